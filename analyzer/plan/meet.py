"""The field to enter next, and who bridges to it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from analyzer.audit import WITHHELD_UNDER
from analyzer.plan.gaps import Gap, find_gaps
from analyzer.rows.persons import ranked
from analyzer.rows.sectors import spoken
from analyzer.taxonomy import levels, sectors
from analyzer.view import View

NEW_TIES = 3  # what ninety days can hold in one new field


@dataclass(frozen=True, slots=True)
class Field:
    """A sector, or sectors that the reference joins, in which the network is thinner than the region.

    ``places`` are its sector codes, ``count`` the contacts there, ``bridges`` the contacts who can open
    the door, strongest tie first.
    """

    name: str
    places: tuple[int, ...]
    count: int
    share: float
    reference: float
    bridges: tuple[int, ...]


def next_field(view: View) -> Field | None:
    """The field with a large shortfall against the region and a strong bridge to it, the owner's goals first.

    The shortfall counts half where nobody bridges to the field, and up to one and a half times where a
    close tie does: a door that somebody can open is worth more than a wider one that nobody can.
    """
    if view.sector.base < WITHHELD_UNDER:
        return None
    fields = [_field(view, group, share) for group, share in _groups(view) if not _own(view, group)]
    short = [f for f in fields if f.reference > f.share]
    return max(short, key=lambda f: (_wanted(view, f), _merit(view, f), f.name), default=None)


def _merit(view: View, field: Field) -> float:
    nearest = float(view.ties.strength[field.bridges[0]]) if field.bridges else 0.0
    return (field.reference - field.share) * (0.5 + nearest)


def gaps_beside(view: View, field: Field | None) -> tuple[Gap, ...]:
    """The gaps in the order of asking: the owner's goals, then other fields than the one to meet, then upward."""
    met = {sectors()[i].naics for i in field.places} if field else set()
    low = {rung.group for rung in levels() if rung.rank is not None and rung.rank < view.own_rank}
    return tuple(
        sorted(find_gaps(view), key=lambda g: (not g.wanted, g.sector_naics in met, g.level_group in low, -g.expected))
    )


def _groups(view: View) -> list[tuple[tuple[str, ...], float]]:
    every = zip(view.reference.groups, view.reference.shares, strict=True)
    return [(group, share) for group, share in every if not set(group) <= set(view.reference.not_sought)]


def _own(view: View, group: tuple[str, ...]) -> bool:
    return view.owner.sector_naics in group


def _wanted(view: View, field: Field) -> bool:
    return any(sectors()[i].naics in view.options.goals.sectors for i in field.places)


def _field(view: View, group: tuple[str, ...], reference: float) -> Field:
    places = tuple(i for i, s in enumerate(sectors()) if s.naics in group)
    count = int(view.sector.counts[list(places)].sum())
    bridges = ranked(view, np.isin(view.sector.codes, places))
    return Field(spoken(*group), places, count, count / view.sector.base, reference, tuple(bridges[:NEW_TIES]))
