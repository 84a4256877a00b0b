"""The ladder: contacts per level, above, beside and below the owner."""

from __future__ import annotations

from analyzer.audit import LevelRow
from analyzer.taxonomy import Level, levels
from analyzer.view import View


def level_rows(view: View) -> tuple[LevelRow, ...]:
    """All eleven levels, lowest first, the retired last."""
    if not view.size:
        return ()
    base = max(view.level.base, 1)
    counts = view.level.counts
    return tuple(
        LevelRow(rung.key, int(n), round(int(n) / base, 6), band(rung, view.own_rank))
        for rung, n in zip(levels(), counts, strict=True)
    )


def band(rung: Level, own_rank: int) -> str:
    """Where a rung stands from the owner's: "above", "same", "below", or "" when either is off the ladder."""
    if rung.rank is None or own_rank < 0:
        return ""
    if rung.rank == own_rank:
        return "same"
    return "above" if rung.rank > own_rank else "below"
