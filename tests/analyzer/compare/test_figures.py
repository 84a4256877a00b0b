"""Whether a measure moved, or only its sample did."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analyzer.audit import Measure
from analyzer.compare.figures import change, difference_interval, spread

Interval = tuple[float, float]


def measure(value: float | None, interval: Interval | None = None, unit: str = "share", base: int = 100) -> Measure:
    """A measure with its interval."""
    return Measure("scope.above_share", value, unit, base, interval=interval)


@pytest.mark.parametrize(
    ("before", "after", "verdict"),
    [
        (measure(0.2, (0.15, 0.25)), measure(0.4, (0.35, 0.45)), "up"),
        (measure(0.4, (0.35, 0.45)), measure(0.2, (0.15, 0.25)), "down"),
        (measure(0.2, (0.1, 0.3)), measure(0.28, (0.18, 0.38)), "within"),
        (measure(0.2, (0.15, 0.25)), measure(0.26, (0.21, 0.31)), "within"),
        (measure(0.2, (0.15, 0.25)), measure(0.2, (0.15, 0.25)), "within"),
        (measure(60, None, "days"), measure(74, None, "days"), "counted-up"),
        (measure(74, None, "days"), measure(60, None, "days"), "counted-down"),
        (measure(60, None, "days"), measure(60, None, "days"), "same"),
        (measure(60, None, "contacts"), measure(74, None, "contacts"), "within"),
        (measure(60, None, "contacts"), measure(90, None, "contacts"), "up"),
        (measure(3, None, "contacts"), measure(0, None, "contacts"), "within"),
        (measure(40, None, "contacts"), measure(0, None, "contacts"), "down"),
        (measure(None), measure(0.2, (0.1, 0.3)), "new"),
        (measure(0.2, (0.1, 0.3)), measure(None), "gone"),
        (measure(None), measure(None), "same"),
        (measure(0.0, (0.0, 0.0), base=20), measure(0.05, (0.01, 0.1), base=20), "within"),
        (measure(0.0, (0.0, 0.0), base=2000), measure(0.05, (0.03, 0.07), base=2000), "up"),
    ],
)
def test_verdicts(before: Measure, after: Measure, verdict: str) -> None:
    """Beyond chance, within it, a plain count, or not to be compared."""
    assert change(before, after).verdict == verdict


@pytest.mark.parametrize(
    ("count", "expected"),
    [(0, (0.0, 2.706)), (10, (5.978, 16.728)), (100, (84.848, 117.858))],
)
def test_spread_of_a_count(count: int, expected: Interval) -> None:
    """The score interval of a Poisson count: the rates whose expected count is 1.645 deviations away."""
    low, high = spread(measure(count, None, "contacts")) or (0, 0)
    assert (low, high) == pytest.approx(expected, abs=0.01)
    for rate in (low, high):
        assert abs(count - rate) == pytest.approx(1.645 * rate**0.5, abs=1e-6)


def test_the_owners_answers_have_no_spread() -> None:
    """Who knows whom is what the owner says."""
    assert spread(Measure("quality.circle_effective_size", 9.5, "contacts", 12)) is None


def test_another_reference_is_not_compared() -> None:
    """What is held against another region is another figure."""
    old = Measure("vision.homophily_industry", 0.1, "index", 100, interval=(0.0, 0.2), reference_source="BLS")
    new = Measure("vision.homophily_industry", 0.6, "index", 100, interval=(0.5, 0.7), reference_source="ILOSTAT")
    assert change(old, new).verdict == "unlike"


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        # Zou & Donner 2008: lower = d - sqrt((x1 - l1)^2 + (u2 - x2)^2), upper = d + sqrt((u1 - x1)^2 + (x2 - l2)^2)
        ((0.2, (0.1, 0.3)), (0.5, (0.4, 0.6)), (0.3 - 0.1 * 2**0.5, 0.3 + 0.1 * 2**0.5)),
        ((5.0, (4.7, 5.4)), (5.6, (5.2, 5.9)), (0.6 - (0.16 + 0.16) ** 0.5, 0.6 + (0.09 + 0.09) ** 0.5)),
    ],
)
def test_interval_of_a_difference(
    before: tuple[float, Interval], after: tuple[float, Interval], expected: Interval
) -> None:
    """The formula worked by hand."""
    found = difference_interval(measure(*before, "industries"), measure(*after, "industries"))
    assert found == pytest.approx(expected, abs=1e-6)


def test_unmoved_shares_are_rarely_called_moved() -> None:
    """Two samples of one population, with plain 90 % intervals: at most one in ten differs beyond chance."""
    rng = np.random.default_rng(5)
    verdicts = []
    for before, after in rng.binomial(200, 0.3, (600, 2)) / 200:
        pair = []
        for share in (before, after):
            half = 1.645 * (share * (1 - share) / 200) ** 0.5
            pair.append(measure(share, (share - half, share + half), base=200))
        verdicts.append(change(*pair).verdict)
    assert 0.05 < np.mean([v != "within" for v in verdicts]) < 0.13


POINT = st.floats(0, 1)


@given(POINT, POINT, st.floats(0, 0.3), st.floats(0, 0.3))
def test_turned_round(one: float, other: float, near: float, far: float) -> None:
    """Swapping the two audits turns the sign and the verdict, and the interval holds the difference."""
    a = measure(one, (max(one - near, 0), min(one + far, 1)))
    b = measure(other, (max(other - far, 0), min(other + near, 1)))
    there, back = difference_interval(a, b), difference_interval(b, a)
    assert there is not None
    assert back is not None
    assert there == pytest.approx((-back[1], -back[0]), abs=2e-6)
    assert there[0] - 1e-6 <= other - one <= there[1] + 1e-6
    turned = {"up": "down", "down": "up", "within": "within"}
    assert change(b, a).verdict == turned[change(a, b).verdict]
