"""Pairs for the break."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from analyzer.room.room import Room
from reports.page import Cell, Page, Table
from reports.room.labels import labels
from reports.room.paging import LISTED, head, paged
from reports.words import Words

ROWS = 28


def build(room: Room, words: Words) -> list[Page]:
    """Two columns of pairs a page."""
    if len(room.members) > LISTED:
        return []
    shown = labels(room, words)
    named = [", ".join(shown[badge] for badge in pair) for pair in room.pairs if len(pair) > 1]
    return [_page(rows, words, apart=len(room.seating.tables) > 1) for rows in paged(named, ROWS)]


def _page(rows: Sequence[str], words: Words, *, apart: bool) -> Page:
    half = -(-len(rows) // 2)
    return Page(
        section=words.say("Pairs for the break"),
        headline=words.say("Ten minutes with somebody from another table")
        if apart
        else words.say("Ten minutes in pairs"),
        lead=words.say(
            "Each can open a door for the other. They sit at different tables and are in no door list together."
        )
        if apart
        else "",
        tables=(
            Table(
                words.say("Pairs"),
                words.say("Five minutes each: what I am working on, whom I would like to meet"),
                (50, 50),
                head(words.say("Who meets whom"), words.say("Who meets whom")),
                tuple((Cell(one), Cell(other)) for one, other in zip_longest(rows[:half], rows[half:], fillvalue="")),
                lines=2,
            ),
        ),
    )
