"""Evidence from the words of an organisation's name: "Kliniken", "Stadtwerke", "Rechtsanwälte", "& Partners LLP"."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from analyzer.classify.industries import load_industries
from analyzer.classify.organisation_legal import Words, name_words
from analyzer.classify.rows import read_values

COLUMNS = ("words", "kind", "industry", "strength", "example")
LONGEST = 4  # words of a phrase
STEM = 3  # letters that must stand before a suffix: "Hochbau", not "abbau"


class Hit(NamedTuple):  # a named tuple, because thousands are made at every start
    """One entry of the table found in a name. ``strength`` 1 leans, 2 says, 3 all but decides, 4 settles."""

    words: str
    industry: str
    naics: str
    strength: int


@dataclass(frozen=True, slots=True)
class NameWords:
    """The table, ready for look-up: whole words, phrases and ends of compounds."""

    phrases: dict[Words, Hit]
    starts: frozenset[str]
    suffixes: dict[str, Hit]
    lengths: tuple[int, ...]
    memo: dict[str, Hit | None] = field(default_factory=dict, compare=False, repr=False)

    def find(self, words: Words) -> tuple[Hit, ...]:
        """All hits from left to right, the longest phrase at each place."""
        hits: list[Hit] = []
        end = 0  # of the last phrase
        for place, word in enumerate(words):
            if place < end:
                continue
            if word in self.starts and (length := self._phrase(words, place)):
                hits.append(self.phrases[words[place : place + length]])
                end = place + length
            elif (hit := self._word(word)) is not None:
                hits.append(hit)
        return tuple(hits)

    def _phrase(self, words: Words, place: int) -> int:
        """How many words the longest phrase at this place has; 0 where there is none."""
        for length in range(min(LONGEST, len(words) - place), 1, -1):
            if words[place : place + length] in self.phrases:
                return length
        return 0

    def _word(self, word: str) -> Hit | None:
        if word in self.memo:
            return self.memo[word]
        hit = self.memo[word] = self.phrases.get((word,)) or self._suffix(word)
        return hit

    def _suffix(self, word: str) -> Hit | None:
        for length in self.lengths:
            if len(word) >= length + STEM and (hit := self.suffixes.get(word[-length:])) is not None:
                return hit
        return None


def load_name_words(knowledge: Path | None = None) -> NameWords:
    """The shipped table under a coach's own rows."""
    naics = {name: industry.naics for name, industry in load_industries().items()}
    phrases: dict[Words, Hit] = {}
    suffixes: dict[str, Hit] = {}
    for text, kind, industry, strength, _ in read_values("name_words.csv", COLUMNS, knowledge):
        words = name_words(text)
        hit = Hit(text, industry, naics[industry], int(strength))
        if kind == "suffix":
            suffixes[words[0]] = hit
        else:
            phrases[words] = hit
    starts = frozenset(words[0] for words in phrases if len(words) > 1)
    lengths = tuple(sorted({len(word) for word in suffixes}, reverse=True))
    return NameWords(phrases, starts, suffixes, lengths)
