"""Gaps: empty cells that chance would fill, and those of the owner's goals."""

from __future__ import annotations

from dataclasses import replace

import pytest

from analyzer.options import Goals
from analyzer.plan.gaps import find_gaps, gap_mask
from analyzer.plan.meet import next_field
from analyzer.rows.sectors import spoken
from analyzer.taxonomy import GROUPS, levels, sectors
from analyzer.view import View, build_view
from tests.analyzer.builders import OPTIONS, OWNER, TODAY, case, events, people, synthetic

NO_GOALS = Goals()


def _tech_managers(count: int, reference: str = "US", goals: Goals = NO_GOALS) -> View:
    rows: list[dict[str, object]] = [{"industry_naics": "51", "level": "manager"} for _ in range(count)]
    given = case(people(rows))
    return build_view(given.network, given.contacts, OWNER, replace(OPTIONS, reference=reference, goals=goals))


def test_where_three_are_expected() -> None:
    """With 60 contacts, all managers in 51, a sector's manager cell is a gap from 3/60 of the employed on."""
    view = _tech_managers(60)
    expected = {
        group[0]
        for group, share in zip(view.reference.groups, view.reference.shares, strict=True)
        if 60 * share >= 3 and group != ("51",)
    }
    assert {g.sector_naics for g in find_gaps(view)} == expected
    assert {g.level_group for g in find_gaps(view)} == {"manager"}


def test_largest_first() -> None:
    """The gap where most would be expected comes first."""
    gaps = find_gaps(_tech_managers(60))
    assert gaps[0].sector_naics == "62"
    assert [g.expected for g in gaps] == sorted((g.expected for g in gaps), reverse=True)


def test_joined_codes_are_filled_together() -> None:
    """Where the source joins 51 with 54, a contact in 51 leaves no gap in 54."""
    assert all(g.sector_naics not in {"51", "54"} for g in find_gaps(_tech_managers(90, reference="DE")))


def test_head_offices_are_no_gap() -> None:
    """Nobody is sent to look for head offices, however many contacts there are."""
    assert all(g.sector_naics != "55" for g in find_gaps(_tech_managers(2000)))


def test_few_contacts_have_no_gaps_of_chance() -> None:
    """Under thirty classified contacts only the owner's goals make a gap."""
    assert find_gaps(_tech_managers(29)) == ()
    view = _tech_managers(29, goals=Goals(sectors=("62",), level_groups=("executive", "director")))
    assert [(g.sector_naics, g.level_group, g.wanted) for g in find_gaps(view)] == [
        ("62", "director", True),
        ("62", "executive", True),
    ]


@pytest.mark.parametrize(
    ("goals", "cells"),
    [
        (Goals(sectors=("92",)), {("92", g) for g in GROUPS}),
        (Goals(level_groups=("executive",)), {(s.naics, "executive") for s in sectors()}),
        (Goals(), set()),
    ],
)
def test_goals(goals: Goals, cells: set[tuple[str, str]]) -> None:
    """Goals of sectors mean all their levels, goals of levels all sectors, no goals nothing."""
    wanted = {(g.sector_naics, g.level_group) for g in find_gaps(_tech_managers(60, goals=goals)) if g.wanted}
    assert wanted == cells


def test_gaps_are_empty_cells() -> None:
    """No cell with a contact is ever a gap."""
    given = synthetic(600, 0)
    view = build_view(given.network, given.contacts, OWNER, OPTIONS)
    mask = gap_mask(view)
    for row in given.contacts.select("industry_naics", "level").unique().iter_rows(named=True):
        if row["industry_naics"] and row["level"] not in {"", "retired"}:
            place = [s.naics for s in sectors()].index(row["industry_naics"])
            rung = GROUPS.index(_group(row["level"]))
            assert not mask[place, rung]


def _group(level: str) -> str:
    return next(rung.group for rung in levels() if rung.key == level)


def test_next_field() -> None:
    """The field to enter next is the one with the largest shortfall, or the owner's goal."""
    field, wanted = next_field(_tech_managers(60)), next_field(_tech_managers(60, goals=Goals(sectors=("22",))))
    assert field is not None
    assert wanted is not None
    assert (field.name, field.count) == ("health care", 0)
    assert wanted.name == "utilities"
    assert next_field(_tech_managers(29)) is None


def test_a_strong_bridge_opens_a_field() -> None:
    """Of two fields that the network lacks, the one with a close tie in it comes first."""
    rows: list[dict[str, object]] = [{"industry_naics": "51", "level": "manager"} for _ in range(100)]
    rows += [{"contact_id": "retailer", "industry_naics": "44-45"}, {"contact_id": "nurse", "industry_naics": "62"}]
    talk = [("retailer", TODAY, "message", way, "t", True, False, 1) for way in ("sent", "received") * 60]
    given = case(people(rows), events(list(talk)))
    field = next_field(build_view(given.network, given.contacts, OWNER, OPTIONS))
    assert field is not None
    assert field.name == "retail"


@pytest.mark.parametrize(
    ("codes", "said"),
    [
        (("62",), "health care"),
        (("42", "44-45"), "wholesale and retail"),
        (("51", "53", "54"), "tech and media, real estate and professional services"),
        (("",), ""),
    ],
)
def test_sectors_in_a_sentence(codes: tuple[str, ...], said: str) -> None:
    """One sector, two, many and none as a sentence names them."""
    assert spoken(*codes) == said
