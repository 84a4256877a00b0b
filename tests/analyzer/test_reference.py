"""Reference regions: joined codes stay joined, totals and partial lists stay out."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from analyzer.reference import load_reference, regions
from analyzer.taxonomy import functions, knowledge_rows, sectors
from importers.errors import UserError

FACTS = Path(__file__).parents[3] / "shared" / "facts" / "labour_market.csv"


@pytest.mark.parametrize("region", regions())
def test_shares_add_up(region: str) -> None:
    """The shares of a region add up to 1 and no sector stands in two groups."""
    reference = load_reference(region)
    codes = [naics for group in reference.groups for naics in group]
    assert sum(reference.shares) == pytest.approx(1)
    assert len(codes) == len(set(codes))
    assert set(codes) <= {s.naics for s in sectors()}


@pytest.mark.parametrize(
    ("region", "groups"),
    [
        ("US", []),
        ("DE", ["42+44-45", "51+54"]),
        ("UK", ["42+44-45", "51+54"]),
        ("EU27", ["42+44-45", "48-49+51+53+54+56", "71+81"]),
        ("World", ["42+44-45", "48-49+51+53+54+56", "71+81"]),
        ("CA", ["42+44-45", "51+71", "52+53", "55+56"]),
    ],
)
def test_joined_groups(region: str, groups: list[str]) -> None:
    """What the source joins compares only together, and so do 51 and 54 outside NAICS."""
    assert ["+".join(g) for g in load_reference(region).groups if len(g) > 1] == groups


@pytest.mark.parametrize(
    ("region", "code", "share"),
    [
        ("US", "62", 23117.85 / 154187.38),
        ("DE", "51", (1751.959 + 2357.075) / 42824.198),
        ("EU27", "54", (19544.43 + 23219.194) / 209699.939),
        ("UK", "72", 1693.734 / (33388.077 - 62.441)),
    ],
)
def test_shares_by_hand(region: str, code: str, share: float) -> None:
    """A group's share is its employed over those of all groups."""
    reference = load_reference(region)
    place = reference.group_of(code)
    assert place is not None
    assert reference.shares[place] == pytest.approx(share, rel=1e-4)


def test_unknown_region_lists_all() -> None:
    """A region without figures is a user error that names those there are, and not the partial ones."""
    with pytest.raises(UserError) as caught:
        load_reference("CA-SEPH")
    assert caught.value.exit_code == 2
    assert all(region in caught.value.remedy for region in regions())
    assert "SEPH" not in caught.value.remedy


def test_region_in_any_case() -> None:
    """``--reference de`` means DE."""
    assert load_reference("de").region == "DE"


def test_only_the_us_tells_all_sectors_apart() -> None:
    """Only the complete NAICS region can say how many sectors working people come from."""
    assert [r for r in regions() if load_reference(r).complete] == ["US"]


def test_functions_are_of_the_taxonomy() -> None:
    """Every function of the occupational reference is one of the 26, and in one row."""
    named = [name for names, _ in load_reference("US").functions for name in names]
    assert set(named) <= set(functions())
    assert len(named) == len(set(named))


@pytest.mark.skipif(not FACTS.exists(), reason="the gathered facts are not beside this checkout")
def test_table_is_the_gathered_one() -> None:
    """The shipped figures are those of the gathered facts, row by row."""
    with FACTS.open(encoding="utf-8", newline="") as file:
        gathered = [(r["region"], r["naics2"], r["employed_thousands"]) for r in csv.DictReader(file)]
    shipped = [(r["region"], r["naics"], r["employed_thousands"]) for r in knowledge_rows("labour_market.csv")]
    assert shipped == gathered
