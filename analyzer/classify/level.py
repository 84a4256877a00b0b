"""The hierarchy level of a job title: word rules first, a small model where a word can mean two things."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from analyzer.classify.answer import Answer, Step
from analyzer.classify.level_roles import LevelRow, RoleLevel, judge_role
from analyzer.classify.rows import read_rows
from analyzer.classify.title_phrases import PhraseTable
from analyzer.classify.title_roles import roles

DEFAULT = "entry_ic"


@dataclass(frozen=True)
class LevelClassifier:
    """Answers with one of the level keys. ``ranks`` orders them, ``trust`` tells how often each kind of evidence is right."""

    table: PhraseTable[LevelRow]
    ranks: Mapping[str, int]

    def answer(self, title: str, organisation: str = "", sector: str = "") -> Answer:
        """The level of ``title``; unknown only when there is nothing to read."""
        judged = [judge_role(role, self.table, self.ranks) for role in roles(title)]
        if not judged:
            return Answer()
        best = max(judged, key=self._standing)
        steps = tuple(Step(step="level", words=v.words, confidence=0.5) for v in judged)
        return Answer(best.level or DEFAULT, 0.8, best.words, steps=steps)

    def _standing(self, verdict: RoleLevel) -> tuple[bool, bool, int]:
        return (verdict.current, verdict.spoken, self.ranks.get(verdict.level, 0))


def load_level(extra_folder: Path | None = None) -> LevelClassifier:
    """The classifier of the shipped tables, and of a coach's own rows, which win."""
    rows = read_rows("title_levels.csv", ("pattern", "kind", "level", "example"), extra_folder)
    table = PhraseTable((row["pattern"].split(), LevelRow(row["pattern"], row["kind"], row["level"])) for row in rows)
    ranks = {row["level"]: int(row["rank"] or 0) for row in read_rows("levels.csv", ("level", "rank"))}
    return LevelClassifier(table, ranks)
