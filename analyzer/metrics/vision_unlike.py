"""Beyond one's own kind: contacts who differ from the owner in several ways at once."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from analyzer.maths.resample import SHARE, interval, share_draws
from analyzer.registry import DIVERSITY, Figure, metric
from analyzer.view import View

_OWNER = ("owner.industry", "owner.level", "owner.function")


def differences(view: View) -> tuple[NDArray[np.int64], NDArray[np.bool_], NDArray[np.float64]]:
    """By contact: in how many of three traits it differs from the owner, whether all three are known, how surely.

    The retired differ from everybody on the ladder.
    """
    traits = (view.sector, view.level, view.function)
    known = np.logical_and.reduce([t.known for t in traits])
    other_rung = view.level.known & (view.rank != view.own_rank)
    apart = [view.sector.codes != view.sector.own, other_rung, view.function.codes != view.function.own]
    differs = np.where(known, np.sum(apart, axis=0), 0)
    confidence = np.prod([t.confidence for t in traits], axis=0)
    return differs.astype(np.int64), known, confidence


@metric(
    "vision.unlike_share",
    "Share unlike you in two ways or more",
    order=1,
    unit="share",
    needs=_OWNER,
    minimum=DIVERSITY,
    formula="contacts who differ from the owner in two or three of industry, level, function / contacts with all three",
    source="range and heterogeneity of ties: Burt 1992; homophily: McPherson, Smith-Lovin & Cook 2001",
    meaning="How much of the network sees the world from another place than the owner, and how much would if contacts "
    "were drawn at random from working people.",
    caveat="Chance takes the industry from the reference region, the function too where the region has a figure, the "
    "level (for which there is none) from the network itself, and the three as independent.",
)
def unlike_share(view: View) -> Figure:
    """Share that differs in two traits or more."""
    differs, known, confidence = differences(view)
    yes = differs[known] >= 2
    base = len(yes)
    if not base:
        return Figure(None, 0, view.size)
    value = float(yes.mean())
    draws = share_draws(view.rng("vision.unlike_share"), yes, confidence[known])
    return Figure(value, base, view.size, interval(value, draws, SHARE), *_chance(view))


def _chance(view: View) -> tuple[float | None, str]:
    """The share unlike the owner in two or three ways, were contacts drawn at random.

    Likeness of industry is taken from the region, of function too where it has a figure, of level from
    the network itself, for which nobody has published one; the three are taken as independent.
    """
    group = view.reference.group_of(view.owner.sector_naics)
    if group is None or len(view.reference.groups[group]) > 1:
        return None, ""
    known = {names[0]: share for names, share in view.reference.functions if len(names) == 1}
    industry = view.reference.shares[group]
    function = known.get(view.owner.function, view.function.counts[view.function.own] / max(view.function.base, 1))
    rung = view.ladder.counts[view.ladder.own] / max(view.ladder.base, 1)
    alike = industry * function + industry * rung + function * rung - 2 * industry * function * rung
    return float(1 - alike), f"chance; {view.reference.source}"


@metric(
    "vision.far_ties",
    "Contacts unlike you in every way",
    order=2,
    unit="contacts",
    needs=_OWNER,
    minimum=1,
    formula="contacts that differ from the owner in industry, level and function",
    source="McPherson, Smith-Lovin & Cook 2001",
    meaning="The far ties: another industry, another level, another kind of work.",
)
def far_ties(view: View) -> Figure:
    """How many differ in all three traits."""
    differs, known, _ = differences(view)
    return Figure(float((known & (differs == 3)).sum()), int(known.sum()), view.size)
