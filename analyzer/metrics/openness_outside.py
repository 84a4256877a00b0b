"""How far the network lies outside the owner's own industry, and how far from the region's spread."""

from __future__ import annotations

import numpy as np

from analyzer.maths.indices import dissimilarity, ei_index
from analyzer.maths.resample import INDEX, SHARE, interval
from analyzer.registry import DIVERSITY, Figure, metric
from analyzer.view import View


@metric(
    "openness.ei_industry",
    "E-I index of industry",
    order=6,
    unit="index",
    needs=("owner.industry",),
    minimum=DIVERSITY,
    formula="(E − I) / (E + I); I contacts in the owner's sector, E in the 19 others",
    source="Krackhardt & Stern 1988",
    meaning="−1: everybody works in the owner's industry; +1: nobody does. No published value is good or bad.",
)
def ei_industry(view: View) -> Figure:
    """E-I index against the owner's sector."""
    base = view.sector.base
    inside = int(view.sector.counts[view.sector.own])
    value = ei_index(base - inside, inside)
    draws = 1 - 2 * view.sector.draws[:, view.sector.own] / max(base, 1)
    return Figure(value, base, view.size, interval(value, draws, INDEX) if value is not None else None)


@metric(
    "openness.distance_to_reference",
    "Distance to how working people are spread",
    order=7,
    unit="share",
    minimum=DIVERSITY,
    formula="½ Σ |p_g − q_g| over groups of sectors; p of the contacts, q of the region's employed",
    source="Duncan & Duncan 1955 (index of dissimilarity); employed persons by sector, see the reference",
    meaning="The share of contacts who would have to work elsewhere for the network to look like the region.",
    caveat="The region counts all working people, not office workers nor LinkedIn's members. Sectors that its "
    "source joins compare only together.",
)
def distance_to_reference(view: View) -> Figure:
    """Dissimilarity of contacts and reference over comparable groups."""
    groups = group_matrix(view)
    base = int((view.sector.counts @ groups).sum())
    value = dissimilarity(view.sector.counts @ groups / max(base, 1), view.reference.shares)
    drawn = view.sector.draws @ groups
    shares = drawn / np.maximum(drawn.sum(axis=1, keepdims=True), 1)
    draws = np.abs(shares - np.asarray(view.reference.shares)).sum(axis=1) / 2
    return Figure(value, base, view.size, interval(value, draws, SHARE))


def group_matrix(view: View) -> np.ndarray[tuple[int, int], np.dtype[np.int64]]:
    """Which sector (row) belongs to which group of the reference (column)."""
    matrix = np.zeros((len(view.sector.categories), len(view.reference.groups)), dtype=np.int64)
    for row, naics in enumerate(view.sector.categories):
        group = view.reference.group_of(naics)
        if group is not None:
            matrix[row, group] = 1
    return matrix
