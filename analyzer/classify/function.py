"""The function of a job title: phrases and a small model, added up; the confidence is calibrated."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from analyzer.classify.answer import Answer, Step
from analyzer.classify.function_rules import Found, FunctionRow, find_phrases, load_phrases, phrase_table
from analyzer.classify.rows import read_rows
from analyzer.classify.title_calibration import Calibration, load_calibration
from analyzer.classify.title_model import Floats, TitleModel, load_model
from analyzer.classify.title_phrases import PhraseTable
from analyzer.classify.title_reading import Titles, read_titles

Weighed = tuple[int, float, str]
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
        return self.judge(read_titles(titles), told=True)

    def judge(self, titles: Titles, *, told: bool = False) -> list[Answer]:
        """The same for titles that are already taken apart; the chain of evidence is only ``told`` if asked for."""
        found = [find_phrases(one, self.table) for one in titles.said]
        reading = self.model.read(titles.spelling)
        phrases = phrase_table(found, titles.spelling.lengths.tolist(), len(self.names))
        weighed = weigh(reading.scores, phrases)
        telling = reading.telling([best for best, _, _ in weighed])
        return [self._answer(*one, told) for one in zip(telling, found, weighed, strict=True)]

    def _answer(self, telling: str, found: Sequence[Found], weighed: Weighed, told: bool) -> Answer:
        best, likely, step = weighed
        if not telling or (not found and likely < THIN):
            return Answer()
        name, sure = self.names[best], self.calibration.confidence(step, likely)
        deciding = max((one for one in found if one.row.function == best), key=lambda one: one.weight, default=None)
        reason = _phrase_words(deciding, self.names) if deciding else ""
        if step == "phrase" and not told:
            return Answer(name, sure, reason)
        model = f"titles with words like '{telling}' are mostly {name}"
        return Answer(name, sure, reason or model, steps=self._chain(found, sure, step, model) if told else ())

    def _chain(self, found: Sequence[Found], sure: float, step: str, model: str) -> tuple[Step, ...]:
        steps = [Step("phrase", _phrase_words(one, self.names), sure) for one in found]
        return tuple(steps if step == "phrase" else [*steps, Step("model", model, sure)])


def weigh(model: Floats, phrases: Floats) -> list[Weighed]:
    """For each row the best function, its share of the whole, and which evidence carries it.

    "agreed": model and phrases name the same; "phrase": the phrases against the model; "contested": the model
    against the phrases; "model": there is no phrase.
    """
    total = model + phrases
    best = total.argmax(axis=1)
    rows = np.arange(len(total))
    likely = 1 / np.exp(total - total[rows, best][:, None]).sum(axis=1)
    spoken = phrases[rows, best] > 0
    step = np.where(spoken, np.where(model.argmax(axis=1) == best, "agreed", "phrase"), "contested")
    step = np.where(phrases.any(axis=1), step, "model")
    return list(zip(best.tolist(), likely.tolist(), step.tolist(), strict=True))


def _phrase_words(one: Found, names: Sequence[str]) -> str:
    pattern = one.row.pattern
    spelled = "" if pattern == one.words else f" (as '{pattern}')"
    return f"'{one.words}'{spelled} speaks for {names[one.row.function]}"


def load_function(extra_folder: Path | None = None) -> FunctionClassifier:
    """The classifier of the shipped phrases and model, and of a coach's own rows, which win."""
    names = [row["function"] for row in read_rows("functions.csv", ("function",))]
    return FunctionClassifier(
        names, load_phrases(names, extra_folder), load_model(), load_calibration("function", extra_folder)
    )
