"""Lines of JSON, Parquet, and the choice of the kind of file."""

from __future__ import annotations

import json
from pathlib import Path

import polars as pl
import pytest

from importers.errors import UserError
from importers.export import cluster_lines, jsonl_lines, raw_lines, write_contacts
from importers.export.write import endings
from tests.importers.export.contacts import ANN, BARE, CLASSIFIED, frame_of


def test_a_contact_is_one_line_with_every_column() -> None:
    """Lists stay lists, dates are ISO, nothing is null where a list is empty."""
    frame = frame_of([ANN, BARE]).with_columns(*CLASSIFIED)
    first, second = map(json.loads, jsonl_lines(frame))
    assert list(first) == frame.columns
    assert first["emails"] == list(ANN.emails)
    assert first["connected_on"] == "2024-02-29"
    assert first["sources"] == [{"file": "google.csv", "row": 12}]
    assert first["industry_confidence"] == 0.75
    assert (second["emails"], second["connected_on"], second["full_name"]) == ([], None, "")


def test_a_card_is_one_line_as_it_was_read() -> None:
    """The names that the command line promises for ``--raw``."""
    (line,) = map(json.loads, raw_lines([ANN]))
    assert line == {
        "full_name": "Ann B. Lee",
        "given_name": "Ann",
        "family_name": "Lee",
        "organisation": "Acme; Sons, Ltd",
        "title": "Buyer",
        "emails": ["ann@example.com", "a.lee@acme.example.com"],
        "phones": ["+12125550101"],
        "urls": ["https://example.org/ann"],
        "categories": ["Friends", "Work"],
        "notes": "likes tea\n=HYPERLINK(1)",
        "birthday": "--02-03",
        "connected_on": "2024-02-29",
        "file": "google.csv",
        "row": 12,
    }


def test_a_cluster_names_its_members() -> None:
    """File and row, counted from 0."""
    assert list(cluster_lines([ANN, BARE], [(0, 1)])) == ['{"members": ["google.csv:12", "iphone.vcf:3"]}']
    assert len(list(cluster_lines([ANN, BARE], [(0,), (1,)]))) == 2


@pytest.mark.parametrize("character", ["\u2028", "\u2029", "\x85", "\n", "\udc80"])
def test_a_line_is_one_line_for_everybody(character: str) -> None:
    """Separators that some programs take for a line end, and halves of characters, are escaped or replaced."""
    frame = frame_of([ANN]).with_columns(pl.lit("a").alias("notes"))
    card = ANN.__class__("a.csv", 0, notes=f"a{character}b")
    (line,) = raw_lines([card])
    assert line.splitlines() == [line]
    assert line.encode("utf-8")
    assert json.loads(line)["notes"] in (f"a{character}b", "a?b")
    assert len(list(jsonl_lines(frame))) == 1


def test_parquet_keeps_types_and_lists(tmp_path: Path) -> None:
    """The frame comes back as it was, classified columns too."""
    frame = frame_of([ANN, BARE]).with_columns(*CLASSIFIED)
    write_contacts(frame, tmp_path / "a.parquet")
    assert pl.read_parquet(tmp_path / "a.parquet").equals(frame)


@pytest.mark.parametrize("ending", sorted(endings()))
def test_every_ending_writes_also_nobody(ending: str, tmp_path: Path) -> None:
    """An empty frame gives a file too."""
    write_contacts(frame_of([]), tmp_path / f"a{ending.upper()}")
    assert (tmp_path / f"a{ending.upper()}").exists()


@pytest.mark.parametrize("name", ["a.doc", "a", "a.csv.gz"])
def test_an_unknown_ending_is_told_with_the_five_known(name: str, tmp_path: Path) -> None:
    """Exit code 2, and nothing is written."""
    with pytest.raises(UserError, match=r"\.csv, \.jsonl, \.parquet, \.vcf, \.xlsx") as caught:
        write_contacts(frame_of([ANN]), tmp_path / name)
    assert caught.value.exit_code == 2
    assert not list(tmp_path.iterdir())
