"""The function of a job title: phrases and a small model, added up; the confidence is calibrated."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from analyzer.classify.answer import Answer, Step
from analyzer.classify.function_rules import Found, FunctionRow, find_phrases, load_phrases, rule_scores
from analyzer.classify.rows import read_rows
from analyzer.classify.title_calibration import Calibration, load_calibration
from analyzer.classify.title_model import Floats, TitleModel, load_model, plain_words
from analyzer.classify.title_phrases import PhraseTable
from analyzer.classify.title_roles import Role, roles

THIN = 0.2
"""Below this share of the model, and without a phrase, nothing was understood: unknown is the honest answer."""


@dataclass(frozen=True)
class FunctionClassifier:
    """Answers with one of the 26 function names."""

    names: Sequence[str]
    table: PhraseTable[FunctionRow]
    model: TitleModel
    calibration: Calibration

    def answer(self, title: str) -> Answer:
        """The function of ``title``; unknown when nothing in it is understood."""
        return self.answers([title])[0]

    def answers(self, titles: Sequence[str]) -> list[Answer]:
        """The functions of many titles; many at once are several times faster than one by one."""
        said = [roles(title) for title in titles]
        words = [plain_words(one) for one in said]
        scores = self.model.scores(words)
        return [self._answer(*one) for one in zip(said, words, scores, strict=True)]

    def _answer(self, said: Sequence[Role], words: Sequence[str], model: Floats) -> Answer:
        if not words:
            return Answer()
        found = find_phrases(said, self.table)
        phrases = rule_scores(found, len(self.names), len(words))
        total = model + phrases
        best = int(total.argmax())
        likely = 1 / float(np.exp(total - total[best]).sum())
        if not found and likely < THIN:
            return Answer()
        step = step_of(best, model, phrases)
        return self._told(best, step, self.calibration.confidence(step, likely), found, words)

    def _told(self, best: int, step: str, sure: float, found: Sequence[Found], words: Sequence[str]) -> Answer:
        steps = [_phrase_step(one, self.names, sure) for one in found]
        if step != "phrase":
            steps.append(Step("model", self._model_words(best, words), sure))
        own = [i for i, one in enumerate(found) if one.row.function == best]
        deciding = max(own, key=lambda i: found[i].weight) if own else -1
        return Answer(self.names[best], sure, steps[deciding].words, steps=tuple(steps))

    def _model_words(self, best: int, words: Sequence[str]) -> str:
        telling = words[0] if len(words) == 1 else max(words, key=lambda word: self.model.share(word)[best])
        return f"titles with words like '{telling}' are mostly {self.names[best]}"


def step_of(best: int, model: Floats, phrases: Floats) -> str:
    """Which evidence carries the answer: both, the phrases, the model against them, or the model alone."""
    if not phrases.any():
        return "model"
    if phrases[best] == 0:
        return "contested"
    return "agreed" if int(model.argmax()) == best else "phrase"


def _phrase_step(one: Found, names: Sequence[str], sure: float) -> Step:
    pattern = one.row.pattern
    spelled = "" if pattern == one.words else f" (as '{pattern}')"
    return Step("phrase", f"'{one.words}'{spelled} speaks for {names[one.row.function]}", sure)


def load_function(extra_folder: Path | None = None) -> FunctionClassifier:
    """The classifier of the shipped phrases and model, and of a coach's own rows, which win."""
    names = [row["function"] for row in read_rows("functions.csv", ("function",))]
    return FunctionClassifier(
        names, load_phrases(names, extra_folder), load_model(), load_calibration("function", extra_folder)
    )
