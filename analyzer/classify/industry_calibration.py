"""How sure each kind of evidence may be: measured on rows the model has not seen, stored as a small table."""

from __future__ import annotations

import math
from dataclasses import dataclass
from pathlib import Path

from analyzer.classify.answer import Answer
from analyzer.classify.rows import read_rows

COLUMNS = ("route", "slope", "intercept", "rows", "right")
FLOOR = 0.15  # below this an answer would be wrong six times out of seven: unknown
CEILING = 0.99


@dataclass(frozen=True, slots=True)
class Calibration:
    """Per route, the line from the log-odds of a raw probability to those of being right."""

    lines: dict[str, tuple[float, float]]

    def confidence(self, route: str, raw: float = 0.5) -> float:
        """The share of answers like this one that are right."""
        slope, intercept = self.lines[route]
        odds = math.log(max(raw, 1e-6) / max(1 - raw, 1e-6))
        return min(CEILING, 1 / (1 + math.exp(-(slope * odds + intercept))))


def load_calibration(knowledge: Path | None = None) -> Calibration:
    """The shipped table under a coach's own."""
    rows = read_rows("industry_calibration.csv", COLUMNS, knowledge)
    return Calibration({row["route"]: (float(row["slope"]), float(row["intercept"])) for row in rows})


def better(first: Answer, second: Answer) -> Answer:
    """The surer of two answers, the first where they are alike; both chains of evidence are kept."""
    if not second.label and not second.steps:
        return first
    best = second if second.confidence > first.confidence else first
    return Answer(best.label, best.confidence, best.reason, best.detail, (*first.steps, *second.steps))
