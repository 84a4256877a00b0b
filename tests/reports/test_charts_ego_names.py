"""Names on the map: none over another, and none where it would crowd the dots beside it."""

from __future__ import annotations

from collections import Counter
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analyzer.audit import Dot, Person
from reports.charts import ego_names
from reports.charts.ego_layout import place_all, plan, sketch
from tests.reports.audits import AUDITS

RADIUS = 166.0
NAMED = [name for name in AUDITS if any(dot.person for dot in AUDITS[name]().dots)]


def person(number: int) -> Person:
    """One of the closest, called so that names differ in length."""
    return Person(str(number), "Ada " + "B" * (1 + number % 9) + "ell")


def crowd(counts: dict[str, int], closest: int) -> list[Dot]:
    """Dots in some sectors, all tied, the first ones the closest."""
    sectors = [sector for sector, many in counts.items() for _ in range(many)]
    return [
        Dot(sector, 1 - i / len(sectors), "alive", str(i) if i < closest else "") for i, sector in enumerate(sectors)
    ]


@settings(deadline=None, max_examples=40)
@given(st.dictionaries(st.sampled_from(["11", "22", "51", "54", "62", ""]), st.integers(1, 90), min_size=1))
def test_names_meet_nothing(counts: dict[str, int]) -> None:
    """No label lies over another, over the centre or over the ring of a named dot."""
    dots = crowd(counts, 8)
    made = plan(dots, RADIUS)
    named = ego_names.name(dots, [person(i) for i in range(8)], made, RADIUS)
    boxes = [n.box for n in named if n.box]
    assert not [pair for pair in combinations(boxes, 2) if pair[0].meets(pair[1])]
    ring = ego_names.halo(made.diameter)
    assert not [box for box in boxes for n in named if box.grown(ring - 0.1).holds(n.x, n.y)]


@settings(deadline=None, max_examples=40)
@given(st.dictionaries(st.sampled_from(["11", "22", "51", "54", "62", ""]), st.integers(20, 90), min_size=1))
def test_names_crowd_no_petal(counts: dict[str, int]) -> None:
    """At most a fifth of a petal's dots, or one, has to make room."""
    dots = crowd(counts, 8)
    made = plan(dots, RADIUS)
    boxes = [n.box for n in ego_names.name(dots, [person(i) for i in range(8)], made, RADIUS) if n.box]
    under = Counter(petal for petal, place in sketch(made, dots) for box in boxes if box.holds(*place))
    assert all(many <= max(0.2 * counts[petal.sector], 1) for petal, many in under.items())


def test_a_name_that_would_crowd_is_left_out() -> None:
    """Of eight in one narrow field some are ringed only; alone in the circle all are named."""
    dense, thin = crowd({"51": 40, "54": 300, "62": 300}, 8), crowd({"51": 8}, 8)
    people = [person(i) for i in range(8)]
    shown = [[n.box for n in ego_names.name(dots, people, plan(dots, RADIUS), RADIUS)] for dots in (dense, thin)]
    assert None in shown[0]
    assert None not in shown[1]


@pytest.mark.parametrize("name", NAMED)
def test_no_dot_stands_under_a_name(name: str) -> None:
    """What a name would hide has been moved aside."""
    audit = AUDITS[name]()
    made = plan(audit.dots, RADIUS)
    named = ego_names.name(audit.dots, audit.closest, made, RADIUS)
    boxes = [n.box for n in named if n.box]
    clear = [box.grown(made.diameter / 2) for box in boxes]
    places = place_all(made, audit.dots, {n.dot: (n.x, n.y) for n in named}, clear)
    assert [place for box in boxes for place in places if box.holds(*place)] == []
