"""The page of data quality, whatever was read: as many files as leave room, and no line under the remarks."""

from __future__ import annotations

from dataclasses import replace

import pytest

from analyzer.audit import Audit, DataFinding
from reports.languages import LANGUAGES, words_for
from reports.layout import fits
from reports.pages.quality import build
from reports.pdf import render_pdf
from reports.report import build_report
from tests.reports.audits import AUDITS
from tests.reports.pdf_words import words_of

LONG = "Members who closed their account or hide: counted, with their date, not invented."
LACKING = ("messages", "invitations", "endorsements_given", "endorsements_received", "positions")


def many(files: int, reasons: int) -> Audit:
    """An audit of so many address books, some rows of which were left out for so many reasons."""
    read = [DataFinding(f"book_{n:02}.csv", what, 5) for n in range(files) for what in ("read", "kept")]
    told = [DataFinding(f"book_{n:02}.csv", "dropped", 1, f"{n}. {LONG}") for n in range(reasons)]
    return replace(AUDITS["connections_only"](), findings=(*read, *told), missing=LACKING)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("reasons", [0, 1, 3, 9])
@pytest.mark.parametrize("files", [1, 6, 24])
def test_files_give_way_to_reasons(files: int, reasons: int, language: str) -> None:
    """The page fits, and what its table of files does not show is counted under it."""
    words = words_for(language)
    page = build(many(files, reasons), words)
    assert fits(page, "quality")
    table = page.tables[0]
    named = max(files, reasons)  # a file of which rows were left out is one, too
    left = named - len(table.rows)
    assert len(table.rows) >= min(named, 3)
    assert (words.integer(left) in table.note) if left else table.note == ""


def test_the_last_reason_stands_above_the_remarks() -> None:
    """As rendered: with many address books and three long reasons."""
    report = build_report(many(24, 3), pages=("quality",))
    words = words_of(render_pdf(report))
    remarks = next(word.top for word in words if word.text == "Not")
    reasons = max(word.bottom for word in words if word.text == "invented.")
    assert reasons < remarks - 10
