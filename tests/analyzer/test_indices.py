"""Indices of likeness and imbalance by hand."""

from __future__ import annotations

import pytest

from analyzer.maths.indices import balance, dissimilarity, ei_index, homophily, location_quotient


@pytest.mark.parametrize(
    ("figure", "expected"),
    [
        (ei_index(0, 10), -1),
        (ei_index(10, 0), 1),
        (ei_index(6, 4), 0.2),
        (ei_index(0, 0), None),
        (homophily(1, 0.2), 1),
        (homophily(0.2, 0.2), 0),
        (homophily(0, 0.2), -1),
        (homophily(0.6, 0.2), 0.5),
        (homophily(1, 1), None),
        (dissimilarity([0.5, 0.5, 0], [0, 0.5, 0.5]), 0.5),
        (dissimilarity([1, 0], [0, 1]), 1),
        (location_quotient(0.3, 0.1), 3),
        (location_quotient(0.3, 0), None),
        (balance(4, 8), 0.5),
        (balance(0, 8), 0),
        (balance(0, 0), None),
    ],
)
def test_by_hand(figure: float | None, expected: float | None) -> None:
    """Each index at its ends, in the middle, and where it has no value."""
    assert figure == (None if expected is None else pytest.approx(expected))
