"""How this report protects the people in the room, and how its figures are made."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files

from analyzer.room.room import Room
from reports.page import Cell, Page, Table
from reports.room.paging import head
from reports.words import Words


def build(room: Room, words: Words) -> list[Page]:
    """The last page."""
    facts = {"k": room.k, "twice": 2 * room.k, "seed": room.seed}
    return [
        Page(
            section=words.say("Method and privacy"),
            headline=words.say("What this report tells, and what it cannot tell"),
            lead=words.say(
                "Every figure is made from counts. No contact of anybody is in this report or its workbook."
            ),
            tables=(
                Table(
                    "", "", (24, 76), head(words.say("What"), words.say("How")),
                    tuple((Cell(words.say(r["title"])), Cell(words.say(r["text"], **facts))) for r in _remarks()),
                    lines=3,
                ),
            ),
        )
    ]  # fmt: skip


@cache
def _remarks() -> list[dict[str, str]]:
    """The parts of ``method.toml``."""
    found: list[dict[str, str]] = tomllib.loads((files("reports.room") / "method.toml").read_text("utf-8"))["remark"]
    return found
