"""``tiescope compare`` from two files of figures to a document."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from analyzer.audit import Audit
from analyzer.json_io import audit_to_json
from reports.persons import everyone
from reports.redact import redact
from tests.reports.audits import rich
from tests.tiescope.run import tiescope

LATER = replace(rich(seed=9, contacts=440), today="2027-04-30")


def written(folder: Path, name: str, audit: Audit) -> Path:
    """An audit as a file."""
    path = folder / name
    path.write_text(audit_to_json(audit), "utf-8")
    return path


def test_documents(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """A PDF, and on request a web page and the figures."""
    before, after = written(tmp_path, "1.json", rich()), written(tmp_path, "2.json", LATER)
    files = {kind: tmp_path / f"p.{kind}" for kind in ("pdf", "html", "json")}
    words = ["-o", files["pdf"], "--html", files["html"], "--json", files["json"]]
    outcome = tiescope(capfd, "compare", before, after, *words)
    assert (outcome.code, outcome.out) == (0, "")
    assert "planned moves made" in outcome.err
    assert files["pdf"].read_bytes().startswith(b"%PDF")
    assert "Before and after" in files["html"].read_text("utf-8")
    found = json.loads(files["json"].read_text("utf-8"))
    assert (found["before"], found["after"]) == ("2026-10-31", "2027-04-30")
    assert len(found["changes"]) > 6


@pytest.mark.parametrize("shared", [0, 1])
def test_one_edition_to_share_names_nobody(shared: int, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """The pages say that they name nobody; so the other audit, a private one, must not tell either."""
    pair = [rich(), LATER]
    names = {person.name for audit in pair for person in everyone(audit) if person.name}
    pair[shared] = redact(pair[shared])
    paths = [written(tmp_path, f"{i}.json", audit) for i, audit in enumerate(pair)]
    page, figures = tmp_path / "p.html", tmp_path / "p.json"
    outcome = tiescope(capfd, "compare", *paths, "-o", tmp_path / "p.pdf", "--html", page, "--json", figures)
    assert outcome.code == 0
    for file in (page, figures):
        text = file.read_text("utf-8")
        assert not [name for name in names if name in text]


@pytest.mark.parametrize(
    ("first", "second", "code", "said"),
    [
        (LATER, rich(), 2, "earlier one first"),
        (rich(), replace(LATER, owner=replace(LATER.owner, slug="jonas-aal", name="Jonas Aal")), 2, "two people"),
        (rich(), replace(LATER, version=99), 1, "version 99"),
    ],
)
def test_what_cannot_be_compared(
    first: Audit, second: Audit, code: int, said: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """An exit code, a reason and no document."""
    paths = written(tmp_path, "1.json", first), written(tmp_path, "2.json", second)
    outcome = tiescope(capfd, "compare", *paths, "-o", tmp_path / "p.pdf")
    assert outcome.code == code
    assert said in outcome.err
    assert not (tmp_path / "p.pdf").exists()


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"version": 1}', "\ufeff%PDF"])
def test_files_that_are_no_audits(text: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """The file is named, and how to make one."""
    bad = tmp_path / "bad.json"
    bad.write_text(text, "utf-8")
    outcome = tiescope(capfd, "compare", bad, bad, "-o", tmp_path / "p.pdf")
    assert outcome.code == 1
    assert "bad.json" in outcome.err
    assert "--json" in outcome.err


def test_a_missing_file(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """A path that leads nowhere is named."""
    outcome = tiescope(capfd, "compare", tmp_path / "1.json", tmp_path / "2.json", "-o", tmp_path / "p.pdf")
    assert outcome.code == 1
    assert "1.json" in outcome.err
