"""Pairs of records as the user decides on them: named by what lasts, and told apart."""

from __future__ import annotations

from dataclasses import replace

import pytest

from importers.merge import Decisions, Pairing, merge_cards, pairings
from tests.importers.merge.people import cards

SAME = ["Ann Lee | | | ann@example.com, +12125550101", "Ann Lee | Acme | Buyer | ann@example.com, in/ann-lee-1"]
TWINS = ["Ann Lee | Acme | | ann@example.com", "Ann Lee | Acme | | ann@example.com"]


def made(lines: list[str]) -> Pairing:
    """The merge of two records of one person."""
    people = cards(lines)
    return pairings(people, merge_cards(people).merges)[0]


def test_a_pair_shows_both_sides() -> None:
    """Name, employer, title and place of each record, and why they are one."""
    pair = made(SAME)
    assert (pair.one.name, pair.other.organisation, pair.other.position) == ("Ann Lee", "Acme", "Buyer")
    assert {pair.one.where, pair.other.where} == {"a.csv:0", "b.csv:1"}
    assert 0.9 < pair.score <= 1
    assert pair.reasons


def test_sides_are_named_by_what_the_other_lacks() -> None:
    """The shared e-mail address names both; the phone and the profile name one each."""
    pair = made(SAME)
    assert (pair.one.reference, pair.other.reference) == (("phone", "+12125550101"), ("profile", "ann-lee-1"))


@pytest.mark.parametrize("lines", [SAME, TWINS])
def test_a_refused_merge_stays_refused_in_a_newer_export(lines: list[str]) -> None:
    """The references of a pair undo it in other rows of another file."""
    pair = made(lines)
    refused = Decisions(different=frozenset({(pair.one.reference, pair.other.reference)}))
    newer = [replace(card, file="newer.csv", row=card.row + 40) for card in cards(lines)]
    assert any({0, 1} <= set(cluster) for cluster in merge_cards(newer).clusters)
    assert not any({0, 1} <= set(cluster) for cluster in merge_cards(newer, refused).clusters)
