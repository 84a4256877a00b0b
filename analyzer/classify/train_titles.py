"""Trains the title model: in which sector the people of an occupation mostly work, from occupation codes."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from analyzer.classify.industries import load_sectors
from analyzer.classify.industry_model import IndustryModel
from analyzer.classify.organisation_legal import name_words
from analyzer.classify.rows import read_values
from analyzer.classify.train_industry import learn

BITS = 14
ELSEWHERE = ""  # the class of everyone who does not work in the occupation's main sector
POOLS = (("title_isco_esco.csv", "isco", "isco4"), ("title_soc_onet.csv", "soc", "onetsoc"))


def train_titles(pool: Path) -> IndustryModel:
    """The model of titles: each title counts for its occupation's sector with its share, elsewhere with the rest."""
    sectors = (*load_sectors(), ELSEWHERE)
    rows = [(title, sector, weight) for title, naics, share in _titles(pool) for sector, weight in _both(naics, share)]
    accepted = np.zeros((len(rows), len(sectors)), dtype=np.bool_)
    for place, (_, sector, _) in enumerate(rows):
        accepted[place, sectors.index(sector)] = True
    inputs = [(" ".join(name_words(title)), ()) for title, _, _ in rows]
    return learn(inputs, accepted, np.array([weight for _, _, weight in rows], dtype=np.float32), sectors, BITS)


def _both(naics: str, share: float) -> tuple[tuple[str, float], ...]:
    return ((naics, share), (ELSEWHERE, 1 - share)) if naics else ((ELSEWHERE, 1.0),)


def _titles(pool: Path) -> Iterator[tuple[str, str, float]]:
    table = {
        (system, prefix): (naics, float(share))
        for system, prefix, naics, share, _ in read_values(
            "occupation_sectors.csv", ("system", "prefix", "naics", "share", "example")
        )
    }
    for name, system, column in POOLS:
        with (pool / name).open(encoding="utf-8", newline="") as stream:
            for row in csv.DictReader(stream):
                if name_words(row["title"]):
                    yield row["title"], *_sector(table, system, row[column])


def _sector(table: dict[tuple[str, str], tuple[str, float]], system: str, code: str) -> tuple[str, float]:
    """The entry with the longest prefix of the code; none is "anywhere"."""
    prefixes = (code[:length] for length in range(len(code), 0, -1))
    return next((table[system, prefix] for prefix in prefixes if (system, prefix) in table), ("", 0.0))
