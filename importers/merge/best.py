"""Which record of a person to believe, field by field, and what the others say besides."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from importers.merge.likeness import likeness
from importers.merge.names import name_of
from importers.merge.traits import employer_key, names_of
from importers.records import Card
from importers.text import fold

_LONG = re.compile(r"[^\W\d_]{3,}")
_ANOTHER_NAME = frozenset(
    ("given_variant", "given_part", "family_part", "family_differs", "given_differs", "name_differs")
)


def best_name(group: Sequence[Card]) -> Card:
    """The card with the fullest name: no initial, no slip, more words, accents, majority."""
    named = [card for card in group if card.full_name] or list(group)
    count = Counter(fold(card.full_name) for card in named)

    def rank(card: Card) -> tuple[bool, bool, bool, int, bool, int, bool]:
        name = name_of(card)
        return (
            bool(name.family),
            len(name.first) > 1,
            len(names_of(card)) == 1,  # its own addresses do not spell it otherwise: no slip, no short form
            len(name.family) + len(name.middle),
            not (card.full_name.isascii() or any(word.isupper() for word in _LONG.findall(card.full_name))),
            count[fold(card.full_name)],
            bool(card.profile_slug),
        )

    return max(named, key=rank)


def best_work(group: Sequence[Card]) -> Card:
    """The card with the newest employer: LinkedIn shows it as of the export, address books grow old."""
    return max(
        group,
        key=lambda card: (
            bool(card.organisation or card.position) and card.connected_on is not None,
            bool(card.organisation) and bool(card.profile_slug),
            bool(card.organisation),
            bool(card.position),
        ),
    )


def leftovers(group: Sequence[Card], named: Card, worked: Card) -> list[str]:
    """Other employers and titles, and other names, as lines for the notes: "Also: Partner, Example Ltd"."""
    lines = [f"Also: {text}" for card in group if _other_work(card, worked) and (text := _work(card))]
    chosen = name_of(named)
    names = {card.full_name: likeness(chosen, name_of(card)) for card in group if card.full_name}
    lines += [f"Also known as: {name}" for name, keys in names.items() if not _ANOTHER_NAME.isdisjoint(keys)]
    return lines


def _work(card: Card) -> str:
    return ", ".join(text for text in (card.position, card.organisation) if text)


def _other_work(card: Card, worked: Card) -> bool:
    employer, chosen = employer_key(card.organisation), employer_key(worked.organisation)
    if employer and not (chosen and (chosen.startswith(employer) or employer.startswith(chosen))):
        return True
    return bool(card.position) and fold(card.position) != fold(worked.position)
