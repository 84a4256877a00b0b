"""Doors, tables and pairs: everyone gives and gets, and the matching beats chance."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analyzer.room.doors import ENOUGH, ROUNDS, band, match_doors
from analyzer.room.groups import seat, sizes
from analyzer.room.room import RING, make_room
from tests.analyzer.room.rooms import people

pytest.importorskip("scipy", reason="the matching is an extra")


@pytest.mark.parametrize("n", [3, 8, 24, 60])
def test_everyone_gives_and_gets_alike(n: int) -> None:
    """Nobody opens or gets more than two doors, nobody one to themselves, no two people meet twice that way."""
    doors, _ = match_doors(people(n), 1)
    assert max(Counter(d.opener for d in doors).values()) <= ROUNDS
    assert max(Counter(d.guest for d in doors).values()) <= ROUNDS
    assert all(d.opener != d.guest for d in doors)
    assert len({(d.opener, d.guest) for d in doors}) == len(doors)
    assert len(doors) >= 0.95 * ROUNDS * n


def test_a_door_is_never_one_person() -> None:
    """Who opens a door knows at least five people there, and the report gives a band."""
    room = people(40)
    by_badge = {p.badge: p for p in room}
    doors, _ = match_doors(room, 1)
    assert all(by_badge[d.opener].facts.sectors[d.sector_naics] >= ENOUGH for d in doors)
    assert {d.known for d in doors} <= {band(5), band(10), band(25)}


@pytest.mark.parametrize("seed", range(4))
def test_doors_beat_chance(seed: int) -> None:
    """The matching is worth at least 1.25 times doors drawn by lot."""
    assert match_doors(people(40, seed), seed)[1].factor >= 1.25


def test_doors_go_where_somebody_wants_to_be() -> None:
    """Most people whose goal somebody in the room can open get a door to it."""
    room = people(60)
    doors, _ = match_doors(room, 1)
    met = {d.guest for d in doors if d.wanted}
    able = {
        p.badge
        for p in room
        if p.facts.sectors.get(p.goals[0], 0) < ENOUGH
        and any(q.facts.sectors.get(p.goals[0], 0) >= ENOUGH for q in room if q is not p)
    }
    assert len(met & able) >= 0.8 * len(able)


@given(st.integers(0, 400))
def test_tables_hold_four_to_six(n: int) -> None:
    """Everybody sits; seven, and fewer than four, sit together."""
    made = sizes(n)
    assert sum(made) == n
    assert all(4 <= size <= 6 for size in made) or n in (1, 2, 3, 7)
    assert not made or max(made) - min(made) <= 1


@pytest.mark.parametrize("seed", range(4))
def test_tables_are_mixed_and_alike(seed: int) -> None:
    """Within a table people differ more than by chance; no table is far behind the others."""
    seating = seat(people(40, seed), seed)
    assert seating.better.factor >= 1.03
    assert seating.least >= 0.93 * seating.most
    assert sorted(badge for table in seating.tables for badge in table) == list(range(1, 41))


@settings(max_examples=15, deadline=None)
@given(st.integers(0, 40), st.integers(0, 5))
def test_a_room_of_any_size(n: int, seed: int) -> None:
    """Everyone has one table, one ring of at most 24 and one pair; the same seed gives the same room."""
    some = people(n)
    room = make_room(some, [], 5, seed)
    badges = [p.badge for p in some]
    for groups in (room.seating.tables, room.rings, room.pairs):
        assert sorted(badge for group in groups for badge in group) == badges
    assert all(len(ring) <= RING for ring in room.rings)
    assert all(len(pair) in (2, 3) for pair in room.pairs) or n == 1
    assert make_room(some[::-1], [], 5, seed) == room


def test_pairs_meet_somebody_new() -> None:
    """A pair shares neither a table nor a door."""
    room = make_room(people(40), [], 5, 1)
    together = [set(table) for table in room.seating.tables] + [{d.opener, d.guest} for d in room.doors]
    assert not [pair for pair in room.pairs if any(set(pair) <= group for group in together)]
