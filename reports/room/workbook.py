"""The room as a workbook for the coach: the same figures, and the key from numbers to names."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from typing import Any

from analyzer.room.room import Room
from importers.export.repeatable import repeatable_zip
from importers.export.text_cell import text_cell
from reports.charts import names
from reports.charts.figures import shown
from reports.charts.score_strip import HEADLINES
from reports.room.labels import labels, rule
from reports.words import Words

Rows = Iterable[Sequence[str]]
NARROW, WIDE = 10, 60
SHEETS = {
    "Read me": ("About",),
    "Dimensions": ("Dimension", "People", "Middle", "Dots"),
    "Reach": ("Industry", *map(str.capitalize, names.GROUPS), "any level"),
    "Industries": ("Industry", "People"),
    "Employers": ("Employer of contacts", "People"),
    "Overlap": ("Overlap of two networks", "Share of pairs"),
    "Not reached": ("Industry", "Levels not open", "Wanted"),
    "Doors": ("Who asks", "Who opens the door", "To", "Contacts", "A goal"),
    "Tables": ("Table", "Who"),
    "Pairs": ("Pair", "Who"),
    "Rings": ("Ring", "Who"),
    "Key": ("Number", "Name", "E-mail", "Name may be shown"),
    "Left out": ("Number", "Name", "What", "Why", "What to do"),
}


def room_workbook(room: Room, words: Words | None = None) -> bytes:
    """The workbook; every cell is text, and the same room gives the same bytes."""
    from openpyxl import Workbook  # noqa: PLC0415 - late: 0.2 s

    words = words or Words()
    book = Workbook(write_only=True)
    for (title, header), rows in zip(SHEETS.items(), _rows(room, words), strict=True):
        _fill(book.create_sheet(words.say(title)), [[words.say(name) for name in header], *rows])
    plain, made = io.BytesIO(), io.BytesIO()
    book.save(plain)
    repeatable_zip(plain, made)
    return made.getvalue()


def _fill(sheet: Any, rows: list[Sequence[str]]) -> None:
    from openpyxl.utils import get_column_letter  # noqa: PLC0415

    sheet.freeze_panes = "A2"
    for number in range(len(rows[0])):
        longest = max(len(row[number]) for row in rows)
        sheet.column_dimensions[get_column_letter(number + 1)].width = min(WIDE, max(NARROW, longest + 2))
    for row in rows:
        sheet.append([text_cell(sheet, cell) for cell in row])


def _rows(room: Room, words: Words) -> list[Rows]:
    """The rows of each of ``SHEETS``, in their order."""
    who = labels(room, words)
    return [
        [(line,) for line in _about(room, words)],
        _strips(room, words),
        _grid(room, words),
        [(words.say(r.name), _count(r.people)) for r in room.industries],
        [(r.name, _count(r.people)) for r in room.employers],
        _overlap(room, words),
        _unreached(room, words),
        _doors(room, words),
        [(str(i), who[b]) for i, table in enumerate(room.seating.tables, 1) for b in table],
        [(str(i), who[b]) for i, pair in enumerate(room.pairs, 1) for b in pair],
        [(str(i), who[b]) for i, ring in enumerate(room.rings, 1) for b in ring],
        _key(room, words),
        _left_out(room, words),
    ]


def _about(room: Room, words: Words) -> list[str]:
    return [
        words.say("Room of {n} people, {day}", n=len(room.members), day=words.day(room.today)),
        words.say("{rule}.", rule=rule(room, words)),
        words.say("The sheets Key and Left out hold names: this workbook is for the coach alone."),
        words.say(
            "Doors are worth {factor} times those drawn by lot; tables differ by {ours} against {random} at random.",
            factor=words.decimal(room.doors_better.factor, 2),
            ours=words.decimal(room.seating.better.value, 2),
            random=words.decimal(room.seating.better.random, 2),
        ),
    ]


def _strips(room: Room, words: Words) -> Rows:
    for s in room.strips:
        dots = ", ".join(shown(v, s.unit, words) for v in s.dots)
        middle = shown(s.middle, s.unit, words) if s.middle is not None else "–"
        yield words.say(HEADLINES.get(s.dimension, (s.dimension,))[0]), _count(s.known), middle, dots


def _grid(room: Room, words: Words) -> Rows:
    counts = {(c.sector_naics, c.level_group): c.people for c in room.cells}
    for sector in room.sectors:
        cells = (counts.get((sector.name, group)) for group in names.GROUPS)
        yield names.sector(sector.name, words), *map(_count, cells), _count(sector.people)


def _overlap(room: Room, words: Words) -> Rows:
    bins = room.overlap.bins if room.overlap else ()
    for i, share in enumerate(bins):
        yield f"{i * 100 // len(bins)}–{(i + 1) * 100 // len(bins)} %", words.percent(share)


def _unreached(room: Room, words: Words) -> Rows:
    for row in room.unreached:
        levels = ", ".join(words.inside(names.group(group, words)) for group in row.level_groups)
        yield names.sector(row.sector_naics, words), levels, words.say("yes") if row.wanted else ""


def _doors(room: Room, words: Words) -> Rows:
    who = labels(room, words)
    for d in room.doors:
        sector = names.sector(d.sector_naics, words)
        yield who[d.guest], who[d.opener], sector, words.say(d.known), words.say("yes") if d.wanted else ""


def _key(room: Room, words: Words) -> Rows:
    for m in room.members:
        yield str(m.badge), m.name, m.email, words.say("yes") if m.consent else words.say("no")


def _left_out(room: Room, words: Words) -> Rows:
    for one in room.left_out:
        what = words.say("one file") if one.partly else words.say("everything")
        reason = words.first_upper(words.say(one.reason))
        yield str(one.badge), one.name, what, reason, words.say(one.remedy)


def _count(n: int | None) -> str:
    return "–" if n is None else str(n)
