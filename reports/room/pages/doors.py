"""Who opens doors for whom."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from analyzer.room.doors import Door
from analyzer.room.room import Room
from reports.charts import names
from reports.page import Cell, Page, Table
from reports.room.labels import labels
from reports.room.paging import LISTED, head, paged
from reports.words import Words

ROWS = 24


def build(room: Room, words: Words) -> list[Page]:
    """As many pages as it takes."""
    shown = labels(room, words)
    if len(room.members) > LISTED:
        return [_in_workbook(room, words)]
    return [_page(rows, i, shown, room, words) for i, rows in enumerate(paged(room.doors, ROWS))]


def _lead(room: Room, words: Words) -> str:
    better = room.doors_better
    return words.say(
        "Everyone gives as often as they get. The matching is worth {factor} times one drawn by lot ({ours} against "
        "{random} on its own scale).",
        factor=words.decimal(better.factor, 2),
        ours=words.decimal(better.value, 2),
        random=words.decimal(better.random, 2),
    )


def _in_workbook(room: Room, words: Words) -> Page:
    """What stands in for lists that would be too long to print."""
    return Page(
        section=words.say("Who opens doors for whom"),
        headline=words.say("Each person’s own pages name their doors, table and pair"),
        lead=_lead(room, words),
        footnote=words.say("The lists of so many people are in the workbook: doors, tables, pairs, rings."),
    )


def _page(rows: Sequence[Door], number: int, shown: Mapping[int, str], room: Room, words: Words) -> Page:
    return Page(
        section=words.say("Who opens doors for whom"),
        headline=words.say("Ask these people first") if not number else words.say("Ask these people first, continued"),
        lead="" if number else _lead(room, words),
        tables=(
            Table(
                words.say("Doors"),
                words.say("Contacts as a band, never by name: whether and whom to introduce, the opener decides"),
                (27, 27, 26, 12, 8),
                head(*map(words.say, ("Who asks", "Who opens the door", "To", "Contacts", "A goal"))),
                tuple(_row(d, rows[i - 1] if i else None, shown, words) for i, d in enumerate(rows)),
            ),
        ),
    )


def _row(door: Door, before: Door | None, shown: Mapping[int, str], words: Words) -> tuple[Cell, ...]:
    """A guest's second row leaves the name out."""
    again = before is not None and before.guest == door.guest
    return (
        Cell("" if again else shown[door.guest]),
        Cell(shown[door.opener], strong=True),
        Cell(names.sector(door.sector_naics, words)),
        Cell(words.say(door.known)),
        Cell(words.say("yes") if door.wanted else ""),
    )
