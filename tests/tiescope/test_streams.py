"""Standard streams that are closed, full or cut short, and names that a terminal cannot show."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

HEAD = "First Name,Last Name,Email\n"
FULL = Path("/dev/full")


def run(folder: Path, words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """``tiescope WORDS`` by way of the shell, in ``folder``."""
    command = words.replace("tiescope", f"{sys.executable} -m tiescope", 1)
    return subprocess.run(
        ["sh", "-c", command], cwd=folder, env=os.environ | environment, capture_output=True, text=True, check=False
    )


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """A folder with an address book whose name is not ASCII."""
    (tmp_path / "büro kontakte.csv").write_text(f"{HEAD}Łucja,Żak,l@example.com\n", "utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        pytest.param(
            "tiescope contacts 'büro kontakte.csv' --raw > /dev/full",
            4,
            "standard output: cannot be written",
            marks=pytest.mark.skipif(not FULL.exists(), reason="a device that is always full"),
        ),
        ("tiescope contacts 'büro kontakte.csv' --raw >&-", 4, "standard output: is closed"),
        ("tiescope classify - <&-", 1, "standard input: is closed"),
        ("tiescope classify - </dev/null", 1, "standard input: is empty"),
    ],
)
def test_a_stream_that_fails_says_so(book: Path, words: str, code: int, said: str) -> None:
    """An exit code of the contract and one clear line, no traceback."""
    outcome = run(book, words)
    assert (outcome.returncode, said in outcome.stderr) == (code, True)
    assert "Traceback" not in outcome.stderr


def test_a_reader_that_stops_is_no_fault(book: Path) -> None:
    """``tiescope contacts ... | head`` ends quietly."""
    outcome = run(book, "tiescope contacts 'büro kontakte.csv' --raw | true")
    assert outcome.stderr == ""


def test_a_terminal_without_utf8(book: Path) -> None:
    """Names and file names come out as UTF-8 where the locale knows ASCII only."""
    ascii_only = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    outcome = run(book, "tiescope contacts 'büro kontakte.csv'", **ascii_only)
    assert outcome.returncode == 0
    assert "Łucja Żak" in outcome.stdout
    assert "büro kontakte.csv" in outcome.stdout
