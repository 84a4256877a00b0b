"""What must not change, and what may only rise, when the network changes in a known way."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import numpy as np
import polars as pl
import pytest

from analyzer.audit import Audit, Measure
from analyzer.json_io import audit_to_json
from analyzer.maths.rarefaction import rarefied, rarefied_entropies
from analyzer.maths.resample import OPEN, class_draws, interval
from analyzer.measure import audit_network
from analyzer.metrics.openness_industries import COMMON_BASE
from tests.analyzer.builders import OPTIONS, OWNER, Case, events, synthetic, without_messages

SHARES = ("openness.top_two_share", "openness.ei_industry", "openness.distance_to_reference", "scope.above_share",
          "scope.ei_employer", "scope.ei_function", "vision.unlike_share", "vision.homophily_industry",
          "quality.two_way_alive_share", "reciprocity.given_got", "reciprocity.balance")  # fmt: skip


def _audit(given: Case) -> Audit:
    return audit_network(given.network, given.contacts, OWNER, OPTIONS)


def _measures(audit: Audit) -> dict[str, Measure]:
    return {m.key: m for d in audit.dimensions for m in (d.headline, *d.measures)}


def _doubled(given: Case) -> Case:
    """Everybody twice, with the same exchanges."""
    twins = given.contacts.with_columns(pl.col("contact_id") + "-twin")
    talks = given.network.interactions.with_columns(pl.col("contact_id") + "-twin", pl.col("conversation_id") + "-twin")
    contacts = pl.concat([given.contacts, twins])
    network = replace(given.network, interactions=pl.concat([given.network.interactions, talks]))
    return Case(network, contacts)


@pytest.mark.parametrize("key", SHARES)
def test_doubling_keeps_shares(key: str) -> None:
    """A network in which everybody stands twice has the same shares and indices."""
    given = synthetic(300, 1500)
    once, twice = _measures(_audit(given))[key], _measures(_audit(_doubled(given)))[key]
    assert twice.value == pytest.approx(once.value, abs=1e-6)
    assert twice.base == 2 * once.base


def test_doubling_hardly_moves_rarefied_openness() -> None:
    """Doubling leaves effective industries at the common base within the interval."""
    given = synthetic(300, 0)
    once = _measures(_audit(given))["openness.effective_industries"]
    twice = _measures(_audit(_doubled(given)))["openness.effective_industries"]
    assert once.interval is not None
    assert once.interval[0] <= (twice.value or 0) <= once.interval[1]


def test_messages_do_not_touch_openness() -> None:
    """Without its messages a network is as open and as wide as before, to the last digit."""
    given = synthetic(300, 1500)
    full, bare = _audit(given), _audit(without_messages(given))
    for place in (0, 1, 2):
        assert bare.dimensions[place].headline == full.dimensions[place].headline
        assert bare.dimensions[place].measures == full.dimensions[place].measures
    assert bare.sectors == full.sectors
    assert bare.years == full.years


def test_order_of_rows_changes_nothing() -> None:
    """The same contacts and interactions in any order give the same bytes."""
    given = synthetic(250, 1200)
    shuffled = Case(
        replace(given.network, interactions=given.network.interactions.sample(fraction=1, shuffle=True, seed=5)),
        given.contacts.sample(fraction=1, shuffle=True, seed=6),
    )
    assert audit_to_json(_audit(shuffled)) == audit_to_json(_audit(given))


def test_a_new_industry_never_lowers_richness() -> None:
    """Adding the first contact of an industry adds exactly one to the industries reached."""
    given = synthetic(200, 0)
    before = _measures(_audit(given))["openness.industries_reached"].value
    newcomer = given.contacts.head(1).with_columns(
        pl.lit("new").alias("contact_id"),
        pl.lit("55").alias("industry_naics"),
        pl.lit(1.0).alias("industry_confidence"),
    )
    after = _audit(Case(given.network, pl.concat([given.contacts, newcomer])))
    assert _measures(after)["openness.industries_reached"].value == (before or 0) + 1


@pytest.mark.parametrize("confidence", [1.0, 0.7])
@pytest.mark.parametrize("size", [40, 150, 400])
def test_samples_agree_within_the_interval(size: int, confidence: float) -> None:
    """Whatever its size and its classifier, a sample's interval holds the openness of the whole nine times in ten."""
    sectors = synthetic(4000, 0, seed=3, unknown=0.0).contacts["industry_naics"]
    truth = sectors.rank("dense").to_numpy().astype(np.int64) - 1
    shares = np.bincount(truth, minlength=20) / 4000
    whole = rarefied(np.bincount(truth), COMMON_BASE, 1)
    rng = np.random.default_rng(4)
    hits = 0
    for _ in range(60):
        drawn = rng.choice(truth, size, replace=False)
        seen = np.where(rng.random(size) < confidence, drawn, rng.choice(20, size, p=shares))
        value = rarefied(np.bincount(seen), COMMON_BASE, 1)
        draws = class_draws(rng, seen, np.full(size, confidence), 20)
        low, high = interval(value, np.exp(rarefied_entropies(draws, COMMON_BASE)), OPEN)
        hits += low <= whole <= high
    assert hits >= 48


def test_plain_hill_numbers_would_not_agree() -> None:
    """The common base is needed: the plain effective number of small samples lies well below the whole's."""
    counts = np.array([340, 210, 130, 70, 60, 50, 40, 30, 20, 15, 10, 10, 5, 5, 3, 2])
    rng = np.random.default_rng(8)
    small = [rng.multivariate_hypergeometric(counts, 40) for _ in range(200)]
    plain = np.mean([rarefied(s, 40, 1) for s in small])
    common = np.mean([rarefied(s, COMMON_BASE, 1) for s in small])
    whole = rarefied(counts, COMMON_BASE, 1)
    assert abs(common - whole) < abs(plain - whole) / 2


def test_later_events_do_not_count() -> None:
    """With an earlier today, later messages and connections are as if they had not been."""
    given = synthetic(200, 800)
    early = OPTIONS.today - timedelta(days=700)
    cut = given.network.interactions.filter(pl.col("at").dt.date() <= pl.lit(early))
    first = audit_network(given.network, given.contacts, OWNER, replace(OPTIONS, today=early))
    second = audit_network(
        replace(given.network, interactions=cut), given.contacts, OWNER, replace(OPTIONS, today=early)
    )
    assert first == second


def test_same_input_same_audit() -> None:
    """Two runs agree, another seed moves intervals and no figure."""
    given = synthetic(200, 900)
    first, again = _audit(given), _audit(given)
    other = audit_network(given.network, given.contacts, OWNER, replace(OPTIONS, seed=99))
    assert first == again
    for key, measure in _measures(other).items():
        assert measure.value == _measures(first)[key].value, key


def test_nobody_and_one() -> None:
    """A network of nobody, or of one, gives an audit with nothing invented."""
    for given in (Case(synthetic(3, 0).network, synthetic(3, 0).contacts.head(n)) for n in (0, 1)):
        audit = _audit(Case(replace(given.network, interactions=events([])), given.contacts))
        assert audit.contacts == len(given.contacts)
        assert all(d.headline.value in {None, 0.0} for d in audit.dimensions)
