"""Statistical disclosure control: what may be published of a count, so that nobody can be told from it.

Cells under ``k`` are suppressed; what is published is rounded to a multiple of ``k`` at random (random
rounding as Statistics Canada and Stats NZ use it). The draws depend on the room as a whole: two rooms that
differ by one person round every cell anew, so that comparing their reports tells nobody.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from typing import TypeVar

Row = TypeVar("Row", bound=Hashable)
Column = TypeVar("Column", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Guard:
    """The rule of one room: ``k`` people at least, ``key`` a digest of the whole room."""

    k: int
    key: str

    def draw(self, *label: object) -> float:
        """A number in 0..1 that belongs to this label in this room."""
        text = "\x1f".join(map(str, (self.key, *label)))
        return int.from_bytes(blake2b(text.encode(), digest_size=6).digest(), "big") / 2**48

    def shown(self, n: int, most: int, *label: object) -> int | None:
        """``n`` people as it may be published, None for suppressed; never more than ``most``.

        The threshold itself is drawn from k..2k-1: at a fixed one, a cell that vanishes with one person would
        tell that this person was in it.
        """
        if n < self.k + int(self.draw("threshold", *label) * self.k):
            return None
        low, rest = n - n % self.k, n % self.k
        rounded = low + self.k if self.draw("rounding", *label) < rest / self.k else low
        return min(rounded, most - most % self.k)

    def fraction(self, share: float) -> float:
        """A share of many pairs, to a twentieth."""
        return round(share * 20) / 20


def complemented(cells: Mapping[tuple[Row, Column], int | None]) -> dict[tuple[Row, Column], int | None]:
    """Complementary suppression: no row or column keeps a single hidden cell that its total would give away."""
    kept = dict(cells)
    lines = [_line(cells, axis, name) for axis in (0, 1) for name in dict.fromkeys(place[axis] for place in cells)]
    changed = True
    while changed:
        changed = False
        for line in lines:
            hidden = [place for place in line if kept[place] is None]
            shown = [place for place in line if kept[place] is not None]
            if len(hidden) == 1 and shown:
                kept[min(shown, key=lambda place: (kept[place] or 0, str(place)))] = None
                changed = True
    return kept


def _line(cells: Mapping[tuple[Row, Column], int | None], axis: int, name: object) -> Sequence[tuple[Row, Column]]:
    return [place for place in cells if place[axis] == name]
