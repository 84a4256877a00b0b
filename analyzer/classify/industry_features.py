"""Features of names for the spelling model: hashed character n-grams, words, word pairs and clues.

An n-gram lies in one word and the spaces around it, so that each distinct word of a table is spelled out once.
All texts are laid into one buffer of bytes. With the prefix sums S of byte * B^i (modulo 2^64) the hash
of any stretch is (S[end] - S[start]) * B^-start, so every n-gram and every word costs a few vector steps.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

BITS = 17
BUCKETS = 1 << BITS
ORDERS = (3, 4, 5, 6)
_BASE = np.uint64(0x9E3779B97F4A7C15)
_INVERSE = np.uint64(pow(0x9E3779B97F4A7C15, -1, 1 << 64))
_MIX = np.uint64(0xBF58476D1CE4E5B9)
_SEED = 0x94D049BB133111EB
_MASK = (1 << 64) - 1
_SHIFT = np.uint64(32)
_TOP = np.uint64(64 - BITS)
_SPACE = 32
_END = 10
_TAB = 9

Counts = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Features:
    """Hashed features of many names: one kind of feature, ``buckets`` in the order of ``rows``."""

    buckets: NDArray[np.uint32]
    rows: Counts


def extract(names: Sequence[str], clues: Sequence[Sequence[str]]) -> tuple[Features, ...]:
    """The features of folded names (words parted by one space) and of clues, which count as whole words."""
    texts = [f" {name} \t" + "".join(f"{clue}\t" for clue in extra) for name, extra in zip(names, clues, strict=True)]
    buffer = _Buffer.of(texts)
    grams = [_grams(buffer, order) for order in ORDERS]
    return (*grams, _words(buffer), _pairs(buffer))


def spelled(words: Sequence[str]) -> tuple[Features, ...]:
    """The part of ``extract`` that each word of a name adds, wherever it stands."""
    buffer = _Buffer.of([f" {word} \t" for word in words])
    return (*(_grams(buffer, order) for order in ORDERS), _words(buffer))


def marked(clues: Sequence[str]) -> tuple[Features, ...]:
    """The part of ``extract`` that each clue adds."""
    return (_words(_Buffer.of([f"\t{clue}\t" for clue in clues])),)


def paired(names: Sequence[str]) -> tuple[Features, ...]:
    """The part of ``extract`` that depends on the order of a name's words."""
    return (_pairs(_Buffer.of([f" {name} \t" for name in names])),)


@dataclass(frozen=True, slots=True)
class _Buffer:
    """All names as bytes, with what every kind of feature needs.

    That is, of each place, its line and whether it lies in the name (clues stand behind the first tab of
    a line), prefix sums and inverse powers.
    """

    data: NDArray[np.uint8]
    lines: Counts
    named: NDArray[np.bool_]
    sums: NDArray[np.uint64]
    inverse: NDArray[np.uint64]

    @classmethod
    def of(cls, texts: Sequence[str]) -> _Buffer:
        data = np.frombuffer("\n".join(texts).encode() + b"\n", dtype=np.uint8)
        ends = data == _END
        lines = np.cumsum(ends) - ends
        tabs = np.cumsum(data == _TAB)
        before = np.concatenate([[0], tabs[ends]])
        return cls(data, lines, tabs == before[lines], *_prefix_sums(data))

    def features(self, start: Counts, end: Counts, kind: int) -> Features:
        values = (self.sums[end] - self.sums[start]) * self.inverse[start]
        values ^= np.uint64(kind * _SEED & _MASK)
        values = (values ^ (values >> _SHIFT)) * _MIX
        return Features((values >> _TOP).astype(np.uint32), self.lines[start])


def _prefix_sums(data: NDArray[np.uint8]) -> tuple[NDArray[np.uint64], NDArray[np.uint64]]:
    powers, inverse = _powers(1 << len(data).bit_length())
    sums = np.zeros(len(data) + 1, dtype=np.uint64)
    np.cumsum((data.astype(np.uint64) + np.uint64(1)) * powers[: len(data)], out=sums[1:])
    return sums, inverse


@lru_cache(maxsize=4)
def _powers(length: int) -> tuple[NDArray[np.uint64], NDArray[np.uint64]]:
    """B^i and B^-i modulo 2^64 for i below ``length``: the same for every batch of that size."""
    both = np.empty((2, length), dtype=np.uint64)
    both[0], both[1] = _BASE, _INVERSE
    both[:, 0] = 1
    np.cumprod(both, axis=1, out=both)
    return both[0], both[1]


def _grams(buffer: _Buffer, order: int) -> Features:
    """Every stretch of ``order`` bytes inside a word and the spaces around it."""
    gaps = np.cumsum(buffer.data <= _SPACE)
    start = np.arange(max(len(buffer.data) - order + 1, 0))
    start = start[gaps[start + order - 2] == gaps[start]]
    start = start[buffer.named[start] & buffer.named[start + order - 1]]
    return buffer.features(start, start + order, order)


def _words(buffer: _Buffer) -> Features:
    """Whole words and clues."""
    return buffer.features(*_bounds(buffer), 1)


def _pairs(buffer: _Buffer) -> Features:
    """Neighbouring words of a name."""
    start, end = _bounds(buffer)
    first, second = start[:-1], start[1:]
    joined = (buffer.lines[first] == buffer.lines[second]) & buffer.named[second]
    return buffer.features(first[joined], end[1:][joined], 2)


def _bounds(buffer: _Buffer) -> tuple[Counts, Counts]:
    gap = buffer.data <= _SPACE
    start = np.flatnonzero(~gap & np.concatenate([[True], gap[:-1]]))
    end = np.flatnonzero(~gap & np.concatenate([gap[1:], [True]])) + 1
    return start, end
