"""A review workbook as a ``Review``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from analyzer.review import columns as c
from analyzer.review.circle import read_circle
from analyzer.review.contacts import YOURS, read_contacts
from analyzer.review.merges import read_merges
from analyzer.review.moves import read_moves
from analyzer.review.sheet import gathered, header_at, misread
from analyzer.review.values import Review
from analyzer.review.vocabulary import in_english
from importers.documents.xlsx.guard import inspect
from importers.documents.xlsx.trim import trim
from importers.documents.xlsx.workbook import read_sheets
from importers.errors import UserError
from importers.findings import Finding

# By sheet, the columns that are read; without the first one the sheet has no header.
COLUMNS = {
    c.CONTACTS: (c.CONTACT_ID, c.KEYS, *YOURS),
    c.MERGES: (c.DECISION, c.FIRST_KEY, c.SECOND_KEY),
    c.CIRCLE: (c.CONTACT_ID, c.NUMBER, c.KEYS),
    c.MOVES: (c.MOVE_KEY, c.DUE, c.DONE, c.NOTES),
}


def read_review(path: Path) -> Review:
    """What the owner changed in the workbook at ``path``.

    What a row says and cannot be understood becomes a finding that names sheet and row; the rest holds.
    ``UserError`` (exit code 2) for a file that is no review workbook.
    """
    file = path.name
    sheets = _sheets(path)
    corrections, of_contacts = read_contacts(sheets.get(c.CONTACTS, []), file)
    decided, of_merges = read_merges(sheets.get(c.MERGES, []), file)
    grid, of_circle = read_circle(sheets.get(c.CIRCLE, []), file)
    done, of_moves = read_moves(sheets.get(c.MOVES, []), file)
    return Review(
        file=file,
        corrections=corrections,
        decided=decided,
        grid=grid,
        done=done,
        findings=gathered([*_lacking(sheets, file), *of_contacts, *of_merges, *of_circle, *of_moves]),
    )


def _lacking(sheets: Mapping[str, list[list[str]]], file: str) -> Iterator[Finding]:
    """Columns that were renamed or deleted: what stands in them would be lost without a word."""
    for sheet, (anchor, *others) in COLUMNS.items():
        if sheet not in sheets:
            continue
        at = header_at(sheets[sheet], anchor)
        names = sheets[sheet][at] if at is not None else ()
        for name in (anchor,) if at is None else (other for other in others if other not in names):
            reason = f"The column {name!r} is not there, so nothing of it is read."
            yield misread(file, sheet, 1 if at is None else at + 1, reason, f"Call it {name!r} again.")


def _sheets(path: Path) -> dict[str, list[list[str]]]:
    try:
        data = path.read_bytes()
    except OSError as error:
        raise UserError(f"cannot be read ({error.strerror})", file=str(path), exit_code=2) from error
    try:
        sheets = read_sheets(trim(data, inspect(data, path.name), path.name)[0], path.name)
    except UserError as error:
        raise UserError(error.what, file=error.file, remedy=error.remedy, exit_code=2) from error
    anchors = {sheet: anchor for sheet, (anchor, *_) in COLUMNS.items()}
    found = in_english({sheet.name: sheet.rows for sheet in sheets}, anchors)
    if not found:
        raise UserError(
            "is no review workbook",
            file=path.name,
            remedy=f"Pass one that --xlsx wrote, with its sheets {', '.join(sorted(COLUMNS))}.",
            exit_code=2,
        )
    return found
