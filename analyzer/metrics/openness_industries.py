"""How many industries a network really reaches."""

from __future__ import annotations

import math

import numpy as np

from analyzer.maths.diversity import hill
from analyzer.maths.rarefaction import binomial_entropy, rarefied, rarefied_entropies
from analyzer.maths.resample import SHARE, Bounds, interval
from analyzer.registry import DIVERSITY, Figure, metric
from analyzer.view import View

COMMON_BASE = 2 * DIVERSITY  # twice the smallest network shown: extrapolation holds up to double the sample


@metric(
    "openness.effective_industries",
    "Effective number of industries",
    order=1,
    unit="industries",
    minimum=DIVERSITY,
    formula="¹D(m) = exp(Σ_k −(k/m) ln(k/m) · E[f_k(m)]) over the 20 sectors, at m = 60 contacts; under 60 contacts "
    "extrapolated with the entropy estimator of Chao, Wang & Jost",
    source="Hill 1973; Jost 2006; Chao et al. 2014 (rarefaction and extrapolation); Chao, Wang & Jost 2013",
    meaning="With contacts spread evenly over this many industries the network would be as varied as it is. "
    "It is brought to a common base of 60 contacts, so that a network of 80 and one of 8,000 compare. "
    "The reference is what 60 working people of the region, drawn at random, would give.",
    caveat="A reference is given only where the region's source tells all 20 sectors apart (US).",
)
def effective_industries(view: View) -> Figure:
    """Rarefied Hill number of order 1, never above the taxonomy."""
    value = rarefied(view.sector.counts, COMMON_BASE, 1, most=len(view.sector.categories))
    draws = np.exp(rarefied_entropies(view.sector.draws, COMMON_BASE))
    reference = math.exp(binomial_entropy(view.reference.shares, COMMON_BASE)) if view.reference.complete else None
    return Figure(
        value, view.sector.base, view.size, interval(value, draws, _bounds(view)), reference, view.reference.source
    )


@metric(
    "openness.top_two_share",
    "Share of the two largest industries",
    order=2,
    unit="share",
    minimum=DIVERSITY,
    formula="(n₁ + n₂) / n, the two largest of the 20 sectors",
    source="concentration ratio CR₂; reference: employed persons by sector",
    meaning="How much of the network sits in two industries.",
    caveat="The two largest of the network need not be the two largest of the region.",
)
def top_two_share(view: View) -> Figure:
    """Share in the two largest sectors."""
    top = np.sort(view.sector.draws, axis=1)[:, -2:].sum(axis=1) / max(view.sector.base, 1)
    value = float(np.sort(view.sector.counts)[-2:].sum() / max(view.sector.base, 1))
    reference = sum(sorted(view.reference.shares)[-2:]) if view.reference.complete else None
    return Figure(value, view.sector.base, view.size, interval(value, top, SHARE), reference, view.reference.source)


@metric(
    "openness.industries_reached",
    "Industries reached",
    order=3,
    unit="industries",
    minimum=DIVERSITY,
    formula="⁰D: number of the 20 sectors with at least one contact",
    source="Hill 1973; extensity of the position generator (Lin & Dumin 1986)",
    meaning="In how many of the 20 industries there is anybody at all.",
    caveat="Grows with the size of the network; the effective number does not.",
)
def industries_reached(view: View) -> Figure:
    """Hill number of order 0, as counted."""
    return Figure(hill(view.sector.counts, 0), view.sector.base, view.size)


@metric(
    "openness.industries_reached_common",
    "Industries reached by 60 contacts",
    order=4,
    unit="industries",
    minimum=DIVERSITY,
    formula="⁰D(m) = Σ_i [1 − C(n − n_i, m) / C(n, m)] at m = 60; under 60 contacts extrapolated with Chao1",
    source="Hurlbert 1971; Chao 1984; Chao et al. 2014",
    meaning="How many industries 60 of these contacts, drawn at random, would come from.",
)
def industries_reached_common(view: View) -> Figure:
    """Rarefied Hill number of order 0, never above the taxonomy."""
    value = rarefied(view.sector.counts, COMMON_BASE, 0, most=len(view.sector.categories))
    return Figure(value, view.sector.base, view.size)


@metric(
    "openness.dominant_industries",
    "Dominant industries",
    order=5,
    unit="industries",
    minimum=DIVERSITY,
    formula="²D = 1 / Σ p²",
    source="Hill 1973; Jost 2006; inverse of the Herfindahl-Hirschman index",
    meaning="The effective number that counts only what is common: near 1 when one industry fills the network.",
)
def dominant_industries(view: View) -> Figure:
    """Hill number of order 2."""
    value = hill(view.sector.counts, 2)
    shares = view.sector.draws / max(view.sector.base, 1)
    draws = 1 / np.maximum((shares * shares).sum(axis=1), 1 / len(view.sector.categories))
    return Figure(value, view.sector.base, view.size, interval(value, draws, _bounds(view)))


def _bounds(view: View) -> Bounds:
    return Bounds(1, len(view.sector.categories))
