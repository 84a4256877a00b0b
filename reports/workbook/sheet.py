"""``Sheet``: a worksheet before any spreadsheet library sees it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Blank(Enum):
    """Cells without a value: for the reader to fill in, or closed."""

    OPEN = "open"
    CLOSED = "closed"


Cell = str | int | float | Blank | None


@dataclass(frozen=True, slots=True)
class Column:
    """One column. ``yours`` is for the reader to fill in, from ``choices`` where there are any.

    ``choices`` is a column of the sheet of lists, or the choices themselves between commas. ``between``
    allows whole numbers only. ``width`` is in characters; 0 takes that of the longest cell. ``wrapped`` breaks
    long texts into lines.
    """

    name: str
    yours: bool = False
    choices: str = ""
    between: tuple[int, int] | None = None
    percent: bool = False
    hidden: bool = False
    width: float = 0
    wrapped: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table under ``above`` free rows. ``open_cells`` names single cells to fill in ("D2") with their choices."""

    name: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    above: tuple[tuple[Cell, ...], ...] = ()
    open_cells: tuple[tuple[str, str], ...] = ()
    filtered: bool = True
    hidden: bool = False
