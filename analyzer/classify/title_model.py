"""A linear model over the words of a title, read from one small array file; numpy is all it needs.

A word is the sum of its hashed pieces (the word itself and its letter groups), a title the sum of its
words and word pairs. So each distinct word is looked up once, and every word's share can be told.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from importlib import resources
from itertools import pairwise
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from analyzer.classify.title_roles import BREAK, Role

Floats = NDArray[np.float32]
PIECES = (3, 4, 5)
PAIR = "\x1f"


def pieces(word: str) -> list[bytes]:
    """The letter groups of a word with its ends marked: "koch" -> "<ko", "koc", "och", "ch>", ..."""
    marked = f"<{word}>"
    if marked.isascii():  # encoded once: this runs for every new word
        data = marked.encode()
        return [data[i : i + n] for n in PIECES for i in range(len(data) - n + 1)]
    return [marked[i : i + n].encode() for n in PIECES for i in range(len(marked) - n + 1)]


def slot(text: bytes, slots: int) -> int:
    """The row of the weight table for a piece, a word or a pair; ``slots`` is a power of two."""
    return crc32(text) & (slots - 1)


def plain_words(roles: Sequence[Role]) -> list[str]:
    """The words of all roles, without breaks."""
    return [word for role in roles for word in role.words if word != BREAK]


def pairs(words: Sequence[str]) -> Iterator[str]:
    """Each two neighbouring words as one feature."""
    return (f"{a}{PAIR}{b}" for a, b in pairwise(words))


@dataclass(frozen=True)
class TitleModel:
    """``weights`` has a row for each slot and a column for each output; a score is bias + words / sqrt(words)."""

    weights: NDArray[np.int8]
    scales: Floats
    bias: Floats
    _known: dict[str, Floats] = field(default_factory=dict, repr=False)

    def learn(self, words: Iterable[str]) -> None:
        """Look the new words among ``words`` up, all at once: that is many times faster than one by one."""
        new = [word for word in dict.fromkeys(words) if word not in self._known]
        if new:
            groups = [pieces(word) for word in new]
            sizes = np.array([len(group) for group in groups])
            letters = self.weights[self._slots(piece for group in groups for piece in group)]
            firsts = np.concatenate([[0], np.cumsum(sizes)[:-1]])
            summed = np.add.reduceat(letters, firsts, axis=0, dtype=np.float32)
            own = (
                self.weights[self._slots(word.encode() for word in new)]
                + summed / np.sqrt(sizes, dtype=np.float32)[:, None]
            )
            self._known.update(zip(new, own * self.scales, strict=True))

    def _slots(self, texts: Iterable[bytes]) -> list[int]:
        mask = len(self.weights) - 1
        return [crc32(text) & mask for text in texts]

    def share(self, word: str) -> Floats:
        """What one word adds to the score before a title's length is weighed in."""
        if word not in self._known:
            self.learn([word])
        return self._known[word]

    def scores(self, titles: Sequence[Sequence[str]]) -> Floats:
        """The scores of titles given as words: a row for each title, before any softmax."""
        self.learn(word for words in titles for word in words)
        found = np.tile(self.bias, (len(titles), 1))
        rows = np.repeat(np.arange(len(titles)), [len(words) for words in titles])
        if len(rows):
            _add_rows(found, rows, np.array([self._known[word] for words in titles for word in words]), titles)
        joined = [(i, pair) for i, words in enumerate(titles) for pair in pairs(words)]
        if joined:
            shares = self.weights[self._slots(pair.encode() for _, pair in joined)] * self.scales
            _add_rows(found, np.array([i for i, _ in joined]), shares, titles)
        return found


def _add_rows(found: Floats, rows: NDArray[np.int64], shares: Floats, titles: Sequence[Sequence[str]]) -> None:
    """Add the shares to the rows they belong to (``rows`` rises), weighed by the titles' lengths."""
    firsts = np.flatnonzero(np.concatenate([[True], rows[1:] != rows[:-1]]))
    places = rows[firsts]
    lengths = np.array([len(titles[i]) for i in places], dtype=np.float32)
    found[places] += np.add.reduceat(shares, firsts, axis=0) / np.sqrt(lengths)[:, None]


def load_model(name: str = "titles.npz") -> TitleModel:
    """The model that ships in ``analyzer/knowledge/models``."""
    data = resources.files("analyzer.knowledge").joinpath("models", name).read_bytes()
    with np.load(io.BytesIO(data)) as arrays:
        return TitleModel(arrays["weights"], arrays["scales"], arrays["bias"])
