"""Structural holes, by the only stand-in that the export allows: colleagues of one employer know each other."""

from __future__ import annotations

import numpy as np

from analyzer.maths.structure import constraint_of_groups, effective_size_of_groups
from analyzer.registry import DIVERSITY, Figure, metric
from analyzer.view import View

_CAVEAT = (
    "A proxy: the export holds no ties among contacts. Contacts of one employer are taken to know each "
    "other, all others not to. The inner-circle page lets the owner say who really knows whom."
)


@metric(
    "openness.effective_size_proxy",
    "Effective size (same-employer proxy)",
    order=8,
    unit="contacts",
    minimum=DIVERSITY,
    formula="N − Σ n_g(n_g − 1)/N over employers g with n_g contacts",
    source="Burt 1992; Borgatti 1997 (n − 2t/n); closed form for fully tied groups",
    meaning="How many contacts remain when those who know each other through one employer count once.",
    caveat=_CAVEAT,
)
def effective_size(view: View) -> Figure:
    """Burt's effective size over employers."""
    sizes = employer_sizes(view)
    return Figure(effective_size_of_groups(sizes), int(sizes.sum()), view.size)


@metric(
    "openness.constraint_proxy",
    "Constraint (same-employer proxy)",
    order=9,
    unit="ratio",
    minimum=DIVERSITY,
    formula="Σ n_g (2 − 1/n_g)² / N² over employers g with n_g contacts",
    source="Burt 1992; closed form for fully tied groups",
    meaning="How far the contacts close in on the owner. Near 0 at this size; no published cut-off.",
    caveat=_CAVEAT,
)
def constraint(view: View) -> Figure:
    """Burt's constraint over employers."""
    sizes = employer_sizes(view)
    return Figure(constraint_of_groups(sizes), int(sizes.sum()), view.size)


def employer_sizes(view: View) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    """Contacts per employer, in the order of the employers' keys."""
    return np.bincount(view.employer[view.employer >= 0], minlength=len(view.employers))
