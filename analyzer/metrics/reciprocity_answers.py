"""Answers: who gets one."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from analyzer.maths.resample import SHARE, interval, share_draws
from analyzer.registry import SHARE_BASE, Figure, metric
from analyzer.view import View

_CAVEAT = (
    "A message that needs no answer counts as unanswered. Threads of which the export holds no beginning are left out."
)


def _answered(view: View, key: str, chosen: NDArray[np.bool_]) -> Figure:
    answered = view.conversations.answered[chosen]
    base = len(answered)
    if not base:
        return Figure(None, 0, 0)
    value = float(answered.mean())
    return Figure(value, base, base, interval(value, share_draws(view.rng(key), answered), SHARE))


@metric(
    "reciprocity.you_answered_share",
    "Conversations you answered",
    order=6,
    unit="share",
    base_unit="threads",
    needs=("messages",),
    minimum=SHARE_BASE,
    formula="of the conversations that contacts opened, those in which the owner wrote",
    source="response rate; no published norm",
    meaning="How often a contact who writes first hears back.",
    caveat=_CAVEAT,
)
def you_answered(view: View) -> Figure:
    """Share of incoming conversations answered."""
    return _answered(view, "reciprocity.you_answered_share", ~view.conversations.mine)


@metric(
    "reciprocity.they_answered_share",
    "Conversations they answered",
    order=7,
    unit="share",
    base_unit="threads",
    needs=("messages",),
    minimum=SHARE_BASE,
    formula="of the conversations that the owner opened, those in which somebody else wrote",
    source="response rate; no published norm",
    meaning="How often the owner hears back after writing first.",
    caveat=_CAVEAT,
)
def they_answered(view: View) -> Figure:
    """Share of the owner's conversations that were answered."""
    return _answered(view, "reciprocity.they_answered_share", view.conversations.mine)
