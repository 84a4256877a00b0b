"""Classifying tables: rows, order, missing columns, pooling."""

from __future__ import annotations

import polars as pl
import pytest

from analyzer.classify import classify, explain
from analyzer.classify.answer import Answer
from analyzer.classify.industry_pool import pooled, shared_domains
from analyzer.classify.schema import CLASSIFIED

PEOPLE = pl.DataFrame(
    {
        "organisation": [
            "Siemens AG",
            "Self-employed",
            None,
            "Zorbtan",
            "Zorbtan",
            "Zorbtan",
            None,
            "Siemens Deutschland",
        ],
        "position": ["Head of Sales", "Steuerberater", "", "Registered Nurse", "Physician", "CEO", "Buyer", None],
        "emails": [[], None, ["a@cs.uni-nordstadt.de"], ["b@zorbtan.example"], [], [], ["c@zorbtan.example"], []],
        "other": list(range(8)),
    },
    schema_overrides={"emails": pl.List(pl.String)},
)


def test_columns_are_added_and_rows_stay() -> None:
    """The declared columns with their types, behind the frame as it was."""
    result = classify(PEOPLE)
    assert result.drop(CLASSIFIED.keys()).equals(PEOPLE)
    assert {name: result.schema[name].to_python() for name in CLASSIFIED} == {
        name: kind for name, (kind, _) in CLASSIFIED.items()
    }
    assert result.select(CLASSIFIED.keys()).null_count().sum_horizontal().item() == 0


def test_keys_industries_and_sectors() -> None:
    """Each way to an answer, in one table."""
    result = classify(PEOPLE)
    assert result["organisation_key"].to_list() == [
        "siemens",
        "",
        "",
        "zorbtan",
        "zorbtan",
        "zorbtan",
        "zorbtan",
        "siemens",
    ]
    assert result["industry_naics"].to_list()[:3] == ["31-33", "54", "61"]
    assert result["industry"].to_list()[:3] == ["Automation Machinery Manufacturing", "Accounting", "Higher Education"]


def test_a_row_says_the_same_wherever_it_stands() -> None:
    """Whoever names no employer is given the surest answer of those with the same domain, not the last one's."""
    people = pl.DataFrame(
        {
            "organisation": ["Zorbtan Health Inc", "Zorbtan Health", None, "Siemens", "Siemens AG"],
            "position": ["Nurse", "CEO", "Buyer", "Buyer", "Buyer"],
            "emails": [["a@zorbtan.example"], [], ["c@zorbtan.example"], [], []],
        }
    )
    result = classify(people)
    assert result["organisation_key"][2] == result["organisation_key"][0]
    assert result["industry_confidence"][2] == result["industry_confidence"][0] > result["industry_confidence"][1]
    assert classify(people.reverse()).reverse().equals(result)


def test_people_of_one_employer_speak_for_each_other() -> None:
    """A nurse and a physician at an unknown firm make it health care for its manager and its buyer, too."""
    sectors = classify(PEOPLE)["industry_naics"].to_list()
    assert sectors[3:7] == ["62"] * 4


@pytest.mark.parametrize("columns", [["organisation"], ["position"], ["emails"], ["other"], ["position", "emails"]])
def test_any_column_may_be_missing(columns: list[str]) -> None:
    """Missing columns are unknown, not an error."""
    result = classify(PEOPLE.select(columns))
    assert result.height == PEOPLE.height
    assert set(CLASSIFIED) <= set(result.columns)


def test_an_empty_table_stays_empty() -> None:
    """No rows in, no rows out, with all columns."""
    assert classify(PEOPLE.head(0)).shape == (0, PEOPLE.width + len(CLASSIFIED))


def test_order_does_not_matter() -> None:
    """The same people in another order get the same answers."""
    backwards = classify(PEOPLE.reverse()).reverse()
    assert backwards.equals(classify(PEOPLE))


def test_unknown_has_no_confidence() -> None:
    """Where nothing is known the label is empty and the confidence 0."""
    result = classify(pl.DataFrame({"organisation": ["n/a"], "position": [""]}))
    assert result.select("industry", "industry_naics", "industry_confidence").row(0) == ("", "", 0.0)


def test_explain_says_what_classify_says() -> None:
    """One person alone gets the same labels and sureness as in a table."""
    row = classify(PEOPLE.head(1)).row(0, named=True)
    told = explain("Head of Sales", "Siemens AG")
    assert (told.organisation_key, told.industry.detail) == (row["organisation_key"], row["industry"])
    assert (told.level.label, told.function.label) == (row["level"], row["function"])
    assert told.industry.confidence == row["industry_confidence"]
    assert told.industry.reason == "Siemens is a known organisation"


def test_a_pool_needs_agreement() -> None:
    """Two titles that name different fields, or one alone, speak for nobody else."""
    health, law = Answer("Health", 0.7, detail="Hospitals"), Answer("Law", 0.7, detail="Law Practice")
    nothing = [Answer()] * 2
    assert pooled(["a", "a"], nothing, [(0, health), (1, law)]) == {}
    assert pooled(["a", "b"], nothing, [(0, health), (1, health)]) == {}
    assert pooled(["", ""], nothing, [(0, health), (1, health)]) == {}
    assert pooled(["a", "a"], nothing, [(0, health), (1, health)])["a"].label == "Health"
    assert pooled(["a", "b"], nothing, [(0, health), (0, health)])["a"].label == "Health"


def test_a_pool_gives_way_to_a_surer_employer() -> None:
    """What the name says better is not overruled by its people."""
    health = Answer("Health", 0.4)
    finance, nothing = Answer("Finance", 0.9), Answer()
    assert pooled(["a", "a"], [finance, finance], [(0, health), (1, health)]) == {}
    assert pooled(["a", "a"], [nothing, finance], [(0, health), (0, health)]) == {}
    assert pooled(["a", "a"], [nothing, nothing], [(0, health), (0, health)])["a"].confidence > 0.3


def test_a_domain_shared_by_two_employers_names_neither() -> None:
    """Only a domain whose users all work for one employer stands in for its name."""
    domains = [("a.example",), ("a.example",), ("b.example",), ("b.example",), ()]
    assert shared_domains(domains, ["x", "", "x", "y", "z"]) == {"a.example": "x"}
