"""Balance per tie, and who gave and got nothing back."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from analyzer.maths.resample import SHARE, interval, mean_draws
from analyzer.registry import SHARE_BASE, Figure, metric
from analyzer.view import View


@metric(
    "reciprocity.balance",
    "Balance of a tie",
    order=8,
    unit="ratio",
    base_unit="ties",
    needs=("messages",),
    minimum=SHARE_BASE,
    formula="mean over ties with messages of min(sent, received) / max(sent, received)",
    source="reciprocity of a dyad; no published norm",
    meaning="1 when each tie is even, 0 when every tie runs one way.",
)
def balance_of_ties(view: View) -> Figure:
    """Mean balance over ties with messages."""
    sent, received = view.ties.sent, view.ties.received
    top = np.maximum(sent, received)
    values = (np.minimum(sent, received) / np.maximum(top, 1))[top > 0]
    if not len(values):
        return Figure(None, 0, 0)
    value = float(values.mean())
    draws = mean_draws(view.rng("reciprocity.balance"), values)
    return Figure(value, len(values), len(values), interval(value, draws, SHARE))


@metric(
    "reciprocity.nothing_back",
    "Gave and got nothing back",
    order=9,
    unit="contacts",
    needs=("messages",),
    formula="contacts who opened a conversation, endorsed or recommended the owner, and to whom nothing went back: no "
    "message, endorsement or recommendation",
    source="–",
    meaning="People to whom a word is owed.",
    caveat="Thanks may have gone another way.",
)
def nothing_back(view: View) -> Figure:
    """How many gave and got nothing."""
    return Figure(float(owed(view).sum()), view.size, view.size)


def owed(view: View) -> NDArray[np.bool_]:
    """Contacts who gave something and to whom nothing went."""
    ties = view.ties
    gave = ties.opened_by + ties.endorsed_by + ties.recommended_by > 0
    return np.asarray(gave & (ties.sent + ties.endorsed + ties.recommended == 0))
