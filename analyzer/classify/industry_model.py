"""The spelling model: a linear softmax over the 20 sectors, for names that no table knows."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

from analyzer.classify.industry_features import BUCKETS, Features, extract

FILE = "models/industry.npz"
TITLES = "models/industry_titles.npz"
CHUNK = 1 << 10  # names at a time, so that their features stay in the processor's cache


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
        """One row of logits per name (folded words) and its clues; see ``industry_features``."""
        starts = range(0, len(names), CHUNK)
        chunks = [(names[i : i + CHUNK], clues[i : i + CHUNK]) for i in starts]
        parts = [self._logits(extract(*chunk), len(chunk[0])) for chunk in chunks]
        return np.concatenate(parts) if parts else np.zeros((0, len(self.sectors)), dtype=np.float32)

    def _logits(self, parts: tuple[Features, ...], count: int) -> NDArray[np.float32]:
        shift = (BUCKETS // len(self.weights)).bit_length() - 1
        sums = np.zeros((count, len(self.sectors)), dtype=np.int32)
        lengths = np.zeros(count, dtype=np.int64)
        for part in parts:
            if len(part.rows) == 0:
                continue
            firsts = np.flatnonzero(np.concatenate([[True], part.rows[1:] != part.rows[:-1]]))
            rows = part.rows[firsts]
            sums[rows] += np.add.reduceat(self.weights[part.buckets >> shift], firsts, axis=0, dtype=np.int32)
            lengths += np.bincount(part.rows, minlength=count)
        norm = (self.scale / np.sqrt(np.maximum(lengths, 1))).astype(np.float32)
        return sums * norm[:, None] + self.bias


@cache
def load_model(name: str = FILE) -> IndustryModel:
    """A shipped model: of organisations' names, or of titles."""
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
