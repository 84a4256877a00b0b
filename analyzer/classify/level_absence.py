"""Whether a title may tell of a past, a hope, a pause or retirement: few do, and only these are looked at closely."""

from __future__ import annotations

from collections.abc import Iterable, Set

from analyzer.classify.title_phrases import ANY
from analyzer.classify.title_roles import BREAK


class AbsenceWords:
    """The telling words of some patterns.

    That of a pattern is its longest one ("retirement" of "in retirement"): the rarest as a rule, so that hardly a
    title is looked at in vain. A pattern that is found holds it, so nothing is missed.
    """

    def __init__(self, patterns: Iterable[str]) -> None:
        telling = {_telling(pattern) for pattern in patterns}
        self._whole = frozenset(part for part in telling if "*" not in part)
        loose = telling - self._whole
        self._insides = tuple(part.strip("*") for part in loose if part[0] == part[-1] == "*")
        self._starts = tuple(part[:-1] for part in loose if part[0] != "*")
        self._ends = tuple(part[1:] for part in loose if part[-1] != "*")

    def among(self, words: Set[str]) -> set[str]:
        """Those of some words that are the telling one of a pattern."""
        return {word for word in words if word in self._whole or self._answers(word)}

    def _answers(self, word: str) -> bool:
        if word.startswith(self._starts) or word.endswith(self._ends):
            return True
        return any(inside in word for inside in self._insides)


def _telling(pattern: str) -> str:
    words = [word for word in pattern.split() if word not in (BREAK, ANY)]
    return max(words, key=lambda word: ("*" not in word, len(word)))
