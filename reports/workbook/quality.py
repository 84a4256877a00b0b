"""What happened to every row that was read: the whole list, of which the report shows the first lines."""

from __future__ import annotations

from analyzer.audit import Audit, DataFinding
from reports.pages.quality import COUNTED, WHAT
from reports.words import Words
from reports.workbook.sheet import WHOLE, Cell, Column, Sheet

HAPPENED = {**COUNTED, **WHAT, "skipped": "passed over", "missing": "missing"}


def build(audit: Audit, words: Words) -> Sheet:
    """The sheet of data quality."""
    columns = (
        Column(words.say("File"), width=64),
        Column(words.say("What happened"), width=22),
        Column(words.say("Count"), number=WHOLE, width=9),
        Column(words.say("Why"), width=60, wrapped=True),
        Column(words.say("First lines"), width=18),
        Column(words.say("What to do"), width=60, wrapped=True),
    )
    return Sheet(words.say("Data quality"), columns, tuple(_row(finding, words) for finding in audit.findings))


def _row(f: DataFinding, words: Words) -> tuple[Cell, ...]:
    lines = ", ".join(str(n) for n in f.lines)
    return (
        f.file,
        words.say(HAPPENED.get(f.what, f.what)),
        f.count,
        words.say(f.reason),
        lines,
        words.say(f.remedy),
    )
