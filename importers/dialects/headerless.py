"""A table without a header: what its columns are, as far as the cells show it beyond doubt."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

WIDEST = 120  # no exporter without a header row writes so many columns
LONGEST = 300  # characters of a cell that tell what it is
NAME_COLUMNS = 6  # names stand in front; behind them come streets and cities
MOST = 0.6  # of the filled cells of a column must have its shape
_EMAIL = re.compile(r"[^@\s,;<>]+@[^@\s,;<>]+\.[^@\s,;<>]+\Z")
# "+44 7700 900421", "01632 960501", "(202) 555-0143"; no record number, date or network address.
_PHONE = re.compile(
    r"(?=[+(0]|\d+[ (-])(?!\d{1,4}[./-]\d{1,2}[./-]\d{1,4})(?!\d+\.\d+\.\d+\.)[+(]?\d[\d ()/.+-]{6,22}\Z"
)
_URL = re.compile(r"(?:https?://|www\.)\S+\Z", re.IGNORECASE)
_NAME = re.compile(r"[^\W\d_][^\d@;:<>()]{0,60}\Z")


def guess_header(rows: Sequence[Sequence[str]]) -> tuple[str, ...] | None:
    """Names for the columns of ``rows``; None unless most rows hold an address or a number."""
    width = Counter(map(len, rows)).most_common(1)[0][0] if rows else 0
    even = [row for row in rows if len(row) == width]
    if len(even) < max(2, 0.9 * len(rows)) or width > WIDEST:
        return None
    columns = [[row[i].strip() for row in even] for i in range(width)]
    header = [_shape(column) for column in columns]
    if not _starts_with_values(rows[0], header) or not _reaches_most(even, header):
        return None
    _name_columns(columns, header)
    return tuple(header)


def _shape(column: list[str]) -> str:
    filled = [cell[:LONGEST] for cell in column if cell]
    for name, pattern in (("E-mail", _EMAIL), ("Phone", _PHONE), ("Web Page", _URL)):
        if filled and sum(1 for cell in filled if pattern.match(cell)) >= MOST * len(filled):
            return name
    return ""


def _starts_with_values(first: Sequence[str], header: list[str]) -> bool:
    """Where the first row holds words over a column of addresses, these are a header that is not known."""
    reach = [i for i, name in enumerate(header) if name in ("E-mail", "Phone")]
    cells = [(first[i].strip(), header[i]) for i in reach] if len(first) == len(header) else []
    return bool(cells) and all(not cell or _shape([cell]) == name for cell, name in cells)


def _reaches_most(rows: Sequence[Sequence[str]], header: list[str]) -> bool:
    reach = [i for i, name in enumerate(header) if name in ("E-mail", "Phone")]
    return sum(1 for row in rows if any(row[i].strip() for i in reach)) >= MOST * len(rows)


def _name_columns(columns: list[list[str]], header: list[str]) -> None:
    """Name the columns of texts: given and family where a third column joins them, else the whole name."""
    texts = [i for i, name in enumerate(header) if not name and _looks_like_names(columns[i])][:NAME_COLUMNS]
    for full in texts:
        for given in texts:
            for family in texts:
                if len({full, given, family}) == 3 and _joined(columns[full], columns[given], columns[family]):
                    header[full], header[given], header[family] = "Display Name", "First Name", "Last Name"
                    return
    if len(texts) >= 2 and _single_words(columns[texts[0]]) and _single_words(columns[texts[1]]):
        header[texts[0]], header[texts[1]] = "First Name", "Last Name"
    elif texts:
        header[texts[0]] = "Display Name"


def _looks_like_names(column: list[str]) -> bool:
    filled = [cell[:LONGEST] for cell in column if cell]
    return bool(filled) and sum(1 for cell in filled if _NAME.match(cell)) >= MOST * len(filled)


def _joined(full: list[str], given: list[str], family: list[str]) -> bool:
    rows = [(f, f"{g} {n}".strip()) for f, g, n in zip(full, given, family, strict=True) if f]
    return bool(rows) and sum(1 for f, both in rows if f == both) >= MOST * len(rows)


def _single_words(column: list[str]) -> bool:
    filled = [cell for cell in column if cell]
    return bool(filled) and sum(1 for cell in filled if " " not in cell) >= MOST * len(filled)
