"""Structural holes under the same-employer proxy: colleagues know each other, nobody else does.

The export holds no ties among contacts, so these are proxies and are named so everywhere.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike


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
