"""Pace: how many new contacts there are."""

from __future__ import annotations

from analyzer.metrics.curiosity_new import recent
from analyzer.registry import Figure, metric
from analyzer.view import UNKNOWN, View


@metric(
    "curiosity.new_contacts",
    "New contacts in the last year",
    order=5,
    unit="contacts",
    needs=("connections",),
    formula="contacts connected in the last 365 days",
    source="–",
    meaning="Context, not a merit: size does not make a network good.",
)
def new_contacts(view: View) -> Figure:
    """Contacts of the last 365 days."""
    return Figure(float(recent(view).sum()), int((view.connected != UNKNOWN).sum()), view.size)


@metric(
    "curiosity.new_per_quarter",
    "New contacts per quarter",
    order=6,
    unit="contacts",
    needs=("connections",),
    formula="contacts connected in the last 365 days / 4",
    source="–",
    meaning="The pace of the last year.",
)
def new_per_quarter(view: View) -> Figure:
    """Mean of the last four quarters."""
    return Figure(float(recent(view).sum()) / 4, int((view.connected != UNKNOWN).sum()), view.size)
