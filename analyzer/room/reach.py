"""What the room reaches together, and where hardly anybody knows anybody. Counts are of participants."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from analyzer.room.disclosure import Guard, complemented
from analyzer.room.participant import Participant
from analyzer.room.profile import CELLS, SECTORS, overlaps
from analyzer.taxonomy import GROUPS

MOST_NAMES = 15  # a table's rows on a page
BINS = 10


@dataclass(frozen=True, slots=True)
class Reached:
    """How many of the room know somebody under ``name``; None: nobody, fewer than k, or hidden to protect them."""

    name: str
    people: int | None


@dataclass(frozen=True, slots=True)
class ReachedCell:
    """How many of the room know somebody of this sector at this level."""

    sector_naics: str
    level_group: str
    people: int | None


@dataclass(frozen=True, slots=True)
class Unreached:
    """A sector where the room knows hardly anybody at some levels."""

    sector_naics: str
    level_groups: tuple[str, ...]
    reference_share: float | None
    wanted: bool = False


@dataclass(frozen=True, slots=True)
class Overlap:
    """Shares of all pairs by how much their networks overlap, in ``BINS`` steps; ``typical`` is the median."""

    bins: tuple[float, ...]
    typical: float


def reached_cells(people: Sequence[Participant], guard: Guard) -> tuple[ReachedCell, ...]:
    """The industry x level grid of the room, with complementary suppression."""
    counts = Counter(cell for p in people for cell in p.facts.cells)
    shown = {cell: guard.shown(counts[cell], len(people), "cell", *cell) for cell in CELLS}
    safe = complemented(shown)
    return tuple(ReachedCell(*cell, safe[cell]) for cell in CELLS)


def reached_sectors(people: Sequence[Participant], cells: Sequence[ReachedCell], guard: Guard) -> tuple[Reached, ...]:
    """How many know somebody in each sector, in the order of the codes.

    Never fewer than at one of its levels: where rounding says so, the published cell is taken, which tells nothing new.
    """
    counts = Counter(code for p in people for code in p.facts.sectors)
    shown = {code: [guard.shown(counts[code], len(people), "sector", code)] for code in SECTORS}
    for cell in cells:
        shown[cell.sector_naics].append(cell.people)
    return tuple(Reached(code, max((n for n in shown[code] if n is not None), default=None)) for code in SECTORS)


def reached_names(
    people: Sequence[Participant], listed: Iterable[Mapping[str, int]], kind: str, guard: Guard
) -> tuple[Reached, ...]:
    """Industries or employers by how many know at least k people there; suppressed ones are not even named."""
    counts = Counter(name for rows in listed for name, n in rows.items() if n >= guard.k)
    shown = ((name, guard.shown(n, len(people), kind, name)) for name, n in counts.items())
    found = [Reached(name, n) for name, n in shown if n is not None]
    return tuple(sorted(found, key=lambda r: (-(r.people or 0), r.name))[:MOST_NAMES])


def unreached(cells: Sequence[ReachedCell], people: Sequence[Participant], guard: Guard) -> tuple[Unreached, ...]:
    """Sectors with hidden cells, those that several want first, then by how many work there.

    A sector of which the reference knows no share comes last.
    """
    reference = _reference(people)
    goals = Counter(goal for p in people for goal in p.goals)
    rows = []
    for code in SECTORS:
        hidden = tuple(g for g in GROUPS if any(c.people is None for c in cells if _at(c, code, g)))
        wanted = guard.shown(goals[code], len(people), "goal", code) is not None
        if hidden:
            rows.append(Unreached(code, hidden, reference.get(code), wanted))
    return tuple(sorted(rows, key=lambda r: (not r.wanted, -len(r.level_groups), -(r.reference_share or 0.0))))


def _at(cell: ReachedCell, code: str, group: str) -> bool:
    return cell.sector_naics == code and cell.level_group == group


def _reference(people: Sequence[Participant]) -> Mapping[str, float]:
    return people[0].facts.reference if people else {}


def overlap(people: Sequence[Participant], guard: Guard) -> Overlap | None:
    """How far the networks overlap, over all pairs; None in a room too small to show."""
    if len(people) < 2 * guard.k:
        return None
    above = overlaps(people)[np.triu_indices(len(people), 1)]
    counts, _ = np.histogram(above, bins=BINS, range=(0, 1))
    return Overlap(tuple(guard.fraction(n / above.size) for n in counts), guard.fraction(float(np.median(above))))


def typical_cells(people: Sequence[Participant], guard: Guard) -> int | None:
    """Cells of the grid that a participant in the middle reaches, to five; None in a small room."""
    if len(people) < 2 * guard.k:
        return None
    return round(float(np.median([len(p.facts.cells) for p in people])) / 5) * 5
