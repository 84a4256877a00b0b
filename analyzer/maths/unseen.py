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


def coverage(counts: Ints) -> float:
    """Estimated share of the population that belongs to the categories seen (Good 1953, Chao & Jost 2012)."""
    n, once, twice = int(counts.sum()), int((counts == 1).sum()), int((counts == 2).sum())
    if not once or n < 2:
        return 1.0
    pairs = 2 * twice if twice else once - 1
    rest = (n - 1) * once
    return 1 - once / n * (rest / (rest + pairs) if twice else (n - 1) * pairs / ((n - 1) * pairs + 2))


def likely_shares(counts: Ints) -> Floats:
    """Shares of all categories of the taxonomy, those not seen included, as the sample suggests them."""
    n = int(counts.sum())
    p = counts / n
    unseen = counts == 0
    deficit = 1 - coverage(counts)
    if deficit <= 0 or not unseen.any():
        return np.asarray(p, dtype=np.float64)
    missing = (1 - p) ** n
    shrunk = p * (1 - deficit / (p * missing).sum() * missing)
    return np.asarray(np.where(unseen, deficit / unseen.sum(), np.maximum(shrunk, 0)), dtype=np.float64)
