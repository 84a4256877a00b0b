"""Chance keeps its promises whatever it is asked."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sample_data.chance import Chance
from sample_data.names import plain
from sample_data.vcard import fold

SEEDS = st.text(max_size=6)
DAYS = st.dates(date(1990, 1, 1), date(2040, 1, 1))


@given(SEEDS, st.lists(st.integers(), unique=True, max_size=30), st.integers(0, 40))
def test_some_are_different(seed: str, items: list[int], count: int) -> None:
    """As many as wanted or there are, each once, all from the list."""
    chosen = Chance(seed).some(items, count)
    assert len(chosen) == len(set(chosen)) == min(count, len(items))
    assert set(chosen) <= set(items)


@given(SEEDS, DAYS, DAYS, st.floats(0.2, 5))
def test_days_are_between(seed: str, one: date, other: date, bend: float) -> None:
    """A day never lies outside its limits, however bent."""
    start, end = sorted((one, other))
    assert start <= Chance(seed).day(start, end, bend=bend) <= end


def test_weights_are_kept() -> None:
    """What weighs three times as much comes about three times as often, and what weighs nothing never."""
    chance = Chance("weights")
    found = Counter(chance.weighted({"a": 3, "b": 1, "c": 0}) for _ in range(4_000))
    assert 2_850 < found["a"] < 3_150
    assert found["c"] == 0


def test_the_sequence_is_fixed() -> None:
    """The numbers themselves: they must not move with a new Python, or the shipped files would."""
    chance = Chance("fixed", 1)
    assert [chance.between(1, 1000) for _ in range(5)] == [117, 67, 951, 394, 486]


@given(st.text(st.characters(blacklist_categories=["Cs", "Cc"]), max_size=300))
def test_folding_is_undone_by_unfolding(line: str) -> None:
    """No piece is longer than 75 octets, none ends inside a character, and together they are the line."""
    pieces = fold(line).split("\r\n ")
    assert "".join(pieces) == line
    assert all(len(piece.encode()) <= 75 - (number > 0) for number, piece in enumerate(pieces))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("van den Akker", "van-den-akker"),
        ("Großmann", "grossmann"),
        ("O'Driscoll", "odriscoll"),
        ("Łucja Śliwińska", "lucja-sliwinska"),
        ("Sørine Bækmark", "sorine-baekmark"),
        ("Șerbănescu", "serbanescu"),
    ],
)
def test_plain(text: str, expected: str) -> None:
    """Names become what LinkedIn and mail servers make of them."""
    assert plain(text) == expected
