"""Merges made and merges proposed, named so that the user can decide on them and the decision is found again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from importers.merge.identity import find_cards, references
from importers.merge.values import Decisions, Evidence, Reference
from importers.records import Card


@dataclass(frozen=True, slots=True)
class Side:
    """One record of a pair. ``where`` reads "google.csv:12", rows from 0."""

    reference: Reference
    name: str
    organisation: str
    position: str
    where: str


@dataclass(frozen=True, slots=True)
class Pairing:
    """Two records that are, or may be, one person; ``score`` is a probability, ``reasons`` are phrases."""

    one: Side
    other: Side
    score: float
    reasons: tuple[str, ...]


def pairings(cards: Sequence[Card], evidence: Iterable[Evidence]) -> tuple[Pairing, ...]:
    """The pairs of ``evidence`` in its order."""
    return tuple(_pairing(cards[e.left], cards[e.right], e) for e in evidence)


def unfound(cards: Sequence[Card], decisions: Decisions) -> frozenset[Reference]:
    """The references of decisions that no card answers to: records that these files do not hold."""
    wanted = {reference for pair in decisions.same | decisions.different for reference in pair}
    return frozenset(reference for reference, found in find_cards(cards, wanted).items() if not found)


def _pairing(one: Card, other: Card, evidence: Evidence) -> Pairing:
    mine, yours = _lasting(one), _lasting(other)
    sides = _side(one, _own(mine, yours)), _side(other, _own(yours, mine))
    return Pairing(*sides, evidence.score, evidence.reasons)


def _lasting(card: Card) -> tuple[Reference, ...]:
    """The references that a newer export still finds; a row that has moved would name somebody else."""
    found = references(card)
    return found[:-1] or found


def _own(mine: Sequence[Reference], yours: Sequence[Reference]) -> Reference:
    """What only this side has: an address that both have would name both, and every third record with it."""
    return next((reference for reference in mine if reference not in yours), mine[0])


def _side(card: Card, reference: Reference) -> Side:
    name = card.full_name or next(iter((*card.emails, *card.phones)), "")
    return Side(reference, name, card.organisation, card.position, f"{card.file}:{card.row}")
