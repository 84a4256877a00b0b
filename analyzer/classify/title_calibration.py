"""From a score to a confidence that holds: measured on titles that the model was not trained on."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

from analyzer.classify.rows import read_rows

TABLE = "title_calibration.csv"
COLUMNS = ("task", "step", "score", "share")
UNMEASURED = 0.82
Curve = tuple[tuple[float, ...], tuple[float, ...]]


class Calibration:
    """For each step of the evidence a rising curve through (score, share of right answers)."""

    def __init__(self, curves: Mapping[str, Curve]) -> None:
        self._curves = curves

    def confidence(self, step: str, score: float) -> float:
        """How often an answer of this step with this score is right; UNMEASURED for a step never seen."""
        curve = self._curves.get(step)
        if curve is None:
            return UNMEASURED
        scores, shares = curve
        place = bisect_right(scores, score)
        if place == 0:
            return shares[0]
        if place == len(scores):
            return shares[-1]
        left, right = scores[place - 1], scores[place]
        weight = (score - left) / (right - left)
        return shares[place - 1] * (1 - weight) + shares[place] * weight


def load_calibration(task: str, extra_folder: Path | None = None) -> Calibration:
    """The curves of one task ("level" or "function")."""
    points: dict[str, dict[float, float]] = defaultdict(dict)
    for row in read_rows(TABLE, COLUMNS, extra_folder):
        if row["task"] == task:
            points[row["step"]][float(row["score"])] = float(row["share"])
    return Calibration({step: _curve(at) for step, at in points.items()})


def _curve(at: Mapping[float, float]) -> Curve:
    scores = tuple(sorted(at))
    return scores, tuple(at[score] for score in scores)
