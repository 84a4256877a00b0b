"""Each measure on a small network, against figures counted by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import polars as pl
import pytest

from analyzer.audit import Measure, OwnerProfile
from analyzer.options import Circle
from analyzer.registry import all_metrics, measure_dimensions
from analyzer.view import View, build_view
from tests.analyzer.builders import ALL_FILES, OPTIONS, OWNER, TODAY, Case, case, events, people, synthetic


def _measures(view: View) -> dict[str, Measure]:
    return {m.key: m for d in measure_dimensions(view) for m in (d.headline, *d.measures)}


def _of(given: Case, owner: OwnerProfile = OWNER) -> dict[str, Measure]:
    return _measures(build_view(given.network, given.contacts, owner, OPTIONS))


def _sixty() -> pl.DataFrame:
    """Sixty contacts: 30 in 51, 20 in 52, 10 in 62; employers, levels and functions in blocks."""
    rows: list[dict[str, object]] = [
        {
            "industry_naics": "51" if i < 30 else "52" if i < 50 else "62",
            "level": "director" if i < 15 else "vp" if i < 25 else "entry_ic" if i < 55 else "retired",
            "function": "Product Management" if i < 45 else "Sales",
            "organisation_key": "employer 1" if i < 12 else f"other {i}",
            "connected_on": TODAY - timedelta(days=10 if i >= 50 else 2000 - i),
        }
        for i in range(60)
    ]
    return people(rows)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("openness.industries_reached", 3),
        ("openness.top_two_share", 50 / 60),
        ("openness.ei_industry", 0),
        ("openness.dominant_industries", 1 / (0.25 + 1 / 9 + 1 / 36)),
        ("openness.effective_industries", 2.7495),  # exp(H) of 30/20/10, for 60 is the common base
        ("openness.effective_size_proxy", 60 - 12 * 11 / 60),
        ("openness.constraint_proxy", (12 * (2 - 1 / 12) ** 2 + 48) / 3600),
        ("scope.above_share", 10 / 55),
        ("scope.same_share", 15 / 55),
        ("scope.below_share", 30 / 55),
        ("scope.levels", 3),
        ("scope.highest_level", 7),
        ("scope.lowest_level", 3),
        ("scope.managers_share", 25 / 55),
        ("scope.own_employer_share", 0.2),
        ("scope.ei_employer", 0.6),
        ("scope.ei_function", -0.5),
        ("scope.ei_level", 1 - 30 / 55),
        ("scope.cells_share", 0.05),  # 51 director, executive, junior; 52 junior; 62 junior
        ("vision.same_industry", 0.5),
        ("vision.same_level", 15 / 55),
        ("vision.same_function", 0.75),
        ("vision.unlike_share", 0.5),  # 30 of 52 and 62 differ in industry and level
        ("vision.far_ties", 15),
        ("curiosity.new_contacts", 10),
        ("curiosity.new_per_quarter", 2.5),
        ("curiosity.new_share", 1),  # all of one day, in an industry and at employers new that day
        ("curiosity.new_industry_share", 1),
        ("curiosity.new_level_share", 0.5),
        ("quality.two_way_alive", 0),
        ("quality.never", 60),
    ],
)
def test_counted_by_hand(key: str, value: float) -> None:
    """The figure is the one that a pencil gives."""
    measure = _of(case(_sixty()))[key]
    assert measure.value == pytest.approx(value, abs=1e-4), measure
    assert measure.withheld == ""


def _talk() -> Case:
    """Five contacts: a both ways and fresh, b both ways and old, c only wrote, d only got, e endorsed."""
    start = date(2018, 1, 1)
    rows: list[tuple[str, date | None, str, str, str, bool, bool, int]] = []
    for i in range(6):
        rows.append(("a", TODAY - timedelta(days=i), "message", "sent", f"a{i}", True, i < 3, 1))
        rows.append(("a", TODAY - timedelta(days=i), "message", "received", f"a{i}", False, False, 1))
    rows += [
        ("b", start, "message", "received", "b", True, True, 1),
        ("b", start, "message", "sent", "b", False, False, 1),
        ("b", start, "message", "sent", "b", False, False, 1),
        ("c", TODAY - timedelta(days=500), "message", "received", "c", True, False, 1),
        ("d", TODAY, "message", "sent", "d", True, False, 1),
        ("e", TODAY, "endorsement", "received", "", False, False, 1),
        ("a", TODAY, "endorsement", "sent", "", False, False, 1),
    ]
    return case(people([{"contact_id": c} for c in "abcde"]), events(rows))


@pytest.mark.parametrize(
    ("key", "value", "base"),
    [
        ("quality.two_way_alive", 1, 5),
        ("quality.two_way", 2, 5),
        ("quality.cooling", 1, 5),
        ("quality.dormant", 1, 5),
        ("quality.never", 1, 5),
        ("reciprocity.given_got", 9 / 8, 17),
        ("reciprocity.opened_ratio", 7 / 2, 9),
        ("reciprocity.they_answered_share", 6 / 7, 7),
        ("reciprocity.nothing_back", 2, 5),
        ("curiosity.asked_share", 3 / 7, 7),
    ],
)
def test_talk_by_hand(key: str, value: float, base: int) -> None:
    """Figures of messages are those counted by hand, on the base counted by hand."""
    measure = _of(_talk())[key]
    assert measure.value == pytest.approx(value, abs=1e-5)
    assert measure.base == base


@pytest.mark.parametrize(
    ("key", "why"),
    [("reciprocity.you_answered_share", "no-data"), ("reciprocity.balance", "no-data")],
)
def test_too_little_to_say(key: str, why: str) -> None:
    """A share of fewer than five is not shown."""
    assert _of(_talk())[key].withheld == why


def test_retired_owner() -> None:
    """A retired owner stands on no rung: nobody is above, beside or below."""
    measures = _of(case(_sixty()), replace(OWNER, level="retired"))
    assert {measures[k].withheld for k in ("scope.above_share", "scope.ei_level", "vision.unlike_share")} == {
        "owner-unknown"
    }


@pytest.mark.parametrize("level", ["c_suite", "partner", "owner_founder"])
def test_top_rung_is_shared(level: str) -> None:
    """Executives, partners and founders stand on one rung, above everybody else."""
    measures = _of(case(_sixty().with_columns(level=pl.lit("partner"))), replace(OWNER, level=level))
    assert measures["scope.same_share"].value == 1
    assert measures["scope.above_share"].value == 0


def test_address_book_is_no_silence() -> None:
    """Somebody who is only in the address book has not kept silent on LinkedIn."""
    rows: list[dict[str, object]] = [{"connected_on": TODAY}, {"profile_slug": "p"}, {"emails": ["p@example.org"]}]
    measures = _of(case(people(rows)))
    assert (measures["quality.never"].value, measures["quality.never"].base) == (2, 2)
    assert measures["quality.never"].coverage == pytest.approx(2 / 3, abs=1e-5)


@pytest.mark.parametrize("contacts", [29, 30])
def test_diversity_under_thirty(contacts: int) -> None:
    """Diversity is withheld under thirty classified contacts and shown from thirty on."""
    measures = _of(case(_sixty().head(contacts)))
    withheld = {measures[k].withheld for k in ("openness.effective_industries", "vision.unlike_share")}
    assert withheld == ({"too-few"} if contacts < 30 else {""})


def test_unknown_owner() -> None:
    """Without an owner what needs one says so, and the rest is there."""
    measures = _of(case(_sixty()), OwnerProfile())
    owned = {k for k, m in measures.items() if m.withheld == "owner-unknown"}
    assert all(m.title for m in measures.values())
    assert owned == {m.key for m in all_metrics() if any(need.startswith("owner.") for need in m.needs)}
    assert measures["openness.effective_industries"].value is not None


@pytest.mark.parametrize(
    ("file", "key"),
    [
        ("messages", "quality.two_way_alive"),
        ("messages", "reciprocity.given_got"),
        ("messages", "curiosity.asked_share"),
        ("connections", "curiosity.new_share"),
        ("endorsements_received", "reciprocity.endorsements_ratio"),
        ("recommendations_given", "reciprocity.recommendations_ratio"),
        ("invitations", "reciprocity.invitations_ratio"),
    ],
)
def test_missing_file(file: str, key: str) -> None:
    """A file that is not in the export silences its measures, and the dimension names it."""
    given = synthetic(120, 300)
    view = build_view(replace(given.network, files=ALL_FILES - {file}), given.contacts, OWNER, OPTIONS)
    assert _measures(view)[key].withheld == "not-in-export"
    assert file in next(d for d in measure_dimensions(view) if d.key == key.partition(".")[0]).missing


def test_intervals_hold_their_figures() -> None:
    """Every interval holds its figure, and is no wider than the figure's range."""
    for measure in _of(synthetic(500, 2500)).values():
        if measure.interval and measure.value is not None:
            low, high = measure.interval
            assert low - 1e-6 <= measure.value <= high + 1e-6, measure


def test_inner_circle() -> None:
    """Once the owner has marked who knows whom, the circle has figures; strangers and doubles are left out."""
    circle = Circle(("a", "b", "c", "d"), (("a", "b"), ("b", "a"), ("c", "d"), ("a", "x"), ("c", "c")))
    given = case(people([{"contact_id": c} for c in "abcd"]))
    measures = _measures(build_view(given.network, given.contacts, OWNER, replace(OPTIONS, circle=circle)))
    assert measures["quality.circle_density"].value == pytest.approx(2 / 6, abs=1e-6)
    assert measures["quality.circle_density"].reference == 0.61
    assert measures["quality.circle_effective_size"].value == 3
    assert measures["quality.circle_constraint"].base == 4
    assert not any("circle" in key for key in _of(given))


def test_every_metric_is_described() -> None:
    """Each metric tells formula, source and meaning, and formula ids are unique."""
    metrics = all_metrics()
    assert len({m.formula_id for m in metrics}) == len(metrics)
    assert all(m.formula and m.source and m.meaning and m.title for m in metrics)
    assert [d.headline.key for d in measure_dimensions(_view())] == [
        "openness.effective_industries",
        "scope.above_share",
        "vision.unlike_share",
        "quality.two_way_alive",
        "curiosity.new_share",
        "reciprocity.given_got",
    ]


def _view() -> View:
    given = synthetic(50, 50)
    return build_view(given.network, given.contacts, OWNER, OPTIONS)
