"""Diversity of whole counts against published vectors and hand computation."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analyzer.maths.diversity import blau, evenness, hill, iqv, shannon

COUNTS = st.lists(st.integers(0, 500), min_size=1, max_size=20).filter(sum)


@pytest.mark.parametrize(
    ("figure", "expected"),
    [
        (blau([9, 6, 3, 2]), 0.675),
        (iqv([9, 6, 3, 2], 4), 0.9),
        (shannon([9, 6, 3, 2]), 1.2353),
        (evenness([9, 6, 3, 2]), 0.8911),
        (hill([9, 6, 3, 2], 0), 4),
        (hill([9, 6, 3, 2], 1), 3.4396),
        (hill([9, 6, 3, 2], 2), 3.0769),
        (shannon([1, 2, 3, 4]), 1.279854226),
        (hill([1, 2, 3, 4], 1), 3.596115467),
        (blau([1, 0, 2, 5, 2]), 0.66),
        (hill([], 1), 0),
        (hill([0, 0], 2), 0),
        (evenness([7]), 1),
    ],
)
def test_published_vectors(figure: float, expected: float) -> None:
    """The formulas give the figures that the literature and other packages print."""
    assert figure == pytest.approx(expected, abs=5e-5)


@pytest.mark.parametrize("order", [0, 1, 2])
def test_even_counts_are_worth_their_number(order: int) -> None:
    """A Hill number of evenly filled categories is their number, whatever the order."""
    assert hill([5] * 7, order) == pytest.approx(7)


@given(COUNTS)
def test_orders_fall(counts: list[int]) -> None:
    """Hill numbers never rise with their order, and lie between 1 and the number of categories."""
    zero, one, two = (hill(counts, q) for q in (0, 1, 2))
    assert 1 - 1e-9 <= two <= one + 1e-9 <= zero + 2e-9


@given(COUNTS, st.integers(2, 5))
def test_duplication_changes_nothing(counts: list[int], times: int) -> None:
    """Hill numbers depend on shares alone."""
    assert hill([c * times for c in counts], 1) == pytest.approx(hill(counts, 1))
