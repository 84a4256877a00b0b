"""The documents of a room: those that are not there, whole and current, are made."""

from __future__ import annotations

from hashlib import blake2b
from typing import TYPE_CHECKING

from anyascii import anyascii

from importers.errors import UserError
from tiescope._version import __version__
from tiescope.workshop.bench import Bench
from tiescope.workshop.executors import Crash
from tiescope.workshop.progress import progress
from tiescope.workshop.tasks import RenderTask, RoomTask, render_one

if TYPE_CHECKING:
    from analyzer.room.room import Room

PEOPLE = "participants"
REPORT, WORKBOOK = "room.pdf", "room.xlsx"


def render_all(room: Room, bench: Bench) -> int:
    """All documents that are not there as they should be; how many that were.

    The room report takes longest, so it goes first: the others are done beside it.
    """
    from reports.languages import words_for
    from reports.room.participant import own_views

    edition = bench.asked.edition
    views = own_views(room, words_for(edition.language))
    wanted: dict[str, RenderTask | RoomTask] = {REPORT: RoomTask(room, edition)}
    wanted |= {file_name(PEOPLE, own.badge, own.name): RenderTask(own, edition) for own in views}
    bench.state.forget_others({*wanted, WORKBOOK}, "progress/")
    keys = {file: document_key(task) for file, task in wanted.items()}
    todo = [file for file in wanted if not bench.state.is_current(file, keys[file])]
    with progress("Rendering", len(todo), bench.console) as step:
        for place, made in bench.executor.run(render_one, [wanted[file] for file in todo]):
            if isinstance(made, Crash):
                bench.log.write(f"document {place + 1} of {len(todo)} could not be rendered")
                raise UserError("a document could not be rendered", remedy="Run the same command again.")
            bench.state.write(todo[place], keys[todo[place]], made)
            step()
    return len(todo) + _workbook(room, bench)


def _workbook(room: Room, bench: Bench) -> int:
    from reports.languages import words_for
    from reports.room.workbook import room_workbook

    language = bench.asked.edition.language
    key = document_key(room, language)
    if bench.state.is_current(WORKBOOK, key):
        return 0
    bench.state.write(WORKBOOK, key, room_workbook(room, words_for(language)))
    return 1


def document_key(*what: object) -> str:
    """A digest of all that a document shows: frozen values of plain values have one spelling."""
    return blake2b(f"{__version__}\n{what!r}".encode(), digest_size=16).hexdigest()


def file_name(folder: str, badge: int, name: str) -> str:
    """A name to send a document by; the number keeps two people of one name apart."""
    plain = "-".join("".join(c if c.isalnum() else " " for c in anyascii(name).lower()).split())[:60]
    return f"{folder}/{badge:03d}{'-' if plain else ''}{plain}.pdf"
