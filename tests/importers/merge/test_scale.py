"""The work grows with the number of cards, not with its square; counted, not timed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from importers.merge import merge_cards
from importers.merge.candidates import MOST_IN_BLOCK, NEIGHBOURS, candidates
from importers.merge.pool import Pool
from importers.merge.traits import traits_of
from importers.records import Card

LETTERS = "bcdfghjklm"


def invented(number: int) -> Card:
    """A card of its own: no two numbers share a word."""
    word = "".join(LETTERS[int(digit)] + "ao"[int(digit) % 2] for digit in f"{number:05d}")
    return Card("a.csv", number, f"N{word} F{word}", f"N{word}", f"F{word}")


TRAPS: dict[str, Callable[[Card], Card]] = {
    "one mailbox": lambda card: replace(card, emails=("info@acme.example.com",)),
    "one personal mailbox": lambda card: replace(card, emails=("boss@acme.example.com",)),
    "one switchboard": lambda card: replace(card, phones=("+12125550100",)),
    "one web address": lambda card: replace(card, urls=("https://example.org",)),
    "one employer": lambda card: replace(
        card, organisation="Acme", given_name="Ann", full_name=f"Ann {card.family_name}"
    ),
    "one name": lambda card: replace(card, full_name="Ann Lee", given_name="Ann", family_name="Lee"),
    "one name, own mailboxes": lambda card: replace(
        card, full_name="Ann Lee", given_name="Ann", family_name="Lee", emails=(f"a{card.row}@example.com",)
    ),
    "no name": lambda card: replace(card, full_name="", given_name="", family_name="", phones=("+12125550100",)),
    "one family": lambda card: replace(card, family_name="Lee", full_name=f"{card.given_name} Lee"),
}


@pytest.mark.parametrize("trap", TRAPS.values(), ids=TRAPS)
def test_what_everybody_shares_does_not_square_the_work(trap: Callable[[Card], Card]) -> None:
    """2,000 cards that share one thing give a bounded number of pairs for each card."""
    cards = [trap(invented(number)) for number in range(2_000)]
    traits = traits_of(cards)
    pairs = candidates(traits, Pool(traits))
    assert len(pairs) <= len(cards) * max(MOST_IN_BLOCK, 4 * NEIGHBOURS)


def test_a_card_that_was_synchronised_a_hundred_times_is_one_person() -> None:
    """A block too large for all pairs still ends in one cluster."""
    cards = [Card("a.csv", row, "Ann Lee", "Ann", "Lee", emails=("ann@example.com",)) for row in range(300)]
    assert merge_cards(cards).clusters == (tuple(range(300)),)


def test_strangers_are_not_weighed_at_all() -> None:
    """Cards with nothing in common cost nothing but their reading."""
    traits = traits_of([invented(number) for number in range(0, 30_000, 7)])
    assert len(candidates(traits, Pool(traits))) < len(traits)


def test_a_pasted_text_in_the_place_of_a_name_costs_little() -> None:
    """A megabyte without a space is compared by its first letters."""
    cards = [Card("a.csv", row, "x" * 1_000_000, "x" * 500_000, "y" * 1_000_000) for row in range(20)]
    traits = traits_of(cards)
    assert len(candidates(traits, Pool(traits))) <= 190
    assert sum(map(len, traits[0].name.family)) < 1_000
