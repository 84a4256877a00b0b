"""Strip plots and places tell no single person's figure."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analyzer.room.disclosure import Guard
from analyzer.room.distribution import place, strip

VALUES = st.lists(st.floats(0, 1), min_size=0, max_size=120)


@given(VALUES, st.integers(3, 9))
def test_dots_stand_for_several(values: list[float], k: int) -> None:
    """There is at most one dot for k people, on a grid of fortieths; under 2k people there is none."""
    made = strip("scope", "share", values, len(values), Guard(k, "room"))
    assert len(made.dots) <= len(values) // k
    assert all(dot * 40 == pytest.approx(round(dot * 40), abs=1e-3) for dot in made.dots)
    assert list(made.dots) == sorted(made.dots)
    if len(values) < 2 * k:
        assert not made.dots


def test_an_outlier_is_inside_a_dot() -> None:
    """One person far above all others moves no dot there."""
    made = strip("openness", "industries", [4.0] * 30 + [19.0], 31, Guard(5, "room"))
    assert max(made.dots) < 5


@pytest.mark.parametrize(("own", "above"), [(0.0, 0.1), (0.2, 0.2), (0.5, 0.5), (0.8, 0.8), (1.0, 0.9), (None, None)])
def test_a_place_is_a_tenth(own: float | None, above: float | None) -> None:
    """To the nearest tenth, and neither the first nor the last is told so."""
    values = [i / 40 for i in range(41)]
    assert place("scope", "share", own, values, Guard(5, "room")).above == above


def test_equals_share_a_place() -> None:
    """Where all have the same figure, each stands in the middle."""
    assert place("scope", "share", 0.3, [0.3] * 20, Guard(5, "room")).above == 0.5


def test_a_small_room_gives_no_place() -> None:
    """With nine people and k of five, no place is told."""
    assert place("scope", "share", 0.3, [0.1 * i for i in range(9)], Guard(5, "room")).above is None
