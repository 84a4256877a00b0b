"""The hierarchy level of a job title: words of rank in some fifteen languages, and what the employer makes of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from analyzer.classify.answer import Answer, Step
from analyzer.classify.level_absence import AbsenceWords
from analyzer.classify.level_employers import Employers, load_employers
from analyzer.classify.level_roles import (
    GONE,
    OWNER,
    WORKLESS,
    LevelRow,
    RoleLevel,
    judge_role,
    without_past,
    without_workless,
)
from analyzer.classify.rows import Values, read_rows, read_values
from analyzer.classify.title_calibration import Calibration, load_calibration
from analyzer.classify.title_phrases import PhraseTable
from analyzer.classify.title_roles import BREAK, Role, roles
from importers.errors import UserError


@dataclass(frozen=True)
class LevelClassifier:
    """Answers with one of the level keys; ``ranks`` orders them."""

    table: PhraseTable[LevelRow]
    ranks: Mapping[str, int]
    employers: Employers
    calibration: Calibration
    absence: AbsenceWords

    def answer(self, title: str, organisation: str = "", sector: str = "") -> Answer:
        """The level of ``title``; unknown only when there is nothing to read.

        Of several roles the highest one held today counts. The employer matters where ranks have their
        own meaning: a vice president of a bank leads a team. ``sector`` is a NAICS code, if known.
        """
        said = roles(title)
        if not said:
            return Answer()
        role, verdict, judged = self.judge(said)
        employed = self.employers.rank(role, organisation, sector, verdict) if organisation else verdict
        sure = self.calibration.confidence(evidence(verdict), 1.0) if employed.level else 0.0
        if employed is verdict and len(judged) == 1:
            return _answer(verdict, sure)
        steps = [v for v in judged if v.spoken]
        if employed is not verdict or not steps:
            steps.append(employed)
        told = tuple(Step(step.kind, step.words, sure) for step in steps)
        return Answer(employed.level, sure, employed.words, steps=told)

    def answers(self, titles: Sequence[str]) -> list[Answer]:
        """The levels of many titles, whoever employs their holders."""
        return [self.answer(title) for title in titles]

    def present(self, titles: Sequence[tuple[Role, ...]]) -> list[tuple[Role, ...]]:
        """The roles of titles without what was, is hoped for, or is no work; what was stays where nothing else is told.

        Many titles at once, so that each distinct word is judged once: few titles hold any that tells of an absence.
        """
        telling = self.absence.among({word for said in titles for role in said for word in role.words})
        return [
            said if all(telling.isdisjoint(role.words) for role in said) else self._present(said) for said in titles
        ]

    def _present(self, said: tuple[Role, ...]) -> tuple[Role, ...]:
        awake = _spoken(without_workless(role, self.table) for role in said)
        return _spoken(without_past(role, self.table) for role in awake) or awake

    def judge(self, said: tuple[Role, ...]) -> tuple[Role, RoleLevel, list[RoleLevel]]:
        """The role that counts, its verdict, and the verdicts of all roles."""
        judged = [judge_role(role, self.table, self.ranks) for role in said]
        place = 0
        if len(judged) > 1:
            place = max(range(len(judged)), key=lambda i: self._standing(judged[i]))
        return said[place], judged[place], judged

    def _standing(self, verdict: RoleLevel) -> tuple[bool, bool, int, bool]:
        """An owner goes before other executives, as within a role, and any job before the search for one."""
        rank = self.ranks.get(verdict.level, 0)
        return (verdict.current, verdict.spoken and verdict.kind != "idle", rank, verdict.level == OWNER)


@lru_cache(maxsize=1 << 13)  # few words of rank decide many titles
def _answer(verdict: RoleLevel, sure: float) -> Answer:
    return Answer(verdict.level, sure, verdict.words, steps=(Step(verdict.kind, verdict.words, sure),))


def _spoken(roles: Iterable[Role]) -> tuple[Role, ...]:
    return tuple(role for role in roles if any(word != BREAK for word in role.words))


def evidence(verdict: RoleLevel) -> str:
    """The name under which a verdict's trust is measured: its kind, and for words of rank the level."""
    kind = "role" if verdict.kind == "idle" else verdict.kind
    return f"{kind} {verdict.level}" if kind in ("role", "grade", "charge") else kind


def load_level(extra_folder: Path | None = None) -> LevelClassifier:
    """The classifier of the shipped tables, and of a coach's own rows, which win."""
    rows = read_values("title_levels.csv", ("pattern", "kind", "level"), extra_folder)
    return LevelClassifier(
        _table(rows),
        {row["level"]: int(row["rank"] or 0) for row in read_rows("levels.csv", ("level", "rank"))},
        load_employers(extra_folder),
        load_calibration("level", extra_folder),
        AbsenceWords(values[0] for values in rows if values[1] in GONE | WORKLESS),
    )


def _table(rows: Sequence[Values]) -> PhraseTable[LevelRow]:
    """The phrase table of levels."""
    labels = {row["level"]: row["label"].lower() for row in read_rows("levels.csv", ("level", "label"))} | {"": ""}
    for level in {values[2] for values in rows} - set(labels):
        raise UserError(
            f"'{level}' is no level",
            file="title_levels.csv",
            remedy=f"Use one of: {', '.join(level for level in labels if level)}.",
        )
    return PhraseTable([values[0] for values in rows], lambda place: _row(rows[place], labels))


def _row(values: Values, labels: Mapping[str, str]) -> LevelRow:
    pattern, kind, level = values
    return LevelRow(pattern, kind, level, labels[level])
