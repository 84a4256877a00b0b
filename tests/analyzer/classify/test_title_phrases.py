"""Finding phrases: stems, endings, insides, anchors, and that none makes it slow."""

from __future__ import annotations

from time import process_time

import pytest

from analyzer.classify.title_phrases import PhraseTable
from analyzer.classify.title_roles import roles

PATTERNS = [
    "owner",
    "product owner",
    "*leiter",
    "projekt*",
    "*leit*",
    "chief ? officer",
    "lead ,",
    ", partner ,",
    "ceo",
    "ti*",
    "*hr",
]
FINDINGS = [
    ("Product Owner", ["product owner"]),  # the longer leaves no "owner"
    ("Owner, Product Owner", ["owner", "product owner"]),
    ("Bauleiter", ["*leiter"]),  # of one word's patterns the most literal
    ("Leitung", ["*leit*"]),
    ("Projektwerk", ["projekt*"]),
    ("Chief Happiness Officer", ["chief ? officer"]),
    ("Chief , Officer", []),  # a gap is a word, not a comma
    ("Design Lead", ["lead ,"]),
    ("Lead Designer", []),
    ("Partner", [", partner ,"]),
    ("Partner Manager", []),
    ("Nothing here", []),
    ("it", []),  # shorter than any stem or ending
    ("Tischler", ["ti*"]),  # a stem of two letters, and an ending
    ("Ti", ["ti*"]),
    ("Bauhr, Kehr", ["*hr", "*hr"]),
]


@pytest.mark.parametrize(("title", "expected"), FINDINGS)
def test_phrases_found(title: str, expected: list[str]) -> None:
    """The table finds the longest and most literal patterns, from left to right."""
    table = PhraseTable(PATTERNS, PATTERNS.__getitem__)
    assert [hit.row for role in roles(title) for hit in table.find(role.words)] == expected


def test_an_empty_pattern_matches_nothing() -> None:
    """A line of a table without a pattern does no harm."""
    assert PhraseTable(["", " owner"], ["nothing", "owner"].__getitem__).find((",", "coach", ",")) == []


def test_later_row_replaces_the_earlier() -> None:
    """A coach's own row, read last, wins."""
    table = PhraseTable(["owner", "owner"], ["ours", "own"].__getitem__)
    assert [hit.row for hit in table.find((",", "owner", ","))] == ["own"]


@pytest.mark.parametrize(("yields", "found"), [(False, "*mitarbeiter"), (True, "einkauf*")])
def test_endings_may_yield_to_stems(yields: bool, found: str) -> None:
    """The first part of a compound names the field, the last one the rank; a word itself wins over both."""
    patterns = ["einkauf*", "*mitarbeiter", "einkaufsleiter"]
    table = PhraseTable(patterns, patterns.__getitem__, yields)
    assert [hit.row for hit in table.find((",", "einkaufsmitarbeiter", ","))] == [found]
    assert [hit.row for hit in table.find((",", "einkaufsleiter", ","))] == ["einkaufsleiter"]


@pytest.mark.parametrize("bait", ["chief ", "a", "leit", "product owner ", "? * ", ",", "(m/w/", "a.b."])
def test_no_text_makes_it_slow(bait: str) -> None:
    """A hundred thousand times the bait costs no more than a long title, whatever it is made of."""
    table = PhraseTable(PATTERNS, PATTERNS.__getitem__)
    start = process_time()
    for role in roles(bait * 100_000):
        table.find(role.words)
    assert process_time() - start < 2.0
