"""Which functions the phrases of a title speak for, and how loudly."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np

from analyzer.classify.rows import Values, read_values
from analyzer.classify.title_model import Floats
from analyzer.classify.title_phrases import PhraseTable
from analyzer.classify.title_roles import Role
from importers.errors import UserError

LATER = 0.6
"""What a phrase of a later role counts against one of the first: people name their main work first."""
JOINED = 1.6
"""What a phrase of several words counts against a single word, which can mean more than one thing."""
REST = 0.3
"""What further phrases for the same function add: two words for one thing are hardly more than one."""
ALPHA = 1.3
"""What one unit of a phrase's weight is on the model's log scale."""
COVERED = 0.5
"""How much more the phrases count when they cover the whole title."""


class FunctionRow(NamedTuple):
    """One row of ``title_functions.csv``; ``function`` counts the names, -1 for phrases that only shield others."""

    pattern: str
    function: int
    weight: float


class Found(NamedTuple):
    """A phrase that was found: the words as written, how many, its row, and what it counts here."""

    words: str
    length: int
    row: FunctionRow
    weight: float


def load_phrases(names: Sequence[str], extra_folder: Path | None = None) -> PhraseTable[FunctionRow]:
    """The phrase table of functions, a coach's own rows winning."""
    rows = read_values("title_functions.csv", ("pattern", "function", "weight"), extra_folder)
    number = {name: i for i, name in enumerate(names)} | {"": -1}
    for function, weight in {(values[1], values[2]) for values in rows}:
        _row(("", function, weight), number)  # a slip in a coach's own table is told at once
    return PhraseTable([values[0] for values in rows], lambda place: _row(rows[place], number), endings_yield=True)


def _row(values: Values, number: Mapping[str, int]) -> FunctionRow:
    pattern, function, weight = values
    try:
        return FunctionRow(pattern, number[function], float(weight or 0))
    except (KeyError, ValueError) as error:
        raise UserError(
            f"'{function}' with weight '{weight}' is no function with a weight",
            file="title_functions.csv",
            remedy=f"Give a weight of 1 to 3 and one of: {', '.join(name for name in number if name)}.",
        ) from error


def find_phrases(roles: Sequence[Role], table: PhraseTable[FunctionRow]) -> list[Found]:
    """Every phrase that speaks for a function."""
    found = []
    for place, role in enumerate(roles):
        for hit in table.find(role.words):
            row, length = hit.row, hit.stop - hit.start
            if row.function >= 0:
                weight = row.weight * (LATER if place else 1.0) * (JOINED if length > 1 else 1.0)
                found.append(Found(" ".join(role.words[hit.start : hit.stop]), length, row, weight))
    return found


def rule_scores(found: Sequence[Found], words: int) -> dict[int, float]:
    """For each function spoken for its loudest phrase and a part of the others, on the model's log scale.

    ``words`` is the length of the title: phrases that cover it say more than one word among many.
    """
    if not found:
        return {}
    covered = min(1.0, sum(one.length for one in found) / words)
    full = ALPHA * (1 + COVERED * covered)
    if len(found) == 1:
        return {found[0].row.function: found[0].weight * full}
    scores: dict[int, float] = {}
    loudest: dict[int, float] = {}
    for one in found:
        function, weight = one.row.function, one.weight
        before = loudest.get(function, 0.0)
        scores[function] = scores.get(function, 0.0) + weight - (1 - REST) * min(weight, before)
        loudest[function] = max(before, weight)
    return {function: score * full for function, score in scores.items()}


def phrase_table(found: Sequence[Sequence[Found]], lengths: Sequence[int], functions: int) -> Floats:
    """The scores of many titles: a row for each title, a column for each function."""
    table = np.zeros((len(found), functions), dtype=np.float32)
    for place, (one, length) in enumerate(zip(found, lengths, strict=True)):
        for function, score in rule_scores(one, length).items():
            table[place, function] = score
    return table
