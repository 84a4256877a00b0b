"""Whom the moves may name: pairs to introduce, favours owed, ties above, sleeping ties, by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from analyzer.measure import audit_network
from analyzer.plan.introduce import best_pair
from analyzer.plan.lists import people_lists
from analyzer.plan.revive import Revival, revival
from analyzer.view import View, build_view
from tests.analyzer.builders import OPTIONS, OWNER, TODAY, case, events, people

Row = tuple[str, date | None, str, str, str, bool, bool, int]


def _talk(who: str, times: int, days: int = 1, others: int = 1, thread: str = "") -> list[Row]:
    """So many messages each way, the last one some days ago."""
    day = TODAY - timedelta(days=days)
    ways = ("sent", "received") * times
    return [(who, day, "message", way, thread or f"with {who}", i == 0, False, others) for i, way in enumerate(ways)]


def _view(rows: list[dict[str, object]], talk: list[Row]) -> View:
    given = case(people(rows), events(talk))
    return build_view(given.network, given.contacts, OWNER, OPTIONS)


def _lists(rows: list[dict[str, object]], talk: list[Row]) -> dict[str, list[str]]:
    view = _view(rows, talk)
    ids = view.contacts["contact_id"].to_list()
    return {name: [ids[i] for i in places] for name, places in people_lists(view, Revival((), ()), None).items()}


BASE: dict[str, object] = {"industry_naics": "51", "organisation_key": "x", "level": "manager", "function": "Sales"}
OTHER: dict[str, object] = {"industry_naics": "62", "organisation_key": "y", "level": "director", "function": "Sales"}


@pytest.mark.parametrize(
    ("change", "fits"),
    [
        ({}, True),
        ({"industry_naics": "51"}, False),
        ({"industry_naics": ""}, False),
        ({"organisation_key": "x"}, False),
        ({"organisation_key": ""}, False),
        ({"level": "vp"}, False),
        ({"level": "retired"}, False),
        ({"function": "Legal"}, True),
    ],
)
def test_who_can_be_introduced(change: dict[str, object], fits: bool) -> None:
    """Two of other employers and industries, at most one rung apart, all of it known."""
    rows = [BASE | {"contact_id": "a"}, OTHER | {"contact_id": "b"} | change]
    assert (best_pair(_view(rows, _talk("a", 3) + _talk("b", 3))) is not None) is fits


def test_who_has_met_is_not_introduced() -> None:
    """Two who were in a thread of the owner's have met."""
    rows = [BASE | {"contact_id": "a"}, OTHER | {"contact_id": "b"}]
    together = _talk("a", 1, others=2, thread="us") + _talk("b", 1, others=2, thread="us")
    assert best_pair(_view(rows, _talk("a", 3) + _talk("b", 3) + together)) is None


def test_common_function_goes_before_strength() -> None:
    """Of two equal partners the one with the same kind of work is chosen."""
    rows = [
        BASE | {"contact_id": "a"},
        OTHER | {"contact_id": "b", "function": "Legal"},
        OTHER | {"contact_id": "c", "organisation_key": "z"},
    ]
    view = _view(rows, _talk("a", 5) + _talk("b", 5) + _talk("c", 4))
    assert set(best_pair(view) or ()) == {0, 2}


def test_favours_owed() -> None:
    """Favours returned are not owed; a message goes for an endorsement got."""
    rows: list[dict[str, object]] = [{"contact_id": c} for c in "abcdef"]
    talk: list[Row] = [
        ("a", TODAY, "recommendation", "received", "", False, False, 1),
        ("b", TODAY, "recommendation", "received", "", False, False, 1),
        ("b", TODAY, "recommendation", "sent", "", False, False, 1),
        ("c", TODAY, "endorsement", "received", "", False, False, 1),
        ("d", TODAY, "endorsement", "received", "", False, False, 1),
        ("d", TODAY, "endorsement", "sent", "", False, False, 1),
        ("e", TODAY, "endorsement", "received", "", False, False, 1),
        ("e", TODAY, "message", "sent", "e", True, False, 1),
        ("f", TODAY, "message", "received", "f", True, False, 1),
    ]
    lists = _lists(rows, talk)
    assert lists["recommend"] == ["a"]
    assert sorted(lists["endorse"]) == ["c", "e"]
    assert lists["owed"] == ["a", "c", "f"]


def test_above_and_far_are_in_touch() -> None:
    """Advice is asked of living ties above; far ties have at least exchanged a word."""
    rows: list[dict[str, object]] = [
        {"contact_id": "boss", "level": "c_suite", "industry_naics": "62", "function": "Legal"},
        {"contact_id": "mute", "level": "c_suite", "industry_naics": "62", "function": "Legal"},
        {"contact_id": "peer", "level": "director", "industry_naics": "51", "function": "Product Management"},
    ]
    lists = _lists(rows, _talk("boss", 2) + _talk("peer", 9))
    assert lists["above"] == ["boss"]
    assert lists["far"] == ["boss"]
    assert lists["living"] == ["peer", "boss"]


def test_colleagues_are_not_revived() -> None:
    """Who works with the owner today is met there."""
    rows = [
        OTHER | {"contact_id": "a", "organisation_key": OWNER.organisation_key},
        OTHER | {"contact_id": "b"},
        BASE | {"contact_id": "c"},
    ]
    view = _view(rows, _talk("a", 9, days=800) + _talk("b", 9, days=900) + _talk("c", 2))
    assert revival(view).places == (1,)
    assert people_lists(view, Revival((), ()), None)["cooling"] == (1,)


@pytest.mark.parametrize(("colder", "first"), [(365 + 1461, "warmer"), (370, "colder")])
def test_four_years_halve_a_gain(colder: int, first: str) -> None:
    """Alike in all but silence and twice as sure, a tie is worth the same after four years more."""
    rows = [
        BASE | {"contact_id": "living"},
        OTHER | {"contact_id": "colder", "industry_confidence": 0.95, "level_confidence": 0.95},
        OTHER | {"contact_id": "warmer", "industry_confidence": 0.5, "level_confidence": 0.5},
    ]
    talk = _talk("living", 3) + _talk("colder", 20, days=colder) + _talk("warmer", 20, days=366)
    view = _view(rows, talk)
    assert view.contacts["contact_id"][revival(view).places[0]] == first


def test_last_year_has_365_days() -> None:
    """Who was met 364 days ago is of the last year; who was met 365 days ago is not."""
    rows: list[dict[str, object]] = [{"connected_on": TODAY - timedelta(days=n)} for n in (0, 364, 365, 366)]
    given = case(people(rows))
    audit = audit_network(given.network, given.contacts, OWNER, OPTIONS)
    found = {m.key: m.value for d in audit.dimensions for m in d.measures}
    assert found["curiosity.new_contacts"] == 2


def test_layers_by_hand() -> None:
    """With 6 ties of 10 to 60 messages the closest five have 200 of 210; a layer of 15 needs 15 ties."""
    rows: list[dict[str, object]] = [{"contact_id": f"c{i}"} for i in range(6)]
    talk = [row for i in range(6) for row in _talk(f"c{i}", 5 * (i + 1))]
    given = case(people(rows), events(talk))
    audit = audit_network(given.network, given.contacts, OWNER, OPTIONS)
    found = {m.key: m for d in audit.dimensions for m in d.measures}
    assert found["quality.layer_5_share"].value == pytest.approx(200 / 210, abs=1e-6)
    assert found["quality.layer_15_share"].withheld == "no-data"


def test_only_the_largest_employers_are_listed() -> None:
    """A long tail of employers is cut at fifty."""
    rows: list[dict[str, object]] = [{"organisation": f"E{i}", "organisation_key": f"e{i}"} for i in range(80)]
    given = case(people(rows))
    assert len(audit_network(given.network, given.contacts, OWNER, OPTIONS).employers) == 50


def test_far_ties_differ_twice_at_least() -> None:
    """Nobody on the list of far ties is unlike the owner in one way only."""
    rows: list[dict[str, object]] = [
        {"contact_id": "once", "industry_naics": "62", "level": "director", "function": "Product Management"},
        {"contact_id": "twice", "industry_naics": "62", "level": "manager", "function": "Product Management"},
        {"contact_id": "thrice", "industry_naics": "62", "level": "manager", "function": "Sales"},
    ]
    given = case(people(rows))
    audit = audit_network(given.network, given.contacts, OWNER, OPTIONS)
    assert [p.contact_id for p in audit.far] == ["thrice", "twice"]


def test_chance_of_being_unlike() -> None:
    """Chance by hand: industry from the region, function from the region, level from the network."""
    rows: list[dict[str, object]] = [
        {"industry_naics": "51", "level": "manager" if i < 10 else "director", "function": "Legal"} for i in range(40)
    ]
    given = case(people(rows))
    owner = replace(OWNER, function="Legal")
    audit = audit_network(given.network, given.contacts, owner, OPTIONS)
    i, f, r = 2915.02 / 154187.38, 1273.41 / 154187.38, 0.75
    chance = audit.dimensions[2].headline.reference
    assert chance == pytest.approx(1 - (i * f * (1 - r) + i * r * (1 - f) + f * r * (1 - i) + i * f * r), abs=1e-6)
    abroad = audit_network(given.network, given.contacts, owner, replace(OPTIONS, reference="DE"))
    assert abroad.dimensions[2].headline.reference is None


def test_distance_by_hand() -> None:
    """The distance to the region is half the sum of differences, over groups that compare."""
    given = case(people([{"industry_naics": "51" if i % 2 else "54"} for i in range(40)]))
    audit = audit_network(given.network, given.contacts, OWNER, replace(OPTIONS, reference="DE"))
    found = {m.key: m.value for d in audit.dimensions for m in d.measures}
    share = (1751.959 + 2357.075) / 42824.198
    assert found["openness.distance_to_reference"] == pytest.approx(1 - share, abs=1e-5)
