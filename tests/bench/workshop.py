"""What a workshop costs, by participant and by process: ``python -m tests.bench.workshop [--jobs 2]``.

Wall clock against wall clock in turns, so that whatever else runs on the machine weighs on both alike, and
the CPU time of the work itself.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any

from analyzer.room.room import make_room
from sample_data import room as sample_room
from tests.analyzer.room.rooms import people
from tiescope.workshop.executors import Executor, Local, Serial
from tiescope.workshop.tasks import AuditTask, audit_one


def timed_audit(task: AuditTask) -> tuple[float, int, int]:
    """CPU seconds of one audit, the process that did it, and the size of its result."""
    start = time.process_time()
    made = audit_one(task)
    return time.process_time() - start, os.getpid(), len(made.aggregates)


def tasks(folder: Path) -> list[AuditTask]:
    """The readable participants of the sample room."""
    sample_room.write(folder)
    return [AuditTask((str(path),)) for path in sorted(folder.iterdir()) if path.suffix not in (".csv", ".json")]


def measured(executor: Executor, work: Sequence[Any]) -> tuple[float, float]:
    """Seconds by the clock, and of CPU on the way that takes longest: handing out, then the busiest worker."""
    start, own = time.perf_counter(), time.process_time()
    by_process: dict[int, float] = defaultdict(float)
    for _, (seconds, process, _) in executor.run(timed_audit, work):
        by_process[process] += seconds
    own = time.process_time() - own
    inside = by_process.pop(os.getpid(), 0)
    return time.perf_counter() - start, max(own, inside) + max(by_process.values(), default=0)


def compare(jobs: int, rounds: int) -> None:
    """One process against several, in turns."""
    with TemporaryDirectory() as folder:
        work = tasks(Path(folder, "room")) * 2
        serial, local = Serial(), Local(jobs)
        for executor in (serial, local):
            list(executor.run(timed_audit, work[: 2 * jobs]))  # each warm
        ratios, lines = [], []
        for _ in range(rounds):
            one, several = measured(serial, work), measured(local, work)
            ratios.append((one[0] / several[0], one[1] / several[1]))
            lines.append(f"{len(work)} audits: {one[0]:.1f} s alone, {several[0]:.1f} s with {jobs}; "
                         f"CPU on the longest way {one[1]:.1f} and {several[1]:.1f} s")  # fmt: skip
        local.close()
    clock, cpu = (median(column) for column in zip(*ratios, strict=True))
    sys.stdout.write("\n".join([*lines, f"speed-up, median: {clock:.2f} by the clock, {cpu:.2f} by CPU time", ""]))


def matching() -> None:
    """CPU seconds of the figures and the matching of a room of 300."""
    some = people(300)
    make_room(some[:20], [], 5, 1)
    start = time.process_time()
    room = make_room(some, [], 5, 1)
    spent = time.process_time() - start
    sys.stdout.write(f"a room of 300: {spent:.1f} s, doors {room.doors_better.factor:.2f} times chance\n")


def main() -> None:
    """Print the figures of docs/SCALE.md."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    matching()
    compare(options.jobs, options.rounds)


if __name__ == "__main__":
    main()
