"""The weights of tie strength, read from ``knowledge/tie_strength.toml``."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources


@dataclass(frozen=True, slots=True)
class Weights:
    """See the table itself for the meaning and the source of each number."""

    half_life_days: float
    full_volume: float
    full_span_years: float
    endorsement_half: float
    volume: float
    recency: float
    span: float
    two_way: float
    recommendation: float
    endorsement: float
    alive_days: int
    dormant_days: int
    coldness_half_life_days: float
    full_revival_volume: float


@cache
def load_weights() -> Weights:
    """The weights as one flat value."""
    table = tomllib.loads(resources.files("analyzer.knowledge").joinpath("tie_strength.toml").read_text("utf-8"))
    flat = {k: v for k, v in table.items() if not isinstance(v, dict)}
    return Weights(**flat, **table["weights"], **table["states"], **table["revive"])
