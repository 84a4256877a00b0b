"""A text in a cell of a workbook: always a text, whatever it begins with."""

from __future__ import annotations

import re
from typing import Any

from importers.formula import defuse, restore

LONGEST_CELL = 32_767  # Excel's limit; longer texts make it "repair" the workbook
_LIKE_ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")  # Excel reads "_x000D_" as a carriage return
_ACTIVE = ("=", "+", "-", "@", "\t")


def text_cell(sheet: Any, text: str) -> Any:  # openpyxl's cell, or None for an empty one
    """A text cell. openpyxl would make "=..." a formula and "#N/A" an error of a plain string."""
    from openpyxl.cell import WriteOnlyCell  # noqa: PLC0415

    if not text:
        return None
    text = _LIKE_ESCAPE.sub("_x005F_", writable(text)[:LONGEST_CELL])
    if restore(text) != text:  # "'=1" as it stands would be read back as "=1"
        return defuse(text)
    if text[:1] not in _ACTIVE and text[:1] != "#":
        return text
    cell = WriteOnlyCell(sheet, value=text)
    cell.data_type = "s"
    cell.quotePrefix = True  # stays text when somebody edits it
    return cell


def writable(text: str) -> str:
    """A text without what XML cannot hold: controls but tab and line ends, lone surrogates, non-characters."""
    if text.isprintable():
        return text
    kept = "".join(c for c in text if c >= " " or c in "\t\n\r").translate(_NEVER)
    return kept.encode("utf-8", "ignore").decode("utf-8")


_NEVER = {0xFFFE: None, 0xFFFF: None}
