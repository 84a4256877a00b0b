"""What we write, our own readers read back as it was."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from hypothesis import given, settings

from importers.documents import read_document
from importers.export.write import endings
from importers.records import Card
from importers.sources import Source
from importers.tables import find_kind
from tests.importers.export.contacts import frame_of, some_cards


def read_back(cards: list[Card], ending: str) -> list[Card]:
    """The cards, written and read."""
    stream = io.BytesIO()
    endings()[ending].write(frame_of(cards), stream)
    data = stream.getvalue()
    document = read_document(Source("a.csv", lambda: data))
    if document.reading is not None:
        return list(document.reading.cards)
    (table,) = document.tables
    kind = find_kind(table)
    assert kind is not None
    return list(kind.extract(table).cards)


@pytest.mark.parametrize("ending", [".csv", ".xlsx"])
@settings(max_examples=60, deadline=None)
@given(cards=some_cards)
def test_a_table_is_read_back_as_it_was(ending: str, cards: list[Card]) -> None:
    """Every field of every contact, also what looks like a formula, a number or markup."""
    assert read_back(cards, ending) == [replace(card, row=row) for row, card in enumerate(cards)]


@settings(max_examples=60, deadline=None)
@given(cards=some_cards)
def test_a_vcard_is_read_back_as_it_was(cards: list[Card]) -> None:
    """Every field but the day of the LinkedIn connection, for which a vCard has no place."""
    assert read_back(cards, ".vcf") == [replace(card, row=row, connected_on=None) for row, card in enumerate(cards)]
