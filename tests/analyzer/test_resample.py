"""Resampling: centred, as wide as theory says, wider with less confidence, repeatable."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analyzer.maths import resample


def _rng() -> np.random.Generator:
    return np.random.default_rng(11)


@pytest.mark.parametrize(("share", "n"), [(0.5, 400), (0.1, 900), (0.02, 5000)])
def test_share_as_wide_as_the_binomial(share: float, n: int) -> None:
    """With sure answers the interval of a share is the binomial's, 1.645 standard errors each way."""
    yes = np.arange(n) < share * n
    low, high = resample.interval(share, resample.share_draws(_rng(), yes), resample.SHARE)
    assert high - low == pytest.approx(2 * 1.645 * math.sqrt(share * (1 - share) / n), rel=0.15)


def test_doubt_widens() -> None:
    """Doubt adds to chance: at confidence c the variance of a share grows by the factor 2 - c^2 of theory."""
    yes = np.arange(2000) < 600
    for c in (1.0, 0.8, 0.5):
        draws = resample.share_draws(_rng(), yes, np.full(2000, c))
        assert draws.mean() == pytest.approx(0.3, abs=0.003)
        assert draws.var() == pytest.approx(0.3 * 0.7 / 2000 * (2 - c * c), rel=0.12)


def test_classes_keep_their_sum_and_place() -> None:
    """Resampled counts add up to the classified contacts and lie around the counted ones."""
    codes = np.repeat([0, 1, 2, -1], [60, 30, 10, 25])
    draws = resample.class_draws(_rng(), codes, np.full(125, 0.7), 3)
    assert (draws.sum(axis=1) == 100).all()
    assert draws.mean(axis=0) == pytest.approx([60, 30, 10], abs=1.5)


def test_matches_drawing_each_contact() -> None:
    """The shortcut spreads like the plain way: decide each contact's class anew, then draw contacts anew."""
    rng = _rng()
    codes, confidence = rng.integers(0, 3, 150), rng.choice([0.6, 0.75, 0.9], 150)
    own = np.bincount(codes, minlength=3) + 0.5
    slow = []
    for _ in range(1000):
        right = rng.random(150) < confidence
        settled = np.where(right, codes, rng.choice(3, 150, p=own / own.sum()))
        slow.append(np.bincount(settled[rng.integers(0, 150, 150)], minlength=3))
    quick = resample.class_draws(_rng(), codes, confidence, 3)
    assert quick.mean(axis=0) == pytest.approx(np.mean(slow, axis=0), abs=1.5)
    assert quick.std(axis=0) == pytest.approx(np.std(slow, axis=0), rel=0.1)


@given(st.lists(st.integers(-1, 4), max_size=80), st.floats(0, 1))
def test_any_classes(codes: list[int], confidence: float) -> None:
    """Any mix of known and unknown classes resamples to non-negative counts of the known."""
    array = np.array(codes, dtype=np.int64)
    draws = resample.class_draws(_rng(), array, np.full(len(codes), confidence), 5)
    assert (draws >= 0).all()
    assert (draws.sum(axis=1) == (array >= 0).sum()).all()


def test_order_of_contacts_does_not_matter() -> None:
    """The same contacts in another order give the same draws."""
    codes, confidence = np.array([0, 1, 1, 2, 0]), np.array([0.9, 0.5, 0.8, 0.7, 0.2])
    order = [4, 2, 0, 3, 1]
    first = resample.class_draws(_rng(), codes, confidence, 3)
    second = resample.class_draws(_rng(), codes[order], confidence[order], 3)
    assert (first == second).all()


def test_ratio_and_mean_of_ties() -> None:
    """Resampled ratios and means lie around the plain ones."""
    above, below = np.array([10, 0, 5, 5] * 20), np.array([5, 5, 0, 10] * 20)
    assert resample.ratio_draws(_rng(), above, below).mean() == pytest.approx(1.0, abs=0.05)
    assert resample.mean_draws(_rng(), np.array([0.0, 0.5, 1.0] * 40)).mean() == pytest.approx(0.5, abs=0.02)


def test_interval_stays_in_bounds() -> None:
    """An interval ends where the figure cannot go, and holds the figure."""
    low, high = resample.interval(0.99, np.linspace(0.9, 1.05, 101), resample.SHARE)
    assert (low, high) == (pytest.approx(0.9225), 1.0)


def test_what_a_sample_missed_is_drawn() -> None:
    """With many singletons, categories not seen are drawn too; without any, hardly ever."""
    rare = np.array([0] * 20 + list(range(1, 9)))
    sure = np.array([0] * 40 + [1] * 40)
    missed = [resample.class_draws(_rng(), c, np.ones(len(c)), 12)[:, 9:].sum() for c in (rare, sure)]
    assert missed[0] > 1000
    assert missed[1] == 0
