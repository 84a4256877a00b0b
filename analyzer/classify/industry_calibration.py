"""How sure each kind of evidence may be: measured on rows the model has not seen, stored as a small table."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from pathlib import Path

from analyzer.classify.answer import Answer
from analyzer.classify.industries import Industry
from analyzer.classify.rows import read_rows, read_values

COLUMNS = ("route", "slope", "intercept", "rows", "right")
AGREEMENT = "industry_agreement.csv"
AGREEMENT_COLUMNS = ("group", "log_odds", "rows", "right")
FLOOR = 0.15  # below this an answer would be wrong six times out of seven: unknown
CEILING = 0.99
SPELLED = "known spelled"
"""The line by which the spelling of a name moves the log-odds of an organisation that is known."""
LEAST_SHARE = 0.01  # a model is never surer than this of what its name says
LEAST_KNOWN = 0.65  # more than most guesses, also in fields where the registers' own labels are in doubt


@dataclass(frozen=True, slots=True)
class Calibration:
    """Per route, the line from the log-odds of a raw probability to those of being right.

    ``agreement`` has what to add to these for known organisations of an industry, or of a sector by its NAICS code:
    registers agree with LinkedIn on every mine, but not on every maker that has shops.
    """

    lines: dict[str, tuple[float, float]]
    agreement: dict[str, float] = field(default_factory=dict)

    def confidence(self, route: str, raw: float = 0.5) -> float:
        """The share of answers like this one that are right."""
        slope, intercept = self.lines[route]
        odds = math.log(max(raw, 1e-6) / max(1 - raw, 1e-6))
        return _share(slope * odds + intercept)

    def confidence_of_known(self, route: str, industry: Industry) -> float:
        """The same for an organisation that a table knows, by its industry."""
        shift = self.agreement.get(industry.name, self.agreement.get(industry.naics, 0.0))
        return max(LEAST_KNOWN, _share(self.lines[route][1] + shift))

    def confidence_beside(self, known: float, raw: float) -> float:
        """The confidence of what is ``known``, given the raw share that a model of spellings leaves its sector."""
        slope, intercept = self.lines[SPELLED]
        raw = min(max(raw, LEAST_SHARE), 1 - LEAST_SHARE)
        return max(LEAST_KNOWN, _share(_log_odds(known) + slope * _log_odds(raw) + intercept))


def _log_odds(share: float) -> float:
    return math.log(share / (1 - share))


def _share(log_odds: float) -> float:
    return min(CEILING, 1 / (1 + math.exp(-log_odds)))


def load_calibration(knowledge: Path | None = None) -> Calibration:
    """The shipped table under a coach's own."""
    rows = read_rows("industry_calibration.csv", COLUMNS, knowledge)
    agreement = read_values(AGREEMENT, AGREEMENT_COLUMNS, knowledge)
    return Calibration(
        {row["route"]: (float(row["slope"]), float(row["intercept"])) for row in rows},
        {group: float(log_odds) for group, log_odds, *_ in agreement},
    )


def better(first: Answer, second: Answer) -> Answer:
    """The surer of two answers, the first where they are alike; both chains of evidence are kept."""
    if not second.label and not second.steps:
        return first
    best = second if second.confidence > first.confidence else first
    return Answer(best.label, best.confidence, best.reason, best.detail, (*first.steps, *second.steps))
