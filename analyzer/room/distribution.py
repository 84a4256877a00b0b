"""How the room is spread over one dimension: dots of about k people each, and one's own place among them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import floor, log10
from statistics import median

from analyzer.room.disclosure import Guard
from analyzer.room.participant import Participant

STEPS = 40  # an axis in so many steps: a dot tells no exact figure


@dataclass(frozen=True, slots=True)
class Strip:
    """One dimension of the room. ``dots`` stand for about k people each, ``middle`` is the middle dot.

    ``known`` counts the people behind it, rounded; without ``dots`` the room is too small to show.
    """

    dimension: str
    unit: str
    known: int | None
    dots: tuple[float, ...] = ()
    middle: float | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """One participant in one dimension. ``above`` is the tenth of the room that lies lower: 0.1 .. 0.9."""

    dimension: str
    unit: str
    value: float | None
    above: float | None = None


def strip(dimension: str, unit: str, values: Sequence[float], size: int, guard: Guard) -> Strip:
    """The dots of a dimension, each at the median of a group of k to 2k-1 neighbours, on a coarse grid.

    Where the groups begin is drawn: removing one person moves no dot that could be foretold.
    """
    ordered = sorted(values)
    known = guard.shown(len(ordered), size, "known", dimension)
    if known is None or len(ordered) < 2 * guard.k:
        return Strip(dimension, unit, None)
    step = _step(ordered[-1] - ordered[0], unit)
    first = guard.k + int(guard.draw("phase", dimension) * guard.k)
    cuts = [0, *range(first, len(ordered) - guard.k + 1, guard.k), len(ordered)]
    groups = [ordered[a:b] for a, b in pairwise(cuts) if b > a]
    dots = tuple(round(round(median(group) / step) * step, 6) for group in groups)
    return Strip(dimension, unit, known, dots, dots[len(dots) // 2])


def _step(extent: float, unit: str) -> float:
    if unit == "share":
        return 1 / STEPS
    raw = max(extent, 1e-6) / STEPS
    power = 10.0 ** floor(log10(raw))
    return float(next(f * power for f in (1, 2, 5, 10) if f * power >= raw * 0.999))


def place(dimension: str, unit: str, own: float | None, values: Sequence[float], guard: Guard) -> Place:
    """Where ``own`` stands among sorted ``values`` (its own among them): to a tenth, never the first or the last.

    Withheld in a room where fewer than 2k know the figure: each would find the others.
    """
    if own is None or len(values) < 2 * guard.k:
        return Place(dimension, unit, own)
    lower = bisect_left(values, own)
    equal = bisect_right(values, own) - lower - 1
    share = (lower + equal / 2) / (len(values) - 1)
    return Place(dimension, unit, own, min(0.9, max(0.1, round(share, 1))))


def strips(people: Sequence[Participant], dimensions: Sequence[str], guard: Guard) -> tuple[Strip, ...]:
    """All dimensions of the room."""
    return tuple(strip(d, unit_of(people, d), known_values(people, d), len(people), guard) for d in dimensions)


def known_values(people: Sequence[Participant], dimension: str) -> list[float]:
    """The figures that are there, in order."""
    found = (p.facts.values.get(dimension) for p in people)
    return sorted(value for value in found if value is not None)


def unit_of(people: Sequence[Participant], dimension: str) -> str:
    """The unit of a dimension's headline figure."""
    return next((p.facts.units[dimension] for p in people if dimension in p.facts.units), "")
