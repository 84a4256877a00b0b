"""Whether a title may tell of a past, a hope, a pause or retirement: few do, and only these are looked at closely."""

from __future__ import annotations

from collections.abc import Iterable

from analyzer.classify.title_phrases import ANY
from analyzer.classify.title_roles import BREAK


class AbsenceWords(dict[str, bool]):
    """Whether a word is the telling one of some pattern; a new word is judged when it is first asked for.

    The telling word of a pattern is its longest one ("retirement" of "in retirement"): the rarest as a rule, so
    that hardly a title is looked at in vain. A pattern that is found holds it, so nothing is missed.
    """

    def __init__(self, patterns: Iterable[str]) -> None:
        super().__init__()
        telling = {_telling(pattern) for pattern in patterns}
        self._loose = [part for part in telling if "*" in part]
        self.update((part, True) for part in telling if "*" not in part)

    def __missing__(self, word: str) -> bool:
        said = self[word] = any(_answers(word, part) for part in self._loose)
        return said


def _telling(pattern: str) -> str:
    words = [word for word in pattern.split() if word not in (BREAK, ANY)]
    return max(words, key=lambda word: ("*" not in word, len(word)))


def _answers(word: str, part: str) -> bool:
    core = part.strip("*")
    if part[0] == part[-1] == "*":
        return core in word
    return word.endswith(core) if part[0] == "*" else word.startswith(core)
