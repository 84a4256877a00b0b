"""The map's geometry: petals that close the circle, dots in their own petal, stronger is nearer."""

from __future__ import annotations

from itertools import pairwise
from math import atan2, hypot, pi

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analyzer.audit import Dot
from reports.charts import ego_layout
from reports.charts.labels import Box

RADIUS = 166.0
SECTORS = ["", "11", "21", "22", "23", "31-33", "42", "44-45", "48-49", "51", "52", "53", "54", "55", "61", "62"]
DOTS = st.lists(
    st.builds(
        Dot, st.sampled_from(SECTORS), st.floats(0, 1), st.sampled_from(["alive", "cooling", "dormant", "never"])
    ),
    max_size=150,
)


@given(st.dictionaries(st.sampled_from(SECTORS), st.integers(0, 10**6)))
def test_petals_close_the_circle(sectors: dict[str, int]) -> None:
    """Each petal follows the one before, all together go round once, every contact is in one."""
    petals = ego_layout.petals(sectors)
    assert sum(p.count for p in petals) == sum(sectors.values())
    assert all(a.end == pytest.approx(b.start) for a, b in pairwise(petals))
    assert len(petals) <= ego_layout.PETALS + 2
    if petals:
        assert petals[-1].end - petals[0].start == pytest.approx(2 * pi)
        assert min(p.end - p.start for p in petals) >= ego_layout.LEAST - 1e-9


def test_petals_in_order() -> None:
    """Largest first, then the small ones together, unknown last."""
    counts = {str(code): 40 - i for i, code in enumerate(range(11, 25))} | {"": 99}
    order = [p.sector for p in ego_layout.petals(counts)]
    assert order == [*(str(code) for code in range(11, 21)), ego_layout.OTHER, ego_layout.UNKNOWN]


@settings(deadline=None, max_examples=60)
@given(DOTS, st.sampled_from([(), (Box(-60, -50, 60, -30),)]))
def test_dots_stand_in_their_petal(dots: list[Dot], clear: tuple[Box, ...]) -> None:
    """In the sector's angles, inside the circle, off the centre; who never wrote outside the ring."""
    plan = ego_layout.plan(dots, RADIUS)
    for dot, (x, y) in zip(dots, ego_layout.place_all(plan, dots, {}, clear), strict=True):
        petal = plan.petal(dot)
        turn = (atan2(y, x) - petal.start) % (2 * pi)
        assert turn <= petal.end - petal.start + 1e-6 or turn == pytest.approx(2 * pi)
        assert 13 < hypot(x, y) <= RADIUS + 8
        assert (hypot(x, y) >= plan.ring) == (dot.state == "never") or clear


@settings(deadline=None, max_examples=60)
@given(DOTS)
def test_stronger_is_nearer(dots: list[Dot]) -> None:
    """Of two who exchanged something the stronger tie is never farther out."""
    plan = ego_layout.plan(dots, RADIUS)
    places = ego_layout.place_all(plan, dots, {})
    tied = [(d.strength, hypot(*p)) for d, p in zip(dots, places, strict=True) if d.state != "never"]
    by_strength = [distance for _, distance in sorted(tied, key=lambda t: (-t[0], t[1]))]
    assert by_strength == pytest.approx(sorted(by_strength))


def test_names_keep_their_space() -> None:
    """With few dots none is drawn under a label."""
    dots = [Dot("51", i / 60, "alive") for i in range(60)]
    plan = ego_layout.plan(dots, RADIUS)
    label = Box(30, -40, 110, 10)
    assert label.covers(ego_layout.place_all(plan, dots, {})) > 0
    assert label.covers(ego_layout.place_all(plan, dots, {}, (label,))) == 0


def test_few_names_stand_apart() -> None:
    """People who will be named get places at least a label's height from each other."""
    dots = [Dot(code, 0.9 - i / 100, "alive") for i, code in enumerate(["51", "51", "52", "54", "61", "62"])]
    plan = ego_layout.plan(dots * 9, RADIUS)
    places = ego_layout.place_few(plan, dots)
    assert min(hypot(a[0] - b[0], a[1] - b[1]) for i, a in enumerate(places) for b in places[:i]) > 10
