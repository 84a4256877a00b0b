"""Who does the work: this process, several local ones, or a cluster; one interface, the same bytes."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from itertools import islice
from typing import Any, Protocol

AHEAD = 3  # tasks handed out for each worker before a result is back


@dataclass(frozen=True, slots=True)
class Crash:
    """A task that took its worker down, more than once."""

    reason: str = "Reading it ended the process; it may be too large or damaged"


class Executor(Protocol):
    """Runs a function over tasks. Results come as they are done, each with the place of its task, each once."""

    def run(self, function: Callable[[Any], Any], tasks: Sequence[Any]) -> Iterator[tuple[int, Any]]:
        """(place, result) of every task, in any order; a ``Crash`` where no worker survives the task."""

    def close(self) -> None:
        """Let go of the workers; what is under way is given up."""


class Serial:
    """All in this process, one after the other."""

    def run(self, function: Callable[[Any], Any], tasks: Sequence[Any]) -> Iterator[tuple[int, Any]]:
        """See ``Executor``."""
        for place, task in enumerate(tasks):
            yield place, function(task)

    def close(self) -> None:
        """Nothing to let go of."""


class Local:
    """``jobs`` processes, forked from a server that has imported everything once."""

    def __init__(self, jobs: int) -> None:
        self._jobs = jobs
        self._pool: ProcessPoolExecutor | None = None

    def run(self, function: Callable[[Any], Any], tasks: Sequence[Any]) -> Iterator[tuple[int, Any]]:
        """See ``Executor``. A task that kills its worker is tried again alone before it is given up."""
        waiting = iter(enumerate(tasks))
        running: dict[Future[Any], int] = {}
        suspects: list[int] = []
        while True:
            try:
                for place, task in islice(waiting, self._jobs * AHEAD - len(running)):
                    running[self._workers().submit(function, task)] = place
            except BrokenProcessPool:
                suspects.append(place)
            if not running and not suspects:
                break
            done, _ = wait(running, return_when=FIRST_COMPLETED)
            for future in done:
                place = running.pop(future)
                if isinstance(future.exception(), BrokenProcessPool):
                    suspects.append(place)
                else:
                    yield place, future.result()
            if suspects:
                suspects += [running.pop(future) for future in list(running)]
                self.close()
                yield from ((place, self._alone(function, tasks[place])) for place in suspects)
                suspects = []

    def close(self) -> None:
        """See ``Executor``."""
        if self._pool is not None:
            self._pool.shutdown(wait=False, cancel_futures=True)
            self._pool = None

    def _workers(self) -> ProcessPoolExecutor:
        if self._pool is None:
            self._pool = _pool(self._jobs)
        return self._pool

    def _alone(self, function: Callable[[Any], Any], task: Any) -> Any:
        with _pool(1) as pool:
            try:
                return pool.submit(function, task).result()
            except BrokenProcessPool:
                return Crash()


def _pool(jobs: int) -> ProcessPoolExecutor:
    # One thread of the frame library for each process: several processes with all threads each stand in line.
    os.environ.setdefault("POLARS_MAX_THREADS", "1")
    context = multiprocessing.get_context("spawn" if sys.platform == "win32" else "forkserver")
    context.set_forkserver_preload(["tiescope.workshop.warm"])
    return ProcessPoolExecutor(jobs, mp_context=context, initializer=_leave_interrupts)


def _leave_interrupts() -> None:
    """Ctrl-C is for the process that hands out the work; it reaches all of them."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def make_executor(jobs: int, cluster: str) -> Executor:
    """The executor that the command line asks for."""
    if cluster:
        from tiescope.workshop.cluster import Cluster

        return Cluster(cluster)
    return Local(jobs) if jobs > 1 else Serial()
