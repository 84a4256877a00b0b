"""Learning the weights of ``title_model``: AdaGrad on hashed words, plain numpy. Only training uses it."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt
from pathlib import Path

import numpy as np

from analyzer.classify.title_model import Floats, pairs, plain_words
from analyzer.classify.title_pieces import SLOTS, Ints, pieces, slot
from analyzer.classify.title_roles import roles

EPOCHS = 16
BATCH = 256
RATE = 0.12
DECAY = 2e-5
STEPS = 7
"""Weights are kept as whole numbers up to this either way; finer ones measured no better and weigh more."""
RARE = 2
"""Features that stand in fewer titles are not learned: they would be noise, and weigh in the file."""


@dataclass(frozen=True)
class Matrix:
    """Titles as sparse rows: ``starts[i]`` is where title i begins in ``slots`` and ``values``."""

    slots: Ints
    values: Floats
    starts: Ints

    def rows(self, chosen: Ints) -> tuple[Ints, Ints, Floats]:
        """Where each chosen row starts, and the slots and values of all of them."""
        sizes = self.starts[chosen + 1] - self.starts[chosen]
        firsts = np.concatenate([[0], np.cumsum(sizes)[:-1]])
        places = np.arange(sizes.sum()) - np.repeat(firsts - self.starts[chosen], sizes)
        return firsts, self.slots[places], self.values[places]


@dataclass(frozen=True)
class Goal:
    """What to learn from each title.

    ``accepted`` is a 0/1 table of right functions, ``weight`` what the title counts (0: none is known).
    ``known_scores`` is what the phrases already say: the model learns what they leave open.
    """

    accepted: Floats
    weight: Floats
    known_scores: Floats

    def take(self, chosen: Ints) -> Goal:
        """The same for some of the titles."""
        return Goal(self.accepted[chosen], self.weight[chosen], self.known_scores[chosen])


def features(title: str) -> list[tuple[int, float]]:
    """The slots and values of one title, as ``TitleModel.score`` reads them."""
    words = plain_words(roles(title)) or ["?"]
    norm = 1 / sqrt(len(words))
    found = [(slot(text.encode(), SLOTS), norm) for text in (*words, *pairs(words))]
    for word in words:
        groups = pieces(word)
        found += [(slot(piece, SLOTS), norm / sqrt(len(groups))) for piece in groups]
    return found


def matrix(titles: list[str]) -> Matrix:
    """The sparse rows of many titles."""
    rows = [features(title) for title in titles]
    flat = [pair for row in rows for pair in row]
    starts = np.concatenate([[0], np.cumsum([len(row) for row in rows])])
    return Matrix(
        np.array([s for s, _ in flat], dtype=np.int64),
        np.array([v for _, v in flat], dtype=np.float32),
        starts.astype(np.int64),
    )


def without_rare(data: Matrix) -> Matrix:
    """The same with the features of too few titles silenced."""
    counts = np.bincount(data.slots, minlength=SLOTS)
    return Matrix(data.slots, np.where(counts[data.slots] < RARE, 0, data.values).astype(np.float32), data.starts)


def train(data: Matrix, goal: Goal, chosen: Ints, seed: int = 7) -> tuple[Floats, Floats]:
    """Weights and bias, learned from the ``chosen`` rows by AdaGrad on the log loss."""
    outputs = goal.accepted.shape[1]
    weights = np.zeros((SLOTS, outputs), dtype=np.float32)
    squares = np.full_like(weights, 1e-3)
    bias = np.zeros(outputs, dtype=np.float32)
    bias_squares = np.full_like(bias, 1e-3)
    random = np.random.default_rng(seed)
    order = chosen.copy()
    for epoch in range(EPOCHS):
        random.shuffle(order)
        rate = np.float32(RATE * (1 - epoch / EPOCHS))
        for start in range(0, len(order), BATCH):
            batch = order[start : start + BATCH]
            firsts, slots, values = data.rows(batch)
            scores = np.add.reduceat(weights[slots] * values[:, None], firsts, axis=0) + bias
            slope = _slope(scores, goal.take(batch))
            touched, gradient = _spread(slots, values, firsts, slope)
            gradient += np.float32(DECAY) * weights[touched]
            squares[touched] += gradient**2
            weights[touched] -= rate * gradient / np.sqrt(squares[touched])
            total = slope.sum(axis=0)
            bias_squares += total**2
            bias -= rate * total / np.sqrt(bias_squares)
    return weights, bias


def scores_of(data: Matrix, chosen: Ints, weights: Floats, bias: Floats) -> Floats:
    """The outputs for the ``chosen`` rows."""
    firsts, slots, values = data.rows(chosen)
    found: Floats = np.add.reduceat(weights[slots] * values[:, None], firsts, axis=0) + bias
    return found


def save(weights: Floats, bias: Floats, path: Path) -> None:
    """Write a model: small whole numbers a weight, one scale an output; rows of zeros are left out."""
    scales = (np.abs(weights).max(axis=0) / STEPS).astype(np.float32)
    whole = np.round(weights / scales).astype(np.int8)
    used = whole.any(axis=1)
    np.savez_compressed(path, used=np.packbits(used), weights=whole[used], scales=scales, bias=bias)


def _slope(scores: Floats, goal: Goal) -> Floats:
    """The loss's derivative by the scores; a set of accepted functions shares the gain as the model sees it."""
    known = scores + goal.known_scores
    likely = np.exp(known - known.max(axis=1, keepdims=True))
    likely /= likely.sum(axis=1, keepdims=True)
    inside = likely * goal.accepted
    inside /= np.maximum(inside.sum(axis=1, keepdims=True), 1e-9)
    slope: Floats = (likely - inside) * goal.weight[:, None]
    return slope


def _spread(slots: Ints, values: Floats, firsts: Ints, slope: Floats) -> tuple[Ints, Floats]:
    """The gradient of each weight row that the batch touches."""
    sizes = np.diff(np.append(firsts, len(slots)))
    order = np.argsort(slots, kind="stable")
    owner = np.repeat(np.arange(len(firsts)), sizes)[order]
    ordered = slots[order]
    heads = np.flatnonzero(np.concatenate([[True], ordered[1:] != ordered[:-1]]))
    gradient = np.add.reduceat(slope[owner] * values[order][:, None], heads, axis=0)
    return ordered[heads], gradient
