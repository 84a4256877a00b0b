"""How many contacts manage, beside how many working people do."""

from __future__ import annotations

import numpy as np

from analyzer.maths.resample import SHARE, interval
from analyzer.registry import DIVERSITY, Figure, metric
from analyzer.taxonomy import levels
from analyzer.view import View

MANAGING = ("manager", "director", "executive")


@metric(
    "scope.managers_share",
    "Share who manage",
    order=7,
    unit="share",
    minimum=DIVERSITY,
    formula="managers, directors, executives, partners and founders among the contacts / contacts on the ladder",
    source="reference: managers among the employed (ISCO-08 major group 1)",
    meaning="How much of the network leads people or a business, and how much of the working world does.",
    caveat="Titles are freer with the word than statistical offices, and countries count managers differently: compare "
    "with the own region only.",
)
def managers_share(view: View) -> Figure:
    """Share of managers and above."""
    on_ladder = np.array([rung.rank is not None for rung in levels()])
    manages = np.array([rung.group in MANAGING for rung in levels()])
    base = int(view.level.counts[on_ladder].sum())
    value = float(view.level.counts[manages].sum() / max(base, 1))
    draws = view.level.draws[:, manages].sum(axis=1) / np.maximum(view.level.draws[:, on_ladder].sum(axis=1), 1)
    bounds = interval(value, draws, SHARE)
    return Figure(value, base, view.size, bounds, view.reference.managers, view.reference.managers_source)
