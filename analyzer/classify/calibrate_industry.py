"""Measures how often each route of the industry cascade is right, on rows kept back from training."""

from __future__ import annotations

import csv
from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from analyzer.classify.industry import is_settled, route_of
from analyzer.classify.industry_calibration import COLUMNS, SPELLED, Calibration
from analyzer.classify.industry_evidence import Evidence
from analyzer.classify.industry_spellings import Spellings
from analyzer.classify.train_industry_data import Sample

# Routes that the registers cannot measure are set by hand, a little under what the tables deserve.
FIXED = {
    "name kind": 0.97,
    "domain kind": 0.97,
    "told and known": 0.98,
    "known listed": 0.93,
    "known listed backed": 0.96,
    "known listed against": 0.86,
    "known word": 0.67,
    "known name": 0.78,
    "known name backed": 0.86,
    "known name against": 0.72,
    "known part": 0.75,
    "known start": 0.85,
    "known domain": 0.85,
    "known domain alone": 0.92,
}
BESIDE = (0.1, 0.04)
"""Slope and intercept for known organisations by the models' share of their sector, from 1,268 kept-back answers."""
PRIOR = 20.0  # imagined answers, right as often as the raw probability says: steadies small routes
RIDGE = 2.0  # pull towards leaving the raw probability as it is
START = np.array([1.0, 0.0])
EVEN = 0.9  # classes weigh nearly alike: networks are not made like a register
EVEN_AS_FOUND = {"company_listed_gics": 0.1}  # as in training
CAUTION = 0.2  # taken off the log-odds of names: who is met in a network is harder to tell than a register's rows
BARE = 0.25  # a listed company without its domain: easier than most employers who come without one

Points = list[tuple[float, bool, float]]  # raw probability, right, weight


def constants() -> Calibration:
    """The routes that are set by hand."""
    lines = {route: (0.0, float(np.log(share / (1 - share)))) for route, share in FIXED.items()}
    slope, intercept = BESIDE
    return Calibration({**lines, SPELLED: (slope, intercept - CAUTION)})


def calibrate(models: Spellings, held: Sequence[Sample], evidence: Evidence, folder: Path) -> None:
    """Write ``industry_calibration.csv`` into ``folder``."""
    points: dict[str, Points] = defaultdict(list)
    counts = Counter((sample.source, sample.sectors[0]) for sample in held)
    sources = Counter(sample.source for sample in held)
    for with_domain in (True, False):
        for sample, route, raw, right in _weighed(models, held, evidence, with_domain):
            even = EVEN_AS_FOUND.get(sample.source, EVEN)
            weight = min((sources[sample.source] / 20 / counts[sample.source, sample.sectors[0]]) ** even, 5.0)
            points[route].append((raw, right, weight * (BARE if sample.domain and not with_domain else 1)))
    with (folder / "industry_calibration.csv").open("w", newline="", encoding="utf-8") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(COLUMNS)
        for route, (slope, intercept) in constants().lines.items():
            writer.writerow([route, slope, round(intercept, 3), "", ""])
        for shape in ("name", "name and domain", "description"):
            for backing in ("told", "backed", "against", "alone"):
                route = f"{shape} {backing}"
                slope, intercept = fit(points[route])
                intercept -= CAUTION * (shape != "description")
                share = np.mean([right for _, right, _ in points[route]]) if points[route] else 0
                writer.writerow(
                    [route, round(slope, 3), round(intercept, 3), len(points[route]), round(float(share), 3)]
                )


def _weighed(
    models: Spellings,
    held: Sequence[Sample],
    evidence: Evidence,
    with_domain: bool,
) -> list[tuple[Sample, str, float, bool]]:
    """Route, raw probability and rightness of the rows that reach the model."""
    rows = [s for s in held if with_domain or s.domain]
    inputs = [(s.text, (s.domain,) if s.domain and with_domain else ()) for s in rows]
    read = [evidence.read(*employer) for employer in inputs]
    result = []
    for sample, clues, (best, share) in zip(rows, read, models.guess(read), strict=True):
        if clues.organisation.key and not is_settled(clues):
            result.append((sample, route_of(clues, best), share, best in sample.sectors))
    return result


def fit(points: Points, rounds: int = 60) -> tuple[float, float]:
    """Slope and intercept of the logistic line through (log-odds of raw, right), by Newton's method."""
    extra = [(share, True, PRIOR * share / 9) for share in np.linspace(0.1, 0.9, 9)]
    extra += [(share, False, PRIOR * (1 - share) / 9) for share in np.linspace(0.1, 0.9, 9)]
    raw, right, weight = (np.array(column, dtype=float) for column in zip(*points, *extra, strict=True))
    raw = np.clip(raw, 1e-6, 1 - 1e-6)
    odds = np.stack([np.log(raw / (1 - raw)), np.ones_like(raw)], axis=1)
    line: NDArray[np.float64] = START.copy()
    for _ in range(rounds):
        share = 1 / (1 + np.exp(-np.clip(odds @ line, -30, 30)))
        slope = odds.T @ (weight * (right - share)) - RIDGE * (line - START)
        curve = (odds * (weight * share * (1 - share))[:, None]).T @ odds + RIDGE * np.eye(2)
        step = np.linalg.solve(curve, slope)
        line = line + step * min(1.0, 0.5 / max(float(np.abs(step).max()), 1e-9))  # far steps overshoot
    return float(line[0]), float(line[1])
