"""The cells of a workbook as text: the one place that imports the XLSX reader.

Call it with bytes that the guard has passed: the reader itself knows no limits.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass

from importers.documents.xlsx.guard import damaged
from importers.errors import UserError

MIDNIGHT = " 00:00:00"


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet, from its first row; cells are trimmed text, dates ISO, empty cells ""."""

    name: str
    rows: list[list[str]]
    hidden: bool = False


def read_sheets(data: bytes, file: str) -> list[Sheet]:
    """All sheets that hold cells; ``UserError`` when the workbook cannot be read."""
    import fastexcel  # noqa: PLC0415  # loads a compiled library that most runs do not need

    logging.getLogger("calamine").addHandler(logging.NullHandler())  # it warns of chart sheets on its own
    try:
        reader = fastexcel.read_excel(data)
        return [sheet for name in reader.sheet_names if (sheet := _sheet(reader, name)).rows]
    except UserError:
        raise
    except Exception as error:
        raise damaged(file) from error
    except BaseException as error:  # a panic of the compiled reader is no Exception
        if type(error).__name__ == "PanicException":
            raise damaged(file) from error
        raise


def _sheet(reader: fastexcel.ExcelReader, name: str) -> Sheet:  # type: ignore[name-defined]  # noqa: F821
    loaded = reader.load_sheet(name, header_row=None, skip_rows=0, dtypes="string")
    frame = loaded.to_polars()
    rows = [[_text(cell) for cell in row] for row in frame.rows()]
    while rows and not any(rows[-1]):
        rows.pop()
    return Sheet(name, rows, hidden=loaded.visible != "visible")


def _text(cell: str | None) -> str:
    if cell is None:
        return ""
    return cell.removesuffix(MIDNIGHT).strip()
