"""Pairs of records that were joined or look alike, each with its evidence and a decision to make."""

from __future__ import annotations

from analyzer.review import columns as c
from analyzer.review.material import Material
from analyzer.review.sheet import written
from analyzer.review.values import Decided
from importers.merge import Pairing, Side
from reports.words import Words
from reports.workbook.sheet import PERCENT, Cell, Column, Sheet
from reports.workbook.spoken import spoken

SIDE = (c.NAME, c.ORGANISATION, c.POSITION, c.WHERE)
COLUMNS = (
    Column(c.STATE, width=12),
    *(Column(c.FIRST.format(name.lower())) for name in SIDE),
    *(Column(c.SECOND.format(name.lower())) for name in SIDE),
    Column(c.LIKELY, number=PERCENT),
    Column(c.EVIDENCE),
    Column(c.DECISION, yours=True, choices=f"{c.ACCEPT},{c.REFUSE}", width=15),
    Column(c.FIRST_KEY, hidden=True),
    Column(c.SECOND_KEY, hidden=True),
)
DECIDED = ("decided by you",)


def build(given: Material, words: Words) -> Sheet:
    """The sheet of merges: what waits for a decision, what was decided before, what was joined, least sure first."""
    decided = {frozenset((d.one, d.other)) for d in given.review.decided}
    open_ones = [p for p in given.proposals if _pair(p) not in decided]
    made = sorted((p for p in given.merges if p.reasons != DECIDED and _pair(p) not in decided), key=lambda p: p.score)
    rows = [
        *(_row(p, words.say("proposed"), words) for p in open_ones),
        *(_kept(d, words) for d in given.review.decided),
        *(_row(p, words.say("joined"), words) for p in made),
    ]
    return Sheet(words.say(c.MERGES), spoken(COLUMNS, words), tuple(rows))


def _pair(p: Pairing) -> frozenset[tuple[str, int | str]]:
    return frozenset((p.one.reference, p.other.reference))


def _row(p: Pairing, state: str, words: Words) -> tuple[Cell, ...]:
    evidence = "; ".join(words.say(reason) for reason in p.reasons)
    keys = written([p.one.reference]), written([p.other.reference])
    return (state, *_side(p.one), *_side(p.other), round(p.score, 3), evidence, "", *keys)


def _side(side: Side) -> tuple[str, str, str, str]:
    return side.name, side.organisation, side.position, side.where


def _kept(decided: Decided, words: Words) -> tuple[Cell, ...]:
    """An earlier decision as it stood, so that the newest workbook always holds all of them."""
    shown = dict(decided.shown)
    fixed = {
        c.DECISION: words.say(c.ACCEPT if decided.same else c.REFUSE),
        c.FIRST_KEY: written([decided.one]),
        c.SECOND_KEY: written([decided.other]),
        c.STATE: words.say("decided"),
    }
    return tuple(_number(fixed.get(column.name, shown.get(column.name, "")), column) for column in COLUMNS)


def _number(text: str, column: Column) -> Cell:
    if not column.number:
        return text
    try:
        return float(text)
    except ValueError:
        return None
