"""The steps of a workshop in order: find everybody, audit each, make the room, render all documents."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from importers.errors import UserError
from tiescope._version import __version__
from tiescope.console import Console
from tiescope.workshop.auditing import audit_all, build_room
from tiescope.workshop.bench import Bench, Workshop
from tiescope.workshop.entries import Entry, find_entries
from tiescope.workshop.executors import make_executor
from tiescope.workshop.follow_up import earlier_people, follow_up, keep_people
from tiescope.workshop.progress import Log
from tiescope.workshop.rendering import render_all
from tiescope.workshop.state import open_state

if TYPE_CHECKING:
    from analyzer.room.participant import LeftOut
    from analyzer.room.room import Room

__all__ = ["Outcome", "Workshop", "run_workshop"]


@dataclass(frozen=True, slots=True)
class Outcome:
    """How it went: the room, how many were audited and how many documents made now rather than before.

    ``failed`` says by file which comparison with the earlier workshop could not be made, and why.
    """

    room: Room
    audited: int
    rendered: int
    failed: Mapping[str, str] = field(default_factory=dict)


def run_workshop(asked: Workshop, console: Console) -> Outcome:
    """Make all documents; ``UserError`` when nobody's data could be used."""
    from analyzer.room.assignment import solver

    solver()
    before = earlier_people(asked.before) if asked.before else []
    entries = find_entries(asked.folder, asked.roster, asked.seed, asked.out)
    bench = _bench(asked, console)
    bench.log.write(f"started: {len(entries)} participants, version {__version__}")
    try:
        return _run(entries, before, bench)
    except KeyboardInterrupt:
        bench.log.write("interrupted: the same command goes on from here")
        raise
    finally:
        bench.executor.close()


def _bench(asked: Workshop, console: Console) -> Bench:
    try:
        state = open_state(asked.out, fresh=asked.fresh)
        log = Log(asked.out)
    except OSError as error:
        raise UserError(f"cannot be written ({error.strerror})", file=str(asked.out), exit_code=4) from error
    return Bench(asked, make_executor(asked.jobs, asked.cluster), state, console, log)


def _run(entries: Sequence[Entry], before: Sequence[Mapping[str, str]], bench: Bench) -> Outcome:
    results, audited = audit_all(entries, bench)
    room = build_room(entries, results, bench)
    if not room.members:
        raise _nobody(room.left_out)
    keep_people(entries, results, bench.asked.out)
    rendered = render_all(room, bench)
    failed = follow_up(entries, results, before, bench)
    bench.log.write(f"finished: {len(room.members)} in the room, {len(room.left_out)} left out")
    return Outcome(room, audited, rendered, failed)


def _nobody(left_out: Sequence[LeftOut]) -> UserError:
    first = left_out[0]
    return UserError(f"nobody's data could be used; of {first.name}: {first.reason}", remedy=first.remedy)
