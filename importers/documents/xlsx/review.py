"""The program's own workbook, told from a workbook of contacts: it is handed back, not read as input."""

from __future__ import annotations

from collections.abc import Iterable

from importers.documents.document import Document
from importers.findings import Finding
from importers.records import Reading

MARK = "tiescope"  # its hidden sheet, called so in every language
SHEETS = frozenset(("Contacts", "Merges", "Inner circle", "Moves"))
ENOUGH = 3  # of these sheets, where another program has lost the hidden one
REASON = "A workbook of this program: not read as contacts."
REMEDY = "If it has sheets to correct, hand it back with --review."


def is_review(names: Iterable[str]) -> bool:
    """Whether sheets of these names are those of a workbook of ours, to correct or to share."""
    found = set(names)
    return MARK in found or len(SHEETS & found) >= ENOUGH


def passed_over(file: str) -> Document:
    """The workbook as a document without people."""
    return Document(kind="review", reading=Reading(findings=(Finding(file, "skipped", 1, REASON, (), REMEDY),)))
