"""Progress is a bar on a terminal and nothing elsewhere; the log is one line an event."""

from __future__ import annotations

import io
from datetime import datetime
from pathlib import Path

import pytest

from tiescope.console import Console
from tiescope.workshop.progress import LOG, Log, progress


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        """Yes."""
        return True


def test_a_bar_with_the_time_left_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is being done, how much of it, and how long it will take."""
    monkeypatch.setenv("TERM", "xterm")
    stream = Terminal()
    with progress("Reading", 3, Console(stream=stream)) as step:
        for _ in range(3):
            step()
    assert "Reading" in stream.getvalue()
    assert "3/3" in stream.getvalue()
    assert "0:00:00" in stream.getvalue()


@pytest.mark.parametrize(("level", "lines"), [(-1, 0), (0, 0), (1, 3)])
def test_no_bar_in_a_file(level: int, lines: int) -> None:
    """Only --verbose writes a line for each piece."""
    stream = io.StringIO()
    with progress("Reading", 3, Console(level, stream)) as step:
        for _ in range(3):
            step()
    assert len(stream.getvalue().splitlines()) == lines


def test_the_log_has_the_time_of_each_line(tmp_path: Path) -> None:
    """Every line begins with a moment and its offset, and lines are only added."""
    for text in ("started", "finished"):
        Log(tmp_path).write(text)
    lines = [line.split(" ", 1) for line in (tmp_path / LOG).read_text("utf-8").splitlines()]
    assert [text for _, text in lines] == ["started", "finished"]
    assert all(datetime.fromisoformat(moment).tzinfo for moment, _ in lines)
