"""The inner-circle grid: a cell for each pair of the closest people."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from analyzer.audit import Audit
from analyzer.review import columns as c
from analyzer.review.material import Material
from reports.words import Words
from reports.workbook.sheet import PLAIN, Blank, Cell, Column, Sheet, Text
from reports.workbook.spoken import spoken

MOST = 15
DONE_AT = "D2"
COLUMNS = (
    Column(c.NUMBER, number=PLAIN, width=7),
    Column(c.NAME),
    Column(c.ORGANISATION),
    Column(c.CONTACT_ID, width=13),
    Column(c.KEYS, hidden=True),
)


@dataclass(frozen=True, slots=True)
class _Member:
    contact_id: str
    keys: str
    name: str
    organisation: str


def build(audit: Audit, given: Material, words: Words) -> Sheet:
    """The grid for the people marked before, filled up with the closest ones."""
    members = _members(audit, given)
    circle = given.in_force.circle
    known = {frozenset(pair) for pair in circle.ties} if circle else set()
    rows = [_row(place, members, known) for place in range(len(members))]
    return Sheet(
        name=words.say(c.CIRCLE),
        columns=(
            *spoken(COLUMNS, words),
            *(Column(str(n), yours=True, choices=f"{c.KNOWS}", width=4.5) for n in range(1, len(members) + 1)),
        ),
        rows=tuple(rows),
        above=(
            Text(words.say("Who knows whom? Put an {mark} where the two of a row and a column do.", mark=c.KNOWS)),
            ("", "", words.say(c.GRID_DONE), words.say(c.YES) if circle else Blank.OPEN),
            (),
        ),
        open_cells=((DONE_AT, f"{words.say(c.YES)},{words.say(c.NO)}"),),
        filtered=False,
    )


def _members(audit: Audit, given: Material) -> list[_Member]:
    rows = {row.contact_id: row for row in given.contacts}
    before = given.in_force.circle.members if given.in_force.circle else ()
    ids = dict.fromkeys((*before, *(person.contact_id for person in audit.closest)))
    found = [rows[i] for i in ids if i in rows]
    return [_Member(r.contact_id, r.keys, r.name, r.organisation) for r in found[: max(MOST, len(before))]]


def _row(place: int, members: Sequence[_Member], known: set[frozenset[str]]) -> tuple[Cell, ...]:
    """One person with the cells of the pairs not yet asked for; the others are closed."""
    me = members[place]
    closed = (Blank.CLOSED,) * (place + 1)
    pairs = (frozenset((me.contact_id, other.contact_id)) for other in members[place + 1 :])
    marks = (c.KNOWS if pair in known else Blank.OPEN for pair in pairs)
    return (place + 1, me.name, me.organisation, me.contact_id, me.keys, *closed, *marks)
