"""A review workbook written in another language, with its names put back into English.

The workbook brings its own vocabulary on the hidden sheet, so that whatever language it was written in, and by
whatever version, it can be read.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from analyzer.review import columns as c
from analyzer.review.sheet import HEADER_WITHIN, header_at
from importers.text import fold

CHOSEN = frozenset((c.YOUR_INDUSTRY, c.YOUR_LEVEL, c.YOUR_FUNCTION, c.DECISION, c.DONE))
Rows = Sequence[Sequence[str]]


def in_english(sheets: Mapping[str, Rows], anchors: Mapping[str, str]) -> dict[str, list[list[str]]]:
    """The sheets that are read back, by their English names; ``anchors`` has a column of each that is always there.

    Names of columns, and whatever stands above them, are put into English, and of the cells below those that
    were chosen from a list. What people wrote themselves stays as it is.
    """
    known = _vocabulary(sheets.get(c.LISTS, ()))
    named = {known.get(fold(name), name): rows for name, rows in sheets.items()}
    return {name: _sheet(named[name], anchor, known) for name, anchor in anchors.items() if name in named}


def _vocabulary(rows: Rows) -> dict[str, str]:
    """English names by those that the workbook has instead, folded."""
    if not rows or not {c.WRITTEN, c.MEANT} <= set(rows[0]):
        return {}
    written, meant = rows[0].index(c.WRITTEN), rows[0].index(c.MEANT)
    whole = (row for row in rows[1:] if len(row) > max(written, meant))
    return {fold(row[written]): row[meant] for row in whole if row[written]}


def _sheet(rows: Rows, anchor: str, known: Mapping[str, str]) -> list[list[str]]:
    top = [[known.get(fold(cell), cell) for cell in row] for row in rows[:HEADER_WITHIN]]
    at = header_at(top, anchor)
    if at is None or not known:
        return [list(row) for row in rows]
    chosen = [place for place, name in enumerate(top[at]) if name in CHOSEN]
    return [*top[: at + 1], *(_chosen(row, chosen, known) for row in rows[at + 1 :])]


def _chosen(row: Sequence[str], places: Sequence[int], known: Mapping[str, str]) -> list[str]:
    cells = list(row)
    for place in places:
        if place < len(cells) and cells[place]:
            cells[place] = known.get(fold(cells[place]), cells[place])
    return cells
