"""The choices of the columns to correct, on a hidden sheet: a list in a cell holds 255 letters at most."""

from __future__ import annotations

from itertools import zip_longest

from analyzer.review import columns as c
from analyzer.taxonomy import functions, knowledge_rows, levels
from reports.workbook.sheet import Column, Sheet

INDUSTRIES = "Industries"
LEVELS = "Levels"
FUNCTIONS = "Functions"


def choices() -> dict[str, tuple[str, ...]]:
    """What can be chosen, by the name of the list; *unknown* first."""
    industries = sorted({row["industry"] for row in knowledge_rows("industries.csv")})
    return {
        INDUSTRIES: (c.UNKNOWN, *industries),
        LEVELS: (c.UNKNOWN, *(level.label for level in levels())),
        FUNCTIONS: (c.UNKNOWN, *functions()),
    }


def build() -> Sheet:
    """The sheet of lists."""
    found = choices()
    rows = tuple(zip_longest(*found.values(), fillvalue=""))
    return Sheet(c.LISTS, tuple(Column(name, width=40) for name in found), rows, filtered=False, hidden=True)
