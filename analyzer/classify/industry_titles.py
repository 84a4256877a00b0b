"""Evidence from titles that give the field away: a nurse, a teacher, a Steuerberater. Weak: only without better."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from analyzer.classify.answer import Answer, Step
from analyzer.classify.industries import load_industries, load_sectors
from analyzer.classify.industry_calibration import Calibration, better, load_calibration
from analyzer.classify.industry_model import TITLES, IndustryModel, load_model, softmax
from analyzer.classify.organisation_legal import Words, name_words
from analyzer.classify.rows import read_values

COLUMNS = ("words", "kind", "industry", "confidence", "example")
UNKNOWN = Answer()
LONGEST = 4
LEAST = 0.2  # below this a title says nothing of the employer
STEM = 3


@dataclass(frozen=True, slots=True)
class TitleField:
    """A word or phrase of titles, the industry it leans to and how often that is right (0..1)."""

    words: str
    industry: str
    confidence: float


@dataclass(frozen=True, slots=True)
class TitleFields:
    """Whole words, phrases and ends of compounds; the surest one in a title speaks, else the title model."""

    phrases: dict[Words, TitleField]
    suffixes: dict[str, TitleField]
    lengths: tuple[int, ...]
    model: IndustryModel
    calibration: Calibration
    memo: dict[str, Answer] = field(default_factory=dict, compare=False, repr=False)

    def answer(self, title: str) -> Answer:
        """The industry that a title leans to; unknown for most titles."""
        return self.answers([title])[0]

    def answers(self, titles: Sequence[str]) -> list[Answer]:
        """One answer per title, in order; each distinct title is judged once."""
        fresh = [title for title in dict.fromkeys(titles) if title not in self.memo]
        words = [name_words(title) for title in fresh]
        shares = softmax(self.model.logits([" ".join(found) for found in words], [()] * len(fresh)))
        best, raw = shares[:, :-1].argmax(axis=1).tolist(), shares[:, :-1].max(axis=1).tolist()
        for title, found, column, share in zip(fresh, words, best, raw, strict=True):
            spelled = self._spelled(self.model.sectors[column], share)
            self.memo[title] = better(self._worded(found), spelled) if found else UNKNOWN
        return [self.memo[title] for title in titles]

    def _worded(self, words: Words) -> Answer:
        found = [hit for place in range(len(words)) for hit in self._at(words, place)]
        if not found:
            return UNKNOWN
        best = max(found, key=lambda hit: (hit.confidence, len(hit.words)))
        confidence = self.calibration.confidence("title word", best.confidence)
        return self._answer(best.industry, f"the title says {best.words}", "title word", confidence)

    def _spelled(self, naics: str, share: float) -> Answer:
        confidence = self.calibration.confidence("title model", share)
        words = "people with such titles mostly work in this field"
        return self._answer(load_sectors()[naics], words, "title model", confidence)

    def _answer(self, industry: str, words: str, step: str, confidence: float) -> Answer:
        if confidence < LEAST:
            return UNKNOWN
        sector = load_industries()[industry].sector
        return Answer(sector, confidence, words, industry, (Step(step, words, confidence),))

    def _at(self, words: Words, place: int) -> list[TitleField]:
        spans = (words[place : place + length] for length in range(LONGEST, 0, -1))
        hit = next((self.phrases[span] for span in spans if span in self.phrases), None)
        return [hit] if hit else self._suffix(words[place])

    def _suffix(self, word: str) -> list[TitleField]:
        for length in self.lengths:
            if len(word) >= length + STEM and (hit := self.suffixes.get(word[-length:])) is not None:
                return [hit]
        return []


def load_title_fields(knowledge: Path | None = None) -> TitleFields:
    """The shipped table under a coach's own rows."""
    phrases: dict[Words, TitleField] = {}
    suffixes: dict[str, TitleField] = {}
    for text, kind, industry, confidence, _ in read_values("title_industries.csv", COLUMNS, knowledge):
        words = name_words(text)
        hit = TitleField(text, industry, float(confidence))
        if kind == "suffix":
            suffixes[words[0]] = hit
        else:
            phrases[words] = hit
    lengths = tuple(sorted(set(map(len, suffixes)), reverse=True))
    return TitleFields(phrases, suffixes, lengths, load_model(TITLES), load_calibration(knowledge))
