"""Classifying a data frame: columns out of it, columns back into it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import polars as pl

from analyzer.classify import classify_rows
from analyzer.classify.schema import CLASSIFIED

DTYPES = {str: pl.String, float: pl.Float64}


def classify_frame(frame: pl.DataFrame, knowledge: Path | None) -> pl.DataFrame:
    """``frame`` with the declared columns added, whichever of the columns that are read it has."""
    found = classify_rows(_texts(frame, "position"), _texts(frame, "organisation"), _emails(frame), knowledge)
    return frame.with_columns(pl.Series(name, found[name], DTYPES[kind]) for name, (kind, _) in CLASSIFIED.items())


def _texts(frame: pl.DataFrame, column: str) -> Sequence[str]:
    if column not in frame.columns:
        return [""] * frame.height
    return [text or "" for text in frame[column].to_list()]


def _emails(frame: pl.DataFrame) -> Sequence[Sequence[str]]:
    if "emails" not in frame.columns:
        return [()] * frame.height
    return [emails or () for emails in frame["emails"].to_list()]
