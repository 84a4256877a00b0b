"""A linear model over the words of a title, read from one small array file; numpy is all it needs.

A word is the sum of its hashed pieces (the word itself and its letter groups), a title the sum of its
words and word pairs. So each distinct word is looked up once, and every word's share can be told.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from importlib import resources
from itertools import pairwise
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from analyzer.classify.title_pieces import SLOTS, Ints, Part, lettered
from analyzer.classify.title_roles import BREAK, Role

Floats = NDArray[np.float32]
PAIR = "\x1f"


def plain_words(roles: Sequence[Role]) -> list[str]:
    """The words of all roles, without breaks."""
    return [word for role in roles for word in role.words if word != BREAK]


def pairs(words: Sequence[str]) -> Iterator[str]:
    """Each two neighbouring words as one feature."""
    return (f"{a}{PAIR}{b}" for a, b in pairwise(words))


@dataclass(frozen=True)
class Spelling:
    """Titles as rows of a weight table, looked up once for all models that read them.

    ``words`` are those of all titles, ``rows`` tells whose each is, ``numbers`` which of the distinct words
    it is. ``letters`` are the slots of the letter groups of the distinct words.
    """

    words: Sequence[str]
    rows: Ints
    numbers: Ints
    lengths: Floats
    distinct: Ints
    letters: Sequence[Part]
    joined: Ints
    joined_rows: Ints

    def first(self, count: int) -> Spelling:
        """The first so many titles; the distinct words stay."""
        words, pairs = (int(np.searchsorted(rows, count)) for rows in (self.rows, self.joined_rows))
        return Spelling(
            self.words[:words],
            self.rows[:words],
            self.numbers[:words],
            self.lengths[:count],
            self.distinct,
            self.letters,
            self.joined[:pairs],
            self.joined_rows[:pairs],
        )


def spell(titles: Sequence[Sequence[str]], slots: int = SLOTS) -> Spelling:
    """Titles given as words; many at once, so that each distinct word is taken apart once."""
    words = [word for title in titles for word in title]
    number = {word: i for i, word in enumerate(dict.fromkeys(words))}
    joined = [(i, pair) for i, title in enumerate(titles) for pair in pairs(title)]
    return Spelling(
        words,
        np.repeat(np.arange(len(titles)), [len(title) for title in titles]),
        np.fromiter(map(number.__getitem__, words), dtype=np.int64, count=len(words)),
        np.array([len(title) for title in titles], dtype=np.float32),
        _slots((word.encode() for word in number), slots),
        lettered(list(number), slots),
        _slots((pair.encode() for _, pair in joined), slots),
        np.array([i for i, _ in joined], dtype=np.int64),
    )


def _slots(texts: Iterable[bytes], slots: int) -> Ints:
    return np.fromiter(map(crc32, texts), dtype=np.int64) & (slots - 1)


@dataclass(frozen=True)
class Reading:
    """What the model makes of some titles: ``scores`` before any softmax, a row for each title.

    ``words`` are those of all titles, ``rows`` tells whose each is, ``shares`` what each adds before a
    title's length is weighed in.
    """

    scores: Floats
    words: Sequence[str]
    rows: Ints
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

    def read(self, titles: Spelling) -> Reading:
        """What the model makes of the titles, all at once: that is many times faster than one by one."""
        shares = self._shares(titles)[titles.numbers]
        scores = np.tile(self.bias, (len(titles.lengths), 1))
        _add_rows(scores, titles.rows, shares, titles.lengths)
        _add_rows(scores, titles.joined_rows, self._at(titles.joined) * self.scales, titles.lengths)
        return Reading(scores, titles.words, titles.rows, shares)

    def _shares(self, titles: Spelling) -> Floats:
        """What each distinct word adds: its own weights and those of its pieces."""
        own = self._at(titles.distinct).astype(np.float32)
        letters = np.zeros(own.shape, dtype=np.int32)
        sizes = np.zeros(len(own), dtype=np.int64)
        for part in filter(lambda part: len(part.words), titles.letters):
            firsts = np.flatnonzero(np.concatenate([[True], part.words[1:] != part.words[:-1]]))
            letters[part.words[firsts]] += np.add.reduceat(self._at(part.slots), firsts, axis=0, dtype=np.int32)
            sizes += np.bincount(part.words, minlength=len(own))
        own += letters / np.sqrt(np.maximum(sizes, 1), dtype=np.float32)[:, None]
        return own * self.scales

    def _at(self, slots: Ints) -> NDArray[np.int8]:
        return self.weights.take(slots, axis=0)


def _add_rows(found: Floats, rows: Ints, shares: Floats, lengths: Floats) -> None:
    """Add the shares to the rows they belong to (``rows`` rises), weighed by the titles' lengths."""
    if len(rows):
        firsts = np.flatnonzero(np.concatenate([[True], rows[1:] != rows[:-1]]))
        places = rows[firsts]
        found[places] += np.add.reduceat(shares, firsts, axis=0) / np.sqrt(lengths[places])[:, None]


def load_model(name: str = "titles.npz") -> TitleModel:
    """A model that ships in ``analyzer/knowledge/models``."""
    return read_model(resources.files("analyzer.knowledge").joinpath("models", name).read_bytes())


def read_model(data: bytes) -> TitleModel:
    """The model of a file: of the weights it holds the rows that are not all zero."""
    with np.load(io.BytesIO(data)) as arrays:
        used = np.unpackbits(arrays["used"]).view(np.bool_)
        weights = np.zeros((len(used), len(arrays["bias"])), dtype=np.int8)
        weights[used] = arrays["weights"]
        return TitleModel(weights, arrays["scales"], arrays["bias"])
