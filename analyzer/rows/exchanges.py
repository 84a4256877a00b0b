"""Given and got, kind by kind."""

from __future__ import annotations

from datetime import timedelta

import numpy as np
import polars as pl
from numpy.typing import NDArray

from analyzer.audit import ExchangeRow
from analyzer.options import EPOCH
from analyzer.view import View


def exchange_rows(view: View) -> tuple[ExchangeRow, ...]:
    """All seven kinds; a side that the export does not hold is None."""
    talks, ties = view.conversations, view.ties
    mine, theirs, pairs = talks.mine, ~talks.mine, talks.others == 2
    begun = talks.day
    return (
        _threads(view, "opened", mine, theirs, begun),
        _threads(view, "replies", theirs & talks.answered, mine & talks.answered, begun),
        _events(view, "messages", "message", ("messages", ties.written), ("messages", ties.received)),
        _events(
            view,
            "endorsements",
            "endorsement",
            ("endorsements_given", ties.endorsed),
            ("endorsements_received", ties.endorsed_by),
        ),
        _events(
            view,
            "recommendations",
            "recommendation",
            ("recommendations_given", ties.recommended),
            ("recommendations_received", ties.recommended_by),
        ),
        _events(view, "invitations", "invitation", ("invitations", ties.invited), ("invitations", ties.invited_by)),
        _threads(view, "introductions", talks.introductions, theirs & pairs, begun),
    )


def _threads(
    view: View, kind: str, given: NDArray[np.bool_], got: NDArray[np.bool_], begun: NDArray[np.int64]
) -> ExchangeRow:
    if "messages" not in view.files:
        return ExchangeRow(kind, None, None)
    days = begun[given | got]
    since = (EPOCH + timedelta(days=int(days.min()))).isoformat() if days.size else ""
    return ExchangeRow(kind, int(given.sum()), int(got.sum()), since)


def _events(
    view: View,
    name: str,
    kind: str,
    given: tuple[str, NDArray[np.int64 | np.float64]],
    got: tuple[str, NDArray[np.int64]],
) -> ExchangeRow:
    first = view.interactions.filter(pl.col("kind") == kind)["at"].min()
    sides = [round(counts.sum()) if file in view.files else None for file, counts in (given, got)]
    known = any(side is not None for side in sides)
    return ExchangeRow(name, sides[0], sides[1], str(first)[:10] if first is not None and known else "")
