"""The fixed lists that contacts are counted in: sectors, levels with their rank, functions."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import resources

GROUPS = ("executive", "director", "manager", "senior", "junior")


@dataclass(frozen=True, slots=True)
class Sector:
    """One of the 20 LinkedIn v2 sectors; ``naics`` is its two-digit NAICS 2022 code."""

    naics: str
    name: str
    short: str


@dataclass(frozen=True, slots=True)
class Level:
    """One rung; ``rank`` is None outside the ladder (retired), ``group`` one of ``GROUPS`` or empty."""

    key: str
    rank: int | None
    label: str
    group: str


def knowledge_rows(name: str) -> Iterator[dict[str, str]]:
    """The rows of a CSV file of ``analyzer/knowledge``."""
    text = resources.files("analyzer.knowledge").joinpath(name).read_text("utf-8")
    return csv.DictReader(text.splitlines())


@cache
def sectors() -> tuple[Sector, ...]:
    """All sectors, in the order of their codes."""
    return tuple(Sector(r["naics"], r["sector"], r["short"]) for r in knowledge_rows("sectors.csv"))


@cache
def levels() -> tuple[Level, ...]:
    """All levels, lowest first; those outside the ladder come last."""
    found = [
        Level(r["level"], int(r["rank"]) if r["rank"] else None, r["label"], r["group"])
        for r in knowledge_rows("levels.csv")
    ]
    return tuple(sorted(found, key=lambda level: (level.rank is None, level.rank or 0)))


@cache
def functions() -> tuple[str, ...]:
    """The 26 LinkedIn job functions."""
    return tuple(r["function"] for r in knowledge_rows("functions.csv"))
