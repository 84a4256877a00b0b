"""Across organisational lines: employers."""

from __future__ import annotations

import numpy as np

from analyzer.maths.indices import ei_index
from analyzer.maths.rarefaction import entropy_terms, rarefied
from analyzer.maths.resample import INDEX, SHARE, Bounds, group_draws, interval, share_draws
from analyzer.metrics.openness_holes import employer_sizes
from analyzer.metrics.openness_industries import COMMON_BASE
from analyzer.registry import DIVERSITY, Figure, metric
from analyzer.view import View

_DRAWS = 100  # thousands of employers a draw: fewer draws keep the whole audit quick


@metric(
    "scope.effective_employers",
    "Effective number of employers",
    order=7,
    unit="employers",
    minimum=DIVERSITY,
    formula="¹D(m) over employers at m = 60 contacts, between 1 and 60",
    source="Hill 1973; Chao et al. 2014",
    meaning="60 of these contacts, drawn at random, come from this many employers, counted evenly.",
    caveat="Spellings of one employer are joined by the organisation key; a joint venture or a former name may not be.",
)
def effective_employers(view: View) -> Figure:
    """Rarefied Hill number of order 1 over employers, never above the contacts drawn."""
    sizes = employer_sizes(view)
    base = int(sizes.sum())
    value = rarefied(sizes, COMMON_BASE, 1, most=COMMON_BASE)
    return Figure(value, base, view.size, _interval(view, sizes, base, value) if base >= COMMON_BASE else None)


def _interval(
    view: View, sizes: np.ndarray[tuple[int], np.dtype[np.int64]], base: int, value: float
) -> tuple[float, float]:
    drawn = group_draws(view.rng("scope.effective_employers"), sizes, _DRAWS)
    return interval(value, np.exp(entropy_terms(drawn, base, COMMON_BASE).sum(axis=1)), Bounds(1, COMMON_BASE))


@metric(
    "scope.own_employer_share",
    "Share at your own employer",
    order=8,
    unit="share",
    needs=("owner.employer",),
    minimum=DIVERSITY,
    formula="contacts at the owner's employer / contacts with a known employer",
    source="–",
    meaning="How much of the network is colleagues of today.",
)
def own_employer_share(view: View) -> Figure:
    """Share of present colleagues."""
    inside = view.employer[view.employer >= 0] == _own(view)
    base = len(inside)
    value = float(inside.mean()) if base else None
    draws = share_draws(view.rng("scope.own_employer_share"), inside) if base else None
    bounds = interval(value, draws, SHARE) if value is not None and draws is not None else None
    return Figure(value, base, view.size, bounds)


@metric(
    "scope.ei_employer",
    "E-I index of employer",
    order=9,
    unit="index",
    needs=("owner.employer",),
    minimum=DIVERSITY,
    formula="(E − I) / (E + I); I contacts at the owner's employer, E at others",
    source="Krackhardt & Stern 1988",
    meaning="−1: only colleagues; +1: no colleague. No published value is good or bad.",
)
def ei_employer(view: View) -> Figure:
    """E-I index against the owner's employer."""
    inside = view.employer[view.employer >= 0] == _own(view)
    base = len(inside)
    value = ei_index(base - int(inside.sum()), int(inside.sum()))
    draws = 1 - 2 * share_draws(view.rng("scope.ei_employer"), inside) if base else None
    bounds = interval(value, draws, INDEX) if value is not None and draws is not None else None
    return Figure(value, base, view.size, bounds)


def _own(view: View) -> int:
    """The owner's employer as a code that no unknown contact has."""
    return view.own_employer if view.own_employer >= 0 else len(view.employers)
