"""Short names of sectors, levels and level groups for a chart, in the report's language."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from analyzer.taxonomy import GROUPS, Level, levels, sectors
from reports.words import Words

__all__ = ["GROUPS", "group", "group_of", "level", "rank", "sector"]


@cache
def _sectors() -> Mapping[str, str]:
    return {s.naics: s.short for s in sectors()}


@cache
def _levels() -> Mapping[str, Level]:
    return {one.key: one for one in levels()}


def sector(naics: str, words: Words, name: str = "") -> str:
    """A sector in one to three words; joined codes ("42+44-45") join their names; "" is unknown."""
    short = [_sectors().get(code, "") for code in naics.split("+")]
    if naics and all(short):
        return words.series([words.say(s) for s in short])
    return name or naics or words.say("Unknown")


def level(key: str, words: Words) -> str:
    """A level's label."""
    return words.say(_levels()[key].label) if key in _levels() else key


def rank(key: str) -> int:
    """A level's place, 1 lowest; 0 for a level outside the ladder (retired)."""
    return (_levels()[key].rank or 0) if key in _levels() else 0


def group_of(key: str) -> str:
    """The level group of a level, "" outside the five."""
    return _levels()[key].group if key in _levels() else ""


def group(key: str, words: Words) -> str:
    """A level group's label."""
    return words.say(key.capitalize())
