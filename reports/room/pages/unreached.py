"""Where the room knows hardly anybody."""

from __future__ import annotations

from analyzer.reference import load_reference
from analyzer.room.reach import Unreached
from analyzer.room.room import Room
from reports.charts import names
from reports.page import Cell, Note, Page, Table
from reports.words import Words

ROWS = 14


def build(room: Room, words: Words) -> list[Page]:
    """One page; nothing where every cell is open, or none: then the room is too small to say."""
    if not room.unreached or all(cell.people is None for cell in room.cells):
        return []
    rows = room.unreached[:ROWS]
    return [
        Page(
            section=words.say("What hardly anybody reaches"),
            headline=_headline(rows[0], words),
            lead=words.say(
                "Nobody, fewer than {k} people, or hidden to protect a neighbouring cell: to tell these apart "
                "would tell on somebody.",
                k=room.k,
            ),
            tables=(
                Table(
                    words.say("Cells that are not open"),
                    words.say("Industries by how many of their five level groups are closed; wanted ones first"),
                    (24, 48, 14, 14),
                    (
                        Cell(words.say("Industry")), Cell(words.say("Levels not open")),
                        Cell(words.say("working people"), number=True), Cell(words.say("wanted")),
                    ),
                    tuple(_row(row, words) for row in rows),
                    note=words.say("Working people: share of the employed in {region}.", region=_region(room, words)),
                ),
            ),
            notes=(
                Note(words.say("Ask the room"), words.say("Who knows somebody who knows somebody there?"), 2),
                Note(words.say("Invite"), words.say("Whom should the next room hold that this one lacks?"), 2),
            ),
        )
    ]  # fmt: skip


def _region(room: Room, words: Words) -> str:
    return words.say(load_reference(room.region).label) if room.region else "–"


def _headline(first: Unreached, words: Words) -> str:
    sector = words.inside(names.sector(first.sector_naics, words))
    if first.wanted and len(first.level_groups) == len(names.GROUPS):
        return words.say("Several want to reach {sector}, hardly anybody does", sector=sector)
    if first.wanted:
        return words.say("Several want to reach {sector}; not all its levels are open", sector=sector)
    return words.say("The room is thinnest in {sector}", sector=sector)


def _row(row: Unreached, words: Words) -> tuple[Cell, ...]:
    levels = words.series([words.inside(names.group(g, words)) for g in row.level_groups])
    share = words.percent(row.reference_share) if row.reference_share is not None else "–"
    shown = words.say("all") if len(row.level_groups) == len(names.GROUPS) else levels
    return (
        Cell(names.sector(row.sector_naics, words)), Cell(shown), Cell(share, number=True),
        Cell(words.say("yes") if row.wanted else ""),
    )  # fmt: skip
