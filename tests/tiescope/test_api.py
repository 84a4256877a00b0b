"""The Python interface: frames beside files, corrections, and the example of its page."""

from __future__ import annotations

import re
from pathlib import Path

import pandas as pd
import polars as pl
import pytest

import tiescope
from importers.errors import UserError
from tests.tiescope.reviewing import TODAY, audited, edited, files, workbook

PAGE = Path(__file__).parents[2] / "docs" / "PYTHON.md"
COLUMNS = {
    "First Name": ["Ann", "Gil"],
    "Last Name": ["Lee", "Rand"],
    "Company": ["Quillbrook", "Siemens"],
    "Position": ["Head of Purchasing", "Engineer"],
    "E-mail Address": ["ann@example.com", "gil@example.org"],
}


@pytest.mark.parametrize("frame", [pl.DataFrame(COLUMNS), pl.LazyFrame(COLUMNS), pd.DataFrame(COLUMNS)], ids=type)
def test_frames_beside_files(frame: object, tmp_path: Path) -> None:
    """The people of a frame join those of the files; who is in both is one person."""
    found = tiescope.contacts(*files(tmp_path), frame)
    assert sorted(found["full_name"]) == ["Ann Lee", "Bela Moor", "Cleo Nord", "Dora Oak", "Gil Rand"]
    ann = found.row(by_predicate=pl.col("full_name") == "Ann Lee", named=True)
    assert {source["file"] for source in ann["sources"]} == {"Connections.csv", "book.csv", "frame 1"}


def test_frames_alone() -> None:
    """No file is needed, and the data quality says what was read."""
    audit = tiescope.audit(pl.DataFrame(COLUMNS), pd.DataFrame(COLUMNS), today=TODAY)
    assert audit.contacts == 2
    assert [(f.file, f.count) for f in audit.findings if f.what == "read"] == [("frame 1", 2), ("frame 2", 2)]


def test_review(tmp_path: Path) -> None:
    """Corrections of a workbook are in the audit and in the table."""
    inputs = files(tmp_path)
    cells = {"Contacts": {("Bela Moor", "Your level"): "Director"}}
    review = edited(workbook(audited(inputs)), tmp_path / "r.xlsx", cells)
    plain, corrected = (tiescope.audit(*inputs, today=TODAY, review=r) for r in (None, str(review)))
    assert {row.level: row.count for row in corrected.levels} != {row.level: row.count for row in plain.levels}
    found = tiescope.contacts(*inputs, review=review)
    assert found.row(by_predicate=pl.col("full_name") == "Bela Moor", named=True)["level"] == "director"


@pytest.mark.parametrize("thing", [42, None, ["people.csv"], pl.DataFrame({"a": [1]})])
def test_what_is_no_input(thing: object) -> None:
    """Neither a path nor a table of people: an error that says so."""
    with pytest.raises(UserError):
        tiescope.audit(thing)


def test_the_example_runs(capsys: pytest.CaptureFixture[str]) -> None:
    """The code of docs/PYTHON.md does what it says."""
    code = re.search(r"```python\n(.*?)```", PAGE.read_text("utf-8"), re.DOTALL)
    assert code
    exec(compile(code[1], str(PAGE), "exec"), {})  # noqa: S102  # our own page
    shown = capsys.readouterr().out
    assert "3 contacts, seen by a director" in shown
    assert "Ann Lee" in shown
