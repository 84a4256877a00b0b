"""Evidence from titles that give the field away: a nurse, a teacher, a Steuerberater. Weak: only without better."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from analyzer.classify.answer import Answer, Step
from analyzer.classify.industries import load_industries
from analyzer.classify.organisation_legal import Words, name_words
from analyzer.classify.rows import read_values

COLUMNS = ("words", "kind", "industry", "confidence", "example")
LONGEST = 4
STEM = 3


@dataclass(frozen=True, slots=True)
class TitleField:
    """A word or phrase of titles, the industry it leans to and how often that is right (0..1)."""

    words: str
    industry: str
    confidence: float


@dataclass(frozen=True, slots=True)
class TitleFields:
    """Whole words, phrases and ends of compounds; the surest one in a title speaks."""

    phrases: dict[Words, TitleField]
    suffixes: dict[str, TitleField]
    lengths: tuple[int, ...]
    memo: dict[str, Answer] = field(default_factory=dict, compare=False, repr=False)

    def answer(self, title: str) -> Answer:
        """The industry that a title leans to; unknown for most titles."""
        if title not in self.memo:
            self.memo[title] = self._answer(name_words(title))
        return self.memo[title]

    def _answer(self, words: Words) -> Answer:
        found = [hit for place in range(len(words)) for hit in self._at(words, place)]
        if not found:
            return Answer()
        best = max(found, key=lambda hit: (hit.confidence, len(hit.words)))
        reason = f"the title says {best.words}"
        sector = load_industries()[best.industry].sector
        return Answer(sector, best.confidence, reason, best.industry, (Step("title", reason, best.confidence),))

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
    return TitleFields(phrases, suffixes, tuple(sorted(map(len, suffixes), reverse=True)))
