"""Which character separates the cells: the one under which the header reads best."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter

from importers.dialects.header import find_header, header_score

DELIMITERS = (",", ";", "\t", "|")
SAMPLE = 65_536
SAMPLE_ROWS = 200
_SEP_LINE = re.compile(r'\A"?sep=([^\r\n"])"?(?:\r\n|\r|\n)', re.IGNORECASE)


def split_sep_line(text: str) -> tuple[str, str]:
    """Excel's first line ``sep=;`` as ("the rest", ";"); the delimiter is "" where there is none."""
    found = _SEP_LINE.match(text)
    return (text[found.end() :], found.group(1)) if found else (text, "")


def find_delimiter(text: str) -> str:
    """The delimiter under which most header cells are known; without a header, the most even one."""
    sample = text[:SAMPLE]
    return max(_different(sample), key=lambda delimiter: _fitness(sample, delimiter))


def _different(sample: str) -> list[str]:
    """The delimiters to try: of those that nowhere stand only the first, since rows read alike under all of them."""
    absent = [delimiter for delimiter in DELIMITERS if delimiter not in sample]
    return [delimiter for delimiter in DELIMITERS if delimiter not in absent[1:]]


def _fitness(sample: str, delimiter: str) -> tuple[int, float]:
    rows = sample_rows(sample, delimiter)
    header = find_header(rows)
    known = header_score(rows[header]) if header is not None else 0
    return known, _evenness(rows)


def _evenness(rows: list[list[str]]) -> float:
    """Cells of the commonest width above one, as a share of all rows, wider first among equals."""
    if not rows:
        return 0.0
    width, count = Counter(map(len, rows)).most_common(1)[0]
    return (count / len(rows)) * (1 + width / 1000) if width > 1 else 0.0


def spaced(sample: str, delimiter: str) -> bool:
    """Whether quoted cells stand behind a space (``Ash, "Best, Inc."``), which is then no part of them."""
    return f'{delimiter} "' in sample


def sample_rows(sample: str, delimiter: str) -> list[list[str]]:
    """The first rows, empty lines left out."""
    reader = csv.reader(
        io.StringIO(sample, newline=""), delimiter=delimiter, skipinitialspace=spaced(sample, delimiter)
    )
    rows: list[list[str]] = []
    try:
        for row in reader:
            if any(row):
                rows.append(row)
            if len(rows) >= SAMPLE_ROWS:
                break
    except csv.Error:  # a cell longer than the reader's limit: what came before is enough
        pass
    return rows
