"""The columns that classifying adds, declared once."""

from __future__ import annotations

import polars as pl

CLASSIFIED = {
    "organisation_key": (pl.String, "one key for all spellings of an employer; empty when there is none"),
    "industry": (pl.String, "LinkedIn v2 industry name, as fine as the evidence carries; empty is unknown"),
    "industry_naics": (pl.String, "sector: NAICS 2022 two-digit code of that industry"),
    "industry_confidence": (pl.Float64, "calibrated, 0..1; 0 when unknown"),
    "industry_reason": (pl.String, "the evidence in words"),
    "level": (pl.String, "one of the keys of knowledge/levels.csv; empty is unknown"),
    "level_confidence": (pl.Float64, "calibrated, 0..1"),
    "level_reason": (pl.String, "the evidence in words"),
    "function": (pl.String, "one of the 26 names of knowledge/functions.csv; empty is unknown"),
    "function_confidence": (pl.Float64, "calibrated, 0..1"),
    "function_reason": (pl.String, "the evidence in words"),
}
