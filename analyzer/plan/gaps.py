"""Gaps: cells of the industry x level grid that are empty although somebody would be expected there."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from analyzer.audit import WITHHELD_UNDER
from analyzer.metrics.openness_outside import group_matrix
from analyzer.metrics.scope_grid import grid_counts
from analyzer.taxonomy import GROUPS, sectors
from analyzer.view import View

EXPECTED = 3.0  # an empty cell where three are expected has a chance of under 5 % (Poisson)

Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Gap:
    """An empty cell. ``expected`` contacts would be there if the sector were as common as in the region."""

    sector_naics: str
    level_group: str
    expected: float
    wanted: bool


def expected_counts(view: View) -> Floats:
    """Contacts expected per reference group (row) and level group (column).

    As many contacts as now, spread over sectors like the region's employed and, in each sector, over
    the levels like this network.
    """
    counts = grid_counts(view)
    total = counts.sum()
    by_level = counts.sum(axis=0) / total if total else np.zeros(len(GROUPS))
    return np.asarray(total * np.outer(view.reference.shares, by_level), dtype=np.float64)


def gap_mask(view: View) -> Bools:
    """Which cells of the grid are gaps, by sector (row) and level group (column)."""
    counts = grid_counts(view)
    if view.sector.base < WITHHELD_UNDER:
        return _wanted(view, counts)
    groups = group_matrix(view)
    sought = np.array([not set(group) <= set(view.reference.not_sought) for group in view.reference.groups])
    lacking = (groups.T @ counts == 0) & (expected_counts(view) >= EXPECTED) & sought[:, None]
    return np.asarray((groups @ lacking.astype(np.int64) > 0) | _wanted(view, counts))


def find_gaps(view: View) -> tuple[Gap, ...]:
    """The gaps, those of the owner's goals first, then by how many would be expected."""
    mask, wanted = gap_mask(view), _wanted(view, grid_counts(view))
    expected = group_matrix(view) @ expected_counts(view)
    found = [
        Gap(sectors()[row].naics, GROUPS[column], round(float(expected[row, column]), 3), bool(wanted[row, column]))
        for row, column in zip(*np.nonzero(mask), strict=True)
    ]
    return tuple(sorted(found, key=lambda g: (not g.wanted, -g.expected, g.sector_naics, g.level_group)))


def _wanted(view: View, counts: NDArray[np.int64]) -> Bools:
    """Empty cells that the owner's goals name; goals without levels, or without sectors, mean all of them."""
    goals = view.options.goals
    if not goals.sectors and not goals.level_groups:
        return np.zeros(counts.shape, dtype=np.bool_)
    rows = np.array([not goals.sectors or s.naics in goals.sectors for s in sectors()])
    columns = np.array([not goals.level_groups or group in goals.level_groups for group in GROUPS])
    return np.asarray((counts == 0) & rows[:, None] & columns[None, :])
