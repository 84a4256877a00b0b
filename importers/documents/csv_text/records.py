"""From text to records: quoted cells over several lines, and quotes that never close."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass, field

CELL_LIMIT = 20_000_000  # a message with a pasted picture is far longer than the module's 131,072
LONG_CELL_LINES = 400  # no note or message of an export runs over so many lines without being a fault


@dataclass(slots=True)
class Records:
    """Rows with the physical line each starts on; ``unquoted`` lists lines whose stray quote was set aside."""

    rows: list[list[str]] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)
    unquoted: list[int] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Layout:
    """How the lines are to be read: delimiter, cells in the header, first line, space before quotes."""

    delimiter: str
    width: int
    first_line: int = 1
    spaced: bool = False


def read_records(text: str, layout: Layout) -> Records:
    """All records of ``text``; empty lines are left out."""
    csv.field_size_limit(CELL_LIMIT)
    records = Records()
    lines = list(io.StringIO(text, newline=""))  # splits at \n, \r\n and a lone \r only
    position = 0
    while position < len(lines):
        position = _read_run(lines, position, layout, records)
    return records


def _read_run(lines: list[str], start: int, layout: Layout, records: Records) -> int:
    """Read on from ``start`` until the end or an open quote; the index of the line to go on with."""
    rest = map(lines.__getitem__, range(start, len(lines)))  # a copy for every stray quote would never end
    reader = csv.reader(rest, delimiter=layout.delimiter, skipinitialspace=layout.spaced)
    before = 0
    rows, numbers, number = records.rows, records.lines, layout.first_line + start
    while True:
        try:
            row = next(reader)
        except StopIteration:
            return len(lines)
        except csv.Error:  # a cell beyond the limit
            return _without_quotes(lines, start + before, layout, records)
        at, before = before, reader.line_num
        open_ended = before - at > 1 or start + before == len(lines)
        if open_ended and _swallowed(row, lines[start + at : start + before], layout):
            return _without_quotes(lines, start + at, layout, records)
        if row and (len(row) > 1 or row[0].strip()):
            rows.append(row)
            numbers.append(number + at)


def _swallowed(row: list[str], lines: list[str], layout: Layout) -> bool:
    """A quote that opens a cell and never closes takes the lines below it into one cell.

    ``Ann,"The Best,Editor`` is whole without its quote, and not with the line below it; ``Ann,Editor,"The
    Best`` is so too, and where its cell ends no delimiter follows.
    """
    if lines[0].count('"') % 2 == 0:
        return False
    if len(lines) > LONG_CELL_LINES:
        return True
    whole = lines[0].count(layout.delimiter) + 1 == layout.width
    return whole and (len(row) != layout.width or not _well_quoted(lines, layout))


def _well_quoted(lines: list[str], layout: Layout) -> bool:
    """Whether every quoted cell ends before a delimiter or the end of its line."""
    try:
        list(csv.reader(lines, delimiter=layout.delimiter, skipinitialspace=layout.spaced, strict=True))
    except csv.Error:
        return False
    return True


def _without_quotes(lines: list[str], at: int, layout: Layout, records: Records) -> int:
    cells = lines[at].rstrip("\r\n").split(layout.delimiter)
    records.rows.append([cell.strip().strip('"') for cell in cells])
    records.lines.append(layout.first_line + at)
    records.unquoted.append(layout.first_line + at)
    return at + 1
