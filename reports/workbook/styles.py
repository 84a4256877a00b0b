"""Fonts, fills and rules of the workbook, made once for each document."""

from __future__ import annotations

from collections.abc import Mapping

from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

from reports.charts import palette
from reports.workbook.sheet import Style

FACE = "Calibri"  # any spreadsheet program has it, or knows what to take instead


def bare(colour: str) -> str:
    """A colour as spreadsheets write it: "#14202B" -> "14202B"."""
    return colour.removeprefix("#")


class Styles:
    """What cells are dressed in; ``colours`` has those that an edition shows instead of the house's."""

    def __init__(self, colours: Mapping[str, str]) -> None:
        self._colours = colours
        hair = Side("hair", color=bare(palette.REFERENCE))
        act = Side("medium", color=self.paint(palette.ACT))
        self.top = Alignment(vertical="top")
        self.wrapped = Alignment(vertical="top", wrap_text=True)
        self.over_numbers = Alignment(
            horizontal="right", vertical="top", wrap_text=True, indent=2
        )  # the filter's button
        self.head = Font(name=FACE, bold=True, color=bare(palette.INK))
        self.yours = Font(name=FACE, bold=True, color=self.paint(palette.ACT))
        self.marked = Border(left=act, right=act, top=act, bottom=act)
        self.rule = Border(bottom=Side("medium", color=bare(palette.INK)))
        self.box = Border(left=hair, right=hair, top=hair, bottom=hair)
        self.open = _fill(palette.TINT)
        self.closed = _fill(palette.HAIRLINE)
        self.texts = {
            Style.TITLE: Font(name=FACE, size=18, bold=True, color=bare(palette.INK)),
            Style.HEADING: Font(name=FACE, size=12, bold=True, color=self.paint(palette.YOU)),
            Style.TEXT: Font(name=FACE, size=11, color=bare(palette.TEXT)),
        }

    def paint(self, colour: str) -> str:
        """A colour as this edition shows it."""
        return bare(self._colours.get(colour, colour))


def _fill(colour: str) -> PatternFill:
    return PatternFill("solid", fgColor=bare(colour))
