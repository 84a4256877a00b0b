"""Whom to write to again: the sleeping ties that would open the living network most.

Greedy: each step takes the tie whose revival adds most effective industries and effective levels
among living ties, discounted by how cold it is: long silent, or never warm. The figures of each step are plain
Hill numbers of living plus revived ties, so that recomputing after a revival confirms them.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from analyzer.audit import WITHHELD_UNDER, GainStep
from analyzer.maths.diversity import hill
from analyzer.view import Trait, View

STEPS = 10

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Revival:
    """The chosen ties (places of contacts, best first) and the curve, which begins with none revived."""

    places: tuple[int, ...]
    steps: tuple[GainStep, ...]


def revival(view: View) -> Revival:
    """The greedy choice of at most ``STEPS`` two-way ties that are cooling or dormant."""
    if "messages" not in view.files:
        return Revival((), ())
    sectors, rungs = _living_counts(view, view.sector), _living_counts(view, view.ladder)
    pool = _candidates(view)
    warmth = _warmth(view)
    places: list[int] = []
    steps = [_step(0, sectors, rungs)]
    for count in range(1, STEPS + 1):
        gains = warmth * (_gains(sectors, view.sector) + _gains(rungs, view.ladder))
        gains = np.where(pool, np.round(gains, 9), -np.inf)
        best = _first_best(view, gains)
        if best is None:
            break
        pool[best] = False
        places.append(best)
        sectors, rungs = _with(sectors, view.sector, best), _with(rungs, view.ladder, best)
        steps.append(_step(count, sectors, rungs))
    shown = tuple(steps) if places and view.sector.base >= WITHHELD_UNDER else ()
    return Revival(tuple(places), shown)


def living_openness(view: View) -> float:
    """Effective number of industries among living ties."""
    return hill(_living_counts(view, view.sector), 1)


def openness_with(view: View, sector: int, extra: int) -> float:
    """The same with ``extra`` more living ties in a sector."""
    counts = _living_counts(view, view.sector)
    counts[sector] += extra
    return hill(counts, 1)


def _candidates(view: View) -> Bools:
    """Sleeping two-way ties, without the colleagues of today: one meets them, whatever LinkedIn knows."""
    asleep = view.ties.in_state("cooling") | view.ties.in_state("dormant")
    return np.asarray(view.ties.two_way & asleep & ~view.colleagues & (view.sector.known | view.ladder.known))


def _warmth(view: View) -> Floats:
    """1 for a once lively tie that has just begun to cool; less the longer the silence and the fewer the words.

    Somebody with whom one message went each way, years ago, is hardly a tie to revive.
    """
    beyond = np.maximum(view.ties.silent - view.weights.alive_days, 0)
    talked = np.log1p(view.ties.sent + view.ties.received) / np.log1p(view.weights.full_revival_volume)
    return np.asarray(0.5 ** (beyond / view.weights.coldness_half_life_days) * np.minimum(talked, 1), dtype=np.float64)


def _living_counts(view: View, trait: Trait) -> Ints:
    return np.bincount(trait.codes[view.ties.living & trait.known], minlength=len(trait.categories))


def _gains(counts: Ints, trait: Trait) -> Floats:
    """What one more tie adds to the Hill number, by contact, weighed by the classifier's confidence."""
    now = hill(counts, 1)
    table = np.array([hill(counts + one, 1) - now for one in np.eye(len(counts), dtype=np.int64)] + [0.0])
    return np.asarray(table[trait.codes] * np.where(trait.known, trait.confidence, 0.0), dtype=np.float64)


def _first_best(view: View, gains: Floats) -> int | None:
    """The place of the largest positive gain; of equal ones the stronger tie, then the smaller id."""
    top = float(gains.max(initial=-np.inf))
    if top <= 0:
        return None
    return int(min(np.nonzero(gains == top)[0], key=lambda i: (-view.ties.strength[i], i)))


def _with(counts: Ints, trait: Trait, place: int) -> Ints:
    if not trait.known[place]:
        return counts
    grown = counts.copy()
    grown[trait.codes[place]] += 1
    return grown


def _step(count: int, sectors: Ints, rungs: Ints) -> GainStep:
    return GainStep(count, round(hill(sectors, 1), 4), round(hill(rungs, 1), 4))
