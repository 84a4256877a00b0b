"""Scales: round ticks, positions inside the plot, labels side by side."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.charts import figures, scale
from reports.charts.labels import Box, beside, first_free, spread
from tests.reports.drawn import WORDS


@pytest.mark.parametrize(
    ("low", "high", "whole", "ticks"),
    [
        (0, 0.37, False, (0, 0.1, 0.2, 0.3, 0.4)),
        (0, 37, True, (0, 10, 20, 30, 40)),
        (0, 3, True, (0, 1, 2, 3)),
        (0, 7, True, (0, 2, 4, 6, 8)),
        (0, 10, False, (0, 2.5, 5, 7.5, 10)),
        (-1, 1, False, (-1, -0.5, 0, 0.5, 1)),
        (0, 123456, True, (0, 50000, 100000, 150000)),
        (0, 0, True, (0, 1)),
    ],
)
def test_ticks(low: float, high: float, whole: bool, ticks: tuple[float, ...]) -> None:
    """1, 2, 2.5 and 5 times a power of ten, enclosing the values."""
    assert scale.ticks(low, high, whole=whole) == pytest.approx(ticks)


@given(st.just(0.0) | st.floats(1e-6, 1e9), st.integers(1, 6), st.booleans())
def test_ticks_enclose_and_rise(high: float, parts: int, whole: bool) -> None:
    """From 0 to at least the highest value in few rising, equal steps."""
    ticks = scale.ticks(0, high, parts, whole)
    assert ticks[0] == 0
    assert ticks[-1] >= high * (1 - 1e-6) - 1e-9
    assert len(ticks) <= parts + 2
    assert all(a < b for a, b in pairwise(ticks))
    assert not whole or all(t == int(t) for t in ticks)


@given(st.floats(0.001, 1e9), st.integers(1, 6))
def test_inside_never_exceeds(high: float, parts: int) -> None:
    """Gridlines within the plot, starting at 0."""
    ticks = scale.inside(high, parts)
    assert ticks[0] == 0
    assert ticks[-1] <= high * (1 + 1e-6)


@given(st.floats(-1e6, 1e6), st.floats(-1e6, 1e6), st.floats(-1e6, 1e6))
def test_positions_stay_in_the_plot(low: float, high: float, value: float) -> None:
    """Values outside the domain, and domains without extent, stay between start and end."""
    assert 10 <= scale.Linear(low, high, 10, 90)(value) <= 90


@given(st.lists(st.tuples(st.floats(-50, 450), st.floats(5, 20)), max_size=20))
def test_spread_labels_do_not_overlap(labels: list[tuple[float, float]]) -> None:
    """Stacked labels keep their order and their distance, inside the bounds."""
    labels = sorted(labels)
    heights = [h for _, h in labels]
    tops = spread([t for t, _ in labels], heights, 0, 400)
    assert all(a + h <= b + 1e-6 for (a, h), b in zip(zip(tops, heights, strict=True), tops[1:], strict=False))
    assert all(top >= -1e-6 and top + h <= 400 + 1e-6 for top, h in zip(tops, heights, strict=True))


def test_spread_leaves_room_as_wanted() -> None:
    """Labels with room stay where they want to be."""
    assert spread([10, 50, 90], [12, 12, 12], 0, 200) == [10, 50, 90]


def test_first_free_place() -> None:
    """Right of the point if that is free, else left; None inside too small a frame."""
    frame = Box(-100, -100, 100, 100)
    places = beside(0, 0, 30, 10, 4)
    assert first_free(places, [], frame) == Box(4, -5, 34, 5)
    assert first_free(places, [Box(10, -2, 20, 2)], frame) == Box(-34, -5, -4, 5)
    assert first_free(places, [], Box(-10, -10, 10, 10)) is None


@pytest.mark.parametrize(
    ("value", "unit", "shown"),
    [
        (0.37, "share", "37 %"),
        (5.123, "industries", "5.1"),
        (-0.4, "index", "−0.40"),
        (-0.001, "index", "0.00"),
        (1234.0, "contacts", "1,234"),
        (1.31, "ratio", "1.3"),
    ],
)
def test_figures_with_their_unit(value: float, unit: str, shown: str) -> None:
    """A value is shown as its unit asks for, with a true minus and no negative zero."""
    assert figures.shown(value, unit, WORDS) == shown


@pytest.mark.parametrize(("value", "shown"), [(22.4, "+22"), (-7, "−7"), (0.3, "0"), (-0.3, "0"), (0.0, "0")])
def test_signed(value: float, shown: str) -> None:
    """A difference that rounds to nothing has no sign."""
    assert figures.signed(value, WORDS) == shown


@pytest.mark.parametrize(
    ("interval", "unit", "shown"),
    [
        ((0.16, 0.23), "share", "16–23 %"),
        ((0.001, 0.23), "share", "under 1 % to 23 %"),
        ((4.66, 5.4), "industries", "4.7–5.4"),
        ((5.01, 5.02), "industries", "5.0"),
    ],
)
def test_span(interval: tuple[float, float], unit: str, shown: str) -> None:
    """An interval says its unit once and shrinks to one figure where both ends look alike."""
    assert figures.span(interval, unit, WORDS) == shown
