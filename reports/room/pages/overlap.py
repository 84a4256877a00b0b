"""How far the networks in the room overlap."""

from __future__ import annotations

from analyzer.room.room import Room
from reports.page import Note, Page
from reports.room.charts import overlap as chart
from reports.words import Words


def build(room: Room, words: Words) -> list[Page]:
    """One page, none where the room is too small or too large to compare all pairs."""
    if room.overlap is None:
        return []
    share = words.percent(room.overlap.typical)
    return [
        Page(
            section=words.say("Overlap"),
            headline=words.say("Two of you share {share} of your networks", share=share),
            lead=words.say(
                "By industry and level, not by person: nobody’s contacts were compared with anybody else’s."
            ),
            charts=(chart.draw(room.overlap, words),),
            notes=(
                Note(
                    words.say("What it means"),
                    words.say("What does not overlap is what one can open for the other. The tables seat you so."),
                ),
                Note(
                    words.say("Ask the room"),
                    words.say("Whom have you known longest here, and what do they know that you have never asked for?"),
                    2,
                ),
            ),
        )
    ]
