"""Columns of the review in the language of the reader."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reports.words import Words
from reports.workbook.lists import LISTS
from reports.workbook.sheet import Column


def spoken(columns: Sequence[Column], words: Words) -> tuple[Column, ...]:
    """The columns with their names and choices said in words."""
    return tuple(replace(x, name=words.say(x.name), choices=_choices(x.choices, words)) for x in columns)


def _choices(choices: str, words: Words) -> str:
    """The name of a list as it is, choices between commas one by one."""
    return choices if choices in LISTS else ",".join(words.say(choice) for choice in choices.split(","))
