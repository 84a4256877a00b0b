"""Fitting a page model into the live area before it is rendered.

Long cells are cut, a table that is too long loses its last rows, and where a page has height left it
gets more lines to write on. Heights are in millimetres and mirror ``templates/paper.css``.
"""

from __future__ import annotations

from dataclasses import replace
from math import floor

from reports.balance import lines
from reports.charts.svg import MM
from reports.charts.typeset import wrap
from reports.frame import LIVE
from reports.page import Cell, Fact, Note, Page, Table

HEAD = 42.0
HEADS = {"map": 32.0, "method": 24.0, "quality": 24.0}
BETWEEN = 5.0  # least space between a page's body and its notes
CELL_GAP = 2.0
NUMBER_GAP = 5.0
MOST_TEXT = 7  # lines of a takeaway
LINE = 7.18  # to write on
MOST_LINES = 6
FEWEST_ROWS = 3
ROW, ROW_LINE = 6.97, 4.29


def fitted(page: Page, name: str = "") -> Page:
    """``page`` so that everything on it has its place."""
    page = replace(page, tables=tuple(_cut_cells(t) for t in page.tables), notes=_cut_notes(page.notes))
    free = _free(page, name)
    if free < 0 and page.tables:
        return replace(page, tables=(*page.tables[:-1], _shorter(page.tables[-1], -free)))
    return _other_lines(page, free)


def fits(page: Page, name: str = "") -> bool:
    """Whether everything has its place once the last table has given up its last rows."""
    return _free(fitted(page, name), name) >= 0


def _free(page: Page, name: str) -> float:
    """The height that nothing takes; below 0 it is lacking."""
    return LIVE[1] - head_height(page, name) - _body(page) - _foot(page) - BETWEEN


def head_height(page: Page, name: str = "") -> float:
    """Section, headline and lead."""
    headline = lines(page.headline, 24, 158, serif=True) * 10.16
    lead = 3 + lines(page.lead, 11, 140) * 5.82 if page.lead else 0.0
    return max(HEADS.get(name, HEAD), 4.2 + 1.6 + headline + lead)


def notes_height(notes: tuple[Note, ...]) -> float:
    """The row of takeaways at the foot, 0 without any."""
    return 7.7 + max(_note(note, len(notes)) for note in notes) if notes else 0.0


def _foot(page: Page) -> float:
    """Notes or remarks, whichever stand at the foot of the page."""
    rows = [page.remarks[i : i + 3] for i in range(0, len(page.remarks), 3)]
    remarks = 3 * bool(rows) + sum(7.7 + max(lines(r.text, 8.5, _column(3)) for r in row) * 4.2 for row in rows)
    return max(notes_height(page.notes), remarks)


def _note(note: Note, columns: int) -> float:
    return lines(note.text, 9.5, _column(columns)) * 4.76 + note.lines * LINE


def _column(count: int) -> float:
    """The width of one of ``count`` equal columns."""
    return (LIVE[0] - 6.0 * (count - 1)) / count


def _body(page: Page) -> float:
    charts = sum(4.0 + 4.7 * bool(c.title) + 4.7 * bool(c.subtitle) + 3.0 + c.height + 5.9 for c in page.charts)
    tables = sum(_table(t) for t in page.tables)
    footnote = 5.9 if page.footnote else 0.0
    return charts + tables + _facts(page.facts) + footnote + (48.0 if page.missing else 0.0)


def _facts(facts: tuple[Fact, ...]) -> float:
    if not facts:
        return 0.0
    room = _column(len(facts))
    return 15.7 + max(lines(f.label, 9.2, room) * 4.3 + lines(f.detail, 8, room) * 3.8 for f in facts)


def _table(table: Table) -> float:
    head = 12.1 + 4.7 * bool(table.title) + 4.7 * bool(table.subtitle) + 5.9 * bool(table.note)
    return head + sum(_row(row, table) for row in table.rows)


def _row(row: tuple[Cell, ...], table: Table) -> float:
    tallest = max(lines(c.text, 9, room) for c, room in zip(row, _rooms(row, table), strict=True))
    return ROW + ROW_LINE * max(0, tallest - 1)


def _rooms(row: tuple[Cell, ...], table: Table) -> list[float]:
    """The room in each cell; a number keeps its distance from the number on its left."""
    beside = (False, *(cell.number for cell in row))
    return [
        LIVE[0] * width / 100 - (NUMBER_GAP if cell.number and left else CELL_GAP)
        for cell, left, width in zip(row, beside, table.widths, strict=False)
    ]


def _cut_notes(notes: tuple[Note, ...]) -> tuple[Note, ...]:
    return tuple(replace(n, text=_cut(n.text, _column(len(notes)) * MM, MOST_TEXT, 9.5)) for n in notes)


def _cut_cells(table: Table) -> Table:
    rows = tuple(
        tuple(replace(c, text=_cut(c.text, r * MM, table.lines)) for c, r in zip(row, _rooms(row, table), strict=True))
        for row in table.rows
    )
    return replace(table, rows=rows)


def _cut(text: str, room: float, most: int, size: float = 9) -> str:
    return " ".join(wrap(text, size, room, most))


def _shorter(table: Table, excess: float) -> Table:
    rows = list(table.rows)
    while excess > 0 and len(rows) > FEWEST_ROWS:
        excess -= _row(rows.pop(), table)
    return replace(table, rows=tuple(rows))


def _other_lines(page: Page, free: float) -> Page:
    """The last note, if it asks for an answer, takes what height is left, or gives up what is missing."""
    if not page.notes or not page.notes[-1].lines:
        return page
    last = page.notes[-1]
    own = notes_height(page.notes) - 7.7 - _note(last, len(page.notes))  # beside a longer neighbour there is room too
    other = floor((free + own) / LINE)
    return replace(page, notes=(*page.notes[:-1], replace(last, lines=max(0, min(last.lines + other, MOST_LINES)))))
