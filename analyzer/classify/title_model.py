"""A linear model over the words of a title, read from one small array file; numpy is all it needs.

A word is the sum of its hashed pieces (the word itself and its letter groups), a title the sum of its
words and word pairs. So each distinct word is looked up once, and every word's share can be told.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from importlib import resources
from math import sqrt
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from analyzer.classify.title_roles import BREAK, Role

Floats = NDArray[np.float32]
PIECES = (3, 4, 5)
PAIR = "\x1f"


def pieces(word: str) -> list[str]:
    """The letter groups of a word with its ends marked: "koch" -> "<ko", "koc", "och", "ch>", ..."""
    marked = f"<{word}>"
    return [marked[i : i + n] for n in PIECES for i in range(len(marked) - n + 1)]


def slot(text: str, slots: int) -> int:
    """The row of the weight table for a piece; ``slots`` is a power of two."""
    return crc32(text.encode()) & (slots - 1)


def plain_words(roles: Sequence[Role]) -> list[str]:
    """The words of all roles, without breaks."""
    return [word for role in roles for word in role.words if word != BREAK]


def pairs(words: Sequence[str]) -> Iterator[str]:
    """Each two neighbouring words as one feature."""
    return (f"{a}{PAIR}{b}" for a, b in zip(words, words[1:], strict=False))


@dataclass(frozen=True)
class TitleModel:
    """``outputs`` names the columns of the weights; ``share`` and ``score`` give one number for each."""

    weights: NDArray[np.int8]
    scales: Floats
    bias: Floats
    _known: dict[str, Floats] = field(default_factory=dict, repr=False)

    def share(self, word: str) -> Floats:
        """What one word, or a pair of words, adds to the score before a title's length is weighed in."""
        known = self._known.get(word)
        if known is None:
            known = self._known[word] = self._look_up(word)
        return known

    def _look_up(self, word: str) -> Floats:
        slots = len(self.weights)
        own = self.weights[slot(word, slots)].astype(np.float32)
        if PAIR not in word:
            groups = [slot(piece, slots) for piece in pieces(word)]
            own += self.weights[groups].sum(axis=0, dtype=np.float32) / np.float32(sqrt(len(groups)))
        scaled: Floats = own * self.scales
        return scaled

    def score(self, words: Sequence[str]) -> Floats:
        """The scores of a title, one an output, before any softmax."""
        if not words:
            return self.bias
        total = self.bias.copy()
        norm = np.float32(1 / sqrt(len(words)))
        shares = [self.share(word) for word in words]
        shares += [self.share(pair) for pair in pairs(words)]
        total += np.add.reduce(shares) * norm
        return total


def load_model(name: str = "titles.npz") -> TitleModel:
    """The model that ships in ``analyzer/knowledge/models``."""
    data = resources.files("analyzer.knowledge").joinpath("models", name).read_bytes()
    with np.load(io.BytesIO(data)) as arrays:
        return TitleModel(arrays["weights"], arrays["scales"], arrays["bias"])
