"""The sample data are what their generator makes, from any place and at any time."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from sample_data import made
from sample_data.generate import generate
from sample_data.packing import unpack

FILES = ("Complete_LinkedInDataExport_10-31-2026.zip", "google.csv", "iphone.vcf", "outlook.xlsx")


@pytest.fixture(scope="module")
def fresh() -> dict[str, bytes]:
    """What the generator makes now."""
    return generate()


def test_the_folder_holds_these_files() -> None:
    """Four exports, and nothing besides."""
    assert sorted(path.name for path in made().iterdir()) == sorted(FILES)


@pytest.mark.parametrize("name", ["google.csv", "iphone.vcf"])
def test_committed_text_is_what_the_generator_makes(fresh: dict[str, bytes], name: str) -> None:
    """Tables, code and what was made of them belong together: run `python -m sample_data` after a change."""
    assert (made() / name).read_bytes() == fresh[name]


@pytest.mark.parametrize("name", ["Complete_LinkedInDataExport_10-31-2026.zip", "outlook.xlsx"])
def test_committed_archives_hold_what_the_generator_makes(fresh: dict[str, bytes], name: str) -> None:
    """Compared by member, for another zlib may pack the same bytes otherwise."""
    assert unpack((made() / name).read_bytes()) == unpack(fresh[name])


def test_same_seed_same_bytes(fresh: dict[str, bytes]) -> None:
    """A second run in this process comes out the same to the byte, archives included."""
    assert generate() == fresh


@pytest.mark.slow
def test_hash_seed_and_clock_do_not_matter(fresh: dict[str, bytes], tmp_path: Path) -> None:
    """The command writes the same bytes in a process with another hash seed and another time zone."""
    environment = {"PYTHONHASHSEED": "4711", "TZ": "Pacific/Kiritimati", "LC_ALL": "C"}
    command = [sys.executable, "-W", "error", "-m", "sample_data", str(tmp_path / "new")]
    done = subprocess.run(
        command, cwd=Path(__file__).parents[2], env=environment, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert {path.name: path.read_bytes() for path in (tmp_path / "new").iterdir()} == fresh


def test_another_seed_makes_another_life(fresh: dict[str, bytes]) -> None:
    """Not one file stays the same under another seed."""
    other = generate("somebody else")
    assert not [name for name in fresh if other[name] == fresh[name]]


def test_size_stays_small() -> None:
    """All files together stay below 900 kB: they ship in the wheel."""
    assert sum(path.stat().st_size for path in made().iterdir()) < 900_000


@pytest.mark.parametrize("name", ["Complete_LinkedInDataExport_10-31-2026.zip", "outlook.xlsx"])
def test_archives_bear_the_day_of_the_export(name: str) -> None:
    """No member tells when it was made."""
    with zipfile.ZipFile(made() / name) as archive:
        assert {info.date_time for info in archive.infolist()} == {(2026, 10, 31, 12, 0, 0)}
