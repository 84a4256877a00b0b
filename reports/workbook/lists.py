"""A hidden sheet: the choices of columns to correct, and what each name means, in whatever language it is written.

Choices stand here since a list in a cell holds 255 letters at most.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import zip_longest

from analyzer.review import columns as c
from analyzer.taxonomy import functions, knowledge_rows, levels
from reports.words import Words
from reports.workbook.sheet import Column, Sheet

INDUSTRIES = "Industries"
LEVELS = "Levels"
FUNCTIONS = "Functions"
LISTS = (INDUSTRIES, LEVELS, FUNCTIONS)


def choices(words: Words) -> dict[str, tuple[str, ...]]:
    """What can be chosen, by the name of the list; *unknown* first."""
    unknown = words.say(c.UNKNOWN)
    industries = sorted({words.say(row["industry"]) for row in knowledge_rows("industries.csv")})
    return {
        INDUSTRIES: (unknown, *industries),
        LEVELS: (unknown, *(words.say(level.label) for level in levels())),
        FUNCTIONS: (unknown, *map(words.say, functions())),
    }


def mark() -> Sheet:
    """The sheet without lists: it says whose workbook it is, so that nobody takes its tables for an address book."""
    return Sheet(c.LISTS, (Column(c.LISTS),), (), filtered=False, hidden=True)


def build(words: Words, meanings: Iterable[tuple[str, str]]) -> Sheet:
    """The sheet of lists; ``meanings`` are the names that are written here with those that are read back."""
    pairs = tuple(meanings)
    found = {**choices(words), c.WRITTEN: [said for said, _ in pairs], c.MEANT: [name for _, name in pairs]}
    rows = tuple(zip_longest(*found.values(), fillvalue=""))
    return Sheet(c.LISTS, tuple(Column(name, width=40) for name in found), rows, filtered=False, hidden=True)
