"""Short names of sectors, levels and level groups, from the analyzer's knowledge tables."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from reports.words import Words

GROUPS = ("executive", "director", "manager", "senior", "junior")  # highest first, as GridCell.level_group


def _rows(name: str) -> list[dict[str, str]]:
    text = (files("analyzer.knowledge") / name).read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))


@cache
def _sectors() -> Mapping[str, str]:
    return {row["naics"]: row["short"] for row in _rows("sectors.csv")}


@cache
def _levels() -> Mapping[str, dict[str, str]]:
    return {row["level"]: row for row in _rows("levels.csv")}


def sector(naics: str, words: Words, name: str = "") -> str:
    """A sector in one to three words; joined codes ("42+44-45") join their names; "" is unknown."""
    short = [_sectors().get(code, "") for code in naics.split("+")]
    if naics and all(short):
        return words.series([words.say(s) for s in short])
    return name or naics or words.say("Unknown")


def level(key: str, words: Words) -> str:
    """A level's label."""
    return words.say(_levels()[key]["label"]) if key in _levels() else key


def rank(key: str) -> int:
    """A level's place, 1 lowest; 0 for a level outside the ladder (retired)."""
    return int(_levels().get(key, {}).get("rank") or 0)


def group_of(key: str) -> str:
    """The level group of a level, "" outside the five."""
    return _levels().get(key, {}).get("group", "")


def group(key: str, words: Words) -> str:
    """A level group's label."""
    return words.say(key.capitalize())
