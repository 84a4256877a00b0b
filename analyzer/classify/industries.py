"""The taxonomy: LinkedIn v2 industries and their 20 sectors."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from analyzer.classify.rows import read_values


@dataclass(frozen=True, slots=True)
class Industry:
    """One LinkedIn v2 industry. ``naics`` is the code of its sector, ``depth`` 0 for a sector itself."""

    name: str
    sector: str
    naics: str
    depth: int


@cache
def load_industries() -> dict[str, Industry]:
    """All industries by exact name."""
    rows = read_values("industries.csv", ("industry", "parent", "sector", "naics"))
    parents = {name: parent for name, parent, _, _ in rows}
    return {name: Industry(name, sector, naics, _depth(name, parents)) for name, _, sector, naics in rows}


def _depth(name: str, parents: dict[str, str]) -> int:
    depth = 0
    while parents.get(name):
        name = parents[name]
        depth += 1
    return depth


@cache
def load_sectors() -> dict[str, str]:
    """The 20 sector names by NAICS code, in the order of the codes."""
    return {row[0]: row[1] for row in read_values("sectors.csv", ("naics", "sector"))}
