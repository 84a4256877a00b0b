"""What names a person across runs: the stable contact id, and the references of a decision."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from hashlib import blake2b

from importers.merge.lexicon import words
from importers.merge.values import Reference
from importers.records import Card
from importers.text import fold


def contact_id(key: str) -> str:
    """A short stable id from an identifying key ("profile:anna-example"): 10 hexadecimal digits."""
    return blake2b(key.encode("utf-8", "surrogatepass"), digest_size=5).hexdigest()


def identifying_keys(card: Card) -> Iterator[str]:
    """What may identify the person of a card: profile, e-mails, phones, name and employer."""
    if card.profile_slug:
        yield f"profile:{card.profile_slug}"
    yield from (f"email:{email}" for email in card.emails)
    yield from (f"phone:{phone}" for phone in card.phones)
    if card.full_name or card.organisation:
        yield f"name:{fold(card.full_name)}|{fold(card.organisation)}"


def best_key(cards: Sequence[Card]) -> str:
    """The key that identifies a merged person, whatever the order of the records.

    A profile, else the alphabetically first personal e-mail, else phone, else the e-mail of a desk,
    else name and employer.
    """
    keys = [key for card in cards for key in identifying_keys(card)]
    return min(keys, key=lambda key: (_rank(key), key)) if keys else ""


def _rank(key: str) -> int:
    kind, _, value = key.partition(":")
    if kind == "email" and value.partition("@")[0] in words().role_mailboxes:
        return _DESK
    return _RANK[kind]


_RANK = {"profile": 0, "email": 1, "phone": 2, "name": 4}
_DESK = 3


def references(card: Card) -> tuple[Reference, ...]:
    """Every reference that finds this card, those that survive a newer export first."""
    found: list[Reference] = [("profile", card.profile_slug)] if card.profile_slug else []
    found += [("email", email) for email in card.emails]
    found += [("phone", phone) for phone in card.phones]
    found += [("contact", contact_id(key)) for key in identifying_keys(card)]
    return (*found, (card.file, card.row))


def find_cards(cards: Sequence[Card], wanted: Iterable[Reference]) -> dict[Reference, list[int]]:
    """The indices of the cards that each wanted reference finds."""
    found: dict[Reference, list[int]] = {reference: [] for reference in wanted}
    if found:
        for index, card in enumerate(cards):
            for reference in dict.fromkeys(references(card)):
                if reference in found:
                    found[reference].append(index)
    return found
