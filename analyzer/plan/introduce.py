"""Whom to introduce to whom: two strong ties who share neither employer nor industry."""

from __future__ import annotations

from itertools import combinations

import polars as pl

from analyzer.rows.persons import ranked
from analyzer.view import UNKNOWN, View

POOL = 60  # the strongest living ties; beyond them the owner hardly knows both sides well


def best_pair(view: View) -> tuple[int, int] | None:
    """The pair with the strongest ties to the owner that can gain from each other.

    Both are living ties of known industry and employer, and differ in both; they stand at most one rung
    apart, so that each has something to offer, and were never in a thread together. A common function
    gives them something to talk about and counts double.
    """
    places = [i for i in ranked(view, view.ties.living)[:POOL] if _known(view, i)]
    met = _met(view)
    pairs = [(a, b) for a, b in combinations(places, 2) if _fit(view, a, b) and _ids(view, a, b) not in met]
    return max(pairs, key=lambda p: _score(view, *p), default=None)  # of equals the stronger ties


def _known(view: View, i: int) -> bool:
    return bool(view.sector.known[i]) and view.employer[i] != UNKNOWN and view.rank[i] != UNKNOWN


def _fit(view: View, a: int, b: int) -> bool:
    return bool(
        view.sector.codes[a] != view.sector.codes[b]
        and view.employer[a] != view.employer[b]
        and abs(view.rank[a] - view.rank[b]) <= 1
    )


def _score(view: View, a: int, b: int) -> float:
    common = view.function.codes[a] == view.function.codes[b] != UNKNOWN
    sure = view.sector.confidence[a] * view.sector.confidence[b]
    return float(view.ties.strength[a] * view.ties.strength[b] * sure * (2 if common else 1))


def _ids(view: View, a: int, b: int) -> tuple[str, str]:
    first, second = sorted((str(view.contacts["contact_id"][a]), str(view.contacts["contact_id"][b])))
    return first, second


def _met(view: View) -> set[tuple[str, str]]:
    """Pairs of contacts who were in one thread with the owner."""
    threads = (
        view.interactions.filter((pl.col("kind") == "message") & (pl.col("others") > 1))
        .group_by("conversation_id")
        .agg(pl.col("contact_id").unique().sort())
    )
    return {pair for ids in threads["contact_id"].to_list() for pair in combinations(ids[:POOL], 2)}
