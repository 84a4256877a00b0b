"""The shared samples: every record of every exporter's file, as their checker wants it."""

from __future__ import annotations

import json
from collections import defaultdict
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from importers.documents import read_document
from importers.records import Card
from importers.sources import find_sources
from importers.tables import find_kind

SAMPLES = Path(__file__).parents[3] / "shared" / "samples"
CHECKER = SAMPLES / "check_import.py"


def expected() -> dict[str, list[dict[str, Any]]]:
    """The records that each file holds."""
    found: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for path in sorted(SAMPLES.glob("expected*.jsonl")):
        for line in path.read_text("utf-8").splitlines():
            record = json.loads(line)
            found[record["file"]].append(record)
    return found


def checker() -> ModuleType:
    """check_import.py as a module."""
    spec = spec_from_file_location("check_import", CHECKER)
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def cards(path: Path) -> list[Card]:
    """All cards of a file or archive."""
    found: list[Card] = []
    for source in find_sources(path)[0]:
        document = read_document(source)
        found += document.reading.cards if document.reading else ()
        for table in document.tables:
            kind = find_kind(table)
            found += kind.extract(table).cards if kind else ()
    return found


def raw(card: Card) -> dict[str, Any]:
    """A card as ``contacts --raw`` shows it."""
    names = [
        "full_name",
        "given_name",
        "family_name",
        "organisation",
        "emails",
        "phones",
        "urls",
        "categories",
        "notes",
        "birthday",
    ]
    connected = card.connected_on.isoformat() if card.connected_on else None
    return {name: getattr(card, name) for name in names} | {"title": card.position, "connected_on": connected}


EXPECTED = expected()


@pytest.mark.skipif(not CHECKER.exists(), reason="the shared samples are not here")
@pytest.mark.parametrize("file", sorted(EXPECTED) or ["none"])
def test_every_record_is_right(file: str) -> None:
    """No record missing, none invented, every field right."""
    misses: list[Any] = []
    got = [raw(card) for card in cards(SAMPLES / file)]
    counted = checker().score_file(EXPECTED[file], got, defaultdict(lambda: defaultdict(int)), misses)
    assert misses == []
    assert counted["extra"] == 0
