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
    manages = np.array([any(r.group in MANAGING for r in levels() if r.rank == rank) for rank in _rungs(view)])
    base = max(view.ladder.base, 1)
    value = float(view.ladder.counts[manages].sum() / base)
    bounds = interval(value, view.ladder.draws[:, manages].sum(axis=1) / base, SHARE)
    return Figure(value, view.ladder.base, view.size, bounds, view.reference.managers, view.reference.managers_source)


def _rungs(view: View) -> range:
    return range(1, len(view.ladder.categories) + 1)
