"""The learner of names: Adagrad over hashed features, most of them hidden at each pass.

It maximises the probability of the accepted sectors (a name may have several).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from analyzer.classify.industry_features import BITS, Features, extract
from analyzer.classify.industry_model import IndustryModel
from analyzer.classify.train_industry_file import Matrix, quantise

SEED = 20_261
EPOCHS = 8
BATCH = 128
RATE = 0.3
COOLING = 0.5  # how much smaller the steps grow from pass to pass
DECAY = 2e-6  # shrinks a weight at each touch: rare spellings stay small
DROP = 0.6  # share of features hidden at each pass, so that no single one is leant on


@dataclass(frozen=True, slots=True)
class Lessons:
    """Names with their clues, the accepted sectors of each as a 0/1 matrix, the first of them, and a weight each."""

    inputs: Sequence[tuple[str, Sequence[str]]]
    accepted: NDArray[np.bool_]
    first: NDArray[np.int64]
    weights: Matrix
    sectors: tuple[str, ...]


@dataclass(slots=True)
class Learner:
    """Weights in the making, with Adagrad's sums of squares."""

    weights: Matrix
    squares: Matrix
    bias: Matrix
    random: np.random.Generator
    rate: float = RATE


@dataclass(frozen=True, slots=True)
class Rows:
    """Features in row order, with accepted sectors as a 0/1 matrix and a weight per row."""

    buckets: NDArray[np.uint32]
    starts: NDArray[np.int64]
    accepted: NDArray[np.bool_]
    weights: Matrix


def learn_names(lessons: Lessons) -> IndustryModel:
    """A model of names with clues."""
    rows, sectors = _rows(lessons), lessons.sectors
    shape = (1 << BITS, len(sectors))
    learner = Learner(
        np.zeros(shape, dtype=np.float32),
        np.full(shape, 1e-3, dtype=np.float32),
        np.zeros(len(sectors), dtype=np.float32),
        np.random.default_rng(SEED),
    )
    for epoch in range(EPOCHS):
        learner.rate = RATE / (1 + COOLING * epoch)
        order = learner.random.permutation(len(rows.weights))
        for start in range(0, len(order), BATCH):
            _step(rows, order[start : start + BATCH], learner)
    return quantise(learner.weights, learner.bias, sectors)


def _rows(lessons: Lessons) -> Rows:
    parts = extract([name for name, _ in lessons.inputs], [clues for _, clues in lessons.inputs])
    return Rows(*_in_row_order(parts, len(lessons.inputs)), lessons.accepted, lessons.weights)


def _step(rows: Rows, batch: NDArray[np.int64], learner: Learner) -> None:
    pieces = [rows.buckets[rows.starts[i] : rows.starts[i + 1]] for i in batch]
    kept = [piece[learner.random.random(len(piece)) >= DROP] for piece in pieces]
    kept = [piece if len(piece) else whole[:1] for piece, whole in zip(kept, pieces, strict=True)]
    lengths = np.array([len(piece) for piece in kept])
    buckets = np.concatenate(kept)
    norm = (1 / np.sqrt(lengths)).astype(np.float32)
    firsts = np.concatenate([[0], np.cumsum(lengths)[:-1]])
    logits = np.add.reduceat(learner.weights[buckets], firsts, axis=0) * norm[:, None] + learner.bias
    gradient = _gradient(logits, rows.accepted[batch]) * rows.weights[batch][:, None]
    _descend(learner, buckets, np.repeat(gradient * norm[:, None], lengths, axis=0))
    learner.bias -= 0.01 * gradient.mean(axis=0)


def _descend(learner: Learner, buckets: NDArray[np.uint32], gradient: Matrix) -> None:
    """One step of Adagrad on the buckets that this batch touches."""
    order = np.argsort(buckets, kind="stable")
    touched, places = np.unique(buckets[order], return_index=True)
    sums = np.add.reduceat(gradient[order], places, axis=0) + DECAY * learner.weights[touched]
    learner.squares[touched] += sums**2
    learner.weights[touched] -= learner.rate * sums / np.sqrt(learner.squares[touched])


def _gradient(logits: Matrix, accepted: NDArray[np.bool_]) -> Matrix:
    """Of minus the log of the accepted sectors' joint probability."""
    shares = np.exp(logits - logits.max(axis=1, keepdims=True))
    shares /= shares.sum(axis=1, keepdims=True)
    right = np.where(accepted, shares, 0)
    result: Matrix = shares - right / np.maximum(right.sum(axis=1, keepdims=True), 1e-9)
    return result


def _in_row_order(parts: Sequence[Features], count: int) -> tuple[NDArray[np.uint32], NDArray[np.int64]]:
    rows = np.concatenate([part.rows for part in parts])
    buckets = np.concatenate([part.buckets for part in parts])[np.argsort(rows, kind="stable")]
    return buckets, np.concatenate([[0], np.cumsum(np.bincount(rows, minlength=count))]).astype(np.int64)
