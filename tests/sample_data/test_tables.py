"""The generator's tables fit together: a typing error shows here, not in the data."""

from __future__ import annotations

from string import Formatter
from typing import Any

import pytest

from sample_data import employers, tables

POOLS = {row["pool"] for row in tables.rows("pools.csv")}
CULTURES = set(tables.settings("names.toml"))
LANGUAGES = ("de", "en", "es", "fr", "it", "nl", "pl", "pt", "sv")
SLOTS = {"to", "me", "their_org", "my_org", "topic", "event", "place", "day", "month", "a", "b", "introducer", "other"}
CIRCLES = tables.settings("circles.toml")["circle"]
LEVELS = (*employers.LEVELS, "retired")


@pytest.mark.parametrize("circle", CIRCLES, ids=[circle["key"] for circle in CIRCLES])
def test_circles(circle: dict[str, Any]) -> None:
    """A circle names pools, cultures, levels and a home that exist, and begins before it ends."""
    assert set(circle["away"]) <= POOLS
    assert set(circle["cultures"]) <= CULTURES
    assert set(circle["levels"]) <= set(LEVELS)
    assert circle["from"] < circle["until"] <= tables.settings("owner.toml")["exported"]
    assert "home" not in circle or employers.by_name(circle["home"])


@pytest.mark.parametrize("kind", tables.settings("ties.toml"))
def test_ties(kind: str) -> None:
    """Ties come from circles that exist, and from few enough people for them."""
    plan = tables.settings("ties.toml")[kind]
    sizes = {circle["key"]: circle["count"] for circle in CIRCLES}
    assert set(plan["circles"]) <= set(sizes)
    assert plan["people"] < sum(sizes[key] for key in plan["circles"]) / 2
    assert 0 <= plan["answered"] <= 1


def test_employers_are_in_pools() -> None:
    """Every employer is in a pool, every pool has employers and titles."""
    assert {o.pool for o in employers.organisations()} == POOLS
    assert [pool for pool in sorted(POOLS) if not employers.levels_in(pool)] == []


def test_employers_are_listed_once() -> None:
    """No name or spelling stands for two employers."""
    names = [name for o in employers.organisations() for name in (o.name, *o.spellings)]
    assert len(names) == len(set(names))


def test_titles_are_for_a_family_and_a_level() -> None:
    """Titles belong to families that some pool has, at a known level, and always in English."""
    families = {family for row in tables.rows("pools.csv") for family in row["families"].split()}
    for row in tables.rows("titles.csv"):
        assert row["families"] in families
        assert row["level"] in LEVELS
        assert row["en"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_titles_have_forms_for_men_and_women(language: str) -> None:
    """Braces come in pairs with two forms inside; none is left when a form is chosen."""
    for row in tables.rows("titles.csv"):
        for gender in "fm":
            assert not set("{}|") & set(employers.in_gender(row[language], gender).replace(" | ", " "))


@pytest.mark.parametrize("language", LANGUAGES)
def test_phrases_fill_known_slots(language: str) -> None:
    """A phrase uses only slots that are filled, and each language can keep a conversation going."""
    found = tables.phrases(language)
    assert {"hello", "closing", "first", "news", "question", "answer", "react", "topic", "event"} <= set(found)
    for text in (text for texts in found.values() for text in texts):
        assert {name for _, name, _, _ in Formatter().parse(text) if name} <= SLOTS


@pytest.mark.parametrize("language", LANGUAGES)
def test_questions_ask(language: str) -> None:
    """What is called a question has a question mark, and an answer has none."""
    found = tables.phrases(language)
    assert all("?" in text for text in found["question"])
    assert not [text for text in (*found["answer"], *found["react"]) if "?" in text]
