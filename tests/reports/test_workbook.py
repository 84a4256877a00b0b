"""The review workbook as a file: sheets, choices, texts that stay texts, the same bytes."""

from __future__ import annotations

from functools import cache
from io import BytesIO
from typing import Any

import pytest
from openpyxl import load_workbook

from analyzer.review import columns as c
from analyzer.review.material import Class, ContactRow, Material
from importers.merge import Pairing, Side
from reports.workbook import render_workbook
from tests.reports.audits import AUDITS, rich

NASTY = ("=1+1", '=HYPERLINK("https://example.org")', "@sum", "+44 7700 900123", "#N/A", "-", "_x000D_", "a\x00b")


def contact(number: int, name: str, sure: float = 0.5) -> ContactRow:
    """One contact of the workbook."""
    found = Class("Banking", sure, "employer")
    return ContactRow(f"id{number}", f"profile:p{number}", name, name, name, "Finance", found, found, found)


def pairing(score: float) -> Pairing:
    """A pair of records."""
    sides = (
        Side(("profile", f"p{score}"), "Ann", "", "", "a.csv:1"),
        Side(("email", "a@example.com"), "A.", "", "", "b"),
    )
    return Pairing(*sides, score, ("the same name",))


@cache
def rendered() -> bytes:
    """The workbook of the rich audit with two contacts of the circle."""
    audit = rich()
    people = [contact(i, name) for i, name in enumerate(NASTY)]
    circle = [ContactRow(p.contact_id, "", p.name, "", "", "", *(Class("", 0.0, ""),) * 3) for p in audit.closest]
    return render_workbook(audit, Material((*circle, *people), (pairing(0.99), pairing(0.9)), (pairing(0.6),)))


def book() -> Any:
    """The workbook, opened."""
    return load_workbook(BytesIO(rendered()))


def test_sheets() -> None:
    """Six sheets to read and a hidden one with the choices."""
    names = [c.README, c.CONTACTS, c.MERGES, c.CIRCLE, c.MOVES, c.QUALITY, c.LISTS]
    assert book().sheetnames == names
    assert book()[c.LISTS].sheet_state == "hidden"


def test_every_cell_is_a_text_or_a_number() -> None:
    """Nothing is a formula, a link or an error, whatever it begins with."""
    for sheet in book():
        kinds = {cell.data_type for row in sheet.iter_rows() for cell in row}
        assert kinds <= {"s", "n", "inlineStr"}, sheet.title
        assert not [cell for row in sheet.iter_rows() for cell in row if cell.hyperlink]
    shown = {row[1].value for row in book()[c.CONTACTS].iter_rows(min_row=2)}
    assert {"=1+1", "#N/A", "@sum"} <= shown


@pytest.mark.parametrize(
    ("sheet", "column"),
    [
        (c.CONTACTS, c.YOUR_INDUSTRY),
        (c.CONTACTS, c.YOUR_LEVEL),
        (c.CONTACTS, c.YOUR_FUNCTION),
        (c.CONTACTS, c.YOUR_CLOSENESS),
        (c.MERGES, c.DECISION),
        (c.CIRCLE, "3"),
        (c.MOVES, c.DONE),
    ],
)
def test_columns_to_correct_have_choices(sheet: str, column: str) -> None:
    """A cell to correct offers what may be chosen, in every row."""
    target = book()[sheet]
    head = next(row for row in target.iter_rows() if any(cell.value == column for cell in row))
    cell = next(cell for cell in head if cell.value == column)
    below = target.cell(cell.row + 1, cell.column).coordinate
    rules = [rule for rule in target.data_validations.dataValidation if below in rule.sqref]
    assert len(rules) == 1
    assert rules[0].showErrorMessage


def test_choices_point_at_the_lists() -> None:
    """The range of a list begins with its first choice and ends with its last."""
    opened = book()
    for rule in opened[c.CONTACTS].data_validations.dataValidation:
        if "!" in rule.formula1:
            cells = [
                cell.value for row in opened[c.LISTS][rule.formula1.partition("!")[2].replace("$", "")] for cell in row
            ]
            assert cells[0] == c.UNKNOWN
            assert all(cells)


def test_headers_are_frozen_and_filtered() -> None:
    """The header stays in view, and the tables can be sorted."""
    for name in (c.CONTACTS, c.MERGES, c.MOVES, c.QUALITY):
        assert book()[name].freeze_panes == "C2"
        assert book()[name].auto_filter.ref


def test_merges_begin_with_what_waits() -> None:
    """Proposals come first, then what was joined with the least evidence."""
    rows = list(book()[c.MERGES].iter_rows(min_row=2, values_only=True))
    assert [(row[0], row[9]) for row in rows] == [("proposed", 0.6), ("joined", 0.9), ("joined", 0.99)]


def test_the_same_audit_gives_the_same_bytes() -> None:
    """No date of writing, no other trace of the run."""
    first = rendered()
    rendered.cache_clear()
    assert rendered() == first


@pytest.mark.parametrize("name", ["nobody", "one_contact", "connections_only", "scripts"])
def test_any_audit_has_a_workbook(name: str) -> None:
    """Empty lists make empty sheets."""
    assert load_workbook(BytesIO(render_workbook(AUDITS[name](), Material(())))).sheetnames
