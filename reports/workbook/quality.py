"""What happened to every row that was read: the whole list, of which the report shows the first lines."""

from __future__ import annotations

from analyzer.audit import Audit, DataFinding
from analyzer.review import columns as c
from reports.pages.quality import WHAT
from reports.words import Words
from reports.workbook.sheet import Cell, Column, Sheet

COLUMNS = (
    Column("File"),
    Column("What happened", width=22),
    Column("Count", width=9),
    Column("Why", width=60, wrapped=True),
    Column("First lines", width=18),
    Column("What to do", width=60, wrapped=True),
)


def build(audit: Audit, words: Words) -> Sheet:
    """The sheet of data quality."""
    return Sheet(c.QUALITY, COLUMNS, tuple(_row(finding, words) for finding in audit.findings))


def _row(f: DataFinding, words: Words) -> tuple[Cell, ...]:
    lines = ", ".join(str(n) for n in f.lines)
    return (f.file, words.say(WHAT.get(f.what, f.what)), f.count, words.say(f.reason), lines, words.say(f.remedy))
