"""What a workshop costs, by participant and by process: ``python -m tests.bench.workshop [--jobs 2]``.

Wall clock against wall clock in turns, so that whatever else runs on the machine weighs on both alike, and
the CPU time of the work itself.
"""

from __future__ import annotations

import argparse
import sys
import time
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


def timed_audit(task: AuditTask) -> tuple[float, int]:
    """CPU seconds of one audit, and the size of its result."""
    start = time.process_time()
    made = audit_one(task)
    return time.process_time() - start, len(made.aggregates)


def tasks(folder: Path) -> list[AuditTask]:
    """The readable participants of the sample room."""
    sample_room.write(folder)
    return [AuditTask((str(path),)) for path in sorted(folder.iterdir()) if path.suffix not in (".csv", ".json")]


def wall(executor: Executor, work: Sequence[Any]) -> tuple[float, float]:
    """Seconds by the clock, and of CPU in the tasks themselves."""
    start = time.perf_counter()
    cpu = sum(seconds for _, (seconds, _) in executor.run(timed_audit, work))
    return time.perf_counter() - start, cpu


def compare(jobs: int, rounds: int) -> None:
    """One process against several, in turns."""
    with TemporaryDirectory() as folder:
        work = tasks(Path(folder, "room")) * 2
        serial, local = Serial(), Local(jobs)
        for executor in (serial, local):
            list(executor.run(timed_audit, work[: 2 * jobs]))  # each warm
        ratios, lines = [], []
        for _ in range(rounds):
            one, several = wall(serial, work), wall(local, work)
            ratios.append(one[0] / several[0])
            lines.append(f"{len(work)} audits: {one[0]:.1f} s alone, {several[0]:.1f} s with {jobs}; "
                         f"CPU {one[1]:.1f} and {several[1]:.1f} s")  # fmt: skip
        local.close()
    sys.stdout.write("\n".join([*lines, f"speed-up, median: {median(ratios):.2f}", ""]))


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
