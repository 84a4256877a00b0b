"""The audit in sheets with native charts, one module per sheet."""

from __future__ import annotations

from analyzer.audit import Audit
from reports.words import Words
from reports.workbook.figures import (
    employers,
    exchange,
    functions,
    grid,
    growth,
    industries,
    levels,
    measures,
    revive,
    specialties,
    summary,
    ties,
)
from reports.workbook.sheet import Sheet

__all__ = ["figure_sheets"]

ORDER = (
    summary,
    industries,
    specialties,
    levels,
    functions,
    grid,
    employers,
    ties,
    growth,
    exchange,
    revive,
    measures,
)


def figure_sheets(audit: Audit, words: Words) -> tuple[Sheet, ...]:
    """The sheets that have something to show."""
    return tuple(sheet for module in ORDER if (sheet := module.build(audit, words)).rows)
