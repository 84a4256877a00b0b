"""Makes ``knowledge/models/titles.npz`` and ``title_calibration.csv`` from labelled titles; a few minutes.

``python -m analyzer.classify.train_function FOLDER`` with a folder that holds ``title_isco_esco.csv`` and
``title_soc_onet.csv``. docs/models/function.md says where they come from and what the model is good for.
The calibration rests on titles of occupations that the model in question was not trained on: five models,
each trained without a fifth of the occupations, answer that fifth.
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from zlib import crc32

import numpy as np

from analyzer.classify.calibrate_titles import (
    CEILING,
    LEVEL_PRIOR,
    curves,
    function_evidence,
    level_evidence,
    lowered,
    write_calibration,
)
from analyzer.classify.function_rules import find_phrases, load_phrases, phrase_table
from analyzer.classify.rows import read_rows
from analyzer.classify.title_calibration import TABLE
from analyzer.classify.title_learning import Goal, Matrix, matrix, save, scores_of, train, without_rare
from analyzer.classify.title_model import Floats, plain_words
from analyzer.classify.title_pieces import Ints
from analyzer.classify.title_roles import roles

FOLDS = 5
FLATTEN = 0.35
"""Functions count by their frequency to the power of minus this: between "each title" and "each function"."""
OWN_WEIGHT = 0.7
ONET_WEIGHT = 2.5
OFFSET = 0.4
"""The share of the phrases' scores that stands in for them while the model learns what they leave open."""
MODELS = Path(__file__).parents[1] / "knowledge" / "models"


@dataclass(frozen=True, slots=True)
class Example:
    """One labelled title: right functions (none: unknown), its occupation, whether it manages (None: unknown)."""

    title: str
    functions: frozenset[str]
    occupation: str = ""
    manages: bool | None = None
    weight: float = 1.0


def read_examples(folder: Path) -> list[Example]:
    """All labelled titles below ``folder``."""
    found = []
    for name in ("title_isco_esco.csv", "title_soc_onet.csv"):
        with (folder / name).open(encoding="utf-8", newline="") as lines:
            found += [_example(row) for row in csv.DictReader(lines)]
    return found


def _example(row: dict[str, str]) -> Example:
    functions = frozenset(f for f in row["accept_functions"].split(";") if f)
    if "gold_management" in row:
        return Example(row["title"], functions, row["isco4"], row["gold_management"] != "non_manager")
    return Example(row["title"], functions, row["onetsoc"], weight=ONET_WEIGHT)


def own_examples() -> list[Example]:
    """The phrases of our own table: they teach the words of office work that occupation lists lack."""
    rows = read_rows("title_functions.csv", ("function", "weight", "example"))
    return [
        Example(row["example"], frozenset({row["function"]}), weight=OWN_WEIGHT)
        for row in rows
        if row["function"] and float(row["weight"]) >= 2
    ]


def goal_of(examples: list[Example], names: list[str]) -> Goal:
    """Targets and weights of the examples, and what the phrases say of them."""
    accepted = np.array([[name in e.functions for name in names] for e in examples], dtype=np.float32)
    weight = np.array([e.weight for e in examples], dtype=np.float32)
    share = accepted / np.maximum(accepted.sum(axis=1, keepdims=True), 1)
    counts = np.maximum((share * weight[:, None]).sum(axis=0), 1)
    rarity = (share * (counts.max() / counts) ** FLATTEN).sum(axis=1)
    known = accepted.any(axis=1)
    weight *= np.where(known, rarity / rarity[known].mean(), 0)
    return Goal(accepted, weight, OFFSET * phrase_scores(examples, names))


def phrase_scores(examples: list[Example], names: list[str]) -> Floats:
    """What the phrase rules say; nothing for our own phrases, which would only find themselves."""
    table = load_phrases(names)
    said = [roles(e.title) if e.occupation else () for e in examples]
    found = [find_phrases(one, table) for one in said]
    return phrase_table(found, [len(plain_words(one)) for one in said], len(names))


def folds_of(occupations: Sequence[str]) -> Ints:
    """The fold of each title, the same for all of one occupation; -1 for titles without one."""
    return np.array([crc32(one.encode()) % FOLDS if one else -1 for one in occupations])


def unseen_scores(data: Matrix, goal: Goal, examples: list[Example]) -> Floats:
    """The outputs for each title of a model that has seen no title of that occupation; nan for our own phrases."""
    folds = folds_of([e.occupation for e in examples])
    found = np.full(goal.accepted.shape, np.nan, dtype=np.float32)
    for fold in range(FOLDS):
        weights, bias = train(data, goal, np.flatnonzero(folds != fold))
        chosen = np.flatnonzero(folds == fold)
        found[chosen] = scores_of(data, chosen, weights, bias)
    return found


def calibrate(examples: list[Example], goal: Goal, unseen: Floats) -> None:
    """Measure each kind of evidence on the labelled titles, and write the table of confidences."""
    labelled = np.array([bool(e.occupation) for e in examples])
    functions = function_evidence(
        goal.accepted[labelled], unseen[labelled], goal.known_scores[labelled] / np.float32(OFFSET)
    )
    levels = level_evidence((e.title, e.manages) for e in examples if e.manages is not None)
    found = {"function": lowered(curves(functions, 1.0)), "level": curves(levels, CEILING, LEVEL_PRIOR)}
    write_calibration(found, MODELS.parent / TABLE)


def main(folder: Path) -> None:
    """Calibrate on unseen occupations, then train on everything and write both files."""
    names = [row["function"] for row in read_rows("functions.csv", ("function",))]
    examples = read_examples(folder) + own_examples()
    data = without_rare(matrix([e.title for e in examples]))
    goal = goal_of(examples, names)
    calibrate(examples, goal, unseen_scores(data, goal, examples))
    weights, bias = train(data, goal, np.arange(len(examples)))
    save(weights, bias, MODELS / "titles.npz")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
