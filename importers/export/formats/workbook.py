"""XLSX: every text a text, whatever it begins with; the same contacts give the same bytes."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable
from typing import Any, BinaryIO

import polars as pl

from importers.export.cells import Cell, flat_rows
from importers.export.repeatable import repeatable_zip
from importers.formula import defuse, restore

ENDING = ".xlsx"

SHEET = "Contacts"
LONGEST_CELL = 32_767  # Excel's limit; longer texts make it "repair" the workbook
_NARROWEST, _WIDEST, _LOOKED_AT = 8, 48, 500
_LIKE_ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")  # Excel reads "_x000D_" as a carriage return
_ACTIVE = ("=", "+", "-", "@", "\t")


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
    return [_text(sheet, cell) if isinstance(cell, str) else cell for cell in row]


def _text(sheet: Any, text: str) -> Any:  # openpyxl's cell, or None for an empty one
    """A text cell. openpyxl would make "=..." a formula and "#N/A" an error of a plain string."""
    from openpyxl.cell import WriteOnlyCell  # noqa: PLC0415

    if not text:
        return None
    text = _LIKE_ESCAPE.sub("_x005F_", _allowed(text)[:LONGEST_CELL])
    if restore(text) != text:  # "'=1" as it stands would be read back as "=1"
        return defuse(text)
    if text[:1] not in _ACTIVE and text[:1] != "#":
        return text
    cell = WriteOnlyCell(sheet, value=text)
    cell.data_type = "s"
    cell.quotePrefix = True  # stays text when somebody edits it
    return cell


def _allowed(text: str) -> str:
    """Without what XML cannot hold: controls but tab and line ends, lone surrogates, non-characters."""
    if text.isprintable():
        return text
    kept = "".join(c for c in text if c >= " " or c in "\t\n\r").translate(_NEVER)
    return kept.encode("utf-8", "ignore").decode("utf-8")


_NEVER = {0xFFFE: None, 0xFFFF: None}
