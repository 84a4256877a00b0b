"""What every page of a report is made of: words already said, figures already formatted."""

from __future__ import annotations

from dataclasses import dataclass

from reports.charts.chart import Chart


@dataclass(frozen=True, slots=True)
class Note:
    """A takeaway under the chart; ``lines`` asks for so many lines to write on."""

    title: str
    text: str
    lines: int = 0


@dataclass(frozen=True, slots=True)
class Fact:
    """One figure in a strip: the numeral, what it counts, and what it rests on."""

    value: str
    label: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Gap:
    """Data that a page needs and does not have: what is missing, and how to get it."""

    what: str
    how: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """A worksheet: a task, and columns of lines to write on, so that a page without data still asks for something."""

    title: str
    task: str
    columns: tuple[str, ...]
    rows: int = 12


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table; ``number`` aligns it right, ``strong`` sets it semibold."""

    text: str
    number: bool = False
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A small table. ``widths`` are percentages; a cell's text is cut after ``lines`` lines."""

    title: str
    subtitle: str
    widths: tuple[float, ...]
    head: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]
    note: str = ""
    lines: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page: its finding, its drawing, what follows from it.

    ``section`` names the page in the running head and the outline. Templates may use fields of
    subclasses; these here are on every page.
    """

    section: str
    headline: str
    lead: str = ""
    charts: tuple[Chart, ...] = ()
    facts: tuple[Fact, ...] = ()
    tables: tuple[Table, ...] = ()
    notes: tuple[Note, ...] = ()
    remarks: tuple[Note, ...] = ()
    missing: Gap | None = None
    sheet: Sheet | None = None
    footnote: str = ""
