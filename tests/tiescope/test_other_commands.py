"""contacts, classify, explain, demo, doctor."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import polars as pl
import pytest

from analyzer.classify.schema import CLASSIFIED
from tests.tiescope.run import tiescope

SAMPLES = Path(__file__).parents[1] / "samples" / "linkedin"
NEW = SAMPLES / "linkedin_connections_2024.csv"


def test_contacts_raw_is_one_line_per_row(capfd: pytest.CaptureFixture[str]) -> None:
    """--raw gives the contract's keys, before merging."""
    outcome = tiescope(capfd, "contacts", NEW, "--raw")
    first = json.loads(outcome.out.splitlines()[0])
    keys = (
        "full_name given_name family_name organisation title emails phones urls categories notes birthday connected_on"
    )
    assert outcome.code == 0
    assert set(keys.split()) <= set(first)
    assert first["connected_on"] == "2020-03-14"


def test_contacts_clusters_name_file_and_row(capfd: pytest.CaptureFixture[str]) -> None:
    """Two lists of the same people: each person is named once, with both rows."""
    outcome = tiescope(capfd, "contacts", SAMPLES, "--clusters")
    members = [json.loads(line)["members"] for line in outcome.out.splitlines()]
    assert sorted(m for group in members for m in group if m.startswith("linkedin_connections_2024.csv")) == [
        f"linkedin_connections_2024.csv:{row}" for row in range(4)
    ]
    assert any(len(group) > 1 for group in members)


@pytest.mark.parametrize("ending", ["csv", "xlsx", "jsonl", "parquet", "vcf"])
def test_contacts_are_written_in_five_forms(ending: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """What we write, we read back: the same people."""
    target = tmp_path / f"book.{ending}"
    assert tiescope(capfd, "contacts", NEW, "-o", target).code == 0
    if ending == "parquet":
        names = pl.read_parquet(target)["full_name"].to_list()
    elif ending == "jsonl":
        names = [json.loads(line)["full_name"] for line in target.read_text("utf-8").splitlines()]
    else:
        lines = tiescope(capfd, "contacts", target, "--raw").out.splitlines()
        names = [json.loads(line)["full_name"] for line in lines]
    assert names == ["Rowan Ashdown", "Kirsten Grönemann", "Amadou Diop", "Sunniva Åsheim"]


@pytest.mark.parametrize(("target", "code"), [("book.doc", 2), ("book", 2), ("no/such/book.csv", 4)])
def test_contacts_targets_that_cannot_be(
    target: str, code: int, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """An unknown ending is wrong usage; a folder that is not there cannot be written to."""
    assert tiescope(capfd, "contacts", NEW, "-o", tmp_path / target).code == code


@pytest.mark.parametrize(
    "text",
    [
        "company,position,email\nSiemens AG,Head of Sales,\n,,\nCharité,Nurse,a@charite.example.com\n",
        "position\nCEO\n\nIntern\n",
        "Firma;Position\nSiemens AG;Leiter Vertrieb\n",
        'id,Company,note\n7,Siemens AG,"a, b"\n',
        'note,company,note,industry\n" x","A ""B"" C","two\nlines",0.5\n007,,,\n',
        "company\n",
    ],
)
def test_classify_keeps_rows_and_order(text: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Row for row the same table comes back, empty rows included, with the classified columns added."""
    source = tmp_path / "in.csv"
    source.write_text(text, "utf-8")
    target = tmp_path / "out.csv"
    assert tiescope(capfd, "classify", source, "-o", target).code == 0
    delimiter = ";" if ";" in text else ","
    before = list(csv.reader(io.StringIO(text), delimiter=delimiter))
    after = list(csv.reader(io.StringIO(target.read_text("utf-8"))))
    width = len(before[0])
    assert after[0][width:] == list(CLASSIFIED)
    assert [row[:width] for row in after] == [row or [""] * width for row in before]


def test_classify_loses_no_cell(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """A row of more cells than the header is named; in a table of one column all of a line is the cell."""
    source = tmp_path / "in.csv"
    source.write_text("company,position\nSiemens,Buyer,,\nAcme, Inc.,Nurse\n", "utf-8")
    outcome = tiescope(capfd, "classify", source)
    assert outcome.code == 1
    assert "in.csv, line 3" in outcome.err
    source.write_text('position\nDirector, Marketing\n"Nurse, ""ICU"""\n', "utf-8")
    outcome = tiescope(capfd, "classify", source)
    assert outcome.code == 0
    assert [row[0] for row in csv.reader(io.StringIO(outcome.out))] == [
        "position",
        "Director, Marketing",
        'Nurse, "ICU"',
    ]


def test_classify_without_a_known_column(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """A table that has none of the three columns is an error that names them."""
    source = tmp_path / "in.csv"
    source.write_text("a,b\n1,2\n", "utf-8")
    outcome = tiescope(capfd, "classify", source)
    assert outcome.code == 1
    assert "company, position, email" in outcome.err


@pytest.mark.parametrize("command", [["classify", "-"], ["explain", "Head of Sales"]])
def test_texts_are_classified_without_data_frames(command: list[str]) -> None:
    """A table of texts needs no polars, whose import would take a tenth of the time for 30,000 rows."""
    program = "import sys; sys.modules['polars'] = None; from tiescope.launcher import main; main()"
    done = subprocess.run(
        [sys.executable, "-c", program, *command], input=b"position\nHead of Sales\n", capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert b"Sales" in done.stdout


def test_explain_shows_the_chain(capfd: pytest.CaptureFixture[str]) -> None:
    """Each task has a label, how sure it is, and why."""
    outcome = tiescope(capfd, "explain", "Leiter Vertrieb", "--company", "Siemens AG")
    assert outcome.code == 0
    assert "Manufacturing" in outcome.out
    assert "% sure" in outcome.out
    assert "→" in outcome.out


@pytest.mark.parametrize("command", [["explain", "Nurse"], ["doctor"]])
def test_a_code_page_is_no_fault(command: list[str]) -> None:
    """A redirected standard output on Windows speaks a code page, which has no arrow."""
    program = "import sys; from tiescope.launcher import main; main()"
    done = subprocess.run(
        [sys.executable, "-c", program, *command],
        capture_output=True,
        check=False,
        env={**os.environ, "PYTHONIOENCODING": "cp1252", "PYTHONUTF8": "0"},
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.decode()


def test_no_document_takes_the_place_of_an_input(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """The export is there after a slip in the command as it was before."""
    source = tmp_path / "Connections.csv"
    source.write_bytes(NEW.read_bytes())
    for command in (("audit", source, "-o", source), ("contacts", source, "-o", tmp_path / "." / "Connections.csv")):
        outcome = tiescope(capfd, *command)
        assert (outcome.code, "is one of the inputs" in outcome.err) == (2, True)
    assert source.read_bytes() == NEW.read_bytes()


@pytest.mark.parametrize("day", ["9999-12-31", "0001-01-01"])
def test_a_day_of_another_age_is_wrong_usage(day: str, capfd: pytest.CaptureFixture[str]) -> None:
    """Moves are planned ninety days ahead, and there is no such day."""
    assert tiescope(capfd, "audit", NEW, "--today", day).code == 2


def test_explain_wants_something(capfd: pytest.CaptureFixture[str]) -> None:
    """Nothing to explain is wrong usage."""
    assert tiescope(capfd, "explain").code == 2


def test_doctor_is_content_here(capfd: pytest.CaptureFixture[str]) -> None:
    """On a machine where the tests run, nothing needed lacks."""
    outcome = tiescope(capfd, "doctor")
    assert outcome.code == 0
    assert "LACK" not in outcome.out


def test_demo_twice_gives_the_same_bytes(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """The demo needs no input, writes its documents, and can be repeated byte for byte."""
    for name in ("one", "two"):
        assert tiescope(capfd, "demo", "-o", tmp_path / name).code == 0
    for file in ("audit.pdf", "audit.json"):
        assert (tmp_path / "one" / file).read_bytes() == (tmp_path / "two" / file).read_bytes()
