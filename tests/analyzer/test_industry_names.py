"""Industries as people name them."""

from __future__ import annotations

import pytest

from analyzer.industry_names import settle_industry, settle_sector
from importers.errors import UserError


@pytest.mark.parametrize(
    ("name", "industry", "sector"),
    [
        ("Software Development", "Software Development", "51"),
        ("software development", "Software Development", "51"),
        ("Health care", "Hospitals and Health Care", "62"),
        ("62", "Hospitals and Health Care", "62"),
        ("44-45", "Retail", "44-45"),
        ("Farming", "Farming", "11"),  # an industry, and short for a sector
    ],
)
def test_names_are_settled(name: str, industry: str, sector: str) -> None:
    """LinkedIn's names, the report's short sector names, and codes."""
    assert (settle_industry(name), settle_sector(name)) == (industry, sector)


@pytest.mark.parametrize(("name", "shown"), [("Softwear", "Software Development"), ("zzzz", "Retail")])
def test_unknown_names_show_close_ones(name: str, shown: str) -> None:
    """A slip shows what is close; nonsense shows the sectors."""
    with pytest.raises(UserError) as caught:
        settle_industry(name)
    assert shown in caught.value.remedy
