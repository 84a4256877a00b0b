"""Any network gives an audit: whatever is missing, doubled, undated, unknown or out of the taxonomy."""

from __future__ import annotations

import math
from dataclasses import fields, is_dataclass, replace
from datetime import date, timedelta
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from analyzer.audit import OwnerProfile
from analyzer.json_io import audit_from_json, audit_to_json
from analyzer.measure import audit_network
from analyzer.reference import regions
from tests.analyzer.builders import ALL_FILES, OPTIONS, OWNER, TODAY, case, events, people

SECTOR = st.sampled_from(["", "51", "62", "11", "55", "99", "31-33"])
LEVEL = st.sampled_from(["", "manager", "vp", "retired", "owner_founder", "king"])
FUNCTION = st.sampled_from(["", "Sales", "Legal", "Magic"])
DAY = st.none() | st.integers(-50, 6000).map(lambda n: TODAY - timedelta(days=n))
CONTACT = st.fixed_dictionaries(
    {
        "industry_naics": SECTOR,
        "industry_confidence": st.floats(0, 1),
        "level": LEVEL,
        "level_confidence": st.floats(0, 1) | st.none(),
        "function": FUNCTION,
        "organisation_key": st.sampled_from(["", "a", "b", "employer 1"]),
        "organisation": st.sampled_from(["", "A", "a"]),
        "full_name": st.sampled_from(["", "Ada {x}", "Bo % 1"]),
        "connected_on": DAY,
    }
)
EVENT = st.tuples(
    st.sampled_from(["c00000", "c00001", "c00002", "stranger"]),
    DAY,
    st.sampled_from(["message", "invitation", "endorsement", "recommendation"]),
    st.sampled_from(["sent", "received"]),
    st.sampled_from(["", "t1", "t2", "t3"]),
    st.booleans(),
    st.booleans(),
    st.integers(0, 4),
)
PROFILE = st.builds(
    OwnerProfile,
    sector_naics=SECTOR,
    level=LEVEL,
    function=FUNCTION,
    organisation_key=st.sampled_from(["", "a", "zzz"]),
)


def _numbers(value: Any) -> list[float]:
    if is_dataclass(value):
        return [n for f in fields(value) for n in _numbers(getattr(value, f.name))]
    if isinstance(value, tuple):
        return [n for item in value for n in _numbers(item)]
    return [float(value)] if isinstance(value, (int, float)) else []


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(CONTACT, max_size=40),
    st.lists(EVENT, max_size=30),
    PROFILE,
    st.frozensets(st.sampled_from(sorted(ALL_FILES))),
    st.sampled_from(regions()),
    st.lists(DAY, max_size=3),
)
def test_any_network(
    contacts: list[dict[str, object]],
    happened: list[tuple[str, date | None, str, str, str, bool, bool, int]],
    owner: OwnerProfile,
    files: frozenset[str],
    region: str,
    hidden: list[date | None],
) -> None:
    """The audit is made of finite numbers, survives JSON, and every sentence of its moves can be filled."""
    given_case = case(people(contacts), events(happened), files)
    network = replace(given_case.network, hidden=tuple(hidden))
    audit = audit_network(network, given_case.contacts, owner, replace(OPTIONS, reference=region))
    assert all(math.isfinite(n) for n in _numbers(audit))
    assert audit_from_json(audit_to_json(audit)) == audit
    for measure in (m for d in audit.dimensions for m in (d.headline, *d.measures)):
        assert (measure.value is None) == bool(measure.withheld)
        assert 0 <= measure.coverage <= 1
        if measure.unit == "share" and measure.value is not None:
            assert 0 <= measure.value <= 1
        if measure.unit == "index" and measure.value is not None:
            assert -1 <= measure.value <= 1
    for move in audit.moves:
        for text in (move.title, move.reason, move.effect):
            assert text.format(**dict(move.facts), people="somebody")


def test_contacts_made_later_are_left_out() -> None:
    """An audit of an earlier day counts only who was there."""
    rows: list[dict[str, object]] = [{"connected_on": date(2020, 1, 1)}, {"connected_on": date(2025, 1, 1)}, {}]
    given_case = case(people(rows))
    audit = audit_network(given_case.network, given_case.contacts, OWNER, replace(OPTIONS, today=date(2021, 1, 1)))
    assert audit.contacts == 2
