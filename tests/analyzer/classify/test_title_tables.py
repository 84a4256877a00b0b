"""The knowledge about titles: every row must match its own example."""

from __future__ import annotations

from collections import Counter

import pytest

from analyzer.classify.rows import read_rows
from analyzer.classify.title_phrases import PhraseTable
from analyzer.classify.title_roles import roles

LEVELS = {row["level"] for row in read_rows("levels.csv", ("level",))}
FUNCTIONS = {row["function"] for row in read_rows("functions.csv", ("function",))}
RANKED = {"role", "charge", "task", "unit", "over", "retired", "aide", "grade", "idle"}
KINDS = RANKED | {"object", "none", "former", "aspiring", "deputy", "employer", "pause", "now"}
TABLES = ("title_levels.csv", "title_functions.csv", "title_industries.csv", "title_employers.csv", "title_ranks.csv")


@pytest.mark.parametrize("name", TABLES)
def test_every_row_matches_its_example(name: str) -> None:
    """A pattern that cannot match what its row shows is a slip of the pen."""
    missed = [
        row["pattern"]
        for row in read_rows(name, ("pattern", "example"))
        if not any(PhraseTable([row["pattern"]], str).find(r.words) for r in roles(row["example"]))
    ]
    assert missed == []


@pytest.mark.parametrize("name", TABLES)
def test_no_pattern_stands_twice(name: str) -> None:
    """Two rows for one pattern would hide each other (a rank may differ from house to house)."""
    rows = read_rows(name, ("pattern", "group") if name == "title_ranks.csv" else ("pattern",))
    assert [key for key, count in Counter(tuple(row.values()) for row in rows).items() if count > 1] == []


def test_levels_and_kinds_are_known() -> None:
    """Each row of ``title_levels.csv`` has a kind the rules know, and a level where it needs one."""
    for row in read_rows("title_levels.csv", ("pattern", "kind", "level")):
        assert row["kind"] in KINDS, row
        assert (row["level"] in LEVELS) == (row["kind"] in RANKED), row


def test_functions_and_weights_are_known() -> None:
    """Each phrase names one of the 26 functions with a weight of 1 to 3, or none with 0."""
    for row in read_rows("title_functions.csv", ("function", "weight")):
        assert row["function"] in FUNCTIONS or not row["function"], row
        assert (row["weight"] in {"1", "2", "3"}) == bool(row["function"]), row
