"""What the user sees while a command runs: progress and messages on stderr, data on stdout."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TextIO

from importers.errors import UserError

SHOWN_NAME = 60
STDOUT = "standard output"


def write_data(lines: Iterable[str]) -> None:
    """Data on standard output, as UTF-8 whatever the terminal speaks; ``UserError`` when it cannot be written."""
    if sys.stdout is None:
        raise UserError("is closed", file=STDOUT, remedy="Name a file with -o.", exit_code=4)
    try:
        sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]  # a code page cannot hold all names
        sys.stdout.writelines(lines)
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        silence_stdout()  # what is still held would fail once more at the end
        raise UserError(f"cannot be written ({error.strerror})", file=STDOUT, exit_code=4) from error


def silence_stdout() -> None:
    """Let nothing more be written to a standard output that takes nothing."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


@dataclass(frozen=True, slots=True)
class Console:
    """Messages for a person. ``level`` is -1 quiet, 0 normal, 1 verbose."""

    level: int = 0
    stream: TextIO = field(default_factory=lambda: sys.stderr)

    @property
    def live(self) -> bool:
        """Whether a moving line makes sense: a terminal, and nobody asked for silence."""
        return self.level >= 0 and self.stream.isatty() and os.environ.get("TERM") != "dumb"

    def tell(self, message: str) -> None:
        """A message that matters: shown unless quiet."""
        if self.level >= 0:
            self.stream.write(f"{message}\n")

    def detail(self, message: str) -> None:
        """A message for --verbose."""
        if self.level > 0:
            self.stream.write(f"{message}\n")

    def warn(self, message: str) -> None:
        """Something went wrong, and the work went on: shown even when quiet."""
        self.stream.write(f"tiescope: {message}\n")

    @contextmanager
    def step(self, what: str) -> Iterator[Step]:
        """A stage of the work, with a moving line on a terminal."""
        if not self.live:
            self.detail(what)
            yield Step(None)
            return
        from rich.console import Console as Terminal
        from rich.markup import escape

        terminal = Terminal(file=self.stream, no_color="NO_COLOR" in os.environ)
        with terminal.status(escape(what)) as status:
            yield Step(lambda text: status.update(escape(f"{what}: {text[-SHOWN_NAME:]}")))


class Step:
    """A running stage; ``Step.show`` says what it is at."""

    def __init__(self, update: object) -> None:
        self._update = update

    def show(self, text: str) -> None:
        """Name what is being worked on."""
        if callable(self._update):
            self._update(text)
