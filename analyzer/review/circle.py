"""The inner-circle grid read back: who knows whom."""

from __future__ import annotations

from collections.abc import Iterable

from analyzer.review import columns as c
from analyzer.review.contacts import who_of
from analyzer.review.sheet import Line, lines, misread
from analyzer.review.values import Grid
from importers.findings import Finding
from importers.text import fold

NAMELESS = "A row of the grid is marked but names no contact."
MARKED = {c.KNOWS, c.YES, "1", "1.0", "✓", "✔", "true"}
NOT_MARKED = {"", c.NO, "0", "0.0", "-", "–", "false"}


def read_circle(rows: list[list[str]], file: str) -> tuple[Grid | None, list[Finding]]:
    """The grid of a sheet, None when the owner left it empty, and what in it could not be understood.

    A grid without any mark counts only when it is said to be filled in: then nobody knows anybody.
    """
    told: list[Finding] = []
    members: list[Line] = []
    for line in lines(rows, c.CONTACT_ID):
        if line[c.CONTACT_ID] or line[c.KEYS]:
            members.append(line)
        elif _marks(line):
            told.append(misread(file, c.CIRCLE, line.row, NAMELESS))
    numbers = {_number(line): place for place, line in enumerate(members)}
    ties: set[tuple[int, int]] = set()
    for place, line in enumerate(members):
        for column, mark in _marks(line):
            other = numbers.get(column)
            if mark not in MARKED:
                told.append(misread(file, c.CIRCLE, line.row, f"A mark in the grid is neither {c.KNOWS!r} nor empty."))
            elif other is None:
                told.append(misread(file, c.CIRCLE, line.row, "A mark stands in a column of the grid without a name."))
            elif other != place:
                ties.add((min(place, other), max(place, other)))
    if not members or not (ties or _said_done(rows)):
        return None, told
    numbered = tuple(line.row for line in members)
    return Grid(tuple(who_of(line) for line in members), tuple(sorted(ties)), numbered), told


def _number(line: Line) -> str:
    return line[c.NUMBER].removesuffix(".0")


def _marks(line: Line) -> Iterable[tuple[str, str]]:
    """The numbered columns of a row that hold something, with their marks folded."""
    for column, cell in line.cells.items():
        number = column.removesuffix(".0")
        mark = fold(cell) or cell
        if number.isdecimal() and mark not in NOT_MARKED:
            yield number, mark


def _said_done(rows: list[list[str]]) -> bool:
    """Whether the cell beside "Filled in?" says yes."""
    beside = (row[at + 1] for row in rows for at in range(len(row) - 1) if row[at] == c.GRID_DONE)
    return any(fold(cell) in {c.YES, c.KNOWS} for cell in beside)
