"""The inner circle: who knows whom, as the owner marked it on the grid."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from analyzer.maths.structure import constraint, density, effective_size
from analyzer.registry import CIRCLE, Figure, metric
from analyzer.view import View

LEAST = 3  # of two people there is one tie: nothing to measure


def _matrix(view: View) -> NDArray[np.float64]:
    """Who knows whom among the members; an answer about a stranger to the grid, or about oneself, is left out."""
    circle = view.options.circle
    members = list(dict.fromkeys(circle.members)) if circle else []
    place = {member: i for i, member in enumerate(members)}
    matrix = np.zeros((len(members), len(members)))
    for first, second in circle.ties if circle else ():
        if first in place and second in place and first != second:
            matrix[place[first], place[second]] = matrix[place[second], place[first]] = 1
    return matrix


@metric(
    "quality.circle_density",
    "Density of the inner circle",
    order=20,
    unit="share",
    needs=(CIRCLE,),
    minimum=LEAST,
    formula="ties marked among the N people of the grid / [N(N − 1)/2]",
    source="Marsden 1987 (core networks of Americans: mean size 3, density .61)",
    meaning="How closed the inner circle is: at 1 everybody knows everybody, and hears the same news.",
    caveat="The published figure is for the few people with whom one discusses important matters.",
)
def circle_density(view: View) -> Figure:
    """Density of the marked ties."""
    matrix = _matrix(view)
    return Figure(density(matrix), len(matrix), len(matrix), None, 0.61, "Marsden 1987, core networks of Americans")


@metric(
    "quality.circle_effective_size",
    "Effective size of the inner circle",
    order=21,
    unit="contacts",
    needs=(CIRCLE,),
    minimum=LEAST,
    formula="N − 2t/N; t ties marked among the N people",
    source="Burt 1992; Borgatti 1997",
    meaning="How many of the circle are left when those who know each other count less.",
)
def circle_effective_size(view: View) -> Figure:
    """Burt's effective size of the marked circle."""
    matrix = _matrix(view)
    return Figure(effective_size(matrix), len(matrix), len(matrix))


@metric(
    "quality.circle_efficiency",
    "Efficiency of the inner circle",
    order=22,
    unit="share",
    needs=(CIRCLE,),
    minimum=LEAST,
    formula="effective size / N",
    source="Burt 1992",
    meaning="How much of the circle opens a view of its own: at 1 nobody knows anybody else in it.",
    caveat="Falls with the size of the circle at the same density; compare circles of like size.",
)
def circle_efficiency(view: View) -> Figure:
    """Effective size over the size of the marked circle."""
    matrix = _matrix(view)
    return Figure(effective_size(matrix) / max(len(matrix), 1), len(matrix), len(matrix))


@metric(
    "quality.circle_constraint",
    "Constraint of the inner circle",
    order=23,
    unit="ratio",
    needs=(CIRCLE,),
    minimum=LEAST,
    formula="Σ_j (p_ij + Σ_q p_iq p_qj)²",
    source="Burt 1992",
    meaning="How far the circle closes in on the owner. No published cut-off.",
)
def circle_constraint(view: View) -> Figure:
    """Burt's constraint of the marked circle."""
    matrix = _matrix(view)
    return Figure(constraint(matrix), len(matrix), len(matrix))
