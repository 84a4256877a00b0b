"""Intervals: the classifier's doubt and the choice of contacts, drawn together in a few vectorised draws.

Each draw first decides anew which classes are wrong: a class stays with the probability that its
classifier gives it, else a draw from the network's own distribution takes its place, which keeps the
figure where it is on average. Then it draws as many contacts anew from the result. Doubt and chance
so add up, as in multiple imputation (Rubin 1987): less sure classes give wider intervals.

No contact is touched one by one. Of n contacts of a class with mean confidence c, binomially many
stay; as many as are lost fall multinomially; the contacts drawn anew are multinomial too, over the
shares that the sample suggests, categories that it happens to miss included (``analyzer.maths.unseen``).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from analyzer.maths.unseen import likely_shares

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]

DRAWS = 1000
TAILS = (0.05, 0.95)  # the central 90 %


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
    counts = np.bincount(codes[known], minlength=categories)
    sure = np.bincount(codes[known], weights=confidence[known], minlength=categories) / np.maximum(counts, 1)
    kept = rng.binomial(counts, np.clip(sure, 0, 1), size=(DRAWS, categories))
    own = counts + 0.5  # what was not seen may be the truth behind a wrong class
    settled = kept + rng.multinomial(n - kept.sum(axis=1), own / own.sum())
    return np.asarray(rng.multinomial(n, likely_shares(settled)), dtype=np.int64)


def share_draws(rng: np.random.Generator, yes: Bools, confidence: Floats | None = None) -> Floats:
    """Resampled shares of a property; ``confidence`` that each contact's answer is right, else all are."""
    n, agreed = len(yes), int(yes.sum())
    if confidence is None:
        return np.asarray(rng.binomial(n, agreed / n, size=DRAWS) / n)
    parts = [(agreed, yes), (n - agreed, ~yes)]
    kept = [rng.binomial(size, _mean(confidence[chosen]), size=DRAWS) for size, chosen in parts]
    settled = kept[0] + rng.binomial(n - kept[0] - kept[1], agreed / n)
    return np.asarray(rng.binomial(n, settled / n) / n)


def _mean(confidence: Floats) -> float:
    return float(np.clip(confidence.mean(), 0, 1)) if confidence.size else 1.0


def group_draws(rng: np.random.Generator, sizes: Ints, draws: int = DRAWS) -> Ints:
    """Resampled sizes of many groups (employers), one row per draw."""
    n = int(sizes.sum())
    return np.asarray(rng.multinomial(n, sizes / n, size=draws), dtype=np.int64)


def ratio_draws(rng: np.random.Generator, above: Ints | Floats, below: Ints) -> Floats:
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
