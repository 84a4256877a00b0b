"""From entries to a room: audit whoever was not audited before, and leave out who cannot be read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from importers.errors import UserError
from tiescope.workshop.bench import Bench, Workshop
from tiescope.workshop.entries import Entry
from tiescope.workshop.executors import Crash
from tiescope.workshop.progress import progress
from tiescope.workshop.tasks import Audited, AuditTask, audit_key, audit_one

if TYPE_CHECKING:
    from analyzer.room.participant import LeftOut, Participant
    from analyzer.room.room import Room

AGAIN = "Ask for a new export, or for the file that 'tiescope audit --json F --share' makes."
NO_FILE = "Correct the roster or add the file."


def audit_all(entries: Sequence[Entry], bench: Bench) -> tuple[dict[str, Audited], int]:
    """The result of every entry by its key, and how many were not there before."""
    results: dict[str, Audited] = {}
    todo: list[tuple[Entry, AuditTask, str]] = []
    for entry in entries:
        task = _task(entry, bench.asked)
        known, key = _known(entry, task, bench)
        if known is None:
            todo.append((entry, task, key))
        else:
            results[entry.key] = known
    with progress("Reading", len(todo), bench.console) as step:
        for place, made in bench.executor.run(audit_one, [task for _, task, _ in todo]):
            entry, _, key = todo[place]
            result = Audited(reason=made.reason, remedy=AGAIN) if isinstance(made, Crash) else made
            if result.aggregates:
                bench.state.keep_aggregates(key, result.aggregates)
                result = Audited(key=key)
            results[entry.key] = result
            bench.log.write(f"participant {entry.badge}: {'could not be read' if result.reason else 'read'}")
            step()
    return results, len(todo)


def _task(entry: Entry, asked: Workshop) -> AuditTask:
    paths = tuple(str(path.absolute()) for path in entry.paths)
    own = str(asked.knowledge.absolute()) if asked.knowledge else ""
    return AuditTask(paths, entry.role, entry.company, asked.today, asked.reference, own)


def _known(entry: Entry, task: AuditTask, bench: Bench) -> tuple[Audited | None, str]:
    """What is there without any work, None where there is work; and the key to keep its result under."""
    if entry.problem:
        return Audited(reason=entry.problem, remedy=NO_FILE), ""
    try:
        key = audit_key(task)
    except OSError as error:
        return Audited(reason=f"Cannot be read ({error.strerror})", remedy=AGAIN), ""
    before = bench.state.aggregates(key)
    return (None if before is None else Audited(key=key)), key


def build_room(entries: Sequence[Entry], results: dict[str, Audited], bench: Bench) -> Room:
    """The room of all who could be read; the others, and files that could not, with their reason."""
    from analyzer.room.participant import LeftOut
    from analyzer.room.room import make_room

    people: list[Participant] = []
    left_out: list[LeftOut] = []
    for entry in entries:
        result = results[entry.key]
        reason, remedy = result.reason, result.remedy
        if not reason:
            try:
                person, unread = _participant(entry, result, bench)
            except UserError as error:
                reason, remedy = error.what, error.remedy
            else:
                people.append(person)
                left_out += unread
                continue
        left_out.append(LeftOut(entry.key, entry.badge, entry.name, reason, remedy or AGAIN, entry.consent))
    return make_room(people, left_out, bench.asked.k, bench.asked.seed)


def _participant(entry: Entry, result: Audited, bench: Bench) -> tuple[Participant, list[LeftOut]]:
    """The participant, and the files of theirs that could not be read."""
    from analyzer.json_io import audit_from_json
    from analyzer.room.facts import facts
    from analyzer.room.participant import LeftOut, Participant

    audit = audit_from_json(bench.state.aggregates(result.key) or "", entry.name)
    if not audit.contacts:
        raise UserError("Holds no contacts", remedy=AGAIN)
    goals, groups = _goals(entry, bench)
    person = Participant(
        entry.key, entry.badge, entry.name, facts(audit), entry.consent, goals, groups, email=entry.email
    )
    unread = [f for f in audit.findings if f.what == "unreadable"]
    return person, [
        LeftOut(entry.key, entry.badge, entry.name, f.reason, f.remedy or AGAIN, entry.consent, partly=True)
        for f in unread
    ]


def _goals(entry: Entry, bench: Bench) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Sector codes and level groups among a person's goals; the coach is told what names neither."""
    from analyzer.industry_names import settle_sector
    from analyzer.taxonomy import GROUPS

    sectors, groups = [], []
    for goal in entry.goals:
        if goal.lower() in GROUPS:
            groups.append(goal.lower())
            continue
        try:
            sectors.append(settle_sector(goal))
        except UserError as error:
            bench.console.warn(f"goal of {entry.name} (No. {entry.badge}) left out: {error}")
            bench.log.write(f"participant {entry.badge}: a goal names no industry and no level")
    return tuple(sectors), tuple(groups)
