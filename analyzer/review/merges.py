"""The sheet of merges read back: pairs that the owner accepted or refused."""

from __future__ import annotations

from analyzer.review import columns as c
from analyzer.review.sheet import Line, lines, misread, references_in
from analyzer.review.values import Decided
from importers.findings import Finding
from importers.text import fold

SAME = {c.ACCEPT: True, c.REFUSE: False}


def read_merges(rows: list[list[str]], file: str) -> tuple[tuple[Decided, ...], list[Finding]]:
    """The decisions in a sheet, and what in it could not be understood."""
    found: list[Decided] = []
    told: list[Finding] = []
    for line in lines(rows, c.DECISION):
        if not line[c.DECISION]:
            continue
        decided = _decided(line)
        if isinstance(decided, str):
            told.append(misread(file, c.MERGES, line.row, decided))
        else:
            found.append(decided)
    return tuple(found), told


def _decided(line: Line) -> Decided | str:
    """The decision of a row, or what is wrong with it."""
    same = SAME.get(fold(line[c.DECISION]))
    if same is None:
        return f"A decision is neither {c.ACCEPT!r} nor {c.REFUSE!r}."
    one, other = references_in(line[c.FIRST_KEY]), references_in(line[c.SECOND_KEY])
    if not one or not other:
        return "A decision stands in a row that does not name both records."
    return Decided(one[0], other[0], same, line.row, tuple(line.cells.items()))
