"""Across organisational lines: job functions and levels unlike the owner's."""

from __future__ import annotations

import numpy as np

from analyzer.maths.indices import ei_index
from analyzer.maths.rarefaction import rarefied, rarefied_entropies
from analyzer.maths.resample import INDEX, Bounds, interval
from analyzer.metrics.openness_industries import COMMON_BASE
from analyzer.registry import DIVERSITY, Figure, metric
from analyzer.view import Trait, View


@metric(
    "scope.effective_functions",
    "Effective number of functions",
    order=10,
    unit="functions",
    minimum=DIVERSITY,
    formula="¹D(m) over the 26 job functions at m = 60 contacts",
    source="Hill 1973; Chao et al. 2014",
    meaning="With contacts spread evenly over this many functions the network would be as varied as it is.",
)
def effective_functions(view: View) -> Figure:
    """Rarefied Hill number of order 1 over functions, never above the taxonomy."""
    value = rarefied(view.function.counts, COMMON_BASE, 1, most=len(view.function.categories))
    draws = np.exp(rarefied_entropies(view.function.draws, COMMON_BASE))
    bounds = Bounds(1, len(view.function.categories))
    return Figure(value, view.function.base, view.size, interval(value, draws, bounds))


@metric(
    "scope.ei_function",
    "E-I index of function",
    order=11,
    unit="index",
    needs=("owner.function",),
    minimum=DIVERSITY,
    formula="(E − I) / (E + I); I contacts in the owner's job function, E in others",
    source="Krackhardt & Stern 1988",
    meaning="−1: everybody does the owner's kind of work; +1: nobody does.",
)
def ei_function(view: View) -> Figure:
    """E-I index against the owner's function."""
    return _against_own(view.function, view.size)


@metric(
    "scope.ei_level",
    "E-I index of level",
    order=12,
    unit="index",
    needs=("owner.level",),
    minimum=DIVERSITY,
    formula="(E − I) / (E + I); I contacts on the owner's rung, E on the seven others",
    source="Krackhardt & Stern 1988",
    meaning="−1: everybody is of the owner's level; +1: nobody is.",
)
def ei_level(view: View) -> Figure:
    """E-I index against the owner's rung."""
    return _against_own(view.ladder, view.size)


def _against_own(trait: Trait, size: int) -> Figure:
    inside = int(trait.counts[trait.own])
    value = ei_index(trait.base - inside, inside)
    draws = 1 - 2 * trait.draws[:, trait.own] / max(trait.base, 1)
    return Figure(value, trait.base, size, interval(value, draws, INDEX) if value is not None else None)
