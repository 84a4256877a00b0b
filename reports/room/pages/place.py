"""How the room is spread over the six dimensions, and what to ask about it."""

from __future__ import annotations

from collections.abc import Sequence

from analyzer.room.distribution import Strip
from analyzer.room.room import Room
from reports.charts.figures import shown
from reports.charts.score_strip import HEADLINES
from reports.page import Note, Page
from reports.room.charts import strips
from reports.words import Words


def build(room: Room, words: Words) -> list[Page]:
    """One page of strips."""
    known = [s for s in room.strips if s.dots]
    widest = _widest(known)
    return [
        Page(
            section=words.say("The room in six dimensions"),
            headline=_headline(widest, words),
            lead=words.say("No figure here is a score. What differs most is what the room can learn most about."),
            charts=(strips.draw(room.strips, words, room.k),),
            notes=(
                Note(words.say("What it means"), _middle(widest, room.k, words)),
                Note(
                    words.say("What it hides"),
                    words.say(
                        "A dimension without dots was in fewer than {n} exports, or too few agreed.", n=2 * room.k
                    ),
                ),
                Note(words.say("Ask the room"), words.say("Who found themselves elsewhere than expected, and why?"), 2),
            ),
        )
    ]


def _widest(known: Sequence[Strip]) -> Strip | None:
    """The dimension whose dots lie furthest apart, measured against its middle."""
    return max(known, key=lambda s: (max(s.dots) - min(s.dots)) / max(abs(s.middle or 0.0), 0.05), default=None)


def _headline(widest: Strip | None, words: Words) -> str:
    if widest is None:
        return words.say("This room is too small to show how it is spread")
    return words.say("The room differs most in {name}", name=_name(widest, words))


def _name(strip: Strip, words: Words) -> str:
    return words.inside(words.say(HEADLINES.get(strip.dimension, (strip.dimension, ""))[0]))


def _middle(widest: Strip | None, k: int, words: Words) -> str:
    if widest is None or widest.middle is None:
        return words.say("With {n} people or more, dots appear that stand for several of them each.", n=2 * k)
    low, middle, high = (shown(v, widest.unit, words) for v in (min(widest.dots), widest.middle, max(widest.dots)))
    return words.say(
        "In {name} the dots go from {low} to {high}, with the middle of the room at {middle}.",
        name=_name(widest, words), low=low, middle=middle, high=high,
    )  # fmt: skip
