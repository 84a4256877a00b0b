"""Sheets to an XLSX file. Rows are streamed, so that tens of thousands of contacts take little memory."""

from __future__ import annotations

import io
import textwrap
from collections.abc import Sequence
from math import ceil
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.formatting.rule import ColorScaleRule
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.filters import AutoFilter
from openpyxl.worksheet.table import Table, TableColumn, TableStyleInfo

from importers.export.repeatable import repeatable_zip
from importers.export.text_cell import text_cell, writable
from reports.charts import palette
from reports.frame import Paper
from reports.look.look import Look
from reports.look.scheme import of_accent
from reports.words import Words
from reports.workbook.checks import check_cells
from reports.workbook.plots import add_plots, with_alt
from reports.workbook.sheet import Blank, Cell, Column, Figure, Free, Sheet, Style, Text
from reports.workbook.styles import Styles, bare

NARROWEST, WIDEST, LOOKED_AT = 8, 36, 400
ROOM_FOR_MORE = 500  # rows below the table in which the lists can be chosen from, too
LETTERS_A_LINE = 120
TITLE_HEIGHT, LINE_HEIGHT = 26.0, 15.5
PADDING = 3  # characters that the button of a filter takes
PAPERS: dict[Paper, int] = {"a4": 9, "letter": 1}  # as ST_PaperSize numbers them
EDGE = 0.5  # inches


def saved(sheets: Sequence[Sheet], title: str, words: Words, paper: Paper, look: Look) -> bytes:
    """The workbook; the same sheets give the same bytes."""
    book = Workbook(write_only=True)
    book.properties.creator = "tiescope"
    book.properties.title = writable(title)
    book.properties.language = words.language
    styles = Styles(of_accent(look.accent).marks)
    for number, sheet in enumerate(sheets, 1):
        target = book.create_sheet(sheet.name)
        _set_up(target, sheet, paper, styles)
        target.HeaderFooter.oddFooter.center.text = look.byline.replace("&", "&&")
        _set_columns(target, sheet, styles, words)
        _write(target, sheet, styles)
        if sheet.filtered and sheet.rows:
            target.tables.add(_table(sheet, f"table_{number}"))
    plain, fixed = io.BytesIO(), io.BytesIO()
    book.save(plain)
    drawn = [sheet.plots for sheet in sheets if sheet.plots]
    described = {f"xl/drawings/drawing{n}.xml": plots for n, plots in enumerate(drawn, 1)}
    repeatable_zip(plain, fixed, lambda name, data: with_alt(data, described[name]) if name in described else data)
    return fixed.getvalue()


def _set_up(target: Any, sheet: Sheet, paper: Paper, styles: Styles) -> None:
    """What is seen of a sheet, on the screen and on paper."""
    first = _first(sheet)
    frozen = sheet.filtered or not sheet.below
    target.freeze_panes = f"{'C' if sheet.filtered and not sheet.above else 'A'}{first + 1}" if frozen else None
    target.sheet_view.showGridLines = not sheet.plots and not sheet.below
    target.sheet_state = "hidden" if sheet.hidden else "visible"
    yours = any(column.yours for column in sheet.columns) or sheet.open_cells
    target.sheet_properties.tabColor = styles.paint(palette.ACT if yours else palette.YOU)
    target.sheet_properties.pageSetUpPr.fitToPage = True
    target.page_setup.orientation, target.page_setup.paperSize = "landscape", PAPERS[paper]
    target.page_setup.fitToWidth, target.page_setup.fitToHeight = 1, int(bool(sheet.plots or sheet.below))
    target.print_title_rows = f"{first}:{first}"
    margins = target.page_margins
    margins.left = margins.right = EDGE
    target.HeaderFooter.oddFooter.left.text = "&A"
    target.HeaderFooter.oddFooter.right.text = "&P / &N"


def _first(sheet: Sheet) -> int:
    """The row of the table's header."""
    return sum(len(_lines(row)) for row in sheet.above) + 1


def _lines(row: Free) -> Sequence[Free]:
    """A row as it is; a long text as several."""
    if not isinstance(row, Text):
        return (row,)
    return [Text(line, row.style) for line in textwrap.wrap(row.text, LETTERS_A_LINE)] or [row]


def _table(sheet: Sheet, name: str) -> Table:
    """The table as spreadsheets know it: with filters, and ranges that grow."""
    first = _first(sheet)
    area = f"A{first}:{get_column_letter(len(sheet.columns))}{first + len(sheet.rows)}"
    columns = [TableColumn(id=n, name=column.name) for n, column in enumerate(sheet.columns, 1)]
    made = Table(displayName=name, name=name, ref=area, tableColumns=columns)
    made.autoFilter = AutoFilter(ref=area)
    made.tableStyleInfo = TableStyleInfo(name="TableStyleLight1", showRowStripes=not sheet.plots)
    return made


def _set_columns(target: Any, sheet: Sheet, styles: Styles, words: Words) -> None:
    """Widths, and what may be written into each column."""
    first = _first(sheet)
    last = max(first + len(sheet.rows), first + 1) + ROOM_FOR_MORE
    for number, column in enumerate(sheet.columns):
        letter = get_column_letter(number + 1)
        shape = target.column_dimensions[letter]
        cells = [row[number] for row in sheet.rows[:LOOKED_AT]]
        shape.width = _no_word_broken(column) if column.width else _width(column, cells)
        shape.hidden = column.hidden
        if column.yours and not sheet.above:  # shows in the cells that nobody has written to
            shape.fill, shape.border = styles.open, styles.box
        check_cells(target, column, f"{letter}{first + 1}:{letter}{last}", words)
    for place, options in sheet.open_cells:
        check_cells(target, Column("", choices=options), place, words)
    _shade(target, sheet, first, styles)


def _write(target: Any, sheet: Sheet, styles: Styles) -> None:
    """The rows, with the charts beside them."""
    first = _first(sheet)
    add_plots(target, sheet, first, styles)
    _free(target, sheet.above, styles, 1)
    target.row_dimensions[first].height = LINE_HEIGHT * max(map(_heading_lines, sheet.columns))
    target.append([_heading(target, column, styles) for column in sheet.columns])
    tall = any(column.wrapped for column in sheet.columns)
    for number, row in enumerate(sheet.rows, first + 1):
        if (lines := _lines_of(row, sheet.columns)) > 1:
            target.row_dimensions[number].height = LINE_HEIGHT * lines
        target.append(
            [_cell(target, cell, column, styles, tall=tall) for cell, column in zip(row, sheet.columns, strict=True)]
        )
    _free(target, sheet.below, styles, first + len(sheet.rows) + 1)


def _shade(target: Any, sheet: Sheet, first: int, styles: Styles) -> None:
    """Colours over the columns that are read as one map."""
    places = [number for number, column in enumerate(sheet.columns, 1) if column.shaded]
    if places and sheet.rows:
        ends = get_column_letter(places[0]), get_column_letter(places[-1])
        pale, dark = bare(palette.WHITE), styles.paint(palette.YOU_MID)
        scale = ColorScaleRule(start_type="min", start_color=pale, end_type="max", end_color=dark)  # type: ignore[no-untyped-call]
        target.conditional_formatting.add(f"{ends[0]}{first + 1}:{ends[1]}{first + len(sheet.rows)}", scale)


def _free(target: Any, rows: Sequence[Free], styles: Styles, at: int) -> None:
    """Rows outside the table, from row ``at`` on."""
    for number, row in enumerate((line for free in rows for line in _lines(free)), at):
        if not isinstance(row, Text):
            target.append([_cell(target, cell, None, styles) for cell in row])
            continue
        if row.style is Style.TITLE:
            target.row_dimensions[number].height = TITLE_HEIGHT
        cell = _dressed(target, row.text)
        cell.font = styles.texts[row.style]
        target.append([cell])


def _width(column: Column, cells: Sequence[Cell]) -> float:
    """Wide enough for the cells; a number needs no more than its heading."""
    longest = 0 if column.number else max((len(cell) for cell in cells if isinstance(cell, str)), default=0)
    return min(WIDEST, max(NARROWEST, len(column.name) + 4, longest + 2))


def _heading_lines(column: Column) -> int:
    room = int(_no_word_broken(column) or WIDEST) - PADDING
    return len(textwrap.wrap(column.name, max(room, PADDING))) or 1


def _no_word_broken(column: Column) -> float:
    """The width that was set, or what the longest word of the heading takes ("Geschäftsleitung")."""
    longest = max(map(len, column.name.split()), default=0)
    return max(column.width, longest + PADDING + 2) if longest > 2 else column.width


def _lines_of(row: Sequence[Cell], columns: Sequence[Column]) -> int:
    """How many lines the longest wrapped cell takes."""
    wrapped = (
        ceil(len(cell) / column.width)
        for cell, column in zip(row, columns, strict=True)
        if column.wrapped and isinstance(cell, str)
    )
    return max(wrapped, default=1)


def _heading(target: Any, column: Column, styles: Styles) -> Any:
    cell = WriteOnlyCell(target, value=column.name)
    cell.data_type = "s"
    cell.font, cell.border = styles.yours if column.yours else styles.head, styles.rule
    cell.alignment = styles.over_numbers if column.number else styles.wrapped
    return cell


def _cell(target: Any, value: Cell, column: Column | None, styles: Styles, *, tall: bool = False) -> Any:
    """A cell as the library wants it; in rows of several lines (``tall``) all begin at the top."""
    if value is None or value == "":
        return None
    special = isinstance(value, Blank | Figure)
    if not special and column is not None and not (column.yours or column.number or tall):
        return text_cell(target, value) if isinstance(value, str) else value
    cell = _dressed(target, value)
    if isinstance(value, Figure):
        cell.number_format = _padded(value.number)
        if value.marked:
            cell.border = styles.marked
    elif column is not None and column.number:
        cell.number_format = _padded(column.number)
    if tall and column is not None:
        cell.alignment = styles.wrapped if column.wrapped else styles.top
    if isinstance(value, Blank) or column is None or column.yours:
        cell.fill, cell.border = styles.closed if value is Blank.CLOSED else styles.open, styles.box
    return cell


def _padded(number: str) -> str:
    """A format that keeps figures off the texts of the next column."""
    return ";".join(f"{part}_)_)" for part in number.split(";"))


def _dressed(target: Any, value: Cell) -> Any:
    """A cell that can be dressed; a text stays a text."""
    made = text_cell(target, value) if isinstance(value, str) else None
    if made is not None and not isinstance(made, str):
        return made
    if isinstance(value, Blank):
        return WriteOnlyCell(target)
    return WriteOnlyCell(target, made or (value.value if isinstance(value, Figure) else value))
