"""Indices of likeness and imbalance."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike


def ei_index(external: int, internal: int) -> float | None:
    """(E - I) / (E + I): -1 all inside one's own group, +1 all outside (Krackhardt & Stern 1988)."""
    total = external + internal
    return (external - internal) / total if total else None


def homophily(same: float, chance: float) -> float | None:
    """Coleman's index (1958): 1 only one's own kind, 0 as chance would have it, -1 never one's own kind."""
    if same >= chance:
        return (same - chance) / (1 - chance) if chance < 1 else None
    return (same - chance) / chance


def dissimilarity(p: ArrayLike, q: ArrayLike) -> float:
    """Half the sum of absolute differences of two distributions, 0..1 (Duncan & Duncan 1955)."""
    return float(np.abs(np.asarray(p, dtype=np.float64) - np.asarray(q, dtype=np.float64)).sum() / 2)


def location_quotient(share: float, reference: float) -> float | None:
    """Share over the reference's share: 1 as common as there, 2 twice as common."""
    return share / reference if reference > 0 else None


def balance(given: float, got: float) -> float | None:
    """Min / max of what went both ways: 1 even, 0 one-sided; None when nothing did."""
    top = max(given, got)
    return min(given, got) / top if top else None
