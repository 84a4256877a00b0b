"""``Plot`` to a native chart: its figures are those of the cells, and whoever opens the workbook can change it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any
from xml.sax.saxutils import quoteattr

from openpyxl.chart import BarChart, LineChart, Reference, Series
from openpyxl.chart.data_source import AxDataSource, NumData, NumRef, NumVal, StrData, StrRef, StrVal
from openpyxl.chart.label import DataLabelList
from openpyxl.chart.marker import DataPoint
from openpyxl.chart.shapes import GraphicalProperties
from openpyxl.chart.text import RichText, Text
from openpyxl.chart.title import Title
from openpyxl.drawing.line import LineProperties
from openpyxl.drawing.text import (
    CharacterProperties,
    Font,
    Paragraph,
    ParagraphProperties,
    RegularTextRun,
)
from openpyxl.utils import get_column_letter

from importers.export.text_cell import writable
from reports.charts import palette
from reports.workbook.sheet import PLAIN, Cell, Figure, Plot, Shape, Sheet
from reports.workbook.styles import FACE, Styles, bare

WIDE = 19.0  # centimetres
LOW, BAR, FRAME = 8.5, 0.55, 3.2  # least height; what a bar and what stands around the bars take
CM_A_ROW = 0.53
STACKS = {Shape.STACKED: "stacked", Shape.SHARES: "percentStacked"}
FRAME_OF_CHART = re.compile(rb'(<(?:\w+:)?cNvPr id="(\d+)" name="Chart \2")')


def add_plots(target: Any, sheet: Sheet, first: int, styles: Styles) -> None:
    """Put the charts one below the other, beside the table whose header stands in row ``first``."""
    at, column = first, get_column_letter(len(sheet.columns) + 2)
    for plot in sheet.plots:
        chart = _chart(target, sheet, plot, first, styles)
        chart.width, chart.height = WIDE, _height(plot, len(_rows(sheet, plot)))
        target.add_chart(chart, f"{column}{at}")
        at += round(chart.height / CM_A_ROW) + 2


def with_alt(drawing: bytes, plots: Sequence[Plot]) -> bytes:
    """A sheet's drawing with the alternative texts of its charts, for which openpyxl has no place."""

    def said(found: re.Match[bytes]) -> bytes:
        plot = plots[int(found[2]) - 1]
        return found[1] + f" title={quoteattr(writable(plot.title))} descr={quoteattr(writable(plot.alt))}".encode()

    return FRAME_OF_CHART.sub(said, drawing)


def _height(plot: Plot, rows: int) -> float:
    if plot.shape in (Shape.COLUMNS, Shape.LINE):
        return LOW
    return max(LOW, FRAME + rows * BAR * (len(plot.series) if plot.shape is Shape.BARS else 1))


def _rows(sheet: Sheet, plot: Plot) -> Sequence[Sequence[Cell]]:
    """The rows that are drawn."""
    return sheet.rows[: plot.most or None]


def _chart(target: Any, sheet: Sheet, plot: Plot, first: int, styles: Styles) -> Any:
    line = plot.shape is Shape.LINE
    chart: Any = LineChart() if line else BarChart()
    if not line:
        chart.type = "col" if plot.shape is Shape.COLUMNS else "bar"
        chart.gapWidth = 45
    if plot.shape in STACKS:
        chart.grouping, chart.overlap = STACKS[plot.shape], 100
    rows = _rows(sheet, plot)
    labels = Reference(target, min_col=plot.labels + 1, min_row=first + 1, max_row=first + len(rows))
    for place, column in enumerate(plot.series):
        values = Reference(target, min_col=column + 1, min_row=first, max_row=first + len(rows))
        series = Series(values, title_from_data=True)
        series.tx.strRef.strCache = _texts([sheet.columns[column].name])
        series.cat = _categories(str(labels), [row[plot.labels] for row in rows])
        series.val.numRef.numCache = _numbers([row[column] for row in rows], plot.number)
        _colour(series, plot, plot.colours[place % len(plot.colours)], styles)
        chart.series.append(series)
    if len(plot.series) == 1 and not line:
        chart.dataLabels = DataLabelList(showVal=True, **dict.fromkeys(_UNSAID, False))
        chart.dataLabels.txPr = _text(8)
    _frame(chart, plot)
    return chart


def _categories(cells: str, labels: Sequence[Cell]) -> AxDataSource:
    """What the values belong to: years and other numbers, or names."""
    if all(isinstance(label, int) for label in labels):
        return AxDataSource(numRef=NumRef(cells, _numbers(labels, PLAIN)))
    return AxDataSource(strRef=StrRef(cells, _texts(labels)))


def _texts(cells: Sequence[Cell]) -> StrData:
    """What a viewer shows that does not look into the cells."""
    return StrData(len(cells), [StrVal(place, writable(str(cell or ""))) for place, cell in enumerate(cells)])


def _numbers(cells: Sequence[Cell], number: str) -> NumData:
    """The same of numbers; a cell without one has no point."""
    values = [cell.value if isinstance(cell, Figure) else cell for cell in cells]
    points = [NumVal(place, v=value) for place, value in enumerate(values) if isinstance(value, int | float)]
    return NumData(number, len(cells), points)


_UNSAID = ("showSerName", "showCatName", "showLegendKey", "showPercent", "showBubbleSize")


def _colour(series: Any, plot: Plot, colour: str, styles: Styles) -> None:
    paint = styles.paint(colour)
    if plot.shape is Shape.LINE:
        series.graphicalProperties = GraphicalProperties(ln=LineProperties(solidFill=paint, w=28_575))
        series.smooth = False
        series.marker.symbol, series.marker.size = "circle", 6
        series.marker.graphicalProperties = GraphicalProperties(solidFill=paint)
        series.marker.graphicalProperties.line.solidFill = paint
        return
    series.graphicalProperties = GraphicalProperties(solidFill=paint, ln=LineProperties(noFill=True))
    series.invertIfNegative = False
    for place in plot.own:
        point = DataPoint(idx=place, invertIfNegative=False)
        paint = styles.paint(palette.ACT)
        point.graphicalProperties = GraphicalProperties(solidFill=paint, ln=LineProperties(noFill=True))
        series.dPt.append(point)


def _frame(chart: Any, plot: Plot) -> None:
    """Title, axes and legend."""
    chart.title = _title(plot.title, 13)
    chart.title.overlay = False
    chart.roundedCorners = False
    categories, values = chart.x_axis, chart.y_axis
    for axis, title in zip((categories, values), plot.axes, strict=True):
        axis.title = _title(title, 9)
        axis.title.overlay = False
        axis.delete = False
        axis.txPr = _text(9)
        axis.graphicalProperties = GraphicalProperties(ln=LineProperties(solidFill=bare(palette.REFERENCE), w=9_525))
    values.number_format, values.numFmt.sourceLinked = plot.number, False
    values.scaling.min = 0
    values.majorGridlines.spPr = GraphicalProperties(ln=LineProperties(solidFill=bare(palette.HAIRLINE), w=6_350))
    categories.tickLblPos = "low"
    if plot.shape not in (Shape.COLUMNS, Shape.LINE):
        categories.scaling.orientation = "maxMin"  # the first row on top
        values.crosses = "max"  # and the values' axis below
        categories.tickLblSkip = 1
    if len(plot.series) == 1:
        chart.legend = None
    else:
        chart.legend.position = "b"
        chart.legend.txPr = _text(9)


def _title(said: str, size: int) -> Title:
    run = RegularTextRun(_letters(size, bold=True), writable(said))
    paragraph = Paragraph(ParagraphProperties(defRPr=_letters(size, bold=True)), r=[run])
    return Title(tx=Text(rich=RichText(p=[paragraph])))


def _text(size: int) -> RichText:
    return RichText(p=[Paragraph(ParagraphProperties(defRPr=_letters(size)), endParaRPr=_letters(size))])


def _letters(size: int, *, bold: bool = False) -> CharacterProperties:
    colour = palette.INK if bold else palette.TEXT
    return CharacterProperties(sz=size * 100, b=bold, solidFill=bare(colour), latin=Font(typeface=FACE))
