"""What may be written into a cell: lists to choose from, and whole numbers between two ends."""

from __future__ import annotations

from typing import Any

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from analyzer.review import columns as c
from reports.words import Words
from reports.workbook import lists
from reports.workbook.sheet import Column


def check_cells(target: Any, column: Column, cells: str, words: Words) -> None:
    """Let a column's cells hold nothing but what it asks for; a column that asks for nothing is left alone."""
    if column.between:
        low, high = (str(end) for end in column.between)
        rule = DataValidation("whole", operator="between", formula1=low, formula2=high, allow_blank=True)
        rule.error = words.say("A whole number from {low} to {high}.", low=low, high=high)
    elif column.choices:
        rule = DataValidation("list", formula1=_source(column.choices, words), allow_blank=True)
        rule.error = words.say("Choose from the list, or leave it empty.")
    else:
        return
    rule.showErrorMessage = True
    rule.add(cells)
    target.data_validations.append(rule)


def _source(choices: str, words: Words) -> str:
    """A list of the hidden sheet by its range; other choices as they are."""
    known = lists.choices(words)
    if choices not in known:
        return f'"{choices}"'
    letter = get_column_letter(list(known).index(choices) + 1)
    return f"{c.LISTS}!${letter}$2:${letter}${len(known[choices]) + 1}"
