"""How far the workshop is: a bar with the time left on a terminal, lines elsewhere, one log file."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Protocol

from tiescope.console import Console

LOG = "workshop.log"


class Step(Protocol):
    """Called once for each piece of work done."""

    def __call__(self) -> None:
        """One more is done."""


class Log:
    """One line an event, with the time. People are badge numbers: no name, address or file name is in it."""

    def __init__(self, out: Path) -> None:
        self._path = out / LOG

    def write(self, text: str) -> None:
        """Append a line."""
        stamp = datetime.now().astimezone().isoformat(timespec="seconds")
        with self._path.open("a", encoding="utf-8") as stream:
            stream.write(f"{stamp} {text}\n")


@contextmanager
def progress(what: str, total: int, console: Console) -> Iterator[Step]:
    """A stage of ``total`` pieces."""
    if not console.live or not total:
        done = 0

        def count() -> None:
            nonlocal done
            done += 1
            console.detail(f"{what}: {done} of {total}")

        yield count
        return
    from rich.console import Console as Terminal
    from rich.markup import escape
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    terminal = Terminal(file=console.stream, no_color="NO_COLOR" in os.environ)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=terminal, transient=True) as bar:
        task = bar.add_task(escape(what), total=total)
        yield lambda: bar.advance(task)
