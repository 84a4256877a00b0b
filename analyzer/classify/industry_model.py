"""The spelling model: a linear softmax over the 20 sectors, for names that no table knows."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

from analyzer.classify.industry_features import BUCKETS, Features, marked, paired, spelled

NAMES = "models/industry.npz"
DESCRIPTIONS = "models/industry_descriptions.npz"
Sums = NDArray[np.int32]
Extractor = Callable[[Sequence[str]], tuple[Features, ...]]
CHUNK = 1 << 10  # texts at a time, so that their features stay in the processor's cache


@dataclass(frozen=True, slots=True)
class IndustryModel:
    """Weights as whole numbers of ``scale``; ``sectors`` names the columns by NAICS code.

    There are 2^n rows; a smaller table uses the leading bits of each bucket.
    """

    weights: NDArray[np.int8]
    scale: float
    bias: NDArray[np.float32]
    sectors: tuple[str, ...]

    def logits(self, names: Sequence[str], clues: Sequence[Sequence[str]]) -> NDArray[np.float32]:
        """One row of logits per name (folded words) and its clues; see ``industry_features``.

        The sum over ``extract``, but each distinct word and clue is looked up once.
        """
        spelling = self._by_token([name.split() for name in names], spelled)
        sums = spelling + self._by_token(clues, marked) + self._sums(names, paired)
        norm = (self.scale / np.sqrt(np.maximum(sums[:, -1], 1))).astype(np.float32)
        logits: NDArray[np.float32] = sums[:, :-1] * norm[:, None] + self.bias
        return logits

    def _by_token(self, rows: Sequence[Sequence[str]], features: Extractor) -> Sums:
        """Sums of each row's tokens."""
        places: dict[str, int] = {}
        order = [places.setdefault(token, len(places)) for row in rows for token in row]
        lengths = np.fromiter(map(len, rows), dtype=np.int64, count=len(rows))
        return _added(self._sums(list(places), features)[order], np.repeat(np.arange(len(rows)), lengths), len(rows))

    def _sums(self, texts: Sequence[str], features: Extractor) -> Sums:
        """Per text the weights of its features added up, and in the last column their number."""
        chunks = [texts[i : i + CHUNK] for i in range(0, len(texts), CHUNK)]
        parts = [self._weighed(features(chunk), len(chunk)) for chunk in chunks]
        return np.concatenate(parts) if parts else np.zeros((0, len(self.sectors) + 1), dtype=np.int32)

    def _weighed(self, parts: Sequence[Features], count: int) -> Sums:
        shift = (BUCKETS // len(self.weights)).bit_length() - 1
        sums = np.zeros((count, len(self.sectors) + 1), dtype=np.int32)
        for part in parts:
            sums[:, :-1] += _added(self.weights[part.buckets >> shift], part.rows, count)
            sums[:, -1] += np.bincount(part.rows, minlength=count)
        return sums


def _added(values: NDArray[np.int8] | Sums, rows: NDArray[np.int64], count: int) -> Sums:
    """The values of each of ``count`` rows added up; ``rows`` is in order."""
    sums = np.zeros((count, values.shape[1]), dtype=np.int32)
    if len(rows):
        firsts = np.flatnonzero(np.concatenate([[True], rows[1:] != rows[:-1]]))
        sums[rows[firsts]] = np.add.reduceat(values, firsts, axis=0, dtype=np.int32)
    return sums


@cache
def load_model(name: str) -> IndustryModel:
    """A model that ships."""
    data = files("analyzer.knowledge").joinpath(name).read_bytes()
    with np.load(io.BytesIO(data), allow_pickle=False) as arrays:
        return IndustryModel(
            arrays["weights"],
            float(arrays["scale"]),
            arrays["bias"].astype(np.float32),
            tuple(str(name) for name in arrays["sectors"]),
        )


def softmax(logits: NDArray[np.float32]) -> NDArray[np.float32]:
    """Probabilities of each row."""
    exp = np.exp(logits - logits.max(axis=1, keepdims=True))
    shares: NDArray[np.float32] = exp / exp.sum(axis=1, keepdims=True)
    return shares
