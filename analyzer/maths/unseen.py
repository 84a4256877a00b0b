"""How much of a population a sample has not seen: the shares to resample from.

Resampling the observed shares alone never draws a category that the sample missed, and gives intervals
that are too narrow in small samples. After Chao et al. (2014, appendix G) the observed shares are
shrunk by the estimated coverage deficit, which goes to the categories not seen.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]


def coverage(counts: Ints) -> Floats:
    """Estimated share of the population in the categories seen (Good 1953, Chao & Jost 2012), for each row."""
    n = np.maximum(counts.sum(axis=-1), 1)
    once, twice = (counts == 1).sum(axis=-1), (counts == 2).sum(axis=-1)
    with_pairs = (n - 1) * once / np.maximum((n - 1) * once + 2 * twice, 1)
    without = (n - 1) * (once - 1) / ((n - 1) * np.maximum(once - 1, 0) + 2)
    return np.asarray(np.where(n > 1, 1 - once / n * np.where(twice > 0, with_pairs, np.maximum(without, 0)), 1.0))


def likely_shares(counts: Ints) -> Floats:
    """Shares of all categories of the taxonomy, those not seen included, as the sample suggests; for each row."""
    n = counts.sum(axis=-1, keepdims=True)
    p = counts / np.maximum(n, 1)
    unseen = counts == 0
    deficit = np.where(unseen.any(axis=-1), 1 - coverage(counts), 0)[..., None]
    missing = (1 - p) ** n
    expected = np.maximum((p * missing).sum(axis=-1, keepdims=True), 1e-300)
    shrunk = p * np.maximum(1 - deficit / expected * missing, 0)
    shares = np.where(unseen, deficit / np.maximum(unseen.sum(axis=-1, keepdims=True), 1), shrunk)
    return np.asarray(shares / np.maximum(shares.sum(axis=-1, keepdims=True), 1e-300), dtype=np.float64)
