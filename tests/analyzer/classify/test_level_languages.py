"""One rank in nine languages: what English calls a sales manager stands where the others' do."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from analyzer.classify.level import LevelClassifier, load_level

RANKS = list(csv.DictReader((Path(__file__).parent / "ranks.csv").read_text("utf-8").splitlines()))


@pytest.fixture(scope="module")
def level() -> LevelClassifier:
    """The classifier as it ships."""
    return load_level()


@pytest.mark.parametrize("row", RANKS, ids=lambda row: row["en"])
def test_level_in_nine_languages(level: LevelClassifier, row: dict[str, str]) -> None:
    """A rank has the same level in every language."""
    titles = [title for column, title in row.items() if column != "level"]
    assert len(titles) == 9
    assert {title: level.answer(title).label for title in titles} == dict.fromkeys(titles, row["level"])
