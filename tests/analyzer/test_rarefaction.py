"""Rarefaction and extrapolation against brute force, continuity and sampling."""

from __future__ import annotations

import math
from itertools import combinations, pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analyzer.maths.diversity import hill, shannon
from analyzer.maths.rarefaction import binomial_entropy, rarefied, rarefied_entropies

SPIDERS = [46, 22, 17, 15, 15, 9, 8, 6, 6, 4, 2, 2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]
COUNTS = st.lists(st.integers(0, 30), min_size=1, max_size=8).filter(lambda c: sum(c) >= 2)


@pytest.mark.parametrize("counts", [[3, 2, 2], [5, 1, 1, 1], [4, 4]])
@pytest.mark.parametrize("size", [1, 2, 3, 5])
def test_every_subsample_averaged(counts: list[int], size: int) -> None:
    """Rarefied figures come from the mean over all subsamples, counted one by one."""
    members = [i for i, n in enumerate(counts) for _ in range(n)]
    drawn = [np.bincount(sample, minlength=len(counts)) for sample in combinations(members, size)]
    assert rarefied(counts, size, 1) == pytest.approx(math.exp(float(np.mean([shannon(d) for d in drawn]))))
    assert rarefied(counts, size, 0) == pytest.approx(float(np.mean([(d > 0).sum() for d in drawn])))
    frequencies = np.mean([_second_moment(d, size) for d in drawn])
    assert rarefied(counts, size, 2) == pytest.approx(1 / frequencies)


def _second_moment(drawn: np.ndarray, size: int) -> float:
    return float(((drawn / size) ** 2).sum())


@pytest.mark.parametrize("order", [0, 1, 2])
@pytest.mark.parametrize("counts", [SPIDERS, [9, 6, 3, 2], [30, 30], [40]])
def test_the_sample_itself(counts: list[int], order: int) -> None:
    """At its own size a sample keeps its plain Hill number."""
    assert rarefied(counts, sum(counts), order) == pytest.approx(hill(counts, order))


@pytest.mark.parametrize("order", [0, 1, 2])
def test_extrapolation_continues_the_curve(order: int) -> None:
    """One contact more than the sample moves the curve on by no more than one contact less moved it back."""
    n = sum(SPIDERS)
    before, at, after = (rarefied(SPIDERS, n + step, order) for step in (-1, 0, 1))
    assert 0 <= after - at <= (at - before) * 1.5 + 1e-9


@pytest.mark.parametrize(("order", "observed", "estimate"), [(0, 26, 43.893), (1, 12.060, 13.826), (2, 7.840, 8.175)])
def test_girdled_spiders(order: int, observed: float, estimate: float) -> None:
    """The spiders of Chao et al. 2014 (168 of 26 species) give the published figures, observed and without end."""
    assert hill(SPIDERS, order) == pytest.approx(observed, abs=6e-4)
    assert rarefied(SPIDERS, 10**8, order) == pytest.approx(estimate, abs=6e-4)


def test_never_more_than_there_can_be() -> None:
    """Thirty people at thirty employers extrapolate far beyond sixty, and sixty draws cannot."""
    assert rarefied([1] * 30, 60, 1) > 60
    assert [rarefied([1] * 30, 60, order, most=50) for order in (0, 1)] == [50, 50]
    assert rarefied([3, 3], 60, 1, most=60) < 3


@given(COUNTS, st.integers(1, 60))
def test_rows_together_are_rows_alone(counts: list[int], size: int) -> None:
    """The vectorised entropies equal the single ones, below and above the sample's size."""
    rows = np.array([counts, counts[::-1]])
    single = math.log(rarefied(counts, size, 1))
    assert rarefied_entropies(rows, size) == pytest.approx([single, single], abs=1e-9)


@given(COUNTS)
def test_curve_rises(counts: list[int]) -> None:
    """More contacts never show fewer effective industries."""
    curve = [rarefied(counts, m, 1) for m in range(1, sum(counts) + 1)]
    assert all(b >= a - 1e-9 for a, b in pairwise(curve))


def test_endless_population_is_the_limit() -> None:
    """Draws from shares are draws without replacement from a population too large to notice."""
    shares = np.array([0.5, 0.3, 0.15, 0.05])
    limit = math.exp(binomial_entropy(shares, 60))
    assert rarefied((shares * 200_000).astype(int), 60, 1) == pytest.approx(limit, rel=1e-4)
