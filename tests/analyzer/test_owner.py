"""Who the owner is: the export's word wins over a guess, the current job over older ones."""

from __future__ import annotations

from datetime import date

import polars as pl
import pytest

from analyzer.owner import current_job, known_industry, owner_profile
from analyzer.taxonomy import knowledge_rows
from importers.network import Owner
from importers.records import Job

OLD = Job("Analyst", "Harbour Media", date(2014, 1, 1), date(2018, 3, 1))
NOW = Job("Head of Product", "Northwind Systems", date(2019, 4, 1))
SIDE = Job("Board Member", "Elmfield School", date(2016, 1, 1))


def _classify(frame: pl.DataFrame) -> pl.DataFrame:
    """A stand-in: echoes what it was given, always sees retail."""
    return frame.with_columns(
        organisation_key=pl.col("organisation").str.to_lowercase(),
        industry=pl.lit("Retail"),
        industry_naics=pl.lit("44-45"),
        level=pl.when(pl.col("position").str.starts_with("Head")).then(pl.lit("director")).otherwise(pl.lit("")),
        function=pl.lit("Sales"),
    )


def test_current_job() -> None:
    """Of the jobs that last, the latest begun counts; an ended one never does."""
    assert current_job((OLD, SIDE, NOW)) == NOW
    assert current_job((OLD,)) is None


def test_profile_from_the_export() -> None:
    """Position and employer come from the current job, the industry from the profile."""
    owner = Owner(name="Maren", industry="Computer Software", jobs=(OLD, NOW, SIDE), recognised_by="Profile.csv")
    profile = owner_profile(owner, _classify)
    assert (profile.position, profile.organisation) == ("Head of Product", "Northwind Systems")
    assert (profile.organisation_key, profile.level, profile.function) == ("northwind systems", "director", "Sales")
    assert (profile.industry, profile.sector_naics) == ("Software Development", "51")
    assert profile.sector == "Technology, Information and Media"


def test_role_given_by_hand_wins() -> None:
    """What is named on the owner wins over the job of the export, as a whole."""
    profile = owner_profile(Owner(position="Head Chef", organisation="Larkspur Hotels", jobs=(NOW,)), _classify)
    assert (profile.position, profile.organisation) == ("Head Chef", "Larkspur Hotels")
    assert owner_profile(Owner(position="Head Chef", jobs=(NOW,)), _classify).organisation == ""


def test_guess_where_the_export_is_silent() -> None:
    """Without an industry in the export, or with one nobody knows, the classifier's answer stands."""
    for industry in ("", "Space Pirates"):
        assert owner_profile(Owner(industry=industry, jobs=(NOW,)), _classify).sector_naics == "44-45"


def test_nobody() -> None:
    """An owner of whom nothing is known classifies to what the classifier says of nothing."""
    blank = owner_profile(Owner(), lambda f: _classify(f).with_columns(pl.lit(None).alias("industry")))
    assert (blank.name, blank.level, blank.industry) == ("", "", "")


@pytest.mark.parametrize("row", list(knowledge_rows("industries_v1.csv")), ids=lambda r: r["old_name"])
def test_old_industry_names(row: dict[str, str]) -> None:
    """Every industry of LinkedIn's old list leads to one of the new list, with & and - written either way."""
    for name in (row["old_name"], row["old_name"].replace("&", "and").upper()):
        found = known_industry(name)
        assert found is not None
        assert found[1]


@pytest.mark.parametrize(
    ("name", "naics"),
    [
        ("Information Technology and Services", "54"),
        ("Hospital & Health Care", "62"),
        ("Banking", "52"),
        ("IT Services and IT Consulting", "54"),
        ("Technology, Information and Media", "51"),
        ("Higher Education", "61"),
    ],
)
def test_industry_names(name: str, naics: str) -> None:
    """Old names, new names and sectors lead to their sector."""
    assert (known_industry(name) or ("", ""))[1] == naics


def test_unknown_industry() -> None:
    """A name of no list is unknown."""
    assert known_industry("Wizardry") is None
    assert known_industry("") is None
