"""Participants as rows of numbers: who knows how many in which sector and at which level."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from analyzer.room.participant import Participant
from analyzer.taxonomy import GROUPS, sectors

Floats = NDArray[np.float64]
CELLS = tuple((sector.naics, group) for sector in sectors() for group in GROUPS)
SECTORS = tuple(sector.naics for sector in sectors())


def cell_counts(people: Sequence[Participant]) -> Floats:
    """Contacts by participant (row) and cell of the industry x level grid (column)."""
    return np.array([[p.facts.cells.get(cell, 0) for cell in CELLS] for p in people], dtype=np.float64).reshape(
        len(people), len(CELLS)
    )


def sector_counts(people: Sequence[Participant]) -> Floats:
    """Contacts by participant and sector."""
    return np.array([[p.facts.sectors.get(code, 0) for code in SECTORS] for p in people], dtype=np.float64).reshape(
        len(people), len(SECTORS)
    )


def shares(counts: Floats) -> Floats:
    """Each row as shares of its sum; a row of nothing stays nothing."""
    total = counts.sum(axis=1, keepdims=True)
    return np.asarray(np.divide(counts, total, out=np.zeros_like(counts), where=total > 0))


def overlaps(people: Sequence[Participant]) -> Floats:
    """How alike two networks are: the sum of the smaller shares over all cells, 0 nothing in common, 1 the same.

    One minus the Bray-Curtis dissimilarity of the profiles; row by row, so that memory grows with the room only
    once.
    """
    profile = shares(cell_counts(people))
    return np.array([np.minimum(profile, row).sum(axis=1) for row in profile]).reshape(len(people), len(people))


def traits(people: Sequence[Participant]) -> Floats:
    """In how many of own industry, level, function and employer two participants differ, 0..1; unknown is half."""
    rows = [(f.own_sector, f.own_level, f.own_function, f.own_employer) for f in (p.facts for p in people)]
    total = np.zeros((len(rows), len(rows)))
    for column in zip(*rows, strict=True):
        names = np.array(column)
        known = (names != "")[:, None] & (names != "")[None, :]
        total += np.where(known, names[:, None] != names[None, :], 0.5)
    return total / 4
