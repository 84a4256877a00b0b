"""The part of a population that a sample misses."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analyzer.maths.unseen import coverage, likely_shares
from tests.analyzer.test_rarefaction import SPIDERS


def test_coverage_of_the_spiders() -> None:
    """The published sample coverage of the girdled spiders is .929."""
    assert coverage(np.array(SPIDERS)) == pytest.approx(0.929, abs=5e-4)


@pytest.mark.parametrize(("counts", "expected"), [([5, 5], 1.0), ([1], 1.0), ([2, 2, 0], 1.0)])
def test_nothing_missed(counts: list[int], expected: float) -> None:
    """Without singletons nothing suggests that anything was missed."""
    assert coverage(np.array(counts)) == expected


@given(st.lists(st.integers(0, 30), min_size=2, max_size=20).filter(sum))
def test_likely_shares_are_shares(counts: list[int]) -> None:
    """Likely shares add up to 1; a category not seen never outweighs what coverage leaves."""
    shares = likely_shares(np.array(counts))
    assert (shares >= 0).all()
    assert shares.sum() == pytest.approx(1, abs=1e-6)
    assert shares[np.array(counts) == 0].sum() <= 1 - coverage(np.array(counts)) + 1e-9


def test_seen_shares_keep_their_order() -> None:
    """Shrinking leaves more common categories more common."""
    shares = likely_shares(np.array([40, 12, 5, 1, 1, 0, 0]))
    assert (np.diff(shares[:4]) < 0).all()
    assert shares[5] == shares[6] > 0
