"""Cover of the room report."""

from __future__ import annotations

from analyzer.room.room import Room
from reports.page import Fact
from reports.pages.cover import Cover
from reports.room.charts import strips
from reports.room.labels import rule
from reports.words import Words


def build(room: Room, words: Words) -> Cover:
    """The cover page."""
    open_cells = sum(c.people is not None for c in room.cells)
    return Cover(
        section=words.say("Room report"),
        headline=words.plural("What {n} person reaches", "What {n} people reach together", len(room.members)),
        who=rule(room, words),
        when=words.day(room.today),
        charts=(strips.draw(room.strips, words, room.k),),
        facts=(
            Fact(
                words.integer(len(room.members)),
                words.say("people"),
                _left_out(room, words),
            ),
            Fact(
                words.integer(open_cells),
                words.say("open cells"),
                words.say("of {n}, industry by level", n=len(room.cells)),
            ),
            Fact(words.integer(len(room.doors)), words.say("doors"), words.say("each person opens and gets two")),
            Fact(
                words.integer(len(room.seating.tables)),
                words.plural("table", "tables", len(room.seating.tables)),
                words.say("of people unlike each other"),
            ),
        ),
    )


def _left_out(room: Room, words: Words) -> str:
    n = sum(not one.partly for one in room.left_out)
    if not n:
        return words.say("all could be read")
    return words.plural("{n} more could not be read", "{n} more could not be read", n)
