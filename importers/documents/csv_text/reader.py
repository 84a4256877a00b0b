"""Delimited text to one ``Table``: bytes, encoding, delimiter, records, header, rows of one length."""

from __future__ import annotations

import re
from collections.abc import Sequence

from importers.dialects.header import SEARCHED_ROWS, find_header
from importers.dialects.headerless import guess_header
from importers.documents.csv_text.delimiter import SAMPLE, find_delimiter, sample_rows, spaced, split_sep_line
from importers.documents.csv_text.encoding import decode
from importers.documents.csv_text.records import Layout, Records, read_records
from importers.documents.csv_text.widths import Evened, even
from importers.documents.document import Document
from importers.documents.kinds import is_text, is_vcard, known_text
from importers.errors import UserError
from importers.findings import SHOWN_LINES, Finding, What
from importers.sources import Source
from importers.table import Table

WHOLE_LINE = "\x1f"  # a delimiter that occurs nowhere
_ESCAPED_QUOTE = re.compile(r'\\"(?=\w)')
_ANY_ESCAPED_QUOTE = re.compile(r'\\"(?![,;\t|]"|[\r\n]|\Z)')
MANY_ROWS = 2_000  # rows enough to tell what the columns of a table without header are
NO_HEADER = (
    "Its first row should name the columns, for example: First Name, Last Name, E-mail, Company, Position. "
    "Or export the address book again, as vCard or CSV."
)


def identify(source: Source) -> bool:
    """Any text that is no vCard."""
    return is_text(source.head) and not is_vcard(source.head)


def read(source: Source) -> Document:
    """The one table of the file; ``UserError`` when no row names columns that are known."""
    text, unreadable = decode(source.data)
    text = _doubled_quotes(text.replace("\0", ""))
    if not source.group and (known := known_text(text)) is not None:
        raise UserError(known[0], file=source.file, remedy=known[1])
    body, delimiter = split_sep_line(text)
    first_line = 1 if body is text else 2
    body = _unwrapped(body)
    delimiter = delimiter or find_delimiter(body)
    sample = sample_rows(body[:SAMPLE], delimiter)
    records = read_records(body, Layout(delimiter, _width(sample), first_line, spaced(body[:SAMPLE], delimiter)))
    table = _table(source, records, delimiter)
    return Document(tables=(_told_unreadable(table, unreadable),), kind="table")


def _doubled_quotes(text: str) -> str:
    r"""Quotes inside cells written as ``\"``, as databases do, in the usual form; ``"C:\"`` at a cell's end stays."""
    if '\\"' not in text or not _ESCAPED_QUOTE.search(text):
        return text
    return _ANY_ESCAPED_QUOTE.sub('""', text)


def _width(sample: Sequence[Sequence[str]]) -> int:
    at = find_header(sample)
    return len(sample[at]) if at is not None else 0


def _unwrapped(text: str) -> str:
    """Lines that were each quoted as a whole, ``"Ann,Ash,""Best, Inc"",x"``, as they were before."""
    head = text[:SAMPLE]
    if not head.startswith('"') or find_header(sample_rows(head, find_delimiter(head))) is not None:
        return text
    rows = sample_rows(head, WHOLE_LINE)
    inner = "\n".join(row[0] for row in rows if len(row) == 1)
    if find_header(sample_rows(inner, find_delimiter(inner))) is None:
        return text
    records = read_records(text, Layout(WHOLE_LINE, 1))
    return "\n".join(row[0] for row in records.rows)


def _table(source: Source, records: Records, delimiter: str) -> Table:
    at = find_header(records.rows[:SEARCHED_ROWS])
    if at is not None and not _is_prose(records.rows[at:], at):
        return _below(source, records, at, delimiter)
    guessed = guess_header(records.rows[:MANY_ROWS])
    if guessed is not None:
        return _guessed(source, records, guessed, delimiter)
    if source.group and records.rows:
        return _below(source, records, 0, delimiter)
    raise _not_a_table(source, records)


def _is_prose(rows: list[list[str]], above: int) -> bool:
    """A sentence that lists "first name, last name, e-mail" is no header when what follows is no table."""
    width, body = len(rows[0]), _to_last_even(rows[1:MANY_ROWS], rows[0])
    bare = sum(1 for row in body if len(row) == 1)
    uneven = sum(1 for row in body if len(row) != width)
    if width == 1 or not body:
        return False
    return (3 * bare > len(body) and 2 * uneven > len(body)) or (above > 0 and 10 * uneven > 7 * len(body))


def _to_last_even(body: list[list[str]], header: list[str]) -> list[list[str]]:
    """Without the bare lines at the end: Salesforce writes five of them under a report of two people."""
    even_rows = [i for i, row in enumerate(body) if len(row) == len(header) and row != header]
    last = max(even_rows, default=len(body) - 1)
    return body[: last + 1]


def _below(source: Source, records: Records, at: int, delimiter: str) -> Table:
    header = tuple(cell.strip() for cell in records.rows[at])
    while len(header) > 1 and not header[-1]:
        header = header[:-1]
    rows, lines = records.rows[at + 1 :], records.lines[at + 1 :]
    repeated = [line for row, line in zip(rows, lines, strict=True) if row[0] == header[0] and _same(row, header)]
    if repeated:
        kept = [(row, line) for row, line in zip(rows, lines, strict=True) if line not in set(repeated)]
        rows, lines = [row for row, _ in kept], [line for _, line in kept]
    evened = even(rows, lines, header, delimiter)
    told = _told(source.file, records, evened, repeated)
    return Table(source.file, header, records.lines[at], evened.rows, lines, told)


def _same(row: list[str], header: tuple[str, ...]) -> bool:
    return tuple(cell.strip() for cell in row[: len(header)]) == header


def _guessed(source: Source, records: Records, header: tuple[str, ...], delimiter: str) -> Table:
    evened = even(records.rows, records.lines, header, delimiter)
    reason = "The table has no header row; what its columns hold was told from the cells."
    remedy = "Check the names, or put a header row above them."
    told = (Finding(source.file, "repaired", 1, reason, (), remedy), *_told(source.file, records, evened, []))
    return Table(source.file, header, 0, evened.rows, records.lines, told)


def _told(file: str, records: Records, evened: Evened, repeated: list[int]) -> tuple[Finding, ...]:
    told: tuple[tuple[What, list[int], str], ...] = (
        ("dropped", repeated, "The header row, standing once more among the rows."),
        ("repaired", records.unquoted, "Lines with a quotation mark that never closes; read without it."),
        ("repaired", evened.short, "Rows with fewer cells than the header; the missing ones are taken as empty."),
        ("repaired", evened.joined, "Rows with an unquoted separator inside a cell; put together again."),
        ("repaired", evened.cut, "Rows with more cells than the header; the cells beyond it are left out."),
    )
    return tuple(Finding(file, what, len(lines), why, tuple(lines[:SHOWN_LINES])) for what, lines, why in told if lines)


def _told_unreadable(table: Table, count: int) -> Table:
    if not count:
        return table
    reason = "Characters that fit no known encoding; they show as a question mark in a diamond."
    remedy = "Export the file again as UTF-8."
    finding = Finding(table.file, "repaired", count, reason, (), remedy)
    return Table(table.file, table.header, table.header_line, table.rows, table.lines, (*table.findings, finding))


def _not_a_table(source: Source, records: Records) -> UserError:
    if not records.rows:
        return UserError("is an empty file", file=source.file, remedy="Export the contacts again.")
    if max(map(len, records.rows[:MANY_ROWS])) == 1:
        what = "is plain text, not a table of contacts"
        return UserError(what, file=source.file, remedy="Pass the exported contacts as CSV, vCard or XLSX.")
    return UserError(
        "holds no table of people: no row names columns like First Name or E-mail", file=source.file, remedy=NO_HEADER
    )
