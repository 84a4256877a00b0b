"""Rows as long as the header: short ones filled, long ones mended where the cells show how."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from importers.dialects.vocabulary import role_of

MOST_EXTRA = 3  # more cells too many is no stray comma
_SHAPES = {
    "email": re.compile(r"[^@\s]+@[^@\s]+\Z"),
    "url": re.compile(r"(?:https?://|www\.)", re.IGNORECASE),
    "phone": re.compile(r"[+(]?\d[\d ()/.+-]{4,}\Z"),
    "connected_on": re.compile(r"\d{1,4}[ ./-]\w{1,9}[ ./-]\d{2,4}\Z"),
    "birthday": re.compile(r"\d{1,4}[ ./-]\w{1,9}[ ./-]\d{2,4}\Z"),
}


@dataclass(slots=True)
class Evened:
    """Rows of one length; the lines of those with too few cells, mended, and cut off."""

    rows: list[list[str]] = field(default_factory=list)
    short: list[int] = field(default_factory=list)
    joined: list[int] = field(default_factory=list)
    cut: list[int] = field(default_factory=list)


def even(rows: list[list[str]], lines: Sequence[int], header: Sequence[str], delimiter: str) -> Evened:
    """Every row as long as ``header``."""
    width = len(header)
    evened = Evened()
    for row, line in zip(rows, lines, strict=True):
        if len(row) == width:
            evened.rows.append(row)
        elif len(row) < width:
            evened.rows.append(row + [""] * (width - len(row)))
            evened.short.append(line)
        elif not any(map(str.strip, row[width:])):  # Excel writes commas for cells that were once touched
            evened.rows.append(row[:width])
        else:
            evened.rows.append(_mended(row, line, header, delimiter, evened))
    return evened


def _mended(row: list[str], line: int, header: Sequence[str], delimiter: str, evened: Evened) -> list[str]:
    """``Ann,Ash,ann@example.com,Best, Inc.,Editor``: one cell holds the delimiter, unquoted.

    The cells are joined where addresses, numbers and dates then stand under their headers, and best
    where a space follows the delimiter.
    """
    width, extra = len(header), len(row) - len(header)
    shapes = [(i, _SHAPES[role]) for i, role in enumerate(map(role_of, header)) if role in _SHAPES]
    best, best_fit = row[:width], (_fit(row, shapes), False)
    if extra <= MOST_EXTRA:
        for at in range(width):
            pieces = row[at : at + extra + 1]
            joined = [*row[:at], delimiter.join(pieces), *row[at + extra + 1 :]]
            fit = (_fit(joined, shapes), all(piece.startswith(" ") for piece in pieces[1:]))
            if fit > best_fit:
                best, best_fit = joined, fit
    (evened.cut if best == row[:width] else evened.joined).append(line)
    return best


def _fit(row: list[str], shapes: list[tuple[int, re.Pattern[str]]]) -> int:
    """Cells with their proper shape, less those filled with something else."""
    fits = 0
    for i, shape in shapes:
        cell = row[i].strip()
        if cell:
            fits += 1 if shape.match(cell) else -1
    return fits
