"""``Sheet``: a worksheet before any spreadsheet library sees it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from reports.charts import palette

PLAIN = "0"
PERCENT, WHOLE, DECIMAL = "0%", "#,##0", "#,##0.0"  # every program shows these as its user's country writes numbers


class Blank(Enum):
    """Cells without a value: for the reader to fill in, or closed."""

    OPEN = "open"
    CLOSED = "closed"


class Style(Enum):
    """How a line of text is set."""

    TITLE = "title"
    HEADING = "heading"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Figure:
    """A number in a format of its own, where the cells of a column have several; ``marked`` points it out."""

    value: float
    number: str = WHOLE
    marked: bool = False


@dataclass(frozen=True, slots=True)
class Text:
    """A line of text across the sheet; a long one is broken into several."""

    text: str
    style: Style = Style.TEXT


Cell = str | int | float | Figure | Blank | None
Free = tuple[Cell, ...] | Text


@dataclass(frozen=True, slots=True)
class Column:
    """One column. ``yours`` is for the reader to fill in, from ``choices`` where there are any.

    ``choices`` is a column of the sheet of lists, or the choices themselves between commas. ``between``
    allows whole numbers only. ``number`` is the format of its numbers. ``width`` is in characters; 0 takes that
    of the longest cell. ``wrapped`` breaks long texts into lines, ``shaded`` colours cells by their numbers.
    """

    name: str
    yours: bool = False
    choices: str = ""
    between: tuple[int, int] | None = None
    number: str = ""
    hidden: bool = False
    width: float = 0
    wrapped: bool = False
    shaded: bool = False


class Shape(Enum):
    """Kinds of chart."""

    BARS = "bars"
    STACKED = "stacked bars"
    SHARES = "bars of equal length"
    COLUMNS = "columns"
    LINE = "line"


@dataclass(frozen=True, slots=True)
class Plot:
    """A chart of columns of its sheet's table, counted from 0: ``labels`` names the categories, ``series`` the values.

    ``axes`` are the titles of the two axes, categories first. ``own`` are places of rows that stand out.
    ``most`` takes only so many of the first rows.
    """

    shape: Shape
    title: str
    alt: str
    labels: int
    series: tuple[int, ...]
    axes: tuple[str, str]
    number: str = WHOLE
    colours: tuple[str, ...] = (palette.YOU, palette.REFERENCE)
    own: tuple[int, ...] = ()
    most: int = 0


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table between free rows, with charts beside it.

    ``open_cells`` names single cells to fill in ("D2") with their choices.
    """

    name: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    above: tuple[Free, ...] = ()
    below: tuple[Free, ...] = ()
    plots: tuple[Plot, ...] = ()
    open_cells: tuple[tuple[str, str], ...] = ()
    filtered: bool = True
    hidden: bool = False
