"""What a workbook would cost to read, told by streaming its XML before the reader sees it.

The reader takes 32 bytes for each cell of the rectangle around all cells, and ends the whole process
where it cannot have them.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field

from importers.errors import UserError

MAX_BYTES = 600_000_000  # all XML of a workbook, unpacked; 30,000 rows of 90 columns have 200 MB
MAX_GRID = 8_000_000  # cells of the rectangle: a million rows of seven columns
CHUNK = 1_048_576
MAX_TEXT = 8 * CHUNK  # between two tags; a cell holds at most 32,767 characters
SHEETS = "xl/worksheets/"
BROKEN = (zipfile.BadZipFile, zlib.error, OSError, EOFError, NotImplementedError, RuntimeError, ValueError)
_REFERENCE = re.compile(rb"""\sr\s*=\s*["']([A-Za-z]{1,3})(\d{1,7})["']""")
# Only what can be nothing else is taken for empty: a ">" inside an attribute makes it a cell that counts.
_EMPTY_CELL = re.compile(rb"""<(?:\w+:)?c(?:\s+[\w:]+\s*=\s*(?:"[^"<>]*"|'[^'<>]*'))*\s*/>""")
_ROW_TAG = re.compile(rb"<(?:\w+:)?row\b")
_CELL_TAG = re.compile(rb"<(?:\w+:)?c[\s/>]")
_DECLARATION = re.compile(rb"<!\s*(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_DATE_1904 = re.compile(rb"""date1904\s*=\s*["'](?:1|true|on)["']""")


@dataclass(slots=True)
class Extent:
    """The rows and columns (from 1) that hold cells, and the widest row of cells without reference."""

    rows: set[int] = field(default_factory=set)
    columns: set[int] = field(default_factory=set)
    bare_width: int = 0
    bare_rows: int = 0

    @property
    def grid(self) -> int:
        """Cells of the rectangle from A1 that the reader will allocate, at most."""
        height = max(max(self.rows, default=0), self.bare_rows)
        return height * max(max(self.columns, default=0), self.bare_width)


@dataclass(frozen=True, slots=True)
class Inspection:
    """What the guard saw: the extent of each sheet part, and whether days count from 1904."""

    extents: dict[str, Extent]
    date_1904: bool


def inspect(data: bytes, file: str) -> Inspection:
    """The extents of all sheets; ``UserError`` for what must not reach the reader."""
    extents: dict[str, Extent] = {}
    date_1904 = False
    total = 0
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for info in archive.infolist():
                if not info.filename.lower().endswith((".xml", ".rels")):
                    continue
                extent = Extent()
                for chunk in _chunks(archive, info):
                    total += len(chunk)
                    _refuse(chunk, total, file)
                    if info.filename.lower().startswith(SHEETS):
                        _measure(chunk, extent)
                    date_1904 = date_1904 or bool(_DATE_1904.search(chunk))
                if info.filename.lower().startswith(SHEETS):
                    extents[info.filename] = extent
    except BROKEN as error:
        raise damaged(file) from error
    return Inspection(extents, date_1904)


def damaged(file: str) -> UserError:
    """The workbook cannot be read."""
    return UserError(
        "is a damaged workbook", file=file, remedy="Open it in Excel and save it again, or save it as CSV."
    )


def _chunks(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> Iterator[bytes]:
    """The unpacked member in pieces that end between two tags. Its checksum is verified on the way."""
    if info.flag_bits & 0x1:
        raise NotImplementedError
    rest = b""
    with archive.open(info) as stream:
        while block := stream.read(CHUNK):
            whole, cut = rest + block, (rest + block).rfind(b"<")
            if cut > 0:
                yield whole[:cut]
                whole = whole[cut:]
            if len(whole) > MAX_TEXT:
                raise ValueError
            rest = whole
    yield rest


def _refuse(chunk: bytes, total: int, file: str) -> None:
    if _DECLARATION.search(chunk):
        raise UserError(
            "holds an XML document type, which no spreadsheet program writes",
            file=file,
            remedy="Open it in Excel or LibreOffice and save it as a new file.",
        )
    if b"\0" in chunk:
        raise damaged(file)
    if total > MAX_BYTES:
        raise too_large(file)


def too_large(file: str) -> UserError:
    """The workbook would take more memory than an address book can need."""
    return UserError(
        "is a workbook far larger than an address book can be",
        file=file,
        remedy="Delete what stands far from the table (also empty formatted cells), or save the sheet as CSV.",
    )


def _measure(chunk: bytes, extent: Extent) -> None:
    chunk = _EMPTY_CELL.sub(b"", chunk)  # formatted and empty: the reader leaves them out as well
    found = _REFERENCE.findall(chunk)
    extent.columns.update(map(column_number, {column for column, _ in found}))
    extent.rows.update(map(int, {row for _, row in found}))
    cells = len(_CELL_TAG.findall(chunk))
    if cells > len(found):  # cells may leave out where they stand; then they stand side by side
        rows = _ROW_TAG.split(chunk)
        extent.bare_width = max(extent.bare_width, *(len(_CELL_TAG.findall(row)) for row in rows)) + len(extent.columns)
        extent.bare_rows += len(rows)


def column_number(letters: bytes) -> int:
    """The number of a column, from 1 (A is 1, XFD is 16384)."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - 64
    return number
