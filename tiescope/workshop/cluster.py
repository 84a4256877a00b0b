"""The same tasks on a Dask cluster: the only thing in tiescope that opens a connection."""

from __future__ import annotations

import pickle
from collections.abc import Callable, Iterator, Sequence
from importlib import import_module
from itertools import islice
from typing import Any

from importers.errors import UserError
from tiescope.workshop.executors import AHEAD, Crash

PATIENCE = "20s"


class Cluster:
    """Workers of the Dask scheduler at ``address``; they need tiescope installed and see the same files."""

    def __init__(self, address: str) -> None:
        self._dask = _library()
        try:
            self._client = self._dask.Client(address, timeout=PATIENCE, set_as_default=False)
        except (OSError, ValueError, TimeoutError) as error:
            raise UserError(
                f"no Dask scheduler answers at {address}",
                remedy="Start one with 'dask scheduler', and workers with 'dask worker ADDRESS'.",
                exit_code=2,
            ) from error

    def run(self, function: Callable[[Any], Any], tasks: Sequence[Any]) -> Iterator[tuple[int, Any]]:
        """See ``Executor``. The scheduler gives the tasks of a lost worker to another one."""
        waiting = iter(enumerate(tasks))
        places: dict[str, int] = {}
        queue = self._dask.as_completed(loop=self._client.loop)
        room = AHEAD * max(1, sum(self._client.ncores().values()))
        self._hand_out(islice(waiting, room), function, places, queue)
        for future in queue:
            place = places.pop(future.key)
            yield place, self._result(future)
            future.release()
            self._hand_out(islice(waiting, 1), function, places, queue)

    def _hand_out(self, some: Any, function: Callable[[Any], Any], places: dict[str, int], queue: Any) -> None:
        for place, task in some:
            future = self._client.submit(perform, function, pickle.dumps(task), pure=False)
            places[future.key] = place
            queue.add(future)

    def _result(self, future: Any) -> Any:
        try:
            return future.result()
        except self._dask.KilledWorker:
            return Crash()

    def close(self) -> None:
        """See ``Executor``."""
        self._client.close()


def _library() -> Any:  # typed in part only
    try:
        return import_module("distributed")
    except ImportError as error:
        raise UserError(
            "--cluster needs dask.distributed, which is not installed here",
            remedy="Install it, here and on the workers, with: pip install 'tiescope[workshop,cluster]'",
            exit_code=5,
        ) from error


def perform(function: Callable[[Any], Any], task: bytes) -> Any:
    """What a worker runs: tiescope is imported by now, so that the task's own classes are found."""
    return function(pickle.loads(task))  # noqa: S301  # our own bytes, from our own client
