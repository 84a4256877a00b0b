"""Where labels go so that none covers another."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in points."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: Box) -> bool:
        """Whether the two share any area."""
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )

    def covers(self, points: Iterable[tuple[float, float]]) -> int:
        """How many points lie inside."""
        return sum(self.left <= x <= self.right and self.top <= y <= self.bottom for x, y in points)

    def holds(self, x: float, y: float) -> bool:
        """Whether the point lies inside."""
        return self.left <= x <= self.right and self.top <= y <= self.bottom

    def grown(self, margin: float) -> Box:
        """The box with a margin on each side."""
        return Box(self.left - margin, self.top - margin, self.right + margin, self.bottom + margin)

    def within(self, other: Box) -> bool:
        """Whether this box lies wholly inside ``other``."""
        return (
            other.left <= self.left
            and self.right <= other.right
            and other.top <= self.top
            and self.bottom <= other.bottom
        )


def spread(wanted: Sequence[float], heights: Sequence[float], low: float, high: float) -> list[float]:
    """Tops for stacked labels, each as near as may be to the top it wants, none overlapping.

    ``wanted`` is in rising order; all stay within ``low``..``high`` as long as their heights fit there.
    """
    tops: list[float] = []
    floor = low
    for top, height in zip(wanted, heights, strict=True):
        tops.append(max(top, floor))
        floor = tops[-1] + height
    ceiling = high
    for i in range(len(tops) - 1, -1, -1):
        tops[i] = min(tops[i], ceiling - heights[i])
        ceiling = tops[i]
    return tops


def beside(x: float, y: float, width: float, height: float, distance: float) -> list[Box]:
    """Places for a label around a point, the best first: right, left, above, below, then the corners."""
    half = height / 2
    corner = distance * 0.7
    lefts_tops = [
        (x + distance, y - half),
        (x - distance - width, y - half),
        (x - width / 2, y - distance - height),
        (x - width / 2, y + distance),
        (x + corner, y - corner - height),
        (x + corner, y + corner),
        (x - corner - width, y - corner - height),
        (x - corner - width, y + corner),
    ]
    return [Box(left, top, left + width, top + height) for left, top in lefts_tops]


def first_free(places: Iterable[Box], taken: Sequence[Box], inside: Box) -> Box | None:
    """The first of ``places`` that meets nothing ``taken`` and stays ``inside``; None when there is none."""
    return next((p for p in places if p.within(inside) and not any(p.meets(other) for other in taken)), None)


def spaced(centres: Sequence[float], widths: Sequence[float], gap: float = 5.0) -> list[int]:
    """Which of the labels along an axis to write, counted from the last one back, so that none touch."""
    kept: list[int] = []
    edge = float("inf")
    for i in range(len(centres) - 1, -1, -1):
        if centres[i] + widths[i] / 2 <= edge:
            kept.append(i)
            edge = centres[i] - widths[i] / 2 - gap
    return kept[::-1]
