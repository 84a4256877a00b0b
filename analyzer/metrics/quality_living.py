"""Ties that are alive."""

from __future__ import annotations

from analyzer.maths.resample import SHARE, interval, share_draws
from analyzer.registry import DIVERSITY, Figure, metric
from analyzer.view import View


@metric(
    "quality.two_way_alive",
    "Two-way ties alive in the last year",
    order=1,
    unit="contacts",
    needs=("messages",),
    formula="contacts with messages both ways and a message or recommendation in the last 365 days",
    source="Granovetter 1973 (reciprocity, intensity); a year as in Burt's studies of decay (2000)",
    meaning="The ties that carry: both sides have written, and not long ago. All other contacts are an address list.",
    caveat="Only what passed on LinkedIn is seen: no mail, no telephone, no meeting.",
)
def two_way_alive(view: View) -> Figure:
    """How many ties are two-way and alive."""
    return Figure(float(view.ties.living.sum()), int(view.linked.sum()), view.size)


@metric(
    "quality.two_way_alive_share",
    "Share of contacts with a living two-way tie",
    order=2,
    unit="share",
    needs=("messages",),
    minimum=DIVERSITY,
    formula="two-way ties alive in the last year / contacts on LinkedIn",
    source="as above",
    meaning="How much of the list is a network.",
)
def two_way_alive_share(view: View) -> Figure:
    """Living ties over contacts."""
    living = view.ties.living[view.linked]
    if not len(living):
        return Figure(None, 0, view.size)
    value = float(living.mean())
    draws = share_draws(view.rng("quality.two_way_alive_share"), living)
    return Figure(value, len(living), view.size, interval(value, draws, SHARE))


@metric(
    "quality.two_way",
    "Two-way ties, ever",
    order=3,
    unit="contacts",
    needs=("messages",),
    formula="contacts with at least one message each way",
    source="Granovetter 1973",
    meaning="With how many contacts words ever went both ways.",
)
def two_way(view: View) -> Figure:
    """How many ties are two-way."""
    return Figure(float(view.ties.two_way.sum()), int(view.linked.sum()), view.size)
