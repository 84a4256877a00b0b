"""Names on the map: who gets one, and where it pushes few dots aside."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from math import hypot

from analyzer.audit import Dot, Person
from reports.charts import palette, svg, typeset
from reports.charts.ego_layout import CAREFUL, Petal, Plan, Point, place_few, sketch
from reports.charts.labels import Box, beside

NAMED = 8  # people named on the map at most
HUB = 13.0  # radius of "you"
SIZE, HIGH, LONGEST = 8.0, 9.5, 90.0  # of a name, in points
SPARE = 0.2  # of a petal's dots may stand where names are; more would crowd what is left of it
BETWEEN = 1.6  # diameters of a dot between two names: less would line dots up there


@dataclass(frozen=True, slots=True)
class Name:
    """A named person: index of the dot, its place around the centre, the label and where it goes."""

    dot: int
    x: float
    y: float
    label: str
    box: Box | None


@dataclass(slots=True)
class _Crowd:
    """The dots that names may push aside, and how many each petal has lost its place for already."""

    members: dict[Petal, list[Point]] = field(default_factory=lambda: defaultdict(list))
    moved: Counter[Petal] = field(default_factory=Counter)

    def under(self, box: Box) -> Counter[Petal]:
        return Counter({petal: n for petal, points in self.members.items() if (n := box.covers(points))})

    def spares(self, box: Box) -> bool:
        return all(self.moved[p] + n <= max(SPARE * len(self.members[p]), 1) for p, n in self.under(box).items())


def name(dots: Sequence[Dot], closest: Sequence[Person], made: Plan, radius: float) -> list[Name]:
    """The people to be named, in the order of ``closest``; one whose label finds no free place has no box."""
    at = {dot.person: i for i, dot in enumerate(dots) if dot.person and dot.state != "never"}
    found = [(at[p.contact_id], p.name) for p in closest if p.name and p.contact_id in at][:NAMED]
    places = place_few(made, [dots[i] for i, _ in found])
    crowd = _crowd(dots, made)
    ring = halo(made.diameter)
    taken = [Box(-HUB, -HUB, HUB, HUB), *(Box(x, y, x, y).grown(ring) for x, y in places)]
    named = []
    for (i, shown), (x, y) in zip(found, places, strict=True):
        label = typeset.fit(shown, SIZE, LONGEST, 600)
        options = beside(x, y, typeset.width(label, SIZE, 600), HIGH, ring + 2)
        box = _best([b for b in options if _in_circle(b, radius) and not any(b.meets(t) for t in taken)], crowd)
        if box:
            taken.append(box.grown(BETWEEN * made.diameter))
            crowd.moved += crowd.under(box)
        named.append(Name(i, x, y, label, box))
    return named


def draw(named: Sequence[Name], diameter: float) -> list[str]:
    """A ring around each, and the labels on white."""
    parts = []
    for n in named:
        parts.append(svg.circle(n.x, n.y, halo(diameter), "none", stroke=palette.INK, stroke_width=0.9))
        if n.box and n.label:
            back = svg.rect(
                n.box.left - 1, n.box.top, n.box.right - n.box.left + 2, HIGH, palette.WHITE, fill_opacity=0.85, rx=1.5
            )
            parts += [back, svg.text(n.box.left, n.box.top + 7.5, n.label, SIZE, palette.INK, weight=600)]
    return parts


def halo(diameter: float) -> float:
    """The radius of the ring around a named dot."""
    return max(diameter / 2 + 1.2, 2.4)


def _crowd(dots: Sequence[Dot], made: Plan) -> _Crowd:
    """The tied dots about where they will stand; none where there are so many that names lie over them."""
    crowd = _Crowd()
    if len(dots) <= CAREFUL:
        for petal, place in sketch(made, dots):
            crowd.members[petal].append(place)
    return crowd


def _best(options: Sequence[Box], crowd: _Crowd) -> Box | None:
    """The place that pushes fewest dots aside, of equals the first; None when each would crowd a petal."""
    fit = [box for box in options if crowd.spares(box)]
    return min(fit, key=lambda box: crowd.under(box).total(), default=None)


def _in_circle(box: Box, radius: float) -> bool:
    """Whether a name stays clear of the sectors' names, which stand around the circle."""
    return hypot(max(-box.left, box.right), max(-box.top, box.bottom)) <= radius + 3
