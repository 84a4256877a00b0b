"""The columns that classifying adds, declared once."""

from __future__ import annotations

CLASSIFIED: dict[str, tuple[type[str] | type[float], str]] = {
    "organisation_key": (str, "one key for all spellings of an employer; empty when there is none"),
    "industry": (str, "LinkedIn v2 industry name, as fine as the evidence carries; empty is unknown"),
    "industry_naics": (str, "sector: NAICS 2022 two-digit code of that industry"),
    "industry_confidence": (float, "calibrated, 0..1; 0 when unknown"),
    "industry_reason": (str, "the evidence in words"),
    "level": (str, "one of the keys of knowledge/levels.csv; empty is unknown"),
    "level_confidence": (float, "calibrated, 0..1"),
    "level_reason": (str, "the evidence in words"),
    "function": (str, "one of the 26 names of knowledge/functions.csv; empty is unknown"),
    "function_confidence": (float, "calibrated, 0..1"),
    "function_reason": (str, "the evidence in words"),
}
