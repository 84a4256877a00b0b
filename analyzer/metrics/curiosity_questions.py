"""Questions: conversations that begin by asking."""

from __future__ import annotations

from analyzer.maths.resample import SHARE, interval, share_draws
from analyzer.registry import SHARE_BASE, Figure, metric
from analyzer.view import View


@metric(
    "curiosity.asked_share",
    "Conversations begun with a question",
    order=7,
    unit="share",
    base_unit="threads",
    needs=("messages",),
    minimum=SHARE_BASE,
    formula="of the conversations that the owner opened, those whose first message holds a question",
    source="asking and liking: Huang, Yeomans, Brooks, Minson & Gino 2017",
    meaning="How often the owner comes asking instead of telling.",
    caveat="A question is recognised by its question mark, in any script; the text itself is never kept.",
)
def asked_share(view: View) -> Figure:
    """Share of the owner's conversations that open with a question."""
    asked = view.conversations.asked[view.conversations.mine]
    base = len(asked)
    if not base:
        return Figure(None, 0, 0)
    value = float(asked.mean())
    return Figure(value, base, base, interval(value, share_draws(view.rng("curiosity.asked_share"), asked), SHARE))
