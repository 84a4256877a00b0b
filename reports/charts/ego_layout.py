"""Geometry of the map: petals by sector, and a place in its petal for each dot."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import cos, pi, sin, sqrt

from analyzer.audit import Dot
from reports.charts.labels import Box

OTHER = "*"  # the petal of all sectors beyond the largest
UNKNOWN = ""
PETALS = 10
GAP = 0.035  # radians between petals
LEAST = 0.22  # radians of the smallest petal: room for its label
GOLDEN = (sqrt(5) - 1) / 2
CAREFUL = 1500  # up to so many dots each tries several angles; beyond, dots overlap anyway
TRIES = 8
NEIGHBOURS = 14
NUDGES = (0.0, 4.0, 8.0, 12.0)  # points outward that a dot may be moved off a name
CENTRE = 36.0  # radius kept free around "you"
Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Petal:
    """One sector's part of the circle, angles in radians clockwise from three o'clock."""

    sector: str
    count: int
    start: float
    end: float

    @property
    def middle(self) -> float:
        """The angle of its axis."""
        return (self.start + self.end) / 2


@dataclass(frozen=True, slots=True)
class Plan:
    """Petals by sector, the distance of each strength, and the radius beyond which nobody ever wrote."""

    petals: Mapping[str, Petal]
    distances: Mapping[float, float]
    ring: float
    radius: float
    diameter: float

    def petal(self, dot: Dot) -> Petal:
        """The petal that a dot belongs to."""
        return self.petals.get(dot.sector_naics) or self.petals[OTHER]

    def distance(self, dot: Dot) -> float:
        """How far from the centre a dot stands that has exchanged something."""
        return self.distances[strength(dot)]


def petals(sectors: Mapping[str, int]) -> tuple[Petal, ...]:
    """Petals from twelve o'clock, largest first, small sectors joined, unknown last.

    Angles grow with the 0.6th power of the count, so that a field of three can still be seen.
    """
    known = sorted(((s, n) for s, n in sectors.items() if s and n > 0), key=lambda item: (-item[1], item[0]))
    kept = known if len(known) <= PETALS + 1 else known[:PETALS]
    parts = [*kept, (OTHER, sum(n for _, n in known[len(kept) :])), (UNKNOWN, sectors.get(UNKNOWN, 0))]
    parts = [(s, n) for s, n in parts if n > 0]
    whole = sum(n**0.6 for _, n in parts) or 1.0
    free = 2 * pi - LEAST * len(parts)
    made: list[Petal] = []
    at = -pi / 2
    for sector, count in parts:
        angle = LEAST + free * count**0.6 / whole
        made.append(Petal(sector, count, at, at + angle))
        at += angle
    return tuple(made)


def plan(dots: Sequence[Dot], radius: float) -> Plan:
    """Nearer is stronger; who never exchanged a word goes into an outer band."""
    made = petals(Counter(dot.sector_naics for dot in dots))
    tied = [strength(dot) for dot in dots if dot.state != "never"]
    ring = _ring(len(tied), len(dots) - len(tied), radius)
    return Plan({p.sector: p for p in made}, _distances(tied, ring - 5), ring, radius, _diameter(len(dots), radius))


def strength(dot: Dot) -> float:
    """A dot's strength within 0..1; what is not a number counts as none."""
    value = dot.strength
    return value if 0.0 <= value <= 1.0 else float(value > 1.0)


def place_few(plan: Plan, dots: Sequence[Dot]) -> list[Point]:
    """Places for the few dots that will bear names, far from each other even across petals."""
    made: list[Point] = []
    for dot in dots:
        options = _options(plan.petal(dot), plan.distance(dot), plan.diameter, 0, 15)
        made.append(max(options, key=lambda p: _room(p, made)))
    return made


def sketch(plan: Plan, dots: Sequence[Dot]) -> list[tuple[Petal, Point]]:
    """Each dot that has exchanged something, with its petal and about the place that ``place_all`` will find."""
    tied: dict[Petal, list[Dot]] = defaultdict(list)
    for dot in dots:
        if dot.state != "never":
            tied[plan.petal(dot)].append(dot)
    return [
        (petal, place)
        for petal, members in tied.items()
        for place in _quick(petal, [plan.distance(dot) for dot in members], plan.diameter)
    ]


def place_all(plan: Plan, dots: Sequence[Dot], fixed: Mapping[int, Point], clear: Sequence[Box] = ()) -> list[Point]:
    """A place for each dot around (0, 0), those in ``fixed`` given; ``clear`` is kept free where dots are few."""
    members: dict[Petal, tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
    for i, dot in enumerate(dots):
        if i not in fixed:
            members[plan.petal(dot)][dot.state == "never"].append(i)
    places = [fixed.get(i, (0.0, 0.0)) for i in range(len(dots))]
    scatter = _roomy(clear, list(fixed.values())) if len(dots) <= CAREFUL else _quick
    for petal, (tied, never) in members.items():
        for i, place in zip(never, _fill(petal, len(never), plan), strict=True):
            places[i] = place
        tied.sort(key=lambda i: -strength(dots[i]))
        for i, place in zip(tied, scatter(petal, [plan.distance(dots[i]) for i in tied], plan.diameter), strict=True):
            places[i] = place
    return places


def _ring(tied: int, silent: int, radius: float) -> float:
    """The radius that gives both kinds about the area their number asks for."""
    if not silent:
        return radius
    if not tied:
        return CENTRE
    share = min(max(tied / (tied + silent), 0.3), 0.75)
    return CENTRE + (radius - CENTRE) * sqrt(share)


def _diameter(n: int, radius: float) -> float:
    return min(max(0.42 * sqrt(pi * radius * radius / max(n, 1)), 0.9), 5.5)


def _distances(strengths: Sequence[float], outer: float) -> dict[float, float]:
    """The distance of each strength: by rank, the middle one for equals, so that the disc fills evenly."""
    radii: dict[float, float] = {}
    before = 0
    for strength, many in sorted(Counter(strengths).items(), reverse=True):
        rank = (before + many / 2) / len(strengths)
        radii[strength] = sqrt(CENTRE * CENTRE + rank * max(outer * outer - CENTRE * CENTRE, 0.0))
        before += many
    return radii


def _fill(petal: Petal, n: int, plan: Plan) -> list[Point]:
    """``n`` places spread evenly over the petal's outer band, in arcs."""
    if not n:
        return []
    inner, outer = min(plan.ring + 5, plan.radius - 5), plan.radius - plan.diameter / 2
    angle = petal.end - petal.start - GAP
    step = sqrt(max(angle * (outer * outer - inner * inner) / 2, 1.0) / n)
    arcs = min(max(1, round((outer - inner) / step)), n)
    radii = [inner + (outer - inner) * (k + 0.5) / arcs for k in range(arcs)]
    return [
        (r * cos(a), r * sin(a))
        for r, many in zip(radii, _apportion(n, radii), strict=True)
        for a in (petal.start + GAP / 2 + angle * (j + 0.5) / many for j in range(many))
    ]


def _apportion(n: int, weights: Sequence[float]) -> list[int]:
    """``n`` in whole parts by weight, adding up exactly."""
    total, given, run = sum(weights), 0, 0.0
    parts = []
    for weight in weights:
        run += weight
        parts.append(round(n * run / total) - given)
        given += parts[-1]
    return parts


def _options(petal: Petal, distance: float, diameter: float, first: int, tries: int) -> list[Point]:
    """Places at one distance across a petal, by the golden ratio from its ``first`` multiple on."""
    pad = min(GAP / 2 + diameter / 2 / distance, (petal.end - petal.start) / 2)
    start, room = petal.start + pad, petal.end - petal.start - 2 * pad
    angles = [start + room * ((0.5 + (first + t) * GOLDEN) % 1.0) for t in range(tries)]
    return [(distance * cos(a), distance * sin(a)) for a in angles]


def _quick(petal: Petal, distances: Sequence[float], diameter: float) -> list[Point]:
    """One place a dot, spread by the golden ratio."""
    return [_options(petal, r, diameter, k, 1)[0] for k, r in enumerate(distances)]


def _roomy(clear: Sequence[Box], fixed: Sequence[Point]) -> Callable[[Petal, Sequence[float], float], list[Point]]:
    """Of several places a dot the one farthest from its neighbours and outside ``clear``."""
    corners = [(x, y) for b in clear for x in (b.left, b.right) for y in (b.top, b.bottom)]
    reach = sqrt(max((x * x + y * y for x, y in corners), default=0.0))

    def scatter(petal: Petal, distances: Sequence[float], diameter: float) -> list[Point]:
        made: list[Point] = []
        for k, r in enumerate(distances):
            near = [*fixed, *made[-NEIGHBOURS:]]
            nudges, shut = (NUDGES, clear) if r < reach else (NUDGES[:1], ())
            options = (_options(petal, r + nudge, diameter, k * TRIES, TRIES) for nudge in nudges)
            made.append(_roomiest(options, near, shut, 1.2 * diameter))
        return made

    return scatter


def _roomiest(rounds: Iterable[list[Point]], near: Sequence[Point], clear: Sequence[Box], enough: float) -> Point:
    """The best place of the first round that has one with room ``enough``, else the best of all rounds."""
    best, most = (0.0, 0.0), -1.0
    for places in rounds:
        for place in places:
            room = -0.5 if any(b.holds(*place) for b in clear) else _room(place, near)
            if room > most:
                best, most = place, room
        if most >= enough * enough:
            break
    return best


def _room(place: Point, others: Sequence[Point]) -> float:
    """The square of the distance to the nearest of ``others``."""
    px, py = place
    return min([(px - x) ** 2 + (py - y) ** 2 for x, y in others], default=1e9)
