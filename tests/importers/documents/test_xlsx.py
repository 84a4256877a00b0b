"""Workbooks: what stands where in their sheets, and what must never reach the reader."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from datetime import date, datetime
from typing import Any

import openpyxl
import pytest
from openpyxl.utils.datetime import MAC_EPOCH

from importers.documents import read_document
from importers.documents.xlsx.guard import Extent, column_number, inspect
from importers.errors import UserError
from importers.sources import Source
from importers.table import Table

HEADER = ["First name", "Last name", "E-mail", "Mobile phone", "Birthday"]
ANN = ["Ann", "Ash", "ann@example.com", 447700900421, datetime(1990, 1, 2)]
ANN_READ = ["Ann", "Ash", "ann@example.com", "447700900421", "1990-01-02"]


def book(*sheets: list[list[Any]], change: Callable[[openpyxl.Workbook], None] = lambda _: None) -> bytes:
    """A workbook with these sheets."""
    workbook = openpyxl.Workbook()
    workbook.remove(workbook.worksheets[0])
    for number, rows in enumerate(sheets, start=1):
        sheet = workbook.create_sheet(f"S{number}")
        for row in rows:
            sheet.append(row)
    change(workbook)
    target = io.BytesIO()
    workbook.save(target)
    return target.getvalue()


def rewritten(data: bytes, change: Callable[[bytes], bytes], part: str = "sheet1.xml") -> bytes:
    """The workbook with one kind of part changed."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for info in old.infolist():
            content = old.read(info)
            new.writestr(info.filename, change(content) if part in info.filename else content)
    return target.getvalue()


def tables(data: bytes) -> tuple[Table, ...]:
    """The tables of a workbook."""
    return read_document(Source("b.xlsx", lambda: data)).tables


def strict(data: bytes) -> bytes:
    """The same workbook as Strict Open XML."""
    old, new = b"http://schemas.openxmlformats.org/", b"http://purl.oclc.org/ooxml/"
    names = {
        old + b"spreadsheetml/2006/main": new + b"spreadsheetml/main",
        old + b"officeDocument/2006/relationships": new + b"officeDocument/relationships",
    }

    def renamed(content: bytes) -> bytes:
        for written, wanted in names.items():
            content = content.replace(written, wanted)
        return content

    return rewritten(data, renamed, ".")


def hide(workbook: openpyxl.Workbook) -> None:
    """Hide a row of the first sheet."""
    workbook.worksheets[0].row_dimensions[2].hidden = True


def merge_title(workbook: openpyxl.Workbook) -> None:
    """Merge the cells of the first row."""
    workbook.worksheets[0].merge_cells("A1:E1")


SHAPES: dict[str, tuple[bytes, int]] = {
    "plain": (book([HEADER, ANN]), 1),
    "title rows, merged": (book([["Ours"], ["as of", date(2025, 1, 1)], [], HEADER, ANN], change=merge_title), 4),
    "hidden row": (book([HEADER, ANN], change=hide), 1),
    "Strict Open XML": (strict(book([HEADER, ANN])), 1),
    "cells without reference": (rewritten(book([HEADER, ANN]), lambda b: re.sub(rb' r="[A-Z]+\d+"', b"", b)), 1),
    "an empty sheet before": (book([], [HEADER, ANN]), 1),
    "a repeated header": (book([HEADER, ANN, HEADER]), 1),
}  # fmt: skip


@pytest.mark.parametrize("shape", SHAPES)
def test_shapes(shape: str) -> None:
    """One person comes out of every shape of sheet, numbers as digits, dates as ISO text."""
    data, line = SHAPES[shape]
    (table,) = tables(data)
    assert (table.header, table.header_line) == (tuple(HEADER), line)
    assert (table.rows, table.lines) == ([ANN_READ], [line + 1])


def test_index_column_of_pandas() -> None:
    """A column without a header is left out."""
    (table,) = tables(book([[None, *HEADER], [0, *ANN]]))
    assert table.rows == [ANN_READ]


def test_sheets_in_several_languages() -> None:
    """Every sheet with people is a table of its own name; others are counted."""
    german = [["Vorname", "Nachname", "Firma"], ["Jörg", "Muster", "X"]]
    found = tables(book([HEADER, ANN], german, [["Budget", 2025], [1, 2]]))
    assert [(t.file, t.header[0]) for t in found] == [("b.xlsx#S1", "First name"), ("b.xlsx#S2", "Vorname")]
    assert [(f.what, f.count) for t in found for f in t.findings] == [("skipped", 1)]


def test_blocks_under_each_other() -> None:
    """A second block with other columns is a table too; its title belongs to neither."""
    second = [["Lieferanten"], ["Vorname", "Nachname", "Firma", "Telefon"], ["Cy", "Cee", "X GmbH", 447700900421]]
    found = tables(book([["Team"], HEADER, ANN, [], *second]))
    assert [(t.header_line, t.rows) for t in found] == [(2, [ANN_READ]), (6, [["Cy", "Cee", "X GmbH", "447700900421"]])]
    assert found[0].file != found[1].file


@pytest.mark.parametrize(("epoch", "day"), [(None, "2021-01-01"), (MAC_EPOCH, "2025-01-02")])
def test_days_without_format(epoch: datetime | None, day: str) -> None:
    """44197 in a column of birthdays is a day, counted from 1900 or 1904 as the workbook says."""

    def change(workbook: openpyxl.Workbook) -> None:
        if epoch:
            workbook.epoch = epoch

    (table,) = tables(book([HEADER, [*ANN[:4], 44197]], change=change))
    assert table.rows[0][4] == day


def test_hidden_sheets_are_read_and_told() -> None:
    """People on a hidden sheet are not lost."""

    def change(workbook: openpyxl.Workbook) -> None:
        workbook.worksheets[1].sheet_state = "hidden"

    found = tables(book([HEADER, ANN], [HEADER, ANN], change=change))
    assert [len(t.rows) for t in found] == [1, 1]
    assert "hidden" in found[1].findings[0].reason


def stray(address: str) -> bytes:
    """A small table and one cell far away."""

    def change(workbook: openpyxl.Workbook) -> None:
        workbook.worksheets[0][address] = "x"

    return book([HEADER, ANN], change=change)


@pytest.mark.parametrize("address", ["XFD1048576", "A1048576", "E1000000", "XFD1000000"])
@pytest.mark.parametrize("form", [lambda data: data, strict], ids=["transitional", "strict"])
def test_stray_cells_cost_nothing(address: str, form: Callable[[bytes], bytes]) -> None:
    """One cell in the last row would make the reader end the process; it is cut out and counted."""
    (table,) = tables(form(stray(address)))
    assert table.rows == [ANN_READ]
    assert [(f.what, f.count) for f in table.findings] == [("dropped", 1)]


def test_empty_formatted_cells_cost_nothing() -> None:
    """Cells that only carry a format, down to the last row, are no reason to refuse a workbook."""
    formatted = b"".join(
        b'<row r="%d"><c r="A%d" s="0"/><c r="XFD%d" s="0" /></row>' % (i, i, i) for i in range(9, 9_000)
    )
    last = b'<row r="1048576"><c r="XFD1048576" s="0"/></row></sheetData>'
    (table,) = tables(rewritten(book([HEADER, ANN]), lambda b: b.replace(b"</sheetData>", formatted + last)))
    assert (table.rows, table.findings) == ([ANN_READ], ())


@pytest.mark.parametrize(
    "cell",
    ['<c r="XFD1048576" s="/>"><v>1</v></c>', "<c r='XFD1048576' ><v>1</v></c>", '<x:c r="XFD1048576"><v/></x:c>'],
)
def test_no_cell_passes_for_an_empty_one(cell: str) -> None:
    """Whatever could hold a value counts, however it is written."""
    data = rewritten(book([HEADER, ANN]), lambda b: b.replace(b"</sheetData>", cell.encode() + b"</sheetData>"))
    assert max(extent.grid for extent in inspect(data, "b.xlsx").extents.values()) == 16_384 * 1_048_576


def wide_and_high(content: bytes) -> bytes:
    """Rows and cells without references that make a rectangle of 16 billion cells."""
    row = b"<row>" + b'<c t="n"><v>1</v></c>' * 16_000 + b"</row>"
    return content.replace(b"</sheetData>", row + b"<row/>" * 1_000_000 + row + b"</sheetData>")


def dense_diagonal(content: bytes) -> bytes:
    """Cells so placed that no gap divides them, in a rectangle of 90 million cells."""
    cells = b"".join(b'<row r="%d"><c r="%s%d"><v>1</v></c></row>' % (i * 900, name(i), i * 900) for i in range(2, 900))
    return content.replace(b"</sheetData>", cells + b"</sheetData>")


def name(number: int) -> bytes:
    """The letters of a column."""
    letters = b""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = bytes([65 + rest]) + letters
    return letters


DOCTYPE = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]>'
REFUSED: dict[str, tuple[Callable[[bytes], bytes], str]] = {
    "a document type": (lambda b: DOCTYPE + b.partition(b"?>")[2] if b"?>" in b else DOCTYPE + b, "document type"),
    "rows without references, far too wide": (wide_and_high, "larger"),
    "a rectangle without a gap": (dense_diagonal, "larger"),
    "cut off": (lambda b: b[:300], "damaged"),
    "empty part": (lambda _: b"", "damaged"),
    "no text": (lambda _: b"\0\0<\0", "damaged"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_is_refused(case: str) -> None:
    """What would exhaust or confuse the reader is refused with a way out, quickly and in little memory."""
    change, what = REFUSED[case]
    with pytest.raises(UserError, match=what) as error:
        tables(rewritten(book([HEADER, ANN]), change))
    assert error.value.remedy


def test_lying_sizes_are_noticed() -> None:
    """A part that unpacks to more than it says fails its checksum and is refused."""
    data = bytearray(book([HEADER, ANN]))
    at = data.rfind(b"PK\x01\x02", 0, data.rfind(b"sheet1.xml"))
    data[at + 24 : at + 28] = (10).to_bytes(4, "little")
    with pytest.raises(UserError, match="damaged"):
        tables(bytes(data))


def test_no_people() -> None:
    """A workbook of something else says what is missing."""
    with pytest.raises(UserError, match="names columns of people"):
        tables(book([["Budget", 2025], ["Rent", 100]]))
    with pytest.raises(UserError, match="without any cells"):
        tables(book([]))


def test_extents() -> None:
    """The guard sees the rectangle that the reader would allocate."""
    seen = inspect(stray("XFD1048576"), "b.xlsx")
    assert [extent.grid for extent in seen.extents.values()] == [16_384 * 1_048_576]
    assert Extent().grid == 0
    assert [column_number(letters) for letters in (b"A", b"Z", b"AA", b"xfd")] == [1, 26, 27, 16_384]
