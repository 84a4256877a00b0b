"""Structural holes: from the owner's own answers on who knows whom, or under the same-employer proxy.

The export holds no ties among contacts. The proxy takes colleagues to know each other and nobody else
to; figures that rest on it are named proxies everywhere.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike


def density(matrix: ArrayLike) -> float:
    """Share of the possible ties that are there, of a symmetric 0/1 matrix without a diagonal."""
    ties = np.asarray(matrix, dtype=np.float64)
    n = len(ties)
    return float(ties.sum() / (n * (n - 1))) if n > 1 else 0.0


def effective_size(matrix: ArrayLike) -> float:
    """Burt's effective size of an ego tied to all of these contacts (Borgatti 1997): n - 2t/n, t ties among them."""
    ties = np.asarray(matrix, dtype=np.float64)
    return float(len(ties) - ties.sum() / len(ties)) if len(ties) else 0.0


def constraint(matrix: ArrayLike) -> float:
    """Burt's constraint (1992) of an ego tied to all of these contacts: sum over j of (p_ij + sum_q p_iq p_qj)^2.

    Ego spreads evenly over the n contacts; contact q spreads evenly over ego and those q knows.
    """
    ties = np.asarray(matrix, dtype=np.float64)
    n = len(ties)
    if not n:
        return 0.0
    spread = ties / (ties.sum(axis=1, keepdims=True) + 1)
    return float(((1 / n + spread.sum(axis=0) / n) ** 2).sum())


def effective_size_of_groups(sizes: ArrayLike) -> float:
    """Burt's effective size (Borgatti 1997: n - 2t/n) when each group is fully tied inside and untied outside."""
    n = np.asarray(sizes, dtype=np.float64)
    total = n.sum()
    return float(total - (n * (n - 1)).sum() / total) if total else 0.0


def constraint_of_groups(sizes: ArrayLike) -> float:
    """Burt's constraint of an ego whose contacts fall into such groups: sum n (2 - 1/n)^2 / N^2."""
    n = np.asarray(sizes, dtype=np.float64)
    n = n[n > 0]
    total = n.sum()
    return float((n * (2 - 1 / n) ** 2).sum() / total**2) if total else 0.0
