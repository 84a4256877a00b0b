"""The sample room: forty people with everything that goes wrong, the same for the same seed."""

from __future__ import annotations

import csv
import io
import zipfile
from pathlib import Path

import pytest

from sample_data.room import generate, write


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    """All files of the room."""
    return generate()


def test_the_same_seed_makes_the_same_room(files: dict[str, bytes]) -> None:
    """Byte for byte, and another seed makes others."""
    assert generate() == files
    assert generate("other") != files


def test_the_room_is_small(files: dict[str, bytes]) -> None:
    """All files together stay under a megabyte and a half."""
    assert sum(map(len, files.values())) < 1_500_000


def test_forty_people_with_their_faults(files: dict[str, bytes]) -> None:
    """The roster lists forty, two of one name; one archive is broken, one folder empty, one comes as aggregates."""
    roster = list(csv.DictReader(io.StringIO(files["roster.csv"].decode())))
    names = [row["name"] for row in roster]
    assert len(roster) == 40
    assert len(set(names)) == 39
    zips = [data for name, data in files.items() if name.endswith(".zip")]
    assert sum(not zipfile.is_zipfile(io.BytesIO(data)) for data in zips) == 1
    assert sum(name.endswith("/") for name in files) == 1
    assert [row["files"] for row in roster if row["files"].endswith(".json")] == ["at-home.json"]
    assert {"at-home/Connections.csv", "at-home/messages.csv"} <= set(files)


def test_networks_overlap(files: dict[str, bytes]) -> None:
    """Several participants know the same people."""
    known = [
        {line.split(b",")[2] for line in data.splitlines() if b"/in/" in line}
        for name, data in files.items()
        if name.endswith("/Connections.csv")
    ]
    pairs = [len(a & b) for i, a in enumerate(known) for b in known[:i]]
    assert sum(n > 0 for n in pairs) > len(pairs) / 2


def test_written_to_a_folder(tmp_path: Path) -> None:
    """The room lies in the folder, what aggregates are made from beside it."""
    write(tmp_path / "room")
    assert (tmp_path / "room" / "roster.csv").exists()
    assert (tmp_path / "at-home" / "Connections.csv").exists()
    assert not (tmp_path / "room" / "at-home").exists()
