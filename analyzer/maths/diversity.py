"""Diversity of a whole count: Shannon, Blau, IQV and Hill numbers."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import ArrayLike, NDArray


def shares(counts: ArrayLike) -> NDArray[np.float64]:
    """The positive shares of a count; empty when nothing was counted."""
    array = np.asarray(counts, dtype=np.float64)
    array = array[array > 0]
    return array / array.sum() if array.size else array


def shannon(counts: ArrayLike) -> float:
    """H = -sum p ln p, in nats (Shannon 1948)."""
    p = shares(counts)
    return float(-(p * np.log(p)).sum()) if p.size else 0.0


def blau(counts: ArrayLike) -> float:
    """1 - sum p squared: the chance that two draws differ (Blau 1977; Gini-Simpson)."""
    p = shares(counts)
    return float(1 - (p * p).sum()) if p.size else 0.0


def iqv(counts: ArrayLike, categories: int) -> float:
    """Index of qualitative variation: Blau over its maximum with ``categories`` of a fixed taxonomy."""
    return blau(counts) * categories / (categories - 1)


def evenness(counts: ArrayLike) -> float:
    """Pielou's J = H / ln S over the categories that occur; 1 with a single one."""
    present = shares(counts).size
    return shannon(counts) / math.log(present) if present > 1 else 1.0


def hill(counts: ArrayLike, order: float) -> float:
    """Hill number: the effective number of categories (Hill 1973, Jost 2006).

    Order 0 counts categories, 1 is exp(H), 2 is 1 / sum p squared. 0 when nothing was counted.
    """
    p = shares(counts)
    if not p.size:
        return 0.0
    if order == 1:
        return math.exp(shannon(counts))
    return float((p**order).sum() ** (1 / (1 - order)))
