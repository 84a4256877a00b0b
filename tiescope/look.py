"""The ``[look]`` of a settings file: read, checked, and every fault told with its line and what to do."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from importers.errors import UserError
from reports.look.accent import settled
from reports.look.logo import Logo, read_logo
from reports.look.look import (
    CLOSING_LINES,
    COVER,
    OPENING_LINES,
    Look,
    paragraphs,
    settled_line,
    settled_pages,
)

TABLE = "look"
TEXTS: Mapping[str, Callable[[str], Any]] = {
    "name": lambda text: settled_line("name", text),
    "line": lambda text: settled_line("line", text),
    "accent": settled,
    "opening": lambda text: paragraphs(text, OPENING_LINES),
    "closing": lambda text: paragraphs(text, CLOSING_LINES),
}
KEYS = ("name", "line", "logo", "accent", "pages", "opening", "closing")


@dataclass(frozen=True, slots=True)
class Written:
    """A settings file as it stands, to say where a fault is."""

    path: Path
    text: str

    def line(self, key: str, table: str = "") -> int | None:
        """The line where ``key`` of a table is set, counted from 1; None where it is set in another way."""
        now = ""
        for number, line in enumerate(self.text.splitlines(), 1):
            if head := re.match(r"\s*\[([\w.-]+)\]", line):
                now = head[1]
                if now == key and not table:
                    return number
            elif now == table and re.match(rf"\s*{re.escape(key)}\s*=", line):
                return number
        return None

    def fault(self, key: str, what: str, remedy: str = "", table: str = "") -> UserError:
        """An error about a key."""
        return UserError(what, remedy=remedy, file=self.path.name, line=self.line(key, table), exit_code=2)


def load_look(values: object, written: Written) -> Look:
    """The look in a table of settings; ``UserError`` names file, line, key and remedy."""
    if not isinstance(values, dict):
        raise written.fault(TABLE, "the setting 'look' should be a table", "Write [look], and its settings below.")
    if unknown := [key for key in values if key not in KEYS]:
        raise written.fault(
            unknown[0], f"[look] has an unknown setting {unknown[0]!r}", f"Its settings are: {', '.join(KEYS)}.", TABLE
        )
    found: dict[str, Any] = {key: _value(key, value, written) for key, value in values.items()}
    look = Look(**found)
    _check_whole(look, written)
    return look


def _value(key: str, value: object, written: Written) -> object:
    if key == "pages":
        if not isinstance(value, list) or not all(isinstance(name, str) for name in value):
            raise written.fault(key, "look.pages should be a list of texts", 'Write pages = ["cover", ...].', TABLE)
        with _told(key, written):
            return settled_pages(tuple(value))
    if not isinstance(value, str):
        raise written.fault(key, f"look.{key} should be a text", "Put it in quotation marks.", TABLE)
    if key == "logo":
        return _logo(value, written)
    with _told(key, written):
        return TEXTS[key](value)


def _logo(name: str, written: Written) -> Logo:
    with _told(f"logo {name}", written):
        try:
            logo = read_logo((written.path.parent / name).read_bytes())
        except OSError as error:
            raise UserError(
                f"cannot be read ({error.strerror})", remedy="Name a file beside the settings, or its whole path."
            ) from error
        _check_drawn(logo)
        return logo


def _check_drawn(logo: Logo) -> None:
    """A drawing that the PDF engine cannot draw would else fail the run at its end."""
    from reports.pdf import complaint_of, missing_library

    if logo.kind == "image/svg+xml" and not missing_library() and complaint_of(logo):
        raise UserError("holds a shape that cannot be drawn", remedy="Save it as a plain SVG, or hand in a PNG.")


def _check_whole(look: Look, written: Written) -> None:
    if look.logo and not look.name:
        raise written.fault(
            "logo", "look.logo has no name beside it", "Add name = ...: it is read aloud in place of the logo.", TABLE
        )
    if look.opening and look.pages and COVER not in look.pages:
        raise written.fault(
            "opening", "look.opening stands on the cover, which look.pages leaves out", "Add 'cover' to pages.", TABLE
        )


@contextmanager
def _told(key: str, written: Written) -> Iterator[None]:
    """Faults of a value, with the place in the file."""
    try:
        yield
    except UserError as error:
        raise written.fault(key.split(maxsplit=1)[0], f"look.{key}: {error.what}", error.remedy, TABLE) from error
