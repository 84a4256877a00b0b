"""Cells of the industry x level grid that hold anybody."""

from __future__ import annotations

import numpy as np

from analyzer.registry import DIVERSITY, Figure, metric
from analyzer.taxonomy import GROUPS, levels
from analyzer.view import View


@metric(
    "scope.cells_share",
    "Filled cells of the industry × level grid",
    order=14,
    unit="share",
    minimum=DIVERSITY,
    formula="cells of 20 sectors × 5 level groups with at least one contact / 100",
    source="extensity of the position generator over two traits (Lin & Dumin 1986)",
    meaning="How much of the grid of industries and levels there is anybody in.",
    caveat="Grows with the size of the network.",
)
def cells_share(view: View) -> Figure:
    """Share of grid cells with a contact."""
    counts = grid_counts(view)
    return Figure(float((counts > 0).mean()), int(counts.sum()), view.size)


def grid_counts(view: View) -> np.ndarray[tuple[int, int], np.dtype[np.int64]]:
    """Contacts by sector (row) and level group (column, in the order of ``GROUPS``)."""
    places = np.array([GROUPS.index(rung.group) if rung.group else -1 for rung in levels()] + [-1])
    group = places[view.level.codes]
    both = (view.sector.codes >= 0) & (group >= 0)
    cells = view.sector.codes[both] * len(GROUPS) + group[both]
    shape = (len(view.sector.categories), len(GROUPS))
    return np.bincount(cells, minlength=shape[0] * shape[1]).reshape(shape)
