"""From a sheet to its tables: titles above, several blocks under each other, totals below."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from importers.dialects.header import find_header, header_score
from importers.dialects.headerless import guess_header
from importers.dialects.vocabulary import role_of
from importers.documents.xlsx.workbook import Sheet
from importers.findings import SHOWN_LINES, Finding
from importers.people.dates import SERIALS
from importers.table import Table

DATE_ROLES = ("birthday", "connected_on")
TITLE_CELLS = 2
START_1900, START_1904 = date(1899, 12, 30), date(1904, 1, 1)
REPEATED = "The header row, standing once more among the rows."
NO_HEADER = "The table has no header row; what its columns hold was told from the cells."


def tables(sheet: Sheet, file: str, *, date_1904: bool) -> list[Table]:
    """Every block of ``sheet`` that has a header of people, or shows without one what its columns are."""
    starts = _starts(sheet.rows)
    if not starts:
        return _guessed(sheet, file)
    ends = [*(_above_titles(sheet.rows, start) for start in starts[1:]), len(sheet.rows)]
    found = [_table(sheet, file, start, end, date_1904) for start, end in zip(starts, ends, strict=True)]
    return [table for table in found if table.rows] or found[:1]


def _above_titles(rows: list[list[str]], header: int) -> int:
    """Where the block above ``header`` ends: before the titles ("Suppliers") that stand under an empty row."""
    at = header
    while at > 1 and 0 < sum(1 for cell in rows[at - 1] if cell) <= TITLE_CELLS:
        at -= 1
    return at if not any(rows[at - 1]) else header


def _starts(rows: list[list[str]]) -> list[int]:
    """The header rows: the first, and each later one that names other columns."""
    first = find_header(rows)
    if first is None:
        return []
    starts = [first]
    for i in range(first + 1, len(rows)):
        if rows[i] != rows[starts[-1]] and _opens_block(rows, i):
            starts.append(i)
    return starts


def _opens_block(rows: list[list[str]], at: int) -> bool:
    """A further header stands under an empty row, or names nearly all of its cells."""
    filled = sum(1 for cell in rows[at] if cell)
    if filled < 2 or (any(rows[at - 1]) and filled < 3):
        return False
    score = header_score(rows[at])
    return score >= 2 and (score == filled or not any(rows[at - 1]))


def _table(sheet: Sheet, file: str, start: int, end: int, date_1904: bool) -> Table:
    columns = [i for i, cell in enumerate(sheet.rows[start]) if cell]
    header = tuple(sheet.rows[start][i] for i in columns)
    rows: list[list[str]] = []
    lines: list[int] = []
    repeated: list[int] = []
    for number in range(start + 1, end):
        row = [sheet.rows[number][i] for i in columns]
        if tuple(row) == header:
            repeated.append(number + 1)
        elif any(row):
            rows.append(row)
            lines.append(number + 1)
    _dates(header, rows, START_1904 if date_1904 else START_1900)
    told = (Finding(file, "dropped", len(repeated), REPEATED, tuple(repeated[:SHOWN_LINES])),) if repeated else ()
    return Table(file, header, start + 1, rows, lines, told)


def _dates(header: Sequence[str], rows: list[list[str]], start: date) -> None:
    """Days that were not formatted as dates (44197) as ISO text, in the columns that hold days."""
    for i in (i for i, cell in enumerate(header) if role_of(cell) in DATE_ROLES):
        for row in rows:
            number = row[i].partition(".")[0]
            if number.isdecimal() and len(number) <= 5 and int(number) in SERIALS:
                row[i] = (start + timedelta(days=int(number))).isoformat()


def _guessed(sheet: Sheet, file: str) -> list[Table]:
    filled = [(row, number) for number, row in enumerate(sheet.rows, start=1) if any(row)]
    rows = [row for row, _ in filled]
    header = guess_header(rows)
    if header is None:
        return []
    told = (Finding(file, "repaired", 1, NO_HEADER, (), "Check the names, or put a header row above them."),)
    return [Table(file, header, 0, rows, [number for _, number in filled], told)]
