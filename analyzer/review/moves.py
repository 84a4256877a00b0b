"""The sheet of moves read back: what was done, and notes on it."""

from __future__ import annotations

from analyzer.review import columns as c
from analyzer.review.sheet import lines, misread
from analyzer.review.values import Done
from importers.findings import Finding
from importers.text import fold

SAID = {c.YES: c.YES, c.KNOWS: c.YES, "1": c.YES, "true": c.YES, c.NO: c.NO, "0": c.NO, "false": c.NO, "": ""}


def read_moves(rows: list[list[str]], file: str) -> tuple[tuple[Done, ...], list[Finding]]:
    """The moves on which something is noted, and what could not be understood."""
    found: list[Done] = []
    told: list[Finding] = []
    for line in lines(rows, c.MOVE_KEY):
        said = SAID.get(fold(line[c.DONE]))
        if said is None:
            told.append(misread(file, c.MOVES, line.row, f"{c.DONE} is neither {c.YES!r} nor {c.NO!r}."))
        elif not line[c.MOVE_KEY]:
            if said or line[c.NOTES]:
                told.append(misread(file, c.MOVES, line.row, "A note stands in a row that names no move."))
        elif said or line[c.NOTES]:
            found.append(Done(line[c.MOVE_KEY], line[c.DUE], said, line[c.NOTES], line[c.TITLE]))
    return tuple(found), told
