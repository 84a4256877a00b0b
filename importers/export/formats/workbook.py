"""XLSX: every text a text, whatever it begins with; the same contacts give the same bytes."""

from __future__ import annotations

import io
from collections.abc import Iterable
from typing import Any, BinaryIO

import polars as pl

from importers.export.cells import Cell, flat_rows
from importers.export.repeatable import repeatable_zip
from importers.export.text_cell import text_cell

ENDING = ".xlsx"

SHEET = "Contacts"
_NARROWEST, _WIDEST, _LOOKED_AT = 8, 48, 500


def write(frame: pl.DataFrame, stream: BinaryIO) -> None:
    """One sheet with a frozen, filtered header."""
    from openpyxl import Workbook  # noqa: PLC0415  # 0.2 s that only this ending needs

    book = Workbook(write_only=True)
    sheet: Any = book.create_sheet(SHEET)
    rows = list(flat_rows(frame))
    _lay_out(sheet, frame.columns, rows)
    for row in (tuple(frame.columns), *rows):
        sheet.append(_cells(sheet, row))
    plain = io.BytesIO()
    book.save(plain)
    repeatable_zip(plain, stream)


def _lay_out(sheet: Any, header: list[str], rows: list[tuple[Cell, ...]]) -> None:
    from openpyxl.utils import get_column_letter  # noqa: PLC0415

    sheet.freeze_panes = "A2"
    for number, name in enumerate(header):
        longest = max((len(str(row[number])) for row in rows[:_LOOKED_AT]), default=0)
        width = min(_WIDEST, max(_NARROWEST, len(name) + 4, longest + 2))
        sheet.column_dimensions[get_column_letter(number + 1)].width = width
    if header:
        sheet.auto_filter.ref = f"A1:{get_column_letter(len(header))}{len(rows) + 1}"


def _cells(sheet: Any, row: Iterable[Cell]) -> list[Any]:
    return [text_cell(sheet, cell) if isinstance(cell, str) else cell for cell in row]
