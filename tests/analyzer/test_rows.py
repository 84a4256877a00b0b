"""The rows behind the figures: complete, consistent with each other, and counted right."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from analyzer.audit import Audit
from analyzer.measure import audit_network, default_today
from analyzer.options import AuditOptions
from analyzer.reference import regions
from importers.network import Owner
from importers.records import Job
from tests.analyzer.builders import OPTIONS, OWNER, TODAY, Case, case, events, people, synthetic


def _audit(given: Case, options: AuditOptions = OPTIONS) -> Audit:
    return audit_network(given.network, given.contacts, OWNER, options)


@pytest.mark.parametrize("region", regions())
def test_sectors_count_everybody_once(region: str) -> None:
    """Whatever the reference joins, each contact is in one row, and shares of the known add up to 1."""
    audit = _audit(synthetic(300, 0), replace(OPTIONS, reference=region))
    assert sum(row.count for row in audit.sectors) == audit.contacts
    assert sum(row.share for row in audit.sectors) == pytest.approx(1, abs=1e-5)
    codes = [c for row in audit.sectors if row.naics for c in row.naics.split("+")]
    assert len(codes) == len(set(codes)) == 20
    for row in audit.sectors:
        if row.quotient is not None and row.reference_share:
            assert row.quotient == pytest.approx(row.share / row.reference_share, rel=1e-3, abs=1e-3)


def test_levels_grid_and_dots_count_everybody() -> None:
    """Levels, grid and dots all rest on the same people."""
    audit = _audit(synthetic(300, 1000))
    assert len(audit.levels) == 11
    assert audit.levels[-1].level == "retired"
    assert sum(row.share for row in audit.levels) == pytest.approx(1, abs=1e-5)
    assert len(audit.grid) == 100
    assert len(audit.dots) == audit.contacts
    assert {d.person for d in audit.dots} - {""} == {p.contact_id for p in audit.closest}
    assert {row.band for row in audit.levels} == {"below", "same", "above", ""}


def test_years_by_hand() -> None:
    """New and total per year, hidden members counted in both, the running year marked partial."""
    dates = [date(2023, 5, 1), date(2023, 6, 1), date(2025, 1, 1), TODAY, None]
    given = case(people([{"connected_on": d, "industry_naics": "51"} for d in dates]))
    network = replace(given.network, hidden=(date(2024, 2, 2), None))
    audit = _audit(Case(network, given.contacts))
    assert [(y.year, y.new, y.total, y.partial) for y in audit.years] == [
        (2023, 2, 2, False),
        (2024, 1, 3, False),
        (2025, 1, 4, False),
        (2026, 1, 5, True),
    ]
    assert [y.openness_base for y in audit.years] == [2, 2, 3, 4]
    assert all(y.openness is None for y in audit.years)
    assert audit.hidden == 2
    assert sum(q.new for q in audit.quarters) == 5
    assert [audit.quarters[0].quarter, audit.quarters[-1].quarter] == ["2023-Q2", "2026-Q2"]
    assert len(audit.quarters) == 13


def test_last_day_of_a_year_completes_it() -> None:
    """On 31 December the year is whole."""
    given = case(people([{"connected_on": date(2025, 3, 1)}]))
    assert not _audit(given, replace(OPTIONS, today=date(2025, 12, 31))).years[-1].partial


def test_novelty_by_hand() -> None:
    """A contact counts as new by an industry, employer or level that nobody had on an earlier day."""
    day = date(2024, 1, 1)
    rows = [
        {"industry_naics": "52", "organisation_key": "a", "level": "vp"},
        {"industry_naics": "52", "organisation_key": "a", "level": "vp"},
        {"industry_naics": "52", "organisation_key": "b", "level": "vp"},
        {"industry_naics": "51", "organisation_key": "employer 1", "level": "director"},
        {"industry_naics": "62", "organisation_key": "a", "level": "vp"},
        {"industry_naics": "62", "organisation_key": "b", "level": "manager"},
        {"industry_naics": "", "organisation_key": "", "level": ""},
    ]
    dated = [{**row, "connected_on": day + timedelta(days=i)} for i, row in enumerate(rows)]
    audit = _audit(case(people(dated)), replace(OPTIONS, today=day + timedelta(days=30)))
    measures = {m.key: m for d in audit.dimensions for m in (d.headline, *d.measures)}
    assert measures["curiosity.new_share"].value == pytest.approx(4 / 6)
    assert measures["curiosity.new_industry_share"].value == pytest.approx(2 / 6)
    assert measures["curiosity.new_employer_share"].value == pytest.approx(2 / 6)
    assert measures["curiosity.new_level_share"].value == pytest.approx(2 / 6)
    assert audit.years[-1].new_to_you == pytest.approx(4 / 6, abs=1e-4)


def test_exchanges_by_hand() -> None:
    """Given and got by kind, with the first day; a side whose file is missing is None."""
    rows = [
        ("c00000", date(2020, 1, 1), "message", "sent", "t1", True, False, 1),
        ("c00000", date(2020, 1, 2), "message", "received", "t1", False, False, 1),
        ("c00001", date(2021, 1, 1), "message", "received", "t2", True, False, 1),
        ("c00000", date(2022, 1, 1), "message", "sent", "t3", True, False, 2),
        ("c00001", date(2022, 1, 1), "message", "sent", "t3", True, False, 2),
        ("c00001", date(2019, 7, 1), "endorsement", "received", "", False, False, 1),
        ("c00001", date(2019, 8, 1), "invitation", "sent", "", False, False, 1),
    ]
    given = case(people([{}, {}]), events(rows))
    full = {r.kind: (r.given, r.got, r.since) for r in _audit(given).exchanges}
    assert full == {
        "opened": (2, 1, "2020-01-01"),
        "replies": (0, 1, "2020-01-01"),
        "messages": (2, 2, "2020-01-01"),  # one went to two people
        "endorsements": (0, 1, "2019-07-01"),
        "recommendations": (0, 0, ""),
        "invitations": (1, 0, "2019-08-01"),
        "introductions": (1, 0, "2022-01-01"),
    }
    files = frozenset({"connections", "endorsements_received"})
    few = _audit(Case(replace(given.network, files=files), given.contacts))
    bare = {r.kind: (r.given, r.got, r.since) for r in few.exchanges}
    assert bare["endorsements"] == (None, 1, "2019-07-01")
    assert bare["messages"] == bare["opened"] == (None, None, "")


def test_people_lists() -> None:
    """Lists are ranked: the closest by strength, the dormant all dormant, revived ones with their gain."""
    audit = _audit(synthetic(500, 3000))
    strengths = [p.strength for p in audit.closest]
    assert len(audit.closest) == 15
    assert strengths == sorted(strengths, reverse=True)
    assert {p.state for p in audit.dormant} == {"dormant"}
    assert {p.state for p in audit.revive} <= {"cooling", "dormant"}
    assert all(p.gain is not None and p.gain > 0 for p in audit.revive)
    total = sum(p.gain or 0 for p in audit.revive)
    first, last = audit.revive_gain[0], audit.revive_gain[-1]
    assert total == pytest.approx(last.openness - first.openness + last.scope - first.scope, abs=0.01)
    assert all(p.sent == 0 for p in audit.owed)
    assert len({p.contact_id for p in audit.far}) == len(audit.far)


def test_employers_under_their_commonest_spelling() -> None:
    """An employer is shown as most of its people write it, the largest first."""
    spelled = ["Acme AG", "Acme", "Acme AG", "Beta", ""]
    rows = [{"organisation": o, "organisation_key": o.split(" ")[0].lower()} for o in spelled]
    audit = _audit(case(people(rows)))
    assert [(e.name, e.count, e.share) for e in audit.employers] == [("Acme AG", 3, 0.75), ("Beta", 1, 0.25)]


def test_jobs_in_order() -> None:
    """The owner's jobs come oldest first; a lasting one has no end."""
    jobs = (Job("Now", "B", date(2020, 1, 1)), Job("Then", "A", date(2010, 1, 1), date(2019, 12, 1)))
    given = case(people([{}]))
    audit = _audit(Case(replace(given.network, owner=Owner(jobs=jobs)), given.contacts))
    assert [(j.title, j.started, j.finished) for j in audit.jobs] == [
        ("Then", "2010-01-01", "2019-12-01"),
        ("Now", "2020-01-01", ""),
    ]


@pytest.mark.parametrize(
    ("connected", "wrote", "hidden", "expected"),
    [
        (date(2024, 1, 1), date(2025, 1, 1), (), date(2025, 1, 1)),
        (date(2024, 1, 1), None, (date(2024, 5, 1), None), date(2024, 5, 1)),
        (None, None, (), date(1970, 1, 1)),
    ],
)
def test_default_today(
    connected: date | None, wrote: date | None, hidden: tuple[date | None, ...], expected: date
) -> None:
    """Today is the newest date of the export, wherever it stands."""
    rows = [("c00000", wrote, "message", "sent", "t", True, False, 1)] if wrote else []
    given = case(people([{"connected_on": connected}]), events(list(rows)))
    assert default_today(replace(given.network, hidden=hidden)) == expected
