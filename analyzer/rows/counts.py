"""Counted names: functions, industries, employers."""

from __future__ import annotations

import polars as pl

from analyzer.audit import CountRow
from analyzer.view import View

MOST_EMPLOYERS = 50  # a long tail of single contacts tells nothing and bloats the JSON


def count_rows(names: pl.Series) -> tuple[CountRow, ...]:
    """Names that occur, most common first, alike ones in the order of the alphabet; empty ones left out."""
    known = names.filter(names.fill_null("") != "").rename("name")
    counted = known.value_counts().sort(["count", "name"], descending=[True, False])
    return tuple(CountRow(name, int(n), round(n / len(known), 6)) for name, n in counted.iter_rows())


def function_rows(view: View) -> tuple[CountRow, ...]:
    """Job functions, most common first."""
    return count_rows(view.contacts["function"])


def employer_rows(view: View) -> tuple[CountRow, ...]:
    """The largest employers under the spelling that most contacts use."""
    known = view.contacts.filter(pl.col("organisation_key").fill_null("") != "")
    spelled = (
        known.group_by("organisation_key", "organisation")
        .len("n")
        .sort(["n", "organisation"], descending=[True, False])
        .group_by("organisation_key", maintain_order=True)
        .agg(pl.col("organisation").first().alias("name"), pl.col("n").sum().alias("count"))
        .sort(["count", "organisation_key"], descending=[True, False])
        .head(MOST_EMPLOYERS)
    )
    rows = spelled.select("name", "count").iter_rows()
    return tuple(CountRow(name, int(n), round(n / known.height, 6)) for name, n in rows)
