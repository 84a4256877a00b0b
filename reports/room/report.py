"""The room report: all pages in their order."""

from __future__ import annotations

from analyzer.room.room import Room
from reports.layout import fitted
from reports.page import Page
from reports.report import Placed, Report
from reports.room.labels import foot
from reports.room.pages import (
    agenda,
    cover,
    doors,
    left_out,
    names,
    overlap,
    pairs,
    place,
    reached,
    rings,
    rule,
    sheets,
    unreached,
)
from reports.room.pages import tables as seating
from reports.words import Words

PAGES = (place, reached, names, overlap, unreached, doors, seating, pairs, rings, agenda, sheets, left_out, rule)


def build_room_report(room: Room, words: Words | None = None) -> Report:
    """The report of one room; it names only those who consented."""
    words = words or Words()
    front = Placed("cover", "pages/01-cover.html", cover.build(room, words))
    rest = [
        placed(module.__name__.rpartition(".")[2], i, page)
        for module in PAGES
        for i, page in enumerate(module.build(room, words))
    ]
    return Report(
        title=words.say("Room report, {day}", day=words.day(room.today)),
        kind=words.say("Room report"),
        owner="",
        language=words.language,
        created=room.today or "1970-01-01",
        foot=foot(room, words),
        pages=(front, *rest),
    )


def placed(name: str, number: int, page: Page) -> Placed:
    """A page of the room under a name of its own, so that no two have the same."""
    return Placed(f"room-{name}-{number + 1}", "page.html", fitted(page))
