"""Layers: how much of what is written goes to the closest 5, 15, 50 and 150."""

from __future__ import annotations

import numpy as np

from analyzer.registry import Figure, metric
from analyzer.view import View

_SOURCE = "Dunbar 1998; Hill & Dunbar 2003 (5, 15, 50, 150)"
_MEANING = "How much of all messages goes to the people written with most."
_FORMULA = "messages with the {n} contacts written with most / all messages; withheld with fewer such contacts"


def _layer(view: View, size: int) -> Figure:
    volume = view.ties.sent + view.ties.received
    volume = np.sort(volume[volume > 0])[::-1]
    total = int(volume.sum())
    return Figure(float(volume[:size].sum() / total) if len(volume) >= size else None, total, total)


def _register(order: int, size: int) -> None:
    @metric(
        f"quality.layer_{size}_share",
        f"Share of messages with the closest {size}",
        order=order,
        unit="share",
        base_unit="messages",
        needs=("messages",),
        formula=_FORMULA.format(n=size),
        source=_SOURCE,
        meaning=_MEANING,
    )
    def layer(view: View) -> Figure:
        return _layer(view, size)


for _order, _size in enumerate((5, 15, 50, 150), start=8):
    _register(_order, _size)
