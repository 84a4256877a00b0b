"""Numbers, dates and lists in words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.words import Words

WORDS = Words()


@pytest.mark.parametrize(
    ("items", "text"),
    [
        ([], ""),
        (["a"], "a"),
        (["a", "b"], "a and b"),
        (["a", "b", "c"], "a, b and c"),
        (["hotels and food", "retail"], "hotels and food, and retail"),
    ],
)
def test_series(items: list[str], text: str) -> None:
    """A list in words; items with an "and" of their own are kept apart."""
    assert WORDS.series(items) == text


@pytest.mark.parametrize(
    ("n", "most", "text"), [(2, 3, "a and b"), (3, 3, "a, b and c"), (4, 3, "a, b and 2 more"), (9, 2, "a and 8 more")]
)
def test_some(n: int, most: int, text: str) -> None:
    """A long list names the first and counts the rest."""
    assert WORDS.some(list("abcdefghi")[:n], most) == text


@pytest.mark.parametrize(
    ("days", "text"),
    [
        (0, "0 days"),
        (1, "1 day"),
        (59, "59 days"),
        (60, "2 months"),
        (364, "12 months"),
        (365, "1 year"),
        (1500, "4 years"),
    ],
)
def test_silence(days: int, text: str) -> None:
    """A silence in its largest whole unit."""
    assert WORDS.silence(days) == text


@pytest.mark.parametrize(
    ("iso", "text"),
    [("2026-03-09", "March 2026"), ("2026-03-09T10:00:00", "March 2026"), ("2026", "2026"), ("", ""), ("soon", "soon")],
)
def test_month(iso: str, text: str) -> None:
    """A month; what is no date comes back as it is."""
    assert WORDS.month(iso) == text


@pytest.mark.parametrize(
    ("share", "text"), [(0, "0 %"), (0.004, "under 1 %"), (0.5, "50 %"), (0.996, "over 99 %"), (1, "100 %")]
)
def test_percent(share: float, text: str) -> None:
    """A share never rounds to none or all unless it is."""
    assert WORDS.percent(share) == text


@pytest.mark.parametrize(("text", "inside"), [("Health care", "health care"), ("IT services", "IT services"), ("", "")])
def test_inside_a_sentence(text: str, inside: str) -> None:
    """A label loses its capital inside a sentence, an abbreviation does not."""
    assert WORDS.inside(text) == inside


def test_text_with_braces_is_said_as_it_stands() -> None:
    """A sentence without facts is not taken for a pattern."""
    assert WORDS.say("a {brace} and }") == "a {brace} and }"


@given(st.integers(0, 10_000))
def test_spelled_numbers(n: int) -> None:
    """Small numbers are words, others grouped figures."""
    assert WORDS.spelled(n) == (WORDS.integer(n) if n > 12 else WORDS.spelled(n))
    assert WORDS.spelled(n)[0].isdigit() == (n > 12)
