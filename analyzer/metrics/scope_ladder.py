"""Up, across and down: where contacts stand on the ladder of levels."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from analyzer.maths.resample import SHARE, interval
from analyzer.registry import DIVERSITY, Figure, metric
from analyzer.view import View

Bools = NDArray[np.bool_]

_SOURCE = "Ibarra 2015 and Harvard Business School's network exercises count senior, same, junior; no published norm"
_CAVEAT = "Founders, partners and the C-suite share the top rung. Retired contacts stand outside the ladder."


def _band(view: View, holds: Callable[[NDArray[np.int64], int], Bools]) -> Figure:
    ladder = view.ladder
    chosen = holds(np.arange(len(ladder.categories)), ladder.own)
    base = max(ladder.base, 1)
    value = float(ladder.counts[chosen].sum() / base)
    draws = ladder.draws[:, chosen].sum(axis=1) / base
    return Figure(value, ladder.base, view.size, interval(value, draws, SHARE))


@metric(
    "scope.above_share",
    "Share above your level",
    order=1,
    unit="share",
    needs=("owner.level",),
    minimum=DIVERSITY,
    formula="contacts on a higher rung than the owner / contacts on the ladder",
    source=_SOURCE,
    meaning="How much of the network looks up: people who decide about more than the owner does.",
    caveat=_CAVEAT,
)
def above_share(view: View) -> Figure:
    """Share above the owner's rung."""
    return _band(view, lambda ranks, own: ranks > own)


@metric(
    "scope.same_share",
    "Share at your level",
    order=2,
    unit="share",
    needs=("owner.level",),
    minimum=DIVERSITY,
    formula="contacts on the owner's rung / contacts on the ladder",
    source=_SOURCE,
    meaning="How much of the network stands beside the owner.",
    caveat=_CAVEAT,
)
def same_share(view: View) -> Figure:
    """Share on the owner's rung."""
    return _band(view, lambda ranks, own: ranks == own)


@metric(
    "scope.below_share",
    "Share below your level",
    order=3,
    unit="share",
    needs=("owner.level",),
    minimum=DIVERSITY,
    formula="contacts on a lower rung than the owner / contacts on the ladder",
    source=_SOURCE,
    meaning="How much of the network is earlier on the way.",
    caveat=_CAVEAT,
)
def below_share(view: View) -> Figure:
    """Share below the owner's rung."""
    return _band(view, lambda ranks, own: ranks < own)


@metric(
    "scope.levels",
    "Levels reached",
    order=4,
    unit="levels",
    formula="number of rungs (1 to 8) with at least one contact",
    source="extensity of the position generator (Lin & Dumin 1986)",
    meaning="On how many of the eight rungs there is anybody.",
)
def levels_reached(view: View) -> Figure:
    """Distinct rungs with a contact."""
    reached = np.unique(view.rank[view.rank >= 0])
    return Figure(float(reached.size), int((view.rank >= 0).sum()), view.size)


@metric(
    "scope.highest_level",
    "Highest rung reached",
    order=5,
    unit="levels",
    formula="largest rank (1 student … 8 executive, partner, founder) among contacts",
    source="upper reachability of the position generator (Lin & Dumin 1986)",
    meaning="The highest rung on which the owner knows anybody.",
)
def highest_level(view: View) -> Figure:
    """Upper reachability."""
    ranks = view.rank[view.rank >= 0]
    return Figure(float(ranks.max()) if ranks.size else None, int(ranks.size), view.size)


@metric(
    "scope.lowest_level",
    "Lowest rung reached",
    order=6,
    unit="levels",
    formula="smallest rank (1 student … 8 executive, partner, founder) among contacts",
    source="range of the position generator (Lin & Dumin 1986) is highest − lowest",
    meaning="The lowest rung on which the owner knows anybody.",
)
def lowest_level(view: View) -> Figure:
    """Lower end of the range."""
    ranks = view.rank[view.rank >= 0]
    return Figure(float(ranks.min()) if ranks.size else None, int(ranks.size), view.size)
