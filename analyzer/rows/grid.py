"""The industry x level grid with its gaps."""

from __future__ import annotations

from analyzer.audit import GridCell
from analyzer.metrics.scope_grid import grid_counts
from analyzer.plan.gaps import gap_mask
from analyzer.taxonomy import GROUPS, sectors
from analyzer.view import View


def grid_cells(view: View) -> tuple[GridCell, ...]:
    """100 cells, by sector and level group."""
    if not view.size:
        return ()
    counts, gaps = grid_counts(view), gap_mask(view)
    return tuple(
        GridCell(sector.naics, group, int(counts[row, column]), bool(gaps[row, column]))
        for row, sector in enumerate(sectors())
        for column, group in enumerate(GROUPS)
    )
