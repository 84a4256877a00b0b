"""Curiosity: how new the last year's new contacts were."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from analyzer.maths.resample import SHARE, interval, share_draws
from analyzer.novelty import novelty
from analyzer.registry import SHARE_BASE, Figure, metric
from analyzer.view import UNKNOWN, YEAR, View

_CAVEAT = (
    "Employer and title are as of the day of the export, not of the connection. Contacts made on one day "
    "are judged together."
)
_SOURCE = "network growth as brokerage behaviour: Burt 1992; no published figure"


def recent(view: View) -> NDArray[np.bool_]:
    """Contacts made in the last 365 days."""
    return np.asarray((view.connected != UNKNOWN) & (view.connected > view.today - YEAR))


def _share(view: View, key: str, yes: NDArray[np.bool_], known: NDArray[np.bool_], sure: NDArray[np.float64]) -> Figure:
    chosen = recent(view) & known
    base, of = int(chosen.sum()), int(recent(view).sum())
    if not base:
        return Figure(None, 0, of)
    value = float(yes[chosen].mean())
    return Figure(value, base, of, interval(value, share_draws(view.rng(key), yes[chosen], sure[chosen]), SHARE))


@metric(
    "curiosity.new_share",
    "New contacts who were new to you",
    order=1,
    unit="share",
    needs=("connections",),
    minimum=SHARE_BASE,
    formula="of the contacts made in the last 365 days, those whose industry, employer or level no earlier contact had "
    "and the owner does not have",
    source=_SOURCE,
    meaning="How much of the last year's growth opened a door instead of adding more of the same.",
    caveat=_CAVEAT,
)
def new_share(view: View) -> Figure:
    """Share of recent contacts new in any way."""
    fresh = novelty(view)
    return _share(view, "curiosity.new_share", fresh.any, fresh.judged, fresh.confidence)


@metric(
    "curiosity.new_industry_share",
    "New contacts from an industry new to you",
    order=2,
    unit="share",
    needs=("connections",),
    minimum=SHARE_BASE,
    formula="of the classified contacts made in the last 365 days, those whose sector no earlier contact had "
    "and is not the owner's",
    source=_SOURCE,
    meaning="Doors into a field where the owner knew nobody. With 20 sectors it falls as a network fills up.",
    caveat=_CAVEAT,
)
def new_industry_share(view: View) -> Figure:
    """Share of recent contacts whose sector was new."""
    known, sure = view.sector.known, view.sector.confidence
    return _share(view, "curiosity.new_industry_share", novelty(view).industry, known, sure)


@metric(
    "curiosity.new_employer_share",
    "New contacts from an employer new to you",
    order=3,
    unit="share",
    needs=("connections",),
    minimum=SHARE_BASE,
    formula="of the contacts made in the last 365 days with an employer, those whose employer no earlier contact had "
    "and is not the owner's",
    source=_SOURCE,
    meaning="Doors into an organisation where the owner knew nobody.",
    caveat=_CAVEAT,
)
def new_employer_share(view: View) -> Figure:
    """Share of recent contacts whose employer was new."""
    known = view.employer != UNKNOWN
    sure = np.ones(view.size)
    return _share(view, "curiosity.new_employer_share", novelty(view).employer, known, sure)


@metric(
    "curiosity.new_level_share",
    "New contacts from a level new to you",
    order=4,
    unit="share",
    needs=("connections",),
    minimum=SHARE_BASE,
    formula="of the contacts made in the last 365 days with a known level, those whose level no earlier contact had "
    "and is not the owner's",
    source=_SOURCE,
    meaning="Doors to a level on which the owner knew nobody. With eleven levels it is soon 0.",
    caveat=_CAVEAT,
)
def new_level_share(view: View) -> Figure:
    """Share of recent contacts whose level was new."""
    return _share(view, "curiosity.new_level_share", novelty(view).level, view.level.known, view.level.confidence)
