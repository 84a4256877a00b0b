"""Geometry of the map: petals by sector, and a place in its petal for each dot."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import cos, hypot, pi, sin, sqrt

from analyzer.audit import Dot

OTHER = "*"  # the petal of all sectors beyond the largest
UNKNOWN = ""
PETALS = 10
GAP = 0.035  # radians between petals
LEAST = 0.22  # radians of the smallest petal: room for its label
GOLDEN = (sqrt(5) - 1) / 2
CAREFUL = 1500  # up to so many dots each tries several angles; beyond, dots overlap anyway
CENTRE = 26.0  # radius kept free around "you"
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
class Layout:
    """Petals, the place of each dot in the order given, and the radius beyond which nobody ever wrote."""

    petals: tuple[Petal, ...]
    places: tuple[Point, ...]
    ring: float
    diameter: float


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


def layout(dots: Sequence[Dot], radius: float) -> Layout:
    """A place for each dot around (0, 0): nearer is stronger, who never exchanged a word in an outer band."""
    made = petals(Counter(dot.sector_naics for dot in dots))
    of_sector = {p.sector: p for p in made}
    members: dict[Petal, tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
    for i, dot in enumerate(dots):
        petal = of_sector.get(dot.sector_naics) or of_sector[OTHER]
        members[petal][dot.state == "never"].append(i)
    silent = sum(dot.state == "never" for dot in dots)
    ring = _ring(len(dots) - silent, silent, radius)
    diameter = _diameter(len(dots), radius)
    radius_of = _radii([_strength(dot) for dot in dots if dot.state != "never"], ring - 5)
    places: list[Point] = [(0.0, 0.0)] * len(dots)
    for petal, (tied, never) in members.items():
        for i, place in zip(never, _fill(petal, len(never), ring, radius, diameter), strict=True):
            places[i] = place
        tied.sort(key=lambda i: -_strength(dots[i]))
        radii = [radius_of[_strength(dots[i])] for i in tied]
        for i, place in zip(tied, _scatter(petal, radii, diameter, careful=len(dots) <= CAREFUL), strict=True):
            places[i] = place
    return Layout(made, tuple(places), ring, diameter)


def _strength(dot: Dot) -> float:
    return min(max(dot.strength, 0.0), 1.0) if dot.strength == dot.strength else 0.0


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


def _radii(strengths: Sequence[float], outer: float) -> dict[float, float]:
    """The distance of each strength: by rank, the middle one for equals, so that the disc fills evenly."""
    radii: dict[float, float] = {}
    before = 0
    for strength, many in sorted(Counter(strengths).items(), reverse=True):
        rank = (before + many / 2) / len(strengths)
        radii[strength] = sqrt(CENTRE * CENTRE + rank * max(outer * outer - CENTRE * CENTRE, 0.0))
        before += many
    return radii


def _fill(petal: Petal, n: int, inner: float, outer: float, diameter: float) -> list[Point]:
    """``n`` places spread evenly over the petal's outer band, in arcs."""
    if not n:
        return []
    inner, outer = min(inner + 5, outer), outer - diameter / 2
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


def _scatter(petal: Petal, radii: Sequence[float], diameter: float, *, careful: bool) -> list[Point]:
    """A place at each radius, angles spread by the golden ratio; if ``careful``, the roomiest of several."""
    made: list[Point] = []
    for k, r in enumerate(radii):
        pad = min(GAP / 2 + diameter / 2 / r, (petal.end - petal.start) / 2)
        start, room = petal.start + pad, petal.end - petal.start - 2 * pad
        tries = 9 if careful else 1
        angles = [start + room * ((0.5 + (k * tries + t) * GOLDEN) % 1.0) for t in range(tries)]
        options = [(r * cos(a), r * sin(a)) for a in angles]
        made.append(max(options, key=lambda p: _room(p, made[-24:])) if careful else options[0])
    return made


def _room(place: Point, others: Sequence[Point]) -> float:
    return min((hypot(place[0] - x, place[1] - y) for x, y in others), default=0.0)
