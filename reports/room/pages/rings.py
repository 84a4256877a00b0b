"""Reciprocity rings: everyone asks once, everyone answers somebody."""

from __future__ import annotations

from collections.abc import Mapping

from analyzer.room.room import Room
from reports.page import Cell, Page, Table
from reports.room.labels import labels
from reports.room.paging import LISTED, head
from reports.words import Words


def build(room: Room, words: Words) -> list[Page]:
    """One sheet a ring of at most 24."""
    if len(room.members) > LISTED:
        return []
    shown = labels(room, words)
    many = len(room.rings) > 1
    return [_page(ring, i, shown, words, many=many) for i, ring in enumerate(room.rings, 1) if len(ring) > 1]


def _page(ring: tuple[int, ...], number: int, shown: Mapping[int, str], words: Words, *, many: bool) -> Page:
    title = (
        words.say("Ring {n}: ask for one thing, offer to others", n=number)
        if many
        else words.say("Ask for one thing, offer to others")
    )
    return Page(
        section=words.say("Reciprocity ring"),
        headline=title,
        tables=(
            Table(
                "",
                words.say("Each asks in one minute. Whoever can help, or knows somebody, signs in that row."),
                (24, 40, 36),
                head(*map(words.say, ("Who", "Asks for", "Offered by"))),
                tuple((Cell(shown[badge]), Cell(""), Cell("")) for badge in ring),
            ),
        ),
    )
