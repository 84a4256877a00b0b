"""Facilitator notes: a timed agenda with the question for each page (``agenda.toml``)."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from analyzer.room.room import Room
from reports.page import Cell, Note, Page, Table
from reports.room.paging import head
from reports.words import Words


def build(room: Room, words: Words) -> list[Page]:
    """Agenda and prompts."""
    if not room.members:
        return []
    rows, minute = [], 0
    for item in _agenda()["item"]:
        span = f"{_clock(minute)}–{_clock(minute + item['minutes'])}"
        rows.append((Cell(span), Cell(words.say(item["what"]), strong=True), Cell(words.say(item["prompt"]))))
        minute += item["minutes"]
    return [
        Page(
            section=words.say("For the facilitator"),
            headline=words.say("{n} minutes from first page to first call", n=minute),
            tables=(
                Table(
                    words.say("Agenda"), words.say("Hours and minutes from the start"), (12, 24, 64),
                    head(*map(words.say, ("When", "What", "Say"))), tuple(rows), lines=2,
                ),
            ),
            notes=tuple(Note(words.say(n["title"]), words.say(n["text"])) for n in _agenda()["note"]),
        )
    ]  # fmt: skip


@cache
def _agenda() -> dict[str, Any]:
    return tomllib.loads((files("reports.room") / "agenda.toml").read_text("utf-8"))


def _clock(minute: int) -> str:
    return f"{minute // 60}:{minute % 60:02d}"
