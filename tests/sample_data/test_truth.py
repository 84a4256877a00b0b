"""What the generator knows of its people agrees with the files."""

from __future__ import annotations

import csv
import io
import zipfile
from collections import Counter

import openpyxl
import pytest

from sample_data import made
from sample_data.truth import classes, who_is_who

ARCHIVE = "Complete_LinkedInDataExport_10-31-2026.zip"


def members(name: str) -> list[dict[str, str]]:
    """The rows of a table in the archive."""
    with zipfile.ZipFile(made() / ARCHIVE) as archive:
        text = archive.read(name).decode()
    body = text.split("\n\n", 1)[1] if text.startswith("Notes:") else text
    return list(csv.DictReader(io.StringIO(body, newline="")))


def names_by_row() -> dict[str, list[str]]:
    """The family names of each file, in its order."""
    cards = (made() / "iphone.vcf").read_bytes().decode().replace("\r\n ", "").split("BEGIN:VCARD")[1:]
    header, *rows = openpyxl.load_workbook(made() / "outlook.xlsx").worksheets[0].values
    google = csv.DictReader(io.StringIO((made() / "google.csv").read_text(encoding="utf-8"), newline=""))
    return {
        "iphone.vcf": [card.split("\nN:")[1].split(";")[0] for card in cards],
        "google.csv": [row["Last Name"] for row in google],
        "outlook.xlsx": [str(row[header.index("Nachname")] or "") for row in rows],
        f"{ARCHIVE}/ImportedContacts.csv": [row["LastName"] for row in members("ImportedContacts.csv")],
        f"{ARCHIVE}/Connections.csv": [row["Last Name"] for row in members("Connections.csv")],
    }


@pytest.mark.parametrize(("file", "names"), names_by_row().items(), ids=str)
def test_every_row_has_its_person(file: str, names: list[str]) -> None:
    """Rows are counted from 0 as they stand in the file; only those who hide have no person."""
    known = {row for name, row in who_is_who() if name == file}
    hidden = {row for row, name in enumerate(names) if not name} if file.endswith("Connections.csv") else set()
    assert known == set(range(len(names))) - hidden


def test_connections_are_told_by_their_address() -> None:
    """The key of a connection is the slug of its row."""
    rows = members("Connections.csv")
    keys = {row: key for (name, row), key in who_is_who().items() if name.endswith("Connections.csv")}
    assert all(rows[row]["URL"] == f"https://www.linkedin.com/in/{key}" for row, key in keys.items())


def test_many_stand_in_several_files() -> None:
    """More than two hundred people are met in two files and more, forty in four."""
    files: Counter[str] = Counter()
    for _, key in {(name, key) for (name, _), key in who_is_who().items()}:
        files[key] += 1
    assert sum(count >= 2 for count in files.values()) > 200
    assert sum(count >= 4 for count in files.values()) >= 40


@pytest.mark.parametrize(
    ("level", "low", "high"),
    [
        ("unpaid_student", 10, 30),
        ("intern_training", 8, 40),
        ("entry_ic", 150, 300),
        ("senior_ic", 130, 280),
        ("manager", 150, 280),
        ("director", 80, 160),
        ("vp", 25, 70),
        ("c_suite", 15, 50),
        ("partner", 10, 50),
        ("owner_founder", 20, 60),
        ("retired", 4, 16),
    ],
)
def test_all_levels_occur(level: str, low: int, high: int) -> None:
    """From the student to the board: a network has them all, most of them in the middle."""
    assert low <= Counter(row.level for row in classes())[level] <= high


def test_some_sectors_are_missing() -> None:
    """The network leans to a few sectors, and has none or hardly any in others: there are gaps to find."""
    found = Counter(row.sector for row in classes())
    assert found["11"] == found["42"] == found["55"] == 0
    assert 0 < found["72"] + found["71"] + found["53"] + found["23"] < 25
    assert found["22"] > 120
    assert found["48-49"] > 100
