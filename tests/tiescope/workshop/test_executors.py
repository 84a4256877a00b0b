"""Executors give each result once, with its place, and survive a task that takes its worker down."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from subprocess import DEVNULL, PIPE, Popen
from sys import executable

import pytest

from importers.errors import UserError
from tiescope.workshop.executors import Crash, Executor, Local, Serial, make_executor

TASKS = tuple(range(9))


def double(n: int) -> int:
    """Work that any process can do."""
    return 2 * n


def deadly(n: int) -> int:
    """Work that ends its process for one of the tasks, as a native library can."""
    if n == 4:
        os._exit(9)
    return n


@pytest.mark.parametrize("make", [Serial, lambda: Local(2)], ids=["serial", "local"])
def test_each_result_once(make: Callable[[], Executor]) -> None:
    """Every task comes back with its place."""
    executor = make()
    assert sorted(executor.run(double, TASKS)) == [(n, 2 * n) for n in TASKS]
    assert list(executor.run(double, ())) == []
    executor.close()


def test_a_deadly_task_costs_itself_only() -> None:
    """The others are done, the one is told as a crash."""
    executor = Local(2)
    done = dict(executor.run(deadly, TASKS))
    executor.close()
    assert done == {n: Crash() if n == 4 else n for n in TASKS}


def test_no_scheduler_is_a_clear_error() -> None:
    """An address where nobody answers is the user's to mend."""
    pytest.importorskip("distributed")
    with pytest.raises(UserError, match="scheduler"):
        make_executor(1, "nonsense://nowhere")


@contextmanager
def scheduler(folder: Path) -> Iterator[tuple[str, list[Popen[bytes]]]]:
    """A Dask scheduler and two single-thread workers on loopback, each a process of its own."""
    file = folder / "scheduler.json"
    quiet = ["--no-dashboard"]
    start = [executable, "-m", "distributed.cli.dask_scheduler", "--host", "127.0.0.1", "--port", "0", *quiet]
    processes = [Popen([*start, "--scheduler-file", str(file)], stdout=DEVNULL, stderr=PIPE, cwd=folder)]
    env = os.environ | {"PYTHONPATH": os.pathsep.join([str(Path(__file__).parents[3])])}
    worker = [executable, "-m", "distributed.cli.dask_worker", "--nthreads", "1", "--no-nanny", *quiet]
    worker += ["--host", "127.0.0.1", "--scheduler-file", str(file), "--local-directory", str(folder)]
    try:
        processes += [Popen(worker, stdout=DEVNULL, stderr=DEVNULL, cwd=folder, env=env) for _ in range(2)]
        yield _address(file), processes
    finally:
        for process in reversed(processes):
            process.kill()
            process.communicate()


def _address(file: Path) -> str:
    import json

    for _ in range(600):
        if file.exists() and file.stat().st_size:
            return str(json.loads(file.read_text("utf-8"))["address"])
        time.sleep(0.1)
    raise TimeoutError("no scheduler")


@pytest.mark.slow
@pytest.mark.filterwarnings("default")
def test_a_killed_worker_of_a_cluster_loses_nothing(tmp_path: Path) -> None:
    """With one of two workers killed on the way, every result comes once and none is lost."""
    pytest.importorskip("distributed")
    from tests.tiescope.workshop import slow_work

    with scheduler(tmp_path) as (address, processes):
        executor = make_executor(1, address)
        seen = []
        for place, result in executor.run(slow_work.triple, list(range(12))):
            seen.append((place, result))
            if len(seen) == 2:
                processes[1].kill()
        executor.close()
    assert sorted(seen) == [(n, 3 * n) for n in range(12)]
