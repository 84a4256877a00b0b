"""``Look``: what makes a report a coach's own."""

from __future__ import annotations

import re
from dataclasses import dataclass

from importers.errors import UserError
from reports.balance import lines
from reports.legible import legible
from reports.look.logo import Logo
from reports.registry import entries

LONGEST = {"name": 42, "line": 90}  # characters of what stands on one line
OPENING_LINES, CLOSING_LINES = 5, 16
TEXT_SIZE, TEXT_ROOM = 11.0, 140.0  # points and millimetres: as ``.words`` in templates/paper.css
RESPELLED = 6  # times as long as in its own script is a text at most in Latin letters
COVER = "cover"
ALWAYS = "quality"  # what was read, left out and why: nothing is lost silently


@dataclass(frozen=True, slots=True)
class Look:
    """A coach's name, a line such as an address, logo, accent ("#RRGGBB"), own texts by paragraphs, and pages.

    What is empty is as in the house's own report.
    """

    name: str = ""
    line: str = ""
    logo: Logo | None = None
    accent: str = ""
    pages: tuple[str, ...] = ()
    opening: tuple[str, ...] = ()
    closing: tuple[str, ...] = ()

    @property
    def byline(self) -> str:
        """Name and line as one."""
        return " · ".join(part for part in (self.name, self.line) if part)


HOUSE = Look()


def settled_line(key: str, text: str) -> str:
    """A text for one line in the letters of the fonts; ``UserError`` when it is too long."""
    if len(text.strip()) > LONGEST[key]:
        raise UserError(f"has {len(text.strip())} characters, and {LONGEST[key]} fit", remedy="Say it in fewer.")
    return legible(text, LONGEST[key])


def paragraphs(text: str, most: int) -> tuple[str, ...]:
    """A text by paragraphs, which empty lines divide; ``UserError`` when it takes more than ``most`` lines."""
    found = tuple(legible(part, RESPELLED * len(part)) for part in re.split(r"\n\s*\n", text) if part.strip())
    if (taken := height_in_lines(found)) > most:
        raise UserError(
            f"takes {taken} lines of the page, and {most} fit",
            remedy=f"Shorten it to about {most * 80} characters; an empty line between paragraphs counts as one.",
        )
    return found


def height_in_lines(found: tuple[str, ...]) -> int:
    """How many lines paragraphs take, with a free one between two."""
    return sum(lines(text, TEXT_SIZE, TEXT_ROOM) for text in found) + max(len(found) - 1, 0)


def settled_pages(names: tuple[str, ...]) -> tuple[str, ...]:
    """Page names in the order wanted; ``UserError`` for one there is not, one twice, or one that has to be there."""
    every = [entry.name for entry in entries()]
    if unknown := [name for name in names if name not in every]:
        raise UserError(f"there is no page called {unknown[0]!r}", remedy=f"Choose from: {', '.join(every)}.")
    if twice := [name for name in names if names.count(name) > 1]:
        raise UserError(f"the page {twice[0]!r} stands there twice", remedy="Leave one of them out.")
    if COVER in names[1:]:
        raise UserError("the cover is not the first page", remedy=f"Put {COVER!r} first, or leave it out.")
    if names and ALWAYS not in names:
        raise UserError(
            f"the page {ALWAYS!r} is missing",
            remedy="It says what was read and what was left out, so every report has it. Add it, best last.",
        )
    return names
