"""Every name of the review workbook that is read back, and what it is called in another language."""

from __future__ import annotations

from analyzer.review import columns as c
from analyzer.taxonomy import functions, knowledge_rows, levels
from reports.words import Words
from reports.workbook import circle, contacts, merges, moves

NAMES = tuple(
    dict.fromkeys(
        (
            *(c.CONTACTS, c.MERGES, c.CIRCLE, c.MOVES),
            *(column.name for sheet in (contacts, merges, circle, moves) for column in sheet.COLUMNS),
            *(c.GRID_DONE, c.UNKNOWN, c.ACCEPT, c.REFUSE, c.YES, c.NO),
        )
    )
)


def meanings(words: Words) -> tuple[tuple[str, str], ...]:
    """Pairs of a name as the workbook has it and as it is read; those that are the same are left out."""
    industries = (row["industry"] for row in knowledge_rows("industries.csv"))
    every = dict.fromkeys((*NAMES, *(level.label for level in levels()), *functions(), *industries))
    return tuple((said, name) for name in every if (said := words.say(name)) != name)
