"""The lists of people that actions draw on, best first, by the name that the actions file uses."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from analyzer.metrics.vision_unlike import differences
from analyzer.plan.introduce import best_pair
from analyzer.plan.meet import Field
from analyzer.plan.revive import Revival
from analyzer.rows.persons import owed_places, ranked
from analyzer.view import View

People = Mapping[str, tuple[int, ...]]


def people_lists(view: View, revived: Revival, field: Field | None) -> People:
    """All lists; one that makes no sense for this network is empty."""
    ties = view.ties
    above = (view.rank > view.own_rank) & (view.own_rank >= 0)
    return {
        "revive": revived.places,
        "cooling": tuple(ranked(view, ties.two_way & ties.in_state("cooling") & ~view.colleagues)),
        "owed": tuple(owed_places(view)),
        "recommend": tuple(ranked(view, (ties.recommended_by > 0) & (ties.recommended == 0))),
        "endorse": tuple(ranked(view, (ties.endorsed_by > 0) & (ties.endorsed == 0))),
        "introduce": best_pair(view) or (),
        "bridges": field.bridges if field else (),
        "above": tuple(ranked(view, above & ties.living)),
        "far": _far(view),
        "rare": _rare(view),
        "living": tuple(ranked(view, ties.living)),
    }


def _far(view: View) -> tuple[int, ...]:
    """Ties unlike the owner in industry, level and function with whom a word was exchanged."""
    if not (view.owner.sector_naics and view.owner.level and view.owner.function):
        return ()
    differs, known, _ = differences(view)
    return tuple(ranked(view, known & (differs == 3) & (view.ties.silent >= 0)))


def _rare(view: View) -> tuple[int, ...]:
    """Contacts alone, or nearly, in their industry: one for each, surest class first."""
    counts = view.sector.counts
    rare = [s for s in np.argsort(counts, kind="stable").tolist() if 0 < counts[s] <= 5 and s != view.sector.own]
    return tuple(_surest(view, view.sector.codes == s) for s in rare)


def _surest(view: View, chosen: NDArray[np.bool_]) -> int:
    def merit(i: int) -> tuple[float, int, int]:
        return (-float(view.sector.confidence[i]), -int(view.connected[i]), i)

    return int(min(np.nonzero(chosen)[0].tolist(), key=merit))
