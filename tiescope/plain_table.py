"""A table that must come back row for row: nothing is skipped, repaired or sorted."""

from __future__ import annotations

import csv
import io
import re
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from importers.atomic import write_whole
from importers.dialects.vocabulary import role_of
from importers.documents.csv_text.delimiter import find_delimiter, split_sep_line
from importers.documents.csv_text.encoding import decode
from importers.errors import UserError
from importers.signatures import header_key
from tiescope.console import write_data

Column = Sequence[str] | Sequence[float]
STDIN = "standard input"
NO_DELIMITER = "\x1f"  # a character that no text holds
_QUOTED = re.compile('[,"\r\n]')
# The contract's name of each column, and what else a header may mean by it (importers/dialects).
NAMES = {"organisation": "company", "position": "position", "email": "email"}
ROLES = {"organisation": ("organisation",), "position": ("position", "title"), "email": ("email",)}


@dataclass(frozen=True, slots=True)
class PlainTable:
    """A header and its rows, each as long as the header.

    ``overfull`` is the first line that held more cells than the header, 0 where none did.
    """

    header: tuple[str, ...]
    rows: list[list[str]]
    overfull: int = 0

    def column(self, meaning: str) -> list[str] | None:
        """The cells of the column that means ``meaning``; None when the table lacks it."""
        at = self._place(meaning)
        return None if at is None else [row[at].strip() for row in self.rows]

    def _place(self, meaning: str) -> int | None:
        keys, roles = [header_key(name) for name in self.header], [role_of(name) for name in self.header]
        if NAMES[meaning] in keys:
            return keys.index(NAMES[meaning])
        return next((roles.index(role) for role in ROLES[meaning] if role in roles), None)


def read_plain(source: str) -> PlainTable:
    """The CSV in the file ``source``, or on standard input for "-"; an empty line is an empty row."""
    name = STDIN if source == "-" else source
    if source == "-" and sys.stdin is None:
        raise UserError("is closed", file=STDIN, remedy="Name the file.")
    try:
        data = sys.stdin.buffer.read() if source == "-" else Path(source).read_bytes()
    except OSError as error:
        raise UserError(f"cannot be read ({error.strerror})", file=name, remedy="Check the path.") from error
    text, sep = split_sep_line(decode(data)[0])
    try:
        return _table(text, sep or find_delimiter(text), name)
    except csv.Error as error:
        raise UserError(f"is not a table ({error})", file=name, remedy="Save it as CSV.") from error


def _table(text: str, delimiter: str, name: str) -> PlainTable:
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    header = next(lines, None)
    if header is None:
        raise UserError("is empty", file=name, remedy="Its first row should read: company,position,email")
    width = len(header)
    if width == 1 and delimiter != NO_DELIMITER:  # whatever stands in a line is the one cell: "Director, Marketing"
        return _table(text, NO_DELIMITER, name)
    rows, overfull = [], 0
    for row in lines:
        if len(row) > width and any(row[width:]):
            overfull = overfull or lines.line_num
        rows.append((row + [""] * width)[:width])
    return PlainTable(tuple(header), rows, overfull)


def write_plain(header: Sequence[str], columns: Sequence[Column], target: str) -> None:
    """The columns under ``header`` as UTF-8 CSV, to a file or to standard output for "-"; numbers with three decimals.

    The header is given apart, because two columns of a plain table may have one name.
    """
    cells = _Cells()
    rows = zip(*(map(cells.__getitem__, column) for column in columns), strict=True)
    text = "\n".join(map(",".join, [map(cells.__getitem__, header), *rows, ()]))
    if target == "-":
        write_data([text])
    else:
        write_whole(Path(target), lambda stream: stream.write(text.encode()))


class _Cells(dict[str | float, str]):
    """Values as they stand in a CSV (RFC 4180). Each is looked at once: most of a column are met again and again."""

    def __missing__(self, value: str | float) -> str:
        cell = value if isinstance(value, str) else f"{value:.3f}"
        if _QUOTED.search(cell):
            cell = '"' + cell.replace('"', '""') + '"'
        self[value] = cell
        return cell
