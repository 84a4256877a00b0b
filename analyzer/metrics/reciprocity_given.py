"""Given and got, by kind."""

from __future__ import annotations

import numpy as np

from analyzer.maths.resample import OPEN, interval, ratio_draws, share_draws
from analyzer.registry import SHARE_BASE, Figure, metric
from analyzer.ties import Floats, Ints
from analyzer.view import View

_SOURCE = "reciprocal services: Granovetter 1973; giving: Grant 2013; no published norm"
_CAVEAT = "1 is even, 2 is twice as much given as got. More given is neither good nor bad."


def _ratio(view: View, key: str, given: Ints | Floats, got: Ints) -> Figure:
    total_given, total_got = round(given.sum()), int(got.sum())
    base = total_given + total_got
    if not total_got:
        return Figure(None, base, base)
    value = total_given / total_got
    involved = (given > 0) | (got > 0)
    draws = ratio_draws(view.rng(key), given[involved], got[involved])
    return Figure(value, base, base, interval(value, draws, OPEN))


@metric(
    "reciprocity.given_got",
    "Messages given for each one got",
    order=1,
    unit="ratio",
    base_unit="messages",
    needs=("messages",),
    minimum=SHARE_BASE,
    formula="messages sent / messages received; one message to several contacts is one message",
    source=_SOURCE,
    meaning="How much the owner writes for each message that comes in.",
    caveat=_CAVEAT,
)
def given_got(view: View) -> Figure:
    """Messages sent over received."""
    return _ratio(view, "reciprocity.given_got", view.ties.written, view.ties.received)


@metric(
    "reciprocity.opened_ratio",
    "Conversations opened for each one opened by others",
    order=2,
    unit="ratio",
    base_unit="threads",
    needs=("messages",),
    minimum=SHARE_BASE,
    formula="conversations the owner opened / conversations opened by contacts",
    source=_SOURCE,
    meaning="Who makes the first step.",
    caveat=_CAVEAT,
)
def opened_ratio(view: View) -> Figure:
    """Conversations opened over opened by others."""
    mine = view.conversations.mine
    base, given = len(mine), int(mine.sum())
    if given == base:
        return Figure(None, base, base)
    shares = np.minimum(share_draws(view.rng("reciprocity.opened_ratio"), mine), 1 - 1 / base)
    value = given / (base - given)
    return Figure(value, base, base, interval(value, shares / (1 - shares), OPEN))


@metric(
    "reciprocity.endorsements_ratio",
    "Endorsements given for each one got",
    order=3,
    unit="ratio",
    base_unit="endorsements",
    needs=("endorsements_given", "endorsements_received"),
    minimum=SHARE_BASE,
    formula="endorsements given / endorsements received",
    source=_SOURCE,
    meaning="How the small public favours stand.",
    caveat=_CAVEAT,
)
def endorsements_ratio(view: View) -> Figure:
    """Endorsements given over received."""
    return _ratio(view, "reciprocity.endorsements_ratio", view.ties.endorsed, view.ties.endorsed_by)


@metric(
    "reciprocity.recommendations_ratio",
    "Recommendations given for each one got",
    order=4,
    unit="ratio",
    base_unit="recommendations",
    needs=("recommendations_given", "recommendations_received"),
    formula="recommendations given / recommendations received",
    source=_SOURCE,
    meaning="How the large public favours stand.",
    caveat=_CAVEAT,
)
def recommendations_ratio(view: View) -> Figure:
    """Recommendations given over received."""
    return _ratio(view, "reciprocity.recommendations_ratio", view.ties.recommended, view.ties.recommended_by)


@metric(
    "reciprocity.invitations_ratio",
    "Invitations sent for each one got",
    order=5,
    unit="ratio",
    base_unit="invitations",
    needs=("invitations",),
    minimum=SHARE_BASE,
    formula="invitations sent / invitations received",
    source=_SOURCE,
    meaning="Who asked whom to connect.",
    caveat="LinkedIn keeps old invitations only in part.",
)
def invitations_ratio(view: View) -> Figure:
    """Invitations sent over received."""
    return _ratio(view, "reciprocity.invitations_ratio", view.ties.invited, view.ties.invited_by)
