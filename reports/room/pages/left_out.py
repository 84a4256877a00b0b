"""Participants whose data could not be used, each with the reason."""

from __future__ import annotations

from analyzer.room.participant import LeftOut
from analyzer.room.room import Room
from reports.legible import legible
from reports.page import Cell, Page, Table
from reports.room.labels import labels
from reports.room.paging import head, paged
from reports.words import Words

ROWS = 9


def build(room: Room, words: Words) -> list[Page]:
    """Nothing where all could be read."""
    shown = labels(room, words)
    return [
        Page(
            section=words.say("Left out"),
            headline=_headline(room, words),
            lead=words.say("Nobody else is affected. Run again with a better file: only they are redone."),
            tables=(
                Table(
                    "", "", (18, 42, 40),
                    head(*map(words.say, ("Who", "Why", "What to do"))),
                    tuple(_row(one, shown[one.badge], words) for one in rows),
                    lines=3,
                ),
            ),
        )
        for rows in paged(room.left_out, ROWS)
    ]  # fmt: skip


def _row(one: LeftOut, who: str, words: Words) -> tuple[Cell, ...]:
    return Cell(who), Cell(_why(one, words)), Cell(legible(words.say(one.remedy)))


def _headline(room: Room, words: Words) -> str:
    n = sum(not one.partly for one in room.left_out)
    if not n:
        return words.say("Everybody could be read, if not everything")
    return words.plural("{n} participant could not be read", "{n} participants could not be read", n)


def _why(one: LeftOut, words: Words) -> str:
    reason = words.first_upper(legible(words.say(one.reason)))
    return words.say("One file of several: {reason}", reason=reason) if one.partly else reason
