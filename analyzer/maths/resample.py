"""Intervals: contacts and classifier confidence resampled together, in a few vectorised draws.

A bootstrap of N contacts needs no N x draws matrix: contacts of one class and one confidence are
alike, so their resampled numbers are one multinomial, and how many of them the classifier got right
is one binomial. A wrong class is replaced by a draw from the network's own distribution, which keeps
the figure where it is on average and widens it by what the classifier does not know. Categories that
the sample happens to miss are drawn too, as often as the sample suggests (``analyzer.maths.unseen``).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from analyzer.maths.unseen import likely_shares

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]

DRAWS = 400
TAILS = (0.05, 0.95)  # the central 90 %
BINS = 20  # confidences are told apart in steps of .05


@dataclass(frozen=True, slots=True)
class Bounds:
    """Values that a figure cannot leave."""

    low: float = 0.0
    high: float = 1.0


SHARE = Bounds()
INDEX = Bounds(-1.0, 1.0)
OPEN = Bounds(0.0, float("inf"))


def interval(point: float, draws: Floats, bounds: Bounds) -> tuple[float, float]:
    """The central 90 % of ``draws``, moved so that their median is the point figure.

    Resampling loses rare categories, so raw draws of a diversity figure lie below it
    (Chao et al. 2014): their spread is used, not their place.
    """
    low, middle, high = np.quantile(draws, (TAILS[0], 0.5, TAILS[1]))
    shift = point - float(middle)
    return (max(bounds.low, float(low) + shift), min(bounds.high, float(high) + shift))


def class_draws(rng: np.random.Generator, codes: Ints, confidence: Floats, categories: int) -> Ints:
    """Resampled counts of each category, one row per draw; unknown (-1) contacts stay unknown."""
    known = codes >= 0
    n = int(known.sum())
    if n == 0:
        return np.zeros((DRAWS, categories), dtype=np.int64)
    cells, trust = _cells(codes[known], confidence[known], categories)
    drawn = rng.multinomial(n, _with_unseen(cells, categories), size=DRAWS)
    kept = rng.binomial(drawn, trust).reshape(DRAWS, categories, BINS + 1).sum(axis=2)
    own = cells.reshape(categories, BINS + 1).sum(axis=1) + 0.5
    moved = rng.multinomial(n - kept.sum(axis=1), own / own.sum())
    return np.asarray(kept + moved, dtype=np.int64)


def share_draws(rng: np.random.Generator, yes: Bools, confidence: Floats | None = None) -> Floats:
    """Resampled shares of a property; ``confidence`` that each contact's answer is right, else all are."""
    n = len(yes)
    trusted = np.ones(n) if confidence is None else confidence
    cells, trust = _cells(yes.astype(np.int64), trusted, 2)
    rate = float(yes.mean())
    drawn = rng.multinomial(n, cells / n, size=DRAWS).reshape(DRAWS, 2, BINS + 1)
    trust = trust.reshape(2, BINS + 1)
    right = rng.binomial(drawn, trust)
    wrong = (drawn - right).sum(axis=(1, 2))
    return np.asarray((right[:, 1].sum(axis=1) + rng.binomial(wrong, rate)) / n)


def group_draws(rng: np.random.Generator, sizes: Ints, draws: int = DRAWS) -> Ints:
    """Resampled sizes of many groups (employers), one row per draw."""
    n = int(sizes.sum())
    return np.asarray(rng.multinomial(n, sizes / n, size=draws), dtype=np.int64)


def ratio_draws(rng: np.random.Generator, above: Ints, below: Ints) -> Floats:
    """Resampled sum(above) / sum(below) over ties; alike ties are drawn together."""
    pairs, counts = np.unique(np.stack([above, below], axis=1), axis=0, return_counts=True)
    weights = rng.multinomial(int(counts.sum()), counts / counts.sum(), size=DRAWS)
    sums = weights @ pairs
    return np.asarray(sums[:, 0] / np.maximum(sums[:, 1], 1))


def mean_draws(rng: np.random.Generator, values: Floats) -> Floats:
    """Resampled means; equal values are drawn together."""
    distinct, counts = np.unique(np.round(values, 3), return_counts=True)
    weights = rng.multinomial(len(values), counts / len(values), size=DRAWS)
    return np.asarray(weights @ distinct / len(values))


def _with_unseen(cells: Ints, categories: int) -> Floats:
    """The chance of each cell: the likely share of its category, split by confidence as observed."""
    table = cells.reshape(categories, BINS + 1).astype(np.float64)
    counts = table.sum(axis=1)
    table[counts == 0, BINS] = 1  # a category not seen is drawn without doubt: there is nobody to doubt
    chance = table / table.sum(axis=1, keepdims=True) * likely_shares(counts.astype(np.int64))[:, None]
    return np.asarray(chance.ravel() / chance.sum())


def _cells(codes: Ints, confidence: Floats, categories: int) -> tuple[Ints, Floats]:
    """How many contacts share a category and a confidence step, and the confidence of each such cell."""
    step = np.clip(np.rint(confidence * BINS), 0, BINS).astype(np.int64)
    cells = np.bincount(codes * (BINS + 1) + step, minlength=categories * (BINS + 1))
    return cells, np.tile(np.arange(BINS + 1) / BINS, categories)
