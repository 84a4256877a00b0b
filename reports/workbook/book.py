"""Sheets to an XLSX file; the only file of this package that knows openpyxl."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from typing import Any

from analyzer.audit import Audit
from analyzer.review import columns as c
from analyzer.review.material import Material
from importers.export.repeatable import repeatable_zip
from importers.export.text_cell import text_cell
from reports.charts import palette
from reports.words import Words
from reports.workbook import circle, contacts, lists, merges, moves, quality, readme
from reports.workbook.sheet import Blank, Cell, Column, Sheet

NARROWEST, WIDEST, LOOKED_AT = 8, 36, 400
ROOM_FOR_MORE = 500  # rows below the table in which the lists can be chosen from, too
FACE = "Calibri"  # any spreadsheet program has it, or knows what to take instead


def render_workbook(audit: Audit, given: Material, words: Words | None = None) -> bytes:
    """The review workbook of a private edition; the same audit gives the same bytes."""
    words = words or Words()
    sheets = (
        readme.build(audit, words),
        contacts.build(given),
        merges.build(given, words),
        circle.build(audit, given, words),
        moves.build(audit, given, words),
        quality.build(audit, words),
        lists.build(),
    )
    return _saved(sheets)


def _saved(sheets: Sequence[Sheet]) -> bytes:
    from openpyxl import Workbook  # noqa: PLC0415 - 0.2 s that only this document needs

    book = Workbook(write_only=True)
    book.properties.creator = "tiescope"
    look = _Look()
    for sheet in sheets:
        _write(book.create_sheet(sheet.name), sheet, look)
    plain, fixed = io.BytesIO(), io.BytesIO()
    book.save(plain)
    repeatable_zip(plain, fixed)
    return fixed.getvalue()


class _Look:
    """Fonts and fills, made once."""

    def __init__(self) -> None:
        from openpyxl.styles import Alignment, Border, Font, PatternFill, Side  # noqa: PLC0415

        def fill(colour: str) -> PatternFill:
            return PatternFill("solid", fgColor=colour.removeprefix("#"))

        self.top = Alignment(vertical="top", wrap_text=True)
        self.head = Font(name=FACE, bold=True, color=palette.INK.removeprefix("#"))
        self.yours = Font(name=FACE, bold=True, color=palette.ACT.removeprefix("#"))
        self.rule = Border(bottom=Side("thin", color=palette.REFERENCE.removeprefix("#")))
        hair = Side("hair", color=palette.REFERENCE.removeprefix("#"))
        self.box = Border(left=hair, right=hair, top=hair, bottom=hair)
        self.open = fill(palette.TINT)
        self.closed = fill(palette.HAIRLINE)


def _write(target: Any, sheet: Sheet, look: _Look) -> None:
    from openpyxl.utils import get_column_letter  # noqa: PLC0415

    first = len(sheet.above) + 1
    last = first + len(sheet.rows)
    target.freeze_panes = f"{'C' if sheet.filtered else 'A'}{first + 1}"
    target.sheet_state = "hidden" if sheet.hidden else "visible"
    for number, column in enumerate(sheet.columns):
        letter = get_column_letter(number + 1)
        shape = target.column_dimensions[letter]
        shape.width = column.width or _width(column, [row[number] for row in sheet.rows[:LOOKED_AT]])
        shape.hidden = column.hidden
        if column.yours and not sheet.above:  # shows in the cells that nobody has written to
            shape.fill, shape.border = look.open, look.box
        _validate(target, column, f"{letter}{first + 1}:{letter}{max(last, first + 1) + ROOM_FOR_MORE}")
    if sheet.filtered and sheet.rows:
        target.auto_filter.ref = f"A{first}:{get_column_letter(len(sheet.columns))}{last}"
    for place, options in sheet.open_cells:
        _validate(target, Column("", choices=options), place)
    for row in sheet.above:
        target.append([_cell(target, cell, None, look) for cell in row])
    target.append([_heading(target, column, look) for column in sheet.columns])
    for row in sheet.rows:
        target.append(list(_cells(target, row, sheet.columns, look)))


def _width(column: Column, cells: Sequence[Cell]) -> float:
    """Wide enough for the cells; a percentage needs no more than its heading."""
    longest = 0 if column.percent else max((len(cell) for cell in cells if isinstance(cell, str)), default=0)
    return min(WIDEST, max(NARROWEST, len(column.name) + 4, longest + 2))


def _validate(target: Any, column: Column, cells: str) -> None:
    from openpyxl.worksheet.datavalidation import DataValidation  # noqa: PLC0415

    if column.between:
        low, high = (str(end) for end in column.between)
        rule = DataValidation("whole", operator="between", formula1=low, formula2=high, allow_blank=True)
        rule.error = f"A whole number from {low} to {high}."
    elif column.choices:
        rule = DataValidation("list", formula1=_source(column.choices), allow_blank=True)
        rule.error = "Choose from the list, or leave it empty."
    else:
        return
    rule.showErrorMessage = True
    rule.add(cells)
    target.data_validations.append(rule)


def _source(choices: str) -> str:
    """A list of the hidden sheet by its range; other choices as they are."""
    known = lists.choices()
    if choices not in known:
        return f'"{choices}"'
    letter = "ABCDEFGH"[list(known).index(choices)]
    return f"{c.LISTS}!${letter}$2:${letter}${len(known[choices]) + 1}"


def _heading(target: Any, column: Column, look: _Look) -> Any:
    from openpyxl.cell import WriteOnlyCell  # noqa: PLC0415

    cell = WriteOnlyCell(target, value=column.name)
    cell.data_type = "s"
    cell.font, cell.border, cell.alignment = look.yours if column.yours else look.head, look.rule, look.top
    return cell


def _cells(target: Any, row: Sequence[Cell], columns: Sequence[Column], look: _Look) -> Iterator[Any]:
    for cell, column in zip(row, columns, strict=True):
        yield _cell(target, cell, column, look)


def _cell(target: Any, value: Cell, column: Column | None, look: _Look) -> Any:
    from openpyxl.cell import WriteOnlyCell  # noqa: PLC0415

    if value is None or value == "":
        return None
    styled = isinstance(value, Blank) or (column is not None and (column.yours or column.percent or column.wrapped))
    if not styled:
        return text_cell(target, value) if isinstance(value, str) else value
    made = text_cell(target, value) if isinstance(value, str) else None
    cell = made if made is not None and not isinstance(made, str) else WriteOnlyCell(target)
    if isinstance(made, str) or isinstance(value, int | float):
        cell.value = made if isinstance(made, str) else value
    _dress(cell, value, column, look)
    return cell


def _dress(cell: Any, value: Cell, column: Column | None, look: _Look) -> None:
    if column is not None and column.percent:
        cell.number_format = "0%"
    if column is not None and column.wrapped:
        cell.alignment = look.top
    if isinstance(value, Blank) or column is None or column.yours:
        cell.fill, cell.border = look.closed if value is Blank.CLOSED else look.open, look.box
