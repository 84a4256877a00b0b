"""What the room reaches together: industry by level."""

from __future__ import annotations

from analyzer.room.room import Room
from reports.charts import names
from reports.page import Note, Page
from reports.room.charts import reach
from reports.words import Words


def build(room: Room, words: Words) -> list[Page]:
    """The heat map of the room, nothing where suppression leaves no cell."""
    open_cells = sum(c.people is not None for c in room.cells)
    if not open_cells:
        return []
    return [
        Page(
            section=words.say("What the room reaches"),
            headline=_headline(room, open_cells, words),
            lead=words.say("Each cell counts people in the room who know somebody there, not their contacts."),
            charts=(reach.draw(room.cells, room.sectors, words, room.k),),
            notes=(
                Note(words.say("What it means"), _best(room, words)),
                Note(words.say("Ask the room"), words.say("Which pale cell would help somebody here this quarter?"), 1),
            ),
        )
    ]


def _headline(room: Room, open_cells: int, words: Words) -> str:
    if room.typical_cells is None:
        return words.plural("The room opens one cell", "The room opens {n} cells", open_cells)
    return words.say(
        "One person reaches about {one} cells, the room opens {all}", one=room.typical_cells, all=open_cells
    )


def _best(room: Room, words: Words) -> str:
    known = sorted((s for s in room.sectors if s.people), key=lambda s: (-(s.people or 0), s.name))
    if not known:
        return words.say("No industry is reached by enough people to be shown.")
    least = known[-1]
    return words.say(
        "About {n} people know somebody in {sector}: the rarest door that is open, so ask there first.",
        n=words.integer(least.people or 0), sector=words.inside(names.sector(least.name, words)),
    )  # fmt: skip
