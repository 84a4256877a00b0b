"""From paths to byte sources."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from importers import sources
from importers.errors import UserError
from importers.sources import find_sources


def make_zip(path: Path, members: dict[str, bytes]) -> Path:
    """A zip of these files."""
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return path


def test_a_file_is_itself(tmp_path: Path) -> None:
    """One source, named as the user named it, outside any group."""
    (tmp_path / "a.csv").write_bytes(b"x")
    (source,), findings = find_sources(tmp_path / "a.csv")
    assert (source.file, source.group, source.data, findings) == ("a.csv", "", b"x", [])


def test_a_zip_is_its_members_in_order(tmp_path: Path) -> None:
    """Litter of operating systems is left out; each member knows its archive."""
    members = {"b/Messages.csv": b"2", "a.csv": b"1", "__MACOSX/._a.csv": b"x", "b/.DS_Store": b"x", "d/": b""}
    found, _ = find_sources(make_zip(tmp_path / "e.zip", members))
    assert [(s.file, s.group, s.data) for s in found] == [
        ("e.zip/a.csv", "e.zip", b"1"),
        ("e.zip/b/Messages.csv", "e.zip", b"2"),
    ]


def test_a_zip_in_a_zip(tmp_path: Path) -> None:
    """An archive that somebody packed once more is opened, once; a damaged one inside is a finding."""
    inner = make_zip(tmp_path / "i.zip", {"a.csv": b"1", "third.zip": b"PK\x03\x04"}).read_bytes()
    outer = make_zip(tmp_path / "o.zip", {"x/i.zip": inner, "bad.zip": b"PK\x03\x04", "b.csv": b"2"})
    found, findings = find_sources(outer)
    assert [(s.file, s.group, s.data) for s in found] == [
        ("o.zip/b.csv", "o.zip", b"2"),
        ("o.zip/x/i.zip/a.csv", "o.zip", b"1"),
        ("o.zip/x/i.zip/third.zip", "o.zip", b"PK\x03\x04"),
    ]
    assert [(f.what, f.file) for f in findings] == [("unreadable", "o.zip/bad.zip")]


def test_a_zip_of_an_impossible_version(tmp_path: Path) -> None:
    """One flipped byte in the directory of a zip, and the library calls it a version it does not know."""
    path = make_zip(tmp_path / "e.zip", {"a.csv": b"1"})
    data = bytearray(path.read_bytes())
    data[data.index(b"PK\x01\x02") + 6] = 195
    path.write_bytes(data)
    with pytest.raises(UserError, match="damaged"):
        find_sources(path)


def test_backslashes_in_a_zip(tmp_path: Path) -> None:
    """Some Windows programs write them between folders."""
    path = tmp_path / "e.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for name in ("Export\\a.csv", "__MACOSX\\._a.csv"):
            info = zipfile.ZipInfo("x")
            info.filename = name
            archive.writestr(info, b"1")
    assert [s.file for s in find_sources(path)[0]] == ["e.zip/Export/a.csv"]


def test_names_are_fit_to_show(tmp_path: Path) -> None:
    """A name from a foreign system, or one made to move the cursor, is shown without harm."""
    found, _ = find_sources(make_zip(tmp_path / "e.zip", {"\x1b[2Ja.csv": b"1"}))
    assert [s.file for s in found] == ["e.zip/\ufffd[2Ja.csv"]
    assert sources.readable("b\udcc3\udcbcro \udcff.csv") == "büro \ufffd.csv"


def test_a_workbook_is_no_archive(tmp_path: Path) -> None:
    """An XLSX file is a zip too, and stays one source."""
    (source,), _ = find_sources(make_zip(tmp_path / "book.xlsx", {"xl/workbook.xml": b"<x/>"}))
    assert source.file == "book.xlsx"


def test_a_folder_is_all_below_it(tmp_path: Path) -> None:
    """Zips inside are opened, a damaged one is a finding and not the end."""
    (tmp_path / "in").mkdir()
    make_zip(tmp_path / "in" / "e.zip", {"a.csv": b"1"})
    (tmp_path / "in" / "broken.zip").write_bytes(b"PK\x03\x04")
    (tmp_path / "c.vcf").write_bytes(b"3")
    (tmp_path / "~$c.xlsx").write_bytes(b"lock")
    found, findings = find_sources(tmp_path)
    assert [s.file for s in found] == ["c.vcf", "in/e.zip/a.csv"]
    assert [(f.what, f.file) for f in findings] == [("unreadable", "in/broken.zip")]


def test_a_damaged_member_is_named(tmp_path: Path) -> None:
    """A flipped byte in one member costs that member, and says which."""
    path = make_zip(tmp_path / "e.zip", {"a.csv": b"hello hello"})
    data = path.read_bytes().replace(b"hello hello", b"hexlo hello")
    path.write_bytes(data)
    (source,), _ = find_sources(path)
    with pytest.raises(UserError, match=r"e\.zip/a\.csv.*damaged"):
        _ = source.data


def test_too_large_and_too_many(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What no export can be is refused before it fills the memory."""
    path = make_zip(tmp_path / "e.zip", {"a.csv": b"12345", "b.csv": b"1"})
    monkeypatch.setattr(sources, "MAX_BYTES", 4)
    with pytest.raises(UserError, match="GB"):
        _ = find_sources(path)[0][0].data
    monkeypatch.setattr(sources, "MAX_MEMBERS", 1)
    with pytest.raises(UserError, match="2 files"):
        find_sources(path)


def test_nothing_there(tmp_path: Path) -> None:
    """A path that leads nowhere is an error that names it."""
    with pytest.raises(UserError, match="no such file"):
        find_sources(tmp_path / "x.csv")
