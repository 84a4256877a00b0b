"""The one door to scipy: the assignment problem, imported late because it is an extra."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from importers.errors import UserError

Floats = NDArray[np.float64]


def best_assignment(value: Floats) -> NDArray[np.int64]:
    """For each row the column that it gets, so that the sum of ``value`` is the largest (Jonker-Volgenant)."""
    return np.asarray(solver()(value, maximize=True)[1], dtype=np.int64)


def solver() -> Any:  # scipy ships no types
    """The ``linear_sum_assignment`` of scipy; ``UserError`` (exit code 5) where scipy is missing.

    A workshop asks for it before it reads three hundred exports.
    """
    try:
        from scipy.optimize import linear_sum_assignment  # noqa: PLC0415 - an extra, half a second to import
    except ImportError as error:
        raise UserError(
            "matching the people of a workshop needs scipy, which is not installed here",
            remedy="Install it with: pip install 'tiescope[workshop]'",
            exit_code=5,
        ) from error
    return linear_sum_assignment
