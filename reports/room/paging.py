"""Long lists over several pages."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from reports.page import Cell

Row = TypeVar("Row")
LISTED = 400  # people; of more, the lists are in the workbook alone: nobody reads a thousand pages


def paged(rows: Sequence[Row], size: int) -> list[Sequence[Row]]:
    """Rows in pages of like length, at most ``size`` on each; no page without rows."""
    count = -(-len(rows) // size)
    return [rows[i * len(rows) // count : (i + 1) * len(rows) // count] for i in range(count)]


def head(*titles: str) -> tuple[Cell, ...]:
    """The head of a table of texts."""
    return tuple(Cell(title) for title in titles)
