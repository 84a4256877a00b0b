"""``tiescope audit`` from files to documents, and every way it can fail."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pypdfium2
import pytest

from tests.tiescope.run import tiescope

SAMPLES = Path(__file__).parents[1] / "samples" / "linkedin"
ARCHIVE = SAMPLES / "Basic_LinkedInDataExport_03-09-2026.zip"
OLD = SAMPLES / "linkedin_connections_2021.csv"
NEW = SAMPLES / "linkedin_connections_2024.csv"


def text_of(pdf: Path) -> str:
    """All words of a PDF."""
    document = pypdfium2.PdfDocument(pdf)
    words = [page.get_textpage().get_text_bounded() for page in document]
    document.close()
    return "\n".join(words)


@pytest.mark.parametrize("sample", [ARCHIVE, OLD, NEW], ids=lambda p: p.name)
def test_samples_give_a_pdf(sample: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """An archive and single connection lists of two ages give all pages; few people are said to be few."""
    pdf = tmp_path / "audit.pdf"
    outcome = tiescope(capfd, "audit", sample, "-o", pdf)
    assert outcome.code == 0, outcome.err
    assert outcome.out == ""
    assert str(pdf) in outcome.err
    words = text_of(pdf)
    assert "None" not in words
    assert "nan" not in words.lower().split()


def test_json_and_html_come_beside_the_pdf(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """--json holds every figure, --html is one file without outside addresses it would load."""
    outcome = tiescope(
        capfd, "audit", NEW, "-o", tmp_path / "a.pdf", "--json", tmp_path / "a.json", "--html", tmp_path / "a.html"
    )
    assert outcome.code == 0
    audit = json.loads((tmp_path / "a.json").read_text("utf-8"))
    assert audit["contacts"] == 4
    assert audit["today"] == "2023-01-09"
    page = (tmp_path / "a.html").read_text("utf-8")
    assert 'src="http' not in page
    assert "url(http" not in page


def test_unpacked_and_nested_archives_read_the_same(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """A zip, its unpacked folder, and files in a subfolder with suffixed names give the same figures."""
    audits = []
    nested = tmp_path / "folder" / "Basic export" / "Jobs"
    nested.mkdir(parents=True)
    with zipfile.ZipFile(ARCHIVE) as archive:
        for name in archive.namelist():
            (nested / name.replace(".csv", "_123.csv")).write_bytes(archive.read(name))
    for number, source in enumerate((ARCHIVE, tmp_path / "folder")):
        target = tmp_path / f"{number}.json"
        assert tiescope(capfd, "audit", source, "-o", tmp_path / "a.pdf", "--json", target).code == 0
        audit = json.loads(target.read_text("utf-8"))
        audit.pop("findings")  # these name the files
        audit["owner"].pop("recognised_by")
        audits.append(audit)
    assert audits[0] == audits[1]


def write(path: Path, data: bytes) -> Path:
    """A file with these bytes."""
    path.write_bytes(data)
    return path


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("README.md", b"# A heading\n\nSome prose, and more of it.\n", "README.md"),
        ("empty.csv", b"", "empty"),
        ("broken.zip", b"PK\x03\x04 cut off", "zip"),
        ("photo.jpg", b"\xff\xd8\xff\xe0\x00\x10JFIF" + bytes(range(256)), "photo.jpg"),
        ("numbers.csv", b"a,b,c\n1,2,3\n4,5,6\n", "numbers.csv"),
    ],
)
def test_unusable_input(name: str, data: bytes, said: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Exit code 1, a message that names the file and what to do, no traceback, and no document."""
    outcome = tiescope(capfd, "audit", write(tmp_path / name, data), "-o", tmp_path / "a.pdf")
    assert outcome.code == 1
    assert said in outcome.err
    assert "Traceback" not in outcome.err
    assert len(outcome.err.strip().splitlines()) >= 2
    assert not (tmp_path / "a.pdf").exists()


def test_missing_file(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """A path that leads nowhere is named."""
    outcome = tiescope(capfd, "audit", tmp_path / "nope.zip")
    assert outcome.code == 1
    assert "nope.zip" in outcome.err


def test_archive_without_connections_says_how_to_ask(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """LinkedIn's first part can lack the network files: say so, and how to get the rest."""
    part = tmp_path / "Basic_LinkedInDataExport.zip"
    with zipfile.ZipFile(part, "w") as archive:
        archive.writestr("Profile.csv", "First Name,Last Name,Headline\nMia,Me,Owner\n")
        archive.writestr("Skills.csv", "Name\nListening\n")
    outcome = tiescope(capfd, "audit", part, "-o", tmp_path / "a.pdf")
    assert outcome.code == 1
    assert "Connections.csv" in outcome.err
    assert "Get a copy of your data" in outcome.err


def test_one_bad_file_among_good_ones(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """The rest is audited, the bad one named, and the exit code says that part is missing."""
    bad = write(tmp_path / "broken.xlsx", b"PK\x03\x04 cut off")
    outcome = tiescope(capfd, "audit", NEW, bad, "-o", tmp_path / "a.pdf", "--json", tmp_path / "a.json")
    assert outcome.code == 3
    assert "broken.xlsx" in outcome.err
    assert (tmp_path / "a.pdf").exists()
    found = json.loads((tmp_path / "a.json").read_text("utf-8"))["findings"]
    assert [f["file"] for f in found if f["what"] == "unreadable"] == ["broken.xlsx"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--role", "Boss"], "TITLE at COMPANY"),
        (["--today", "31.10.2026"], "2026-10-31"),
        (["--reference", "Atlantis"], "US"),
        (["--industry", "Softwear Development"], "Software Development"),
        (["--settings", "nope.toml"], "nope.toml"),
        (["--paper", "a3"], "letter"),
    ],
)
def test_wrong_usage(words: list[str], said: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Exit code 2, and the message shows what would be right."""
    outcome = tiescope(capfd, "audit", NEW, "-o", tmp_path / "a.pdf", *words)
    assert outcome.code == 2
    assert said in outcome.err


def test_output_that_cannot_be_written(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Exit code 4, before any work is done."""
    outcome = tiescope(capfd, "audit", NEW, "-o", tmp_path / "no" / "such" / "a.pdf")
    assert outcome.code == 4
    assert tiescope(capfd, "audit", NEW, "-o", tmp_path).code == 4


def test_owner_role_and_industry_are_used(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """A bare connection list knows no owner; the user's word makes the owner's measures possible."""
    words = ["--owner", "Mia Me", "--role", "Head of Product at Northwind", "--industry", "software development"]
    outcome = tiescope(capfd, "audit", NEW, "-o", tmp_path / "a.pdf", "--json", tmp_path / "a.json", *words)
    assert outcome.code == 0
    owner = json.loads((tmp_path / "a.json").read_text("utf-8"))["owner"]
    assert (owner["name"], owner["position"], owner["organisation"]) == ("Mia Me", "Head of Product", "Northwind")
    assert (owner["industry"], owner["sector_naics"]) == ("Software Development", "51")


def test_quiet_says_nothing(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """--quiet leaves only errors."""
    outcome = tiescope(capfd, "audit", NEW, "-o", tmp_path / "a.pdf", "--quiet")
    assert (outcome.code, outcome.out, outcome.err) == (0, "", "")


def test_share_names_no_contact(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """The edition to share holds no contact's name in the PDF, the page or the figures."""
    names = ["Ashdown", "Grönemann", "Åsheim", "Diop"]
    files = {kind: tmp_path / f"a.{kind}" for kind in ("pdf", "json", "html")}
    words = ["-o", files["pdf"], "--json", files["json"], "--html", files["html"], "--share"]
    assert tiescope(capfd, "audit", NEW, *words).code == 0
    shown = text_of(files["pdf"]) + files["json"].read_text("utf-8") + files["html"].read_text("utf-8")
    assert not [name for name in names if name in shown]
