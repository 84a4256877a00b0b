"""Makes ``knowledge/models/industry_titles.npz`` and its part of ``title_calibration.csv``; a few minutes.

``python -m analyzer.classify.train_titles FOLDER`` with the folder that ``train_function`` reads. A title counts
for every sector in which its occupation works, with the share that ``occupation_sectors.csv`` gives it, and for
"elsewhere" with the rest. The confidences are measured on occupations that the model in question was not
trained on: an answer is right for the share of the occupation's people who work there.
"""

from __future__ import annotations

import csv
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np

from analyzer.classify.calibrate_titles import Seen, curves, raised, write_calibration
from analyzer.classify.industries import load_industries, load_sectors
from analyzer.classify.industry_titles import FILE, field_scores, find_fields, load_fields, weigh
from analyzer.classify.rows import read_rows, read_values
from analyzer.classify.title_calibration import TABLE
from analyzer.classify.title_learning import Goal, Matrix, matrix, save, scores_of, train, without_rare
from analyzer.classify.title_model import Floats
from analyzer.classify.title_pieces import Ints
from analyzer.classify.title_roles import roles
from analyzer.classify.train_function import MODELS, folds_of

POOLS = (("title_isco_esco.csv", "isco", "isco4"), ("title_soc_onet.csv", "soc", "onetsoc"))
OWN_WEIGHT = 0.6
CROWDED = 0.5
"""Each title of an occupation counts by the number of its titles to the power of minus this: lists of occupations
hold hundreds of titles for the assemblers of one trade."""
EVEN = 0.6
"""How far sectors are brought to their part in employment, as a power: 0 as the titles have it, 1 all the way."""
HEAVIEST = 8.0
PACE = 0.5
"""The mean weight of an example: a title stands there once for each of its sectors."""


class Example(NamedTuple):
    """A title, its occupation (none: a phrase of our own table), and the share of each sector."""

    title: str
    occupation: str
    shares: Floats


def read_examples(folder: Path) -> list[Example]:
    """The titles of both occupation lists and of our own table."""
    table = load_shares()
    examples = []
    for name, system, column in POOLS:
        with (folder / name).open(encoding="utf-8", newline="") as lines:
            rows = [(row["title"], row[column]) for row in csv.DictReader(lines) if roles(row["title"])]
        examples += [Example(title, f"{system} {code[:7]}", sector_shares(table, system, code)) for title, code in rows]
    return examples + own_examples()


def own_examples() -> list[Example]:
    """The phrases of ``title_industries.csv``, each with its one sector."""
    industries = load_industries()
    rows = read_rows("title_industries.csv", ("industry", "share", "example"))
    return [
        Example(row["example"], "", spread({industries[row["industry"]].naics: float(row["share"])}))
        for row in rows
        if row["industry"]
    ]


def load_shares() -> dict[tuple[str, str], Floats]:
    """The shares of the sectors by code system and beginning of a code."""
    rows = read_values("occupation_sectors.csv", ("system", "prefix", "sectors"))
    return {
        (system, prefix): spread({naics: float(share) for naics, share in (part.split(":") for part in text.split())})
        for system, prefix, text in rows
    }


def spread(shares: dict[str, float]) -> Floats:
    """Shares by NAICS code as a row with a place for each sector and one for elsewhere."""
    row = [shares.get(naics, 0.0) for naics in load_sectors()]
    return np.array([*row, max(0.0, 1 - sum(row))], dtype=np.float32)


def sector_shares(table: dict[tuple[str, str], Floats], system: str, code: str) -> Floats:
    """Those of the entry with the longest beginning of the code; without one everything is elsewhere."""
    beginnings = (code[:length] for length in range(len(code), 0, -1))
    return next((table[system, part] for part in beginnings if (system, part) in table), spread({}))


def weights_of(examples: Sequence[Example], shares: Floats) -> Floats:
    """What each title counts: crowded occupations less, sectors nearer to their part in employment."""
    titles = Counter(example.occupation for example in examples)
    weights = np.array([titles[e.occupation] ** -CROWDED if e.occupation else OWN_WEIGHT for e in examples])
    present = (shares[:, :-1] * weights[:, None]).sum(axis=0)
    push = (employed() / np.maximum(present / present.sum(), 1e-6)) ** EVEN
    weights *= shares[:, :-1] @ push + shares[:, -1]
    result: Floats = np.minimum(weights / weights.mean(), HEAVIEST).astype(np.float32)
    return result


def employed() -> Floats:
    """The part of each sector in employment (United States: the one region told in all twenty)."""
    rows = read_rows("labour_market.csv", ("region", "naics", "employed_thousands"))
    counts = {row["naics"]: float(row["employed_thousands"]) for row in rows if row["region"] == "US"}
    found = np.array([counts.get(naics, 0.0) for naics in load_sectors()], dtype=np.float32)
    parts: Floats = found / found.sum()
    return parts


def learn(data: Matrix, shares: Floats, weights: Floats, chosen: Ints) -> tuple[Floats, Floats]:
    """Weights and bias from the ``chosen`` titles: each stands once for every sector it may belong to."""
    titles, sectors = np.nonzero(shares[chosen])
    rows = chosen[titles]
    accepted = np.zeros((len(rows), shares.shape[1]), dtype=np.float32)
    accepted[np.arange(len(rows)), sectors] = 1
    counted = weights[rows] * shares[rows, sectors]
    firsts, slots, values = data.rows(rows)
    repeated = Matrix(slots, values, np.append(firsts, len(slots)))
    goal = Goal(accepted, PACE * counted / counted.mean(), np.zeros_like(accepted))
    return train(repeated, goal, np.arange(len(rows)))


def evidence(data: Matrix, examples: Sequence[Example], shares: Floats, weights: Floats) -> list[Seen]:
    """Share and rightness of the answers to titles of occupations that the model has not seen."""
    table = load_fields()
    phrases = field_scores([find_fields(roles(example.title), table) for example in examples])
    folds = folds_of([example.occupation for example in examples])
    found: list[Seen] = []
    for fold in range(folds.max() + 1):
        chosen = np.flatnonzero(folds == fold)
        model = learn(data, shares, weights, np.flatnonzero(folds != fold))
        answered = weigh(scores_of(data, chosen, *model), phrases[chosen])
        best = answered.argmax(axis=1)
        raw, right = answered.max(axis=1), shares[chosen, best]
        found += [("title", float(score), float(part)) for score, part in zip(raw, right, strict=True)]
    return found


def main(folder: Path) -> None:
    """Measure on unseen occupations, then train on everything and write both files."""
    examples = read_examples(folder)
    data = without_rare(matrix([example.title for example in examples]))
    shares = np.array([example.shares for example in examples])
    weights = weights_of(examples, shares)
    seen = evidence(data, examples, shares, weights)
    write_calibration({"industry": raised(curves(seen, 1.0))}, MODELS.parent / TABLE)
    save(*learn(data, shares, weights, np.arange(len(examples))), MODELS / FILE)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
