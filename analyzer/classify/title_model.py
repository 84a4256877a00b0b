"""A linear model over the words of a title, read from one small array file; numpy is all it needs.

A word is the sum of its hashed pieces (the word itself and its letter groups), a title the sum of its
words and word pairs. So each distinct word is looked up once, and every word's share can be told.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from importlib import resources
from itertools import chain, pairwise
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
class Reading:
    """What the model makes of some titles: ``scores`` before any softmax, a row for each title.

    ``words`` are those of all titles, ``rows`` tells whose each is, ``shares`` what each adds before a
    title's length is weighed in.
    """

    scores: Floats
    words: Sequence[str]
    rows: NDArray[np.int64]
    shares: Floats

    def telling(self, outputs: Sequence[int]) -> list[str]:
        """The word of each title that adds most to one output; empty for a title without words."""
        told = [""] * len(self.scores)
        if self.words:
            order = np.arange(len(self.words))
            said = self.shares[order, np.array(outputs)[self.rows]]
            rising = np.lexsort((-order, said))  # of equals the first comes last, and stays
            for place, row in zip(rising.tolist(), self.rows[rising].tolist(), strict=True):
                told[row] = self.words[place]
        return told


@dataclass(frozen=True)
class TitleModel:
    """``weights`` has a row for each slot and a column for each output; a score is bias + words / sqrt(words)."""

    weights: NDArray[np.int8]
    scales: Floats
    bias: Floats

    def scores(self, titles: Sequence[Sequence[str]]) -> Floats:
        """The scores of titles given as words."""
        return self.read(titles).scores

    def read(self, titles: Sequence[Sequence[str]]) -> Reading:
        """Many titles at once: that is many times faster than one by one, and looks each word up once."""
        words = [word for title in titles for word in title]
        rows = np.repeat(np.arange(len(titles)), [len(title) for title in titles])
        number = {word: i for i, word in enumerate(dict.fromkeys(words))}
        shares = self._shares(list(number))[[number[word] for word in words]]
        scores = np.tile(self.bias, (len(titles), 1))
        lengths = np.array([len(title) for title in titles], dtype=np.float32)
        _add_rows(scores, rows, shares, lengths)
        joined = [(i, pair) for i, title in enumerate(titles) for pair in pairs(title)]
        places = np.array([i for i, _ in joined], dtype=np.int64)
        slots = self._slots(pair.encode() for _, pair in joined)
        _add_rows(scores, places, self.weights.take(slots, axis=0) * self.scales, lengths)
        return Reading(scores, words, rows, shares)

    def _shares(self, words: Sequence[str]) -> Floats:
        """What each word adds: its own weights and those of its pieces."""
        own = self.weights.take(self._slots(word.encode() for word in words), axis=0).astype(np.float32)
        if words:
            groups = [pieces(word) for word in words]
            sizes = np.array([len(group) for group in groups])
            letters = self.weights.take(self._slots(chain.from_iterable(groups)), axis=0)
            firsts = np.concatenate([[0], np.cumsum(sizes)[:-1]])
            own += np.add.reduceat(letters, firsts, axis=0, dtype=np.int32) / np.sqrt(sizes, dtype=np.float32)[:, None]
        return own * self.scales

    def _slots(self, texts: Iterable[bytes]) -> NDArray[np.int64]:
        return np.fromiter(map(crc32, texts), dtype=np.int64) & (len(self.weights) - 1)


def _add_rows(found: Floats, rows: NDArray[np.int64], shares: Floats, lengths: Floats) -> None:
    """Add the shares to the rows they belong to (``rows`` rises), weighed by the titles' lengths."""
    if len(rows):
        firsts = np.flatnonzero(np.concatenate([[True], rows[1:] != rows[:-1]]))
        places = rows[firsts]
        found[places] += np.add.reduceat(shares, firsts, axis=0) / np.sqrt(lengths[places])[:, None]


def load_model(name: str = "titles.npz") -> TitleModel:
    """The model that ships in ``analyzer/knowledge/models``."""
    data = resources.files("analyzer.knowledge").joinpath("models", name).read_bytes()
    with np.load(io.BytesIO(data)) as arrays:
        return TitleModel(arrays["weights"], arrays["scales"], arrays["bias"])
