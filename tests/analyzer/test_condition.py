"""Conditions: what they mean, what they refuse, and that nothing slows them down."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analyzer.plan.condition import ConditionError, holds

FACTS: dict[str, float | None] = {"a": 3, "b": 0.5, "gone": None}


@pytest.mark.parametrize(
    ("text", "truth"),
    [
        ("a >= 3", True),
        ("a > 3", False),
        ("a == 3 and b < 1", True),
        ("a == 4 or b < 1", True),
        ("not a == 4", True),
        ("a - b * 2 == 2", True),
        ("-a < 0", True),
        ("0 < b < 1", True),
        ("0 < a < 1", False),
        ("a / b == 6", True),
        ("a / 0 > 1", False),
        ("gone > 0", False),
        ("gone <= 0", False),
        ("gone + 1 > 0", False),
        ("gone", False),
        ("True", True),
    ],
)
def test_meaning(text: str, truth: bool) -> None:
    """A condition means what it says; a withheld fact makes a comparison false."""
    assert holds(text, FACTS) is truth


@pytest.mark.parametrize(
    "text",
    [
        "__import__('os')", "a.real", "a[0]", "(lambda: 1)()", "[a]", "'x' == 'x'", "a if b else a", "a ** 9", "a in b",
        "unknown > 1", "a == 3 or unknown", "", "a >", "a; b", "a := 1", "(" * 300, "1" * 500, "\x00", "f'{a}'",
    ],
)  # fmt: skip
def test_refused(text: str) -> None:
    """Anything beyond the small language is refused, also behind a condition already decided."""
    with pytest.raises(ConditionError):
        holds(text, FACTS)


@given(st.text(max_size=120))
def test_any_text(text: str) -> None:
    """Any text holds, does not hold, or is refused; never another error."""
    with contextlib.suppress(ConditionError):
        assert holds(text, FACTS) in {True, False}
