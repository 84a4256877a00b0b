"""Titles as they stand on profiles in twenty languages, all invented: read as those read them who live there."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from analyzer.classify.function import load_function
from analyzer.classify.level import load_level

with Path(__file__).with_name("profiles.csv").open(encoding="utf-8", newline="") as lines:
    ROWS = list(csv.DictReader(lines))
LEVELS, FUNCTIONS = load_level(), load_function()


@pytest.mark.parametrize(("title", "level"), [(row["title"], row["level"]) for row in ROWS if row["level"]])
def test_level_of_a_profile(title: str, level: str) -> None:
    """A rank of the place stands where people of that place put it."""
    assert LEVELS.answer(title).label == level


@pytest.mark.parametrize(("title", "function"), [(row["title"], row["function"]) for row in ROWS if row["function"]])
def test_function_of_a_profile(title: str, function: str) -> None:
    """The field is that of the holder's work, where the title tells one."""
    assert FUNCTIONS.answer(title).label == function
