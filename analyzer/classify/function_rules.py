"""Which functions the phrases of a title speak for, and how loudly."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from analyzer.classify.rows import read_rows
from analyzer.classify.title_model import Floats
from analyzer.classify.title_phrases import PhraseTable
from analyzer.classify.title_roles import Role

LATER = 0.6
"""What a phrase of the second role counts against one of the first: people name their main work first."""
REST = 0.3
"""What further phrases for the same function add: two words for one thing are hardly more than one."""
ALPHA = np.float32(0.9)
"""What one unit of a phrase's weight counts against the model's log scale."""


@dataclass(frozen=True, slots=True)
class FunctionRow:
    """One row of ``title_functions.csv``; ``function`` counts the names, -1 for phrases that only shield others."""

    pattern: str
    function: int
    weight: float


@dataclass(frozen=True, slots=True)
class Found:
    """A phrase that was found: the words as written, its row, and what it counts here."""

    words: str
    row: FunctionRow
    weight: float


def load_phrases(names: Sequence[str], extra_folder: Path | None = None) -> PhraseTable[FunctionRow]:
    """The phrase table of functions, a coach's own rows winning."""
    rows = read_rows("title_functions.csv", ("pattern", "function", "weight"), extra_folder)
    number = {name: i for i, name in enumerate(names)} | {"": -1}
    return PhraseTable(
        (row["pattern"].split(), FunctionRow(row["pattern"], number[row["function"]], float(row["weight"] or 0)))
        for row in rows
    )


def find_phrases(roles: Sequence[Role], table: PhraseTable[FunctionRow]) -> list[Found]:
    """Every phrase that speaks for a function."""
    return [
        Found(" ".join(role.words[hit.start : hit.stop]), hit.row, hit.row.weight * (LATER if place else 1.0))
        for place, role in enumerate(roles)
        for hit in table.find(role.words)
        if hit.row.function >= 0
    ]


def rule_scores(found: Sequence[Found], count: int) -> Floats:
    """For each function its loudest phrase, and a part of the others."""
    scores = np.zeros(count, dtype=np.float32)
    loudest: dict[int, float] = {}
    for one in found:
        function, weight = one.row.function, one.weight
        before = loudest.get(function, 0.0)
        scores[function] += weight - (1 - REST) * min(weight, before) if before else weight
        loudest[function] = max(before, weight)
    return scores
