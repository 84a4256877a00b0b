"""How often each kind of evidence is right, measured on titles the model has not seen; only training uses it."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterable, Mapping
from math import exp
from operator import itemgetter
from pathlib import Path

import numpy as np

from analyzer.classify.function import weigh
from analyzer.classify.level import evidence, load_level
from analyzer.classify.rows import read_file
from analyzer.classify.title_calibration import COLUMNS
from analyzer.classify.title_model import Floats
from analyzer.classify.title_roles import roles

BINS = 12
MANAGING = frozenset({"manager", "director", "vp", "c_suite", "partner", "owner_founder"})
CEILING = 0.95
"""Management is what the sources tell; the level is finer, so its confidence stays below this."""
BELIEVED = 0.85
"""The share of right answers that is thought before any are seen."""
PRIOR, LEVEL_PRIOR = 20, 60
"""So many answers stand for it; more for levels: occupation lists hold few owners, interns and retired."""
CAUTION = 0.925
EASE = 0.2
Seen = tuple[str, float, float]
"""The step, its score, and whether the answer is right (1, 0, or the share of people for whom it is)."""
Curves = dict[str, list[tuple[float, float]]]


def function_evidence(accepted: Floats, unseen: Floats, phrases: Floats) -> list[Seen]:
    """Step, score and rightness of each title whose function is known."""
    known = accepted.any(axis=1)
    weighed = weigh(unseen[known], phrases[known])
    return [
        (step, likely, float(right[best])) for right, (best, likely, step) in zip(accepted[known], weighed, strict=True)
    ]


def level_evidence(titles: Iterable[tuple[str, bool]]) -> list[Seen]:
    """Evidence and rightness of each title that is known to manage people or not."""
    classifier = load_level()
    found: list[Seen] = []
    for title, manages in titles:
        said = roles(title)
        if said:
            _, verdict, _ = classifier.judge(said)
            found.append((evidence(verdict), 1.0, (verdict.level in MANAGING) == manages))
    return found


def curves(seen: Iterable[Seen], ceiling: float, prior: int = PRIOR) -> Curves:
    """For each step the share of right answers by rising score, never falling (pool-adjacent-violators)."""
    by_step: dict[str, list[tuple[float, float]]] = defaultdict(list)
    for step, score, right in seen:
        by_step[step].append((score, right))
    return {step: _curve(sorted(rows), ceiling, prior) for step, rows in sorted(by_step.items())}


def _curve(rows: list[tuple[float, float]], ceiling: float, prior: int) -> list[tuple[float, float]]:
    bins = 1 if rows[0][0] == rows[-1][0] else min(BINS, max(1, len(rows) // 40))
    parts = [part for part in np.array_split(np.array(rows, dtype=np.float64), bins) if len(part)]
    blocks: list[list[float]] = []  # sum of scores, right answers, count
    for part in parts:
        blocks.append([part[:, 0].sum(), part[:, 1].sum(), len(part)])
        while len(blocks) > 1 and blocks[-2][1] / blocks[-2][2] >= blocks[-1][1] / blocks[-1][2]:
            last = blocks.pop()
            blocks[-1] = [a + b for a, b in zip(blocks[-1], last, strict=True)]
    return [
        (round(total / count, 3), round(min(ceiling, _believed(right, count, prior)), 3))
        for total, right, count in blocks
    ]


def _believed(right: float, count: float, prior: int) -> float:
    if count >= 4 * prior:
        return right / count
    return (right + prior * BELIEVED) / (count + prior)


def write_calibration(found: Mapping[str, Curves], path: Path) -> None:
    """Put the curves of some tasks into the table, in place of what it held of these tasks."""
    kept: list[tuple[str, ...]] = []
    if path.is_file():
        kept = [tuple(row) for row in read_file(path, COLUMNS) if row[0] not in found]
    fresh = [
        (task, step, str(score), str(share))
        for task, curves in found.items()
        for step, points in curves.items()
        for score, share in points
    ]
    rows: list[tuple[str, ...]] = sorted([*kept, *fresh], key=itemgetter(0))  # stable: steps and scores stay in order
    with path.open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(COLUMNS)
        out.writerows(rows)


def lowered(curves: Curves) -> Curves:
    """Each share by ``CAUTION``: titles as people write them are harder than the entries of occupation lists."""
    return {step: [(score, round(CAUTION * share, 3)) for score, share in points] for step, points in curves.items()}


def raised(curves: Curves) -> Curves:
    """The log-odds of each share by ``EASE``: what people write tells their industry better than rare trades do."""
    lift = exp(EASE)
    return {
        step: [(score, round(lift * share / (1 + (lift - 1) * share), 3)) for score, share in points]
        for step, points in curves.items()
    }
