"""Contacts as rows of single cells, for kinds of file that know no lists."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import polars as pl

BETWEEN = " ::: "  # what Google writes between several values of one cell; no address or number holds it

Cell = str | int | float | bool | date


def flat_rows(frame: pl.DataFrame) -> Iterator[tuple[Cell, ...]]:
    """The rows of a frame, lists joined into one text and "nothing" as empty text."""
    for row in frame.iter_rows():
        yield tuple(_cell(value) for value in row)


def _cell(value: object) -> Cell:
    if value is None:
        return ""
    if isinstance(value, list):
        return BETWEEN.join(source_text(item) if isinstance(item, dict) else str(item) for item in value)
    return value if isinstance(value, str | int | float | bool | date) else str(value)


def source_text(source: dict[str, object]) -> str:
    """Where a contact was read from: "google.csv:12", rows counted from 0."""
    return f"{source['file']}:{source['row']}"
