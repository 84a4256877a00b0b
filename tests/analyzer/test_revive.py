"""Revivals: the predicted gain is what recomputing finds, and no better first choice exists."""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import replace

import polars as pl
import pytest

from analyzer.maths.diversity import hill
from analyzer.plan.revive import revival
from analyzer.taxonomy import levels
from analyzer.view import View, build_view
from tests.analyzer.builders import OPTIONS, OWNER, TODAY, Case, events, synthetic, without_messages


def _view(given: Case) -> View:
    return build_view(given.network, given.contacts.sort("contact_id"), OWNER, OPTIONS)


RUNGS = {rung.key: rung.rank for rung in levels()}


def _living(view: View, column: str) -> float:
    living = view.contacts.filter(pl.Series(view.ties.living))[column].to_list()
    values = [RUNGS.get(v) if column == "level" else v or None for v in living]
    return hill(list(Counter(v for v in values if v is not None).values()), 1)


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_prediction_is_confirmed(seed: int) -> None:
    """After writing to the first k, the openness and scope of the living ties are the predicted ones."""
    given = synthetic(500, 3000, seed=seed)
    view = _view(given)
    plan = revival(view)
    assert len(plan.steps) == len(plan.places) + 1 > 5
    for step in plan.steps:
        ids = view.contacts["contact_id"].gather(list(plan.places[: step.revived])).to_list()
        wrote = events([(i, TODAY, "message", "sent", f"new {i}", True, False, 1) for i in ids])
        network = replace(given.network, interactions=pl.concat([given.network.interactions, wrote]))
        later = _view(Case(network, given.contacts))
        assert _living(later, "industry_naics") == pytest.approx(step.openness, abs=1e-4)
        assert _living(later, "level") == pytest.approx(step.scope, abs=1e-4)


def test_first_choice_is_the_best() -> None:
    """No other sleeping tie would add more than the first, with silence, past words and confidence weighed in."""
    view = _view(synthetic(300, 2000, seed=6))
    best = revival(view).places[0]
    sectors = [view.sector.codes[i] for i in range(view.size) if view.ties.living[i] and view.sector.known[i]]
    rungs = [view.ladder.codes[i] for i in range(view.size) if view.ties.living[i] and view.ladder.known[i]]

    def merit(i: int) -> float:
        def gain(codes: list[int], code: int, confidence: float) -> float:
            if code < 0:
                return 0.0
            counts = [codes.count(c) for c in range(26)]
            grown = [n + (c == code) for c, n in enumerate(counts)]
            return confidence * (hill(grown, 1) - hill(counts, 1))

        cold = 0.5 ** (max(0, view.ties.silent[i] - 365) / view.weights.coldness_half_life_days)
        talked = min(1, math.log1p(view.ties.sent[i] + view.ties.received[i]) / math.log1p(20))
        return (
            cold
            * talked
            * (
                gain(sectors, view.sector.codes[i], view.sector.confidence[i])
                + gain(rungs, view.ladder.codes[i], view.ladder.confidence[i])
            )
        )

    asleep = view.ties.two_way & (view.ties.silent > 365)
    assert merit(best) == pytest.approx(max(merit(i) for i in range(view.size) if asleep[i]))


def test_only_real_ties_are_revived() -> None:
    """Nobody is revived who never answered, or who was heard of within the year."""
    view = _view(synthetic(500, 3000))
    for place in revival(view).places:
        assert view.ties.two_way[place]
        assert view.ties.silent[place] > 365


def test_nothing_to_revive() -> None:
    """Without messages there is nobody to revive and no curve."""
    plan = revival(_view(without_messages(synthetic(200, 500))))
    assert plan.places == ()
    assert plan.steps == ()
