"""Blank sheets to write on."""

from __future__ import annotations

from analyzer.room.room import Room
from reports.page import Page, Sheet
from reports.words import Words


def build(room: Room, words: Words) -> list[Page]:
    """Three sheets, to be copied."""
    if not room.members:
        return []
    return [
        _page(
            words.say("Ask and offer"),
            words.say("One request, three offers"),
            words.say("A request that can be answered names who, what for and by when."),
            (words.say("I ask for"), words.say("I can offer"), words.say("To whom")),
            words,
        ),
        _page(
            words.say("People met today"),
            words.say("Whom I met, and what comes next"),
            words.say("Write while you still remember the face."),
            (words.say("Who"), words.say("What we said"), words.say("Next step, and when")),
            words,
        ),
        _page(
            words.say("Ninety days"),
            words.say("Three moves, each with a date"),
            words.say("Give a copy to the person who will ask you."),
            (words.say("Move"), words.say("By when"), words.say("Who asks me")),
            words,
        ),
    ]


def _page(section: str, headline: str, task: str, columns: tuple[str, ...], words: Words) -> Page:
    return Page(section=section, headline=headline, sheet=Sheet(words.say("To write on"), task, columns, rows=17))
