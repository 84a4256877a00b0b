"""Tables: groups with the most different networks."""

from __future__ import annotations

from collections.abc import Sequence

from analyzer.room.room import Room
from reports.page import Cell, Page, Table
from reports.room.labels import labels
from reports.room.paging import LISTED, head, paged
from reports.words import Words

ROWS = 8


def build(room: Room, words: Words) -> list[Page]:
    """The seating plan."""
    if len(room.members) > LISTED:
        return []
    numbered = list(enumerate(room.seating.tables, 1))
    return [_page(rows, i, room, words) for i, rows in enumerate(paged(numbered, ROWS))]


def _page(rows: Sequence[tuple[int, tuple[int, ...]]], number: int, room: Room, words: Words) -> Page:
    shown, seating = labels(room, words), room.seating
    lead = words.say(
        "Two people at a table differ by {ours}, at random seats by {random} (0 alike, 1 nothing in common). "
        "The tables lie between {least} and {most}.",
        ours=words.decimal(seating.better.value, 2), random=words.decimal(seating.better.random, 2),
        least=words.decimal(seating.least, 2), most=words.decimal(seating.most, 2),
    )  # fmt: skip
    return Page(
        section=words.say("Tables"),
        headline=words.say("Sit with the people least like you"),
        lead=lead if not number else "",
        tables=(
            Table(
                words.say("Seating plan"),
                words.say(
                    "Difference of networks by industry and level, and of the people’s own industry, level and role"
                ),
                (12, 88),
                head(words.say("Table"), words.say("People")),
                tuple(
                    (Cell(words.integer(table)), Cell(", ".join(shown[badge] for badge in people)))
                    for table, people in rows
                ),
                lines=4,
            ),
        ),
    )
