"""Likeness per trait, against what chance would give."""

from __future__ import annotations

import numpy as np

from analyzer.maths.indices import homophily
from analyzer.maths.resample import INDEX, SHARE, interval
from analyzer.registry import DIVERSITY, Figure, metric
from analyzer.view import Trait, View

_SOURCE = "McPherson, Smith-Lovin & Cook 2001 (homophily)"


def _same(view: View, trait: Trait) -> Figure:
    inside = trait.counts[trait.own] / max(trait.base, 1)
    draws = trait.draws[:, trait.own] / max(trait.base, 1)
    return Figure(float(inside), trait.base, view.size, interval(float(inside), draws, SHARE))


def _industry_chance(view: View) -> tuple[np.ndarray[tuple[int], np.dtype[np.intp]], float] | None:
    """The sectors that compare with the owner's in the reference, and their share there."""
    group = view.reference.group_of(view.owner.sector_naics)
    if group is None:
        return None
    members = [i for i, naics in enumerate(view.sector.categories) if naics in view.reference.groups[group]]
    return np.array(members), view.reference.shares[group]


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
    caveat="Where the reference joins the owner's sector with others, contacts in all of them count as the same.",
)
def same_industry(view: View) -> Figure:
    """Share in the owner's sector, or in the joined group that the reference can tell."""
    chance = _industry_chance(view)
    if chance is None:
        return _same(view, view.sector)
    members, share = chance
    value = float(view.sector.counts[members].sum() / max(view.sector.base, 1))
    draws = view.sector.draws[:, members].sum(axis=1) / max(view.sector.base, 1)
    bounds = interval(value, draws, SHARE)
    return Figure(value, view.sector.base, view.size, bounds, share, view.reference.source)


@metric(
    "vision.homophily_industry",
    "Homophily of industry",
    order=4,
    unit="index",
    needs=("owner.industry",),
    minimum=DIVERSITY,
    formula="(s − c) / (1 − c) for s ≥ c, else (s − c) / c; s the share in the owner's industry, c by chance",
    source="Coleman 1958; chance is the industry's share of the region's employed",
    meaning="0 as chance would have it, +1 only the owner's own industry, −1 never.",
)
def homophily_industry(view: View) -> Figure:
    """Coleman's index against the reference."""
    chance = _industry_chance(view)
    if chance is None:
        return Figure(None, view.sector.base, view.size)
    members, share = chance
    value = homophily(float(view.sector.counts[members].sum() / max(view.sector.base, 1)), share)
    drawn = view.sector.draws[:, members].sum(axis=1) / max(view.sector.base, 1)
    draws = np.where(drawn >= share, (drawn - share) / (1 - share), (drawn - share) / share)
    return Figure(
        value,
        view.sector.base,
        view.size,
        interval(value, draws, INDEX) if value is not None else None,
        0.0,
        view.reference.source,
    )


@metric(
    "vision.same_level",
    "Share on your own level",
    order=5,
    unit="share",
    needs=("owner.level",),
    minimum=DIVERSITY,
    formula="contacts of the owner's level / contacts with a known level",
    source=_SOURCE,
    meaning="How much of the network is of the owner's level.",
    caveat="No published figure tells how all working people spread over these levels, so there is no chance figure.",
)
def same_level(view: View) -> Figure:
    """Share of the owner's level."""
    return _same(view, view.level)


@metric(
    "vision.same_function",
    "Share in your own function",
    order=6,
    unit="share",
    needs=("owner.function",),
    minimum=DIVERSITY,
    formula="contacts in the owner's job function / contacts with a known function",
    source=_SOURCE,
    meaning="How much of the network does the owner's kind of work.",
)
def same_function(view: View) -> Figure:
    """Share in the owner's function."""
    return _same(view, view.function)
