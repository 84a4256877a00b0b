"""Ninety days later: what moved for everybody who was in an earlier workshop too."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

from importers.atomic import write_whole
from importers.errors import UserError
from importers.text import fold
from tiescope.workshop.bench import Bench
from tiescope.workshop.entries import Entry
from tiescope.workshop.executors import Crash
from tiescope.workshop.progress import progress
from tiescope.workshop.rendering import document_key, file_name
from tiescope.workshop.state import FOLDER, State
from tiescope.workshop.tasks import Audited, ProgressTask, progress_one

PEOPLE = "people.json"
PROGRESS = "progress"


def keep_people(entries: Sequence[Entry], results: Mapping[str, Audited], out: Path) -> None:
    """Note everybody's aggregates by name, for a later workshop to compare with."""
    people = [{"key": e.key, "name": e.name, "aggregates": results[e.key].key} for e in entries if results[e.key].key]
    text = json.dumps(sorted(people, key=lambda p: p["key"]), ensure_ascii=False)
    write_whole(out / FOLDER / PEOPLE, lambda stream: stream.write(text.encode()))


def earlier_people(out: Path) -> list[dict[str, str]]:
    """Whom an earlier run noted; ``UserError`` when ``out`` is no folder of a workshop."""
    try:
        found: list[dict[str, str]] = json.loads((out / FOLDER / PEOPLE).read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise UserError(
            "holds no finished workshop",
            file=str(out),
            remedy="Name the output folder of the earlier run, with its hidden folder .workshop.",
            exit_code=2,
        ) from error
    return found


def matched(entries: Sequence[Entry], before: Sequence[Mapping[str, str]]) -> dict[str, str]:
    """Keys of earlier aggregates by the present key: by the same one, else by a name of one person both times."""
    by_key = {p["key"]: p["aggregates"] for p in before}
    then, now = Counter(fold(p["name"]) for p in before), Counter(fold(e.name) for e in entries)
    by_name = {fold(p["name"]): p["aggregates"] for p in before if then[fold(p["name"])] == 1}
    found = {
        e.key: by_key.get(e.key) or (by_name.get(fold(e.name), "") if now[fold(e.name)] == 1 else "") for e in entries
    }
    return {key: text for key, text in found.items() if text}


def follow_up(
    entries: Sequence[Entry], results: Mapping[str, Audited], before: Sequence[Mapping[str, str]], bench: Bench
) -> dict[str, str]:
    """A progress PDF for each who was there both times; by file, why one could not be made."""
    earlier = matched(entries, before)
    pairs = {
        file_name(PROGRESS, e.badge, e.name): (earlier[e.key], results[e.key].key)
        for e in entries
        if e.key in earlier and results[e.key].key
    }
    keys = {file: document_key(pair, bench.asked.edition) for file, pair in pairs.items()}
    tasks = {file: _task(pair, bench) for file, pair in pairs.items()}
    todo = [file for file in tasks if not bench.state.is_current(file, keys[file])]
    failed: dict[str, str] = {}
    with progress("Comparing", len(todo), bench.console) as step:
        for place, made in bench.executor.run(progress_one, [tasks[file] for file in todo]):
            if isinstance(made, bytes):
                bench.state.write(todo[place], keys[todo[place]], made)
            else:
                failed[todo[place]] = made.reason if isinstance(made, Crash) else str(made)
                bench.log.write(f"comparison {place + 1} of {len(todo)} could not be made")
            step()
    return failed


def _task(pair: tuple[str, str], bench: Bench) -> ProgressTask:
    """Two keys of aggregates, in the earlier folder and in this one, as files that any worker can read."""
    then = State(bench.asked.before or bench.asked.out)
    before, after = (s.aggregates_file(key).absolute() for s, key in ((then, pair[0]), (bench.state, pair[1])))
    return ProgressTask(str(before), str(after), bench.asked.edition)
