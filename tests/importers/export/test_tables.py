"""CSV and XLSX as spreadsheets see them."""

from __future__ import annotations

import csv
import io
import time
import zipfile
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import openpyxl
import polars as pl
import pytest

from importers.export import write_contacts
from importers.export.write import endings
from importers.formula import defuse, restore
from tests.importers.export.contacts import ANN, BARE, CLASSIFIED, frame_of


def written(frame: pl.DataFrame, ending: str) -> bytes:
    """The bytes of a frame."""
    stream = io.BytesIO()
    endings()[ending].write(frame, stream)
    return stream.getvalue()


def sheet(frame: pl.DataFrame) -> openpyxl.worksheet.worksheet.Worksheet:
    """The one sheet of a frame, written and opened."""
    (found,) = openpyxl.load_workbook(io.BytesIO(written(frame, ".xlsx"))).worksheets
    return found


def test_excel_takes_the_csv_for_utf8() -> None:
    """A byte order mark, commas, CRLF, lists in one cell, dates as ISO."""
    data = written(frame_of([ANN, BARE]).with_columns(*CLASSIFIED), ".csv")
    assert data.startswith(b"\xef\xbb\xbfcontact_id,full_name,")
    rows = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    assert len(rows) == 2
    assert rows[0]["emails"] == "ann@example.com ::: a.lee@acme.example.com"
    assert rows[0]["sources"] == "google.csv:12"
    assert rows[0]["connected_on"] == "2024-02-29"
    assert rows[0]["industry_confidence"] == "0.75"
    assert set(rows[1].values()) == {rows[1]["contact_id"], "iphone.vcf:3", "Software Development", "0.75", ""}


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("=1+1", "'=1+1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("-2+3", "'-2+3"),
        ("+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0"),
        ("\t=1", "'\t=1"),
        ("＝1+1", "'＝1+1"),
        ("'=1", "''=1"),
        ("+12125550101", "+12125550101"),
        ("+12125550101;ext=12 ::: 030 5550101", "+12125550101;ext=12 ::: 030 5550101"),
        ("'quoted", "'quoted"),
        ("a=b", "a=b"),
        ("", ""),
    ],
)
def test_formulas_are_defused_and_restored(text: str, safe: str) -> None:
    """What a spreadsheet would calculate gets an apostrophe; phones stay numbers."""
    assert defuse(text) == safe
    assert restore(safe) == text


@pytest.mark.parametrize("field", ["full_name", "organisation", "position", "notes"])
@pytest.mark.parametrize("text", ["=HYPERLINK(1)", "@x", "-x", "+x", "\tx"])
def test_no_text_is_active_in_a_csv(field: str, text: str) -> None:
    """Whatever column it is in."""
    data = written(frame_of([replace(ANN, **{field: text})]), ".csv")
    (row,) = csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""))
    assert row[field] == f"'{text}"


@pytest.mark.parametrize(
    "text", ["=HYPERLINK(1)", "+1", "-1", "@x", "#N/A", "https://example.org", "TRUE", "007", "1e5"]
)
def test_every_text_is_a_text_in_a_workbook(text: str) -> None:
    """No formula, link, error or number is made of what somebody wrote in a contact."""
    page = sheet(frame_of([replace(ANN, position=text)]))
    cell = page["F2"]
    assert (cell.data_type, cell.value, cell.hyperlink) == ("s", text, None)


def test_the_workbook_is_laid_out() -> None:
    """Header frozen and filtered, columns as wide as their texts, dates and numbers typed."""
    page = sheet(frame_of([ANN, BARE]).with_columns(*CLASSIFIED))
    assert page.freeze_panes == "A2"
    assert page.auto_filter.ref == "A1:Q3"
    assert [cell.value for cell in page[1]][:3] == ["contact_id", "full_name", "given_name"]
    assert page.column_dimensions["G"].width > page.column_dimensions["C"].width
    assert page["N2"].value == datetime(2024, 2, 29)  # a cell has no time zone
    assert page["Q2"].value == 0.75
    assert page["B3"].value is None


def test_what_xml_cannot_hold_is_left_out() -> None:
    """A control character or half a surrogate does not break the workbook."""
    page = sheet(frame_of([replace(ANN, notes="a\x00b\x0bc\ufffed", position="x\ty")]))
    assert (page["L2"].value, page["F2"].value) == ("abcd", "x\ty")


@pytest.mark.parametrize("ending", sorted(endings()))
def test_the_same_contacts_give_the_same_bytes(ending: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing in a file tells when it was written."""
    frame = frame_of([ANN, BARE])
    write_contacts(frame, tmp_path / f"a{ending}")
    later = time.time() + 100_000
    monkeypatch.setattr(time, "time", lambda: later)
    monkeypatch.setattr(time, "localtime", lambda _=None: time.gmtime(later))
    write_contacts(frame, tmp_path / f"b{ending}")
    assert (tmp_path / f"a{ending}").read_bytes() == (tmp_path / f"b{ending}").read_bytes()


def test_no_entry_of_a_workbook_has_a_date() -> None:
    """Zip entries and document properties carry a fixed one."""
    with zipfile.ZipFile(io.BytesIO(written(frame_of([ANN]), ".xlsx"))) as archive:
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert archive.read("docProps/core.xml").count(b"1980-01-01T00:00:00Z") == 2
