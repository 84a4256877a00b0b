"""Contacts, cards and clusters as lines of JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from datetime import date

import polars as pl

from importers.records import Card


def jsonl_lines(frame: pl.DataFrame) -> Iterator[str]:
    """One JSON object for each contact: every column, lists as lists, dates as YYYY-MM-DD."""
    for row in frame.iter_rows(named=True):
        yield _line(row)


def raw_lines(cards: Sequence[Card]) -> Iterator[str]:
    """One JSON object for each card as it was read, before merging."""
    for card in cards:
        yield _line(
            {
                "full_name": card.full_name,
                "given_name": card.given_name,
                "family_name": card.family_name,
                "organisation": card.organisation,
                "title": card.position,
                "emails": card.emails,
                "phones": card.phones,
                "urls": card.urls,
                "categories": card.categories,
                "notes": card.notes,
                "birthday": card.birthday,
                "connected_on": card.connected_on.isoformat() if card.connected_on else "",
                "file": card.file,
                "row": card.row,
            }
        )


def cluster_lines(cards: Sequence[Card], clusters: Sequence[Sequence[int]]) -> Iterator[str]:
    """One JSON object for each person: ``{"members": ["google.csv:12", "iphone.vcf:40"]}``."""
    for cluster in clusters:
        yield _line({"members": [f"{cards[index].file}:{cards[index].row}" for index in cluster]})


def _line(value: dict[str, object]) -> str:
    """One line. U+2028 and U+2029 are escaped: some programs end a line there."""
    text = json.dumps(value, ensure_ascii=False, default=_plain)
    return _encodable(text).replace("\u2028", "\\u2028").replace("\u2029", "\\u2029").replace("\x85", "\\u0085")


def _plain(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} has no place in a contacts table")


def _encodable(text: str) -> str:
    return text.encode("utf-8", "replace").decode("utf-8")
