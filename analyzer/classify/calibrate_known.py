"""Measures how often registers agree with what the tables say of known organisations, by industry.

``python -m analyzer.classify.calibrate_known POOL FOLDER`` alone, when only tables of organisations have changed.

LinkedIn's terms and registers' part at some industries more than at others: a gold mine is one to everybody, a maker
of sports goods with shops of its own is not. No table learned from the registers, so all their rows measure.
"""

from __future__ import annotations

import csv
import sys
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from analyzer.classify.answer import Answer
from analyzer.classify.calibrate_industry import constants
from analyzer.classify.industries import load_industries
from analyzer.classify.industry import KNOWN, IndustryClassifier
from analyzer.classify.industry_calibration import AGREEMENT, AGREEMENT_COLUMNS
from analyzer.classify.industry_evidence import Evidence, load_evidence
from analyzer.classify.industry_spellings import load_spellings
from analyzer.classify.industry_titles import load_title_fields
from analyzer.classify.train_industry_data import Sample, load_registers

LISTED = "company_listed_gics"
SAY = {LISTED: 1.0, "company_naics_uscis": 0.3}  # employers' own declarations are noisy
# Universities, schools and authorities are never listed: the few firms of these sectors say nothing of them.
UNLISTED = frozenset({"61", "92"})
RIDGE = 20.0  # pull towards no shift: a few rows move nothing
ROUNDS = 40


@dataclass(frozen=True, slots=True)
class Verdicts:
    """Answers about known organisations: their industry, the log-odds given, whether a register agrees, its say."""

    industries: list[str]
    given: NDArray[np.float64]
    right: NDArray[np.float64]
    weight: NDArray[np.float64]


def calibrate_known(evidence: Evidence, samples: Sequence[Sample], folder: Path) -> None:
    """Write ``industry_agreement.csv`` into ``folder``."""
    unshifted = IndustryClassifier(evidence, load_spellings(), constants(), load_title_fields())
    verdicts = _verdicts(unshifted, [sample for sample in samples if sample.source in SAY])
    shifts = _shifts(verdicts)
    industries = load_industries()
    rows: Counter[str] = Counter()
    right: dict[str, float] = defaultdict(float)
    for name, agreed in zip(verdicts.industries, verdicts.right, strict=True):
        for group in (industries[name].naics, name):
            rows[group] += 1
            right[group] += agreed
    with (folder / AGREEMENT).open("w", newline="", encoding="utf-8") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(AGREEMENT_COLUMNS)
        for group, shift in sorted(shifts.items()):
            writer.writerow([group, round(shift, 2), rows[group], round(right[group] / rows[group], 3)])


def _verdicts(classifier: IndustryClassifier, samples: Sequence[Sample]) -> Verdicts:
    answers = [classifier.settled(classifier.evidence.read(s.text, (s.domain,) if s.domain else ())) for s in samples]
    known = [(s, answer) for s, answer in zip(samples, answers, strict=True) if answer and _is_heard(s, answer)]
    industries = load_industries()
    return Verdicts(
        [answer.detail for _, answer in known],
        np.array([_log_odds(answer) for _, answer in known]),
        np.array([float(industries[answer.detail].naics in sample.sectors) for sample, answer in known]),
        np.array([SAY[sample.source] for sample, _ in known]),
    )


def _is_heard(sample: Sample, answer: Answer) -> bool:
    listed = sample.source == LISTED and load_industries()[answer.detail].naics in UNLISTED
    return answer.steps[0].step.startswith(KNOWN) and not listed


def _log_odds(answer: Answer) -> float:
    return float(np.log(answer.confidence / (1 - answer.confidence)))


def _shifts(verdicts: Verdicts) -> dict[str, float]:
    """Log-odds to add, by NAICS code of the sector and by name of the industry (its sector's included).

    Ridge regression on top of the confidence given, by Newton's method.
    """
    sectors = {name: entry.naics for name, entry in load_industries().items()}
    groups = sorted({*verdicts.industries, *(sectors[name] for name in verdicts.industries)})
    place = {group: column for column, group in enumerate(groups)}
    member = np.zeros((len(verdicts.industries), len(groups)))
    for row, name in enumerate(verdicts.industries):
        member[row, [place[name], place[sectors[name]]]] = 1
    found = np.zeros(len(groups))
    for _ in range(ROUNDS):
        share = 1 / (1 + np.exp(-(verdicts.given + member @ found)))
        slope = member.T @ (verdicts.weight * (verdicts.right - share)) - RIDGE * found
        curve = (member * (verdicts.weight * share * (1 - share))[:, None]).T @ member + RIDGE * np.eye(len(groups))
        found = found + np.linalg.solve(curve, slope)
    both = {group: [group, sectors[group]] if group in sectors else [group] for group in groups}
    return {group: float(sum(found[place[part]] for part in parts)) for group, parts in both.items()}


if __name__ == "__main__":
    calibrate_known(load_evidence(), load_registers(Path(sys.argv[1])), Path(sys.argv[2]))
