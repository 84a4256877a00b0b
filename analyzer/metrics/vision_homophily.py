"""Likeness per trait, against what chance would give."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from analyzer.maths.indices import homophily
from analyzer.maths.resample import INDEX, SHARE, interval
from analyzer.registry import DIVERSITY, Figure, metric
from analyzer.view import Trait, View

_SOURCE = "McPherson, Smith-Lovin & Cook 2001 (homophily)"
_COLEMAN = "(s − c) / (1 − c) for s ≥ c, else (s − c) / c; s the share of the owner's own kind, c by chance"
_JOINED = "Where the reference joins the owner's {trait} with others, contacts in all of them count as the same."


@dataclass(frozen=True, slots=True)
class _Chance:
    """The categories that count as the owner's own kind, and their share among working people."""

    members: list[int]
    share: float
    source: str


def _industry_chance(view: View) -> _Chance | None:
    place = view.reference.group_of(view.owner.sector_naics)
    if place is None:
        return None
    members = [view.sector.categories.index(naics) for naics in view.reference.groups[place]]
    return _Chance(members, view.reference.shares[place], view.reference.source)


def _function_chance(view: View) -> _Chance | None:
    for names, share in view.reference.functions:
        if view.owner.function in names:
            members = [view.function.categories.index(name) for name in names]
            return _Chance(members, share, view.reference.source)
    return None


def _likeness(trait: Trait, members: list[int]) -> tuple[float, NDArray[np.float64]]:
    base = max(trait.base, 1)
    return float(trait.counts[members].sum() / base), trait.draws[:, members].sum(axis=1) / base


def _same(view: View, trait: Trait, chance: _Chance | None) -> Figure:
    value, draws = _likeness(trait, chance.members if chance else [trait.own])
    bounds = interval(value, draws, SHARE)
    if chance is None:
        return Figure(value, trait.base, view.size, bounds)
    return Figure(value, trait.base, view.size, bounds, chance.share, chance.source)


def _homophily(view: View, trait: Trait, chance: _Chance | None) -> Figure:
    if chance is None:
        return Figure(None, trait.base, view.size)
    value, drawn = _likeness(trait, chance.members)
    c = chance.share
    draws = np.where(drawn >= c, (drawn - c) / (1 - c), (drawn - c) / c)
    index = homophily(value, c)
    bounds = interval(index, draws, INDEX) if index is not None else None
    return Figure(index, trait.base, view.size, bounds, 0.0, chance.source)


@metric(
    "vision.same_industry",
    "Share in your own industry",
    order=3,
    unit="share",
    needs=("owner.industry",),
    minimum=DIVERSITY,
    formula="contacts in the owner's sector / classified contacts; reference: that sector's share of the employed",
    source=_SOURCE,
    meaning="Birds of a feather: how much of the network works in the owner's industry, and how much would by chance.",
    caveat=_JOINED.format(trait="sector"),
)
def same_industry(view: View) -> Figure:
    """Share in the owner's sector, or in the joined group that the reference can tell."""
    return _same(view, view.sector, _industry_chance(view))


@metric(
    "vision.homophily_industry",
    "Homophily of industry",
    order=4,
    unit="index",
    needs=("owner.industry",),
    minimum=DIVERSITY,
    formula=_COLEMAN,
    source="Coleman 1958; chance is the industry's share of the region's employed",
    meaning="0 as chance would have it, +1 only the owner's own industry, −1 never.",
)
def homophily_industry(view: View) -> Figure:
    """Coleman's index of industry against the reference."""
    return _homophily(view, view.sector, _industry_chance(view))


@metric(
    "vision.same_level",
    "Share on your own level",
    order=5,
    unit="share",
    needs=("owner.level",),
    minimum=DIVERSITY,
    formula="contacts on the owner's rung / contacts on the ladder",
    source=_SOURCE,
    meaning="How much of the network stands where the owner stands.",
    caveat="No published figure tells how all working people spread over these levels, so there is no chance figure.",
)
def same_level(view: View) -> Figure:
    """Share of the owner's rung."""
    return _same(view, view.ladder, None)


@metric(
    "vision.same_function",
    "Share in your own function",
    order=6,
    unit="share",
    needs=("owner.function",),
    minimum=DIVERSITY,
    formula="contacts in the owner's job function / contacts with a known function; reference: that occupational "
    "group's share of the employed",
    source=_SOURCE,
    meaning="How much of the network does the owner's kind of work, and how much would by chance.",
    caveat="Only the functions that match an occupational group of the US source have a chance figure. "
    + _JOINED.format(trait="function"),
)
def same_function(view: View) -> Figure:
    """Share in the owner's function, or in the joined functions that the reference can tell."""
    return _same(view, view.function, _function_chance(view))


@metric(
    "vision.homophily_function",
    "Homophily of function",
    order=7,
    unit="index",
    needs=("owner.function",),
    minimum=DIVERSITY,
    formula=_COLEMAN,
    source="Coleman 1958; chance is the occupational group's share of the region's employed",
    meaning="0 as chance would have it, +1 only the owner's own kind of work, −1 never.",
    caveat="Only the functions that match an occupational group of the US source have it.",
)
def homophily_function(view: View) -> Figure:
    """Coleman's index of function against the reference."""
    return _homophily(view, view.function, _function_chance(view))
