"""Industries and employers that several in the room know well."""

from __future__ import annotations

from dataclasses import replace
from itertools import zip_longest

from analyzer.room.reach import Reached
from analyzer.room.room import Room
from reports.legible import legible
from reports.page import Cell, Note, Page, Table
from reports.words import Words

NAME = 48


def build(room: Room, words: Words) -> list[Page]:
    """One table of both; nothing where suppression leaves nothing."""
    if not room.industries and not room.employers:
        return []
    rows = tuple(
        (*_cells(industry and replace(industry, name=words.say(industry.name)), words), *_cells(employer, words))
        for industry, employer in zip_longest(room.industries, room.employers)
    )
    return [
        Page(
            section=words.say("Industries and employers"),
            headline=words.say("Where several of you know people well"),
            lead=words.say("Counted is who knows at least {k} people there; what fewer share is not shown.", k=room.k),
            tables=(
                Table(
                    words.say("The most shared"),
                    words.say("People in the room, rounded to {k}", k=room.k),
                    (36, 10, 42, 12),
                    (
                        Cell(words.say("Industry")), Cell(words.say("people"), number=True),
                        Cell(words.say("Employer of contacts")), Cell(words.say("people"), number=True),
                    ),
                    rows,
                ),
            ),
            notes=(
                Note(
                    words.say("What it means"),
                    words.say("What many share tells you the same news several times."),
                ),
                Note(words.say("Ask the room"), words.say("Who has left one of these, and whom do they miss?"), 1),
            ),
        )
    ]  # fmt: skip


def _cells(row: Reached | None, words: Words) -> tuple[Cell, Cell]:
    if row is None or row.people is None:
        return Cell(""), Cell("", number=True)
    return Cell(legible(row.name, NAME)), Cell(words.integer(row.people), number=True)
