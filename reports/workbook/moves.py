"""The moves of the audit, with a place to say what was done."""

from __future__ import annotations

from analyzer.audit import Audit, Move
from analyzer.review import columns as c
from analyzer.review.material import Material
from analyzer.review.values import Done
from reports.moves import said
from reports.words import Words
from reports.workbook.sheet import Cell, Column, Sheet
from reports.workbook.spoken import spoken

COLUMNS = (
    Column(c.DUE, width=12),
    Column(c.TITLE, width=48, wrapped=True),
    Column("Why", width=60, wrapped=True),
    Column("Effect", width=48, wrapped=True),
    Column(c.DONE, yours=True, choices=f"{c.YES},{c.NO}", width=9),
    Column(c.NOTES, yours=True, width=44, wrapped=True),
    Column(c.MOVE_KEY, width=16),
)


def build(audit: Audit, given: Material, words: Words) -> Sheet:
    """The sheet of moves; notes on moves of an earlier audit stand at its end."""
    noted = {(d.key, d.due): d for d in given.review.done}
    rows = [_row(move, audit, noted.pop((move.key, move.due), None), words) for move in audit.moves]
    return Sheet(
        words.say(c.MOVES), spoken(COLUMNS, words), (*rows, *(_earlier(done, words) for done in noted.values()))
    )


def _row(move: Move, audit: Audit, noted: Done | None, words: Words) -> tuple[Cell, ...]:
    text = said(move, audit, words)
    done, notes = (words.say(noted.done), noted.notes) if noted else ("", "")
    return (move.due, text.title, text.reason, text.effect, done, notes, move.key)


def _earlier(noted: Done, words: Words) -> tuple[Cell, ...]:
    return (noted.due, noted.title, "", "", words.say(noted.done), noted.notes, noted.key)
