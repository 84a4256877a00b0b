"""A workbook to one ``Table`` a block: guard, reader, header search, sheet by sheet."""

from __future__ import annotations

import zipfile
from dataclasses import replace

from importers.documents.document import Document
from importers.documents.xlsx.blocks import tables
from importers.documents.xlsx.guard import inspect
from importers.documents.xlsx.review import is_review, passed_over
from importers.documents.xlsx.trim import trim
from importers.documents.xlsx.workbook import Sheet, read_sheets
from importers.errors import UserError
from importers.findings import Finding
from importers.sources import XLSX_PART, Source
from importers.table import Table

NO_PEOPLE = "Sheets without columns of people."
FAR = "Cells far away from every table; left out."
HIDDEN = "A hidden sheet; its people are read like the others."


def identify(source: Source) -> bool:
    """A zip with a workbook's main part (.xlsx, .xlsm, Strict Open XML)."""
    if not source.head.startswith(b"PK"):
        return False
    try:
        with source.open() as stream, zipfile.ZipFile(stream) as archive:
            return any(name.lower() == XLSX_PART for name in archive.namelist())
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        return False


def read(source: Source) -> Document:
    """Every table of people in the workbook; ``UserError`` when there is none."""
    seen = inspect(source.data, source.file)
    data, cut = trim(source.data, seen, source.file)
    sheets = read_sheets(data, source.file)
    if is_review(sheet.name for sheet in sheets):
        return passed_over(source.file)
    found: list[Table] = []
    without = 0
    for sheet in sheets:
        label = f"{source.file}#{sheet.name}" if len(sheets) > 1 else source.file
        blocks = tables(sheet, label, date_1904=seen.date_1904)
        without += not blocks
        found += _labelled(blocks, sheet)
    if not found:
        raise _no_people(source, sheets)
    told = _told(source.file, without, cut)
    return Document(kind="workbook", tables=(replace(found[0], findings=(*found[0].findings, *told)), *found[1:]))


def _labelled(blocks: list[Table], sheet: Sheet) -> list[Table]:
    """Blocks of one sheet under names of their own, since rows are counted from 0 in each."""
    if sheet.hidden:
        blocks = [replace(b, findings=(*b.findings, Finding(b.file, "repaired", 1, HIDDEN))) for b in blocks]
    if len(blocks) < 2:
        return blocks
    return [replace(b, file=f"{b.file}, row {b.header_line}") for b in blocks]


def _told(file: str, without: int, cut: int) -> list[Finding]:
    told = [Finding(file, "skipped", without, NO_PEOPLE)] if without else []
    return [*told, Finding(file, "dropped", cut, FAR)] if cut else told


def _no_people(source: Source, sheets: list[Sheet]) -> UserError:
    if not sheets:
        return UserError("is a workbook without any cells", file=source.file, remedy="Pass the one with the contacts.")
    return UserError(
        "no row of any sheet names columns of people",
        file=source.file,
        remedy="One row should name the columns, for example: First Name, Last Name, E-mail, Company, Position.",
    )
