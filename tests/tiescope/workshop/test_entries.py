"""Who takes part: folders, files and rosters in any mixture."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from importers.errors import UserError
from tests.tiescope.workshop.rooms import contacts, make_folder
from tiescope.workshop.entries import find_entries
from tiescope.workshop.roster import read_roster


def test_folders_and_files_take_part(tmp_path: Path) -> None:
    """Each sub-folder and each file is one participant; hidden files and the results are none."""
    folder = make_folder(tmp_path / "room", 2)
    (folder / "Ada_Lind.csv").write_text(contacts(9), "utf-8")
    (folder / ".DS_Store").write_bytes(b"x")
    (folder / "out").mkdir()
    found = find_entries(folder, None, 1, folder / "out")
    assert sorted(e.name for e in found) == ["Ada Lind", "Person 1", "Person 2"]
    assert sorted(e.badge for e in found) == [1, 2, 3]
    assert not any(e.consent for e in found)


def test_badges_follow_the_seed(tmp_path: Path) -> None:
    """The numbers are the same from run to run and others with another seed."""
    folder = make_folder(tmp_path, 8)
    numbers = [{e.key: e.badge for e in find_entries(folder, None, seed)} for seed in (1, 1, 2)]
    assert numbers[0] == numbers[1] != numbers[2]


def test_without_one_person_all_are_renumbered(tmp_path: Path) -> None:
    """The order of the others changes, so that two lists side by side do not show whose number is gone."""
    folder = make_folder(tmp_path, 12)
    before = [e.key for e in find_entries(folder, None, 1) if e.key != "Person 7"]
    (folder / "Person 7" / "contacts.csv").unlink()
    (folder / "Person 7").rmdir()
    assert [e.key for e in find_entries(folder, None, 1)] != before


ROSTER = """Name,E-Mail,Files,Role,Company,Goals,Consent
Kim Lee,kim@example.org,Person 1,Nurse,Fabrikam,Financial Services; executive,yes
Kim Lee,kim2@example.org,Person 2,,,,no
Kim Lee,,Person 2,,,,
Lost One,,nowhere.zip,,,,ja
Person 3,,,,,,Ja
"""


def test_a_roster_in_the_folder_is_found(tmp_path: Path) -> None:
    """People of one name stay apart, a missing file is that row's problem, and who is not listed takes part too."""
    folder = make_folder(tmp_path, 4)
    (folder / "Roster.csv").write_text(ROSTER, "utf-8")
    found = {e.key: e for e in find_entries(folder, None, 1)}
    assert len(found) == 6
    kim = found["Kim Lee+Person 1"]
    assert (kim.consent, kim.goals, kim.role) == (True, ("Financial Services", "executive"), "Nurse")
    assert not found["Kim Lee+Person 2"].consent
    assert found["Kim Lee+Person 2 (2)"].paths == found["Kim Lee+Person 2"].paths
    assert found["Lost One+nowhere.zip"].problem
    assert found["Person 3"].paths == (folder / "Person 3",)
    assert found["Person 3"].consent
    assert found["Person 4"].name == "Person 4"


def test_a_roster_stands_for_its_folder(tmp_path: Path) -> None:
    """Named instead of the folder, or with --roster from elsewhere, it finds the same files."""
    folder = make_folder(tmp_path / "room", 2)
    text = "name,files\nAda,Person 1\nBo,Person 2\n"
    (folder / "people of june.csv").write_text(text, "utf-8")
    inside = find_entries(folder / "people of june.csv", None, 1)
    (folder / "people of june.csv").unlink()
    (tmp_path / "list.csv").write_text(text, "utf-8")
    outside = find_entries(folder, tmp_path / "list.csv", 1)
    assert [(e.name, e.paths) for e in inside] == [(e.name, e.paths) for e in outside]
    assert {e.name for e in inside} == {"Ada", "Bo"}


@pytest.mark.parametrize("word", ["name;email;files", "Vorname,Nachname,Datei", "First Name\tLast Name\tFolder"])
def test_columns_by_many_names(tmp_path: Path, word: str) -> None:
    """Header words in several languages and separators are understood."""
    path = tmp_path / "r.csv"
    sign = next(c for c in ";,\t" if c in word)
    path.write_text(f"{word}\nAda{sign}Lind{sign}ada.zip\n", "utf-8")
    row = read_roster(path)[0]
    assert row.name.startswith("Ada")
    assert row.files == ("ada.zip",)


def test_a_workbook_is_a_roster_too(tmp_path: Path) -> None:
    """XLSX reads like CSV."""
    book = openpyxl.Workbook()
    for row in [("Name", "Files", "Consent"), ("Ada Lind", "a.zip; b.vcf", "x"), ("Bo Ek", None, None)]:
        book.active.append(row)  # type: ignore[union-attr]
    book.save(tmp_path / "r.xlsx")
    rows = read_roster(tmp_path / "r.xlsx")
    assert [(r.name, r.files, r.consent) for r in rows] == [
        ("Ada Lind", ("a.zip", "b.vcf"), True),
        ("Bo Ek", (), False),
    ]


@pytest.mark.parametrize("text", ["", "E-Mail,Files\na@example.org,x\n"])
def test_a_roster_without_names_is_an_error(tmp_path: Path, text: str) -> None:
    """The message names the file and what its first row should hold."""
    (tmp_path / "r.csv").write_text(text, "utf-8")
    with pytest.raises(UserError, match=r"r\.csv"):
        read_roster(tmp_path / "r.csv")


def test_an_empty_folder_is_an_error(tmp_path: Path) -> None:
    """Nobody there: the message says what to put in."""
    with pytest.raises(UserError, match="holds no participants"):
        find_entries(tmp_path, None, 1)
