"""What a card can be recognised by, in compared form."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from importers.merge.lexicon import formal_names, given_names, plain, words
from importers.merge.likeness import slip
from importers.merge.names import Name, name_of
from importers.records import Card
from importers.text import fold
from importers.text import words as text_words

_NOT_DIGIT = re.compile(r"\D")
_LETTERS = re.compile(r"[^\W\d_]+")
LEAST_WORD = 5  # letters of a word that tells an employer: not "bank", "labs", "west"
LEAST_FAMILY = 3  # letters of a family name that an address spells out; two may be anything
LEAST_DIGITS = 7  # a local number; fewer are extensions


@dataclass(frozen=True, slots=True)
class Traits:
    """One card. ``names`` holds the shown name and, where it tells more, the one its address spells."""

    file: str
    names: tuple[Name, ...]
    slug: str
    emails: frozenset[str]
    phones: frozenset[str]
    urls: frozenset[str]
    employer: str
    employer_words: frozenset[str]
    domains: frozenset[str]
    position: str
    birthday: str
    connected_on: date | None

    @property
    def name(self) -> Name:
        """The name that says most."""
        return self.names[0]


def traits_of(cards: Sequence[Card]) -> list[Traits]:
    """The traits of every card, in order."""
    full_numbers = _full_numbers(cards)
    return [_traits(card, full_numbers) for card in cards]


def _traits(card: Card, full_numbers: Mapping[str, str]) -> Traits:
    names = names_of(card)
    return Traits(
        file=card.file,
        names=names,
        slug=card.profile_slug,
        emails=frozenset(map(mailbox, card.emails)),
        phones=frozenset(number for phone in card.phones if (number := _number(phone, full_numbers))),
        urls=frozenset(url.rstrip("/") for url in card.urls if "linkedin." not in url),
        employer=employer_key(card.organisation),
        employer_words=frozenset(word for word in _employer_words(card.organisation) if len(word) >= LEAST_WORD),
        domains=frozenset(domain for email in card.emails if not _is_own((domain := email.rpartition("@")[2]), names)),
        position=fold(card.position),
        birthday=card.birthday,
        connected_on=card.connected_on,
    )


def employer_key(organisation: str) -> str:
    """An employer without legal form, punctuation and spaces: "Acme & Sons, Inc." is "acmesons"."""
    if not organisation:
        return ""
    return "".join(_employer_words(organisation)) or fold(organisation)


@lru_cache(maxsize=65_536)
def _employer_words(organisation: str) -> tuple[str, ...]:
    """The words of an employer in compared form, without its legal form."""
    said = text_words(organisation.replace(".", "")) if organisation else []
    return tuple(plain(word) for word in said if word not in words().legal_forms)


def _is_own(domain: str, names: tuple[Name, ...]) -> bool:
    """Whether a domain is the family's: anna@meier.example is employed by nobody of that name."""
    label = domain_label(domain)
    return any(label in (name.joined, name.first + name.joined, name.joined + name.first) for name in names)


def mailbox(email: str) -> str:
    """An e-mail address with the spellings that its provider takes for one made one."""
    local, _, domain = email.partition("@")
    if domain not in words().dotless_providers:
        return email
    return f"{local.partition('+')[0].replace('.', '')}@{min(words().dotless_providers)}"


def domain_label(domain: str) -> str:
    """The part of a mail domain that names an employer: "acmesons" of mail.acmesons.co.uk."""
    labels = domain.split(".")[:-1]
    while len(labels) > 1 and labels[-1] in words().public_labels:
        labels.pop()
    return plain(labels[-1].replace("-", "")) if labels else ""


def _full_numbers(cards: Sequence[Card]) -> dict[str, str]:
    """Numbers written without a country, led to the one full number here that ends in them."""
    local = {digits for card in cards for phone in card.phones if (digits := _local(phone))}
    ends: dict[str, set[str]] = {digits: set() for digits in local}
    lengths = sorted({len(digits) for digits in local})
    for number in {phone for card in cards for phone in card.phones if phone.startswith("+")}:
        for length in lengths:
            if number[-length:] in ends:
                ends[number[-length:]].add(_NOT_DIGIT.sub("", number))
    return {digits: numbers.pop() for digits, numbers in ends.items() if len(numbers) == 1}


def _local(phone: str) -> str:
    """The digits of a number without a country, without the trunk zero; else empty."""
    digits = "" if phone.startswith("+") else _NOT_DIGIT.sub("", phone).lstrip("0")
    return digits if len(digits) >= LEAST_DIGITS else ""


def _number(phone: str, full_numbers: Mapping[str, str]) -> str:
    if phone.startswith("+"):
        return _NOT_DIGIT.sub("", phone)
    digits = _local(phone)
    return full_numbers.get(digits, digits)


def names_of(card: Card) -> tuple[Name, ...]:
    """The shown name; its initial or slip is filled in from what profile and mailboxes spell."""
    shown = Name() if _shows_its_employer(card) else name_of(card)
    if shown.empty:
        return (shown if card.organisation else _from_mailbox(card),)
    if not shown.family:
        return (_with_family(card, shown),)
    for given, family in _spelt(card, shown.joined):
        if (given, family) == (shown.first, shown.joined) or len(given) < 3:
            continue
        full = shown._replace(first=given, family=(family,), joined=family)
        if len(shown.first) == 1:
            if given[0] == shown.first:
                return (full,)
        elif given == shown.first or slip(given, shown.first) or _one_name(given, shown.first):
            return (shown, full)
    return (shown,)


def _shows_its_employer(card: Card) -> bool:
    """A vCard must show a name; that of a switchboard shows the company."""
    if not card.organisation or (card.given_name and card.family_name):
        return False
    return employer_key(card.full_name) == employer_key(card.organisation)


def _with_family(card: Card, shown: Name) -> Name:
    """A lone given name with the family name that its own mailbox or profile spells, "soren.visares82@"."""
    given = [shown.first, *shown.more]
    for parts in _address_words(card):
        ahead, behind = parts[: -len(given)], parts[len(given) :]
        rest = behind if parts[: len(given)] == given else ahead if parts[-len(given) :] == given else []
        family = "".join(rest)
        if len(shown.first) > 1 and len(family) >= LEAST_FAMILY:
            return shown._replace(family=tuple(rest), joined=family)
    return shown


def _address_words(card: Card) -> Iterator[list[str]]:
    """The words of the profile, without LinkedIn's own last part, and of each mailbox of one person."""
    yield [plain(word) for word in card.profile_slug.split("-") if word.isalpha()]
    for email in card.emails:
        local = email.partition("@")[0]
        if local not in words().role_mailboxes:
            yield [plain(word) for word in _LETTERS.findall(local)]


def _from_mailbox(card: Card) -> Name:
    """The name that a nameless card's own mailbox spells, "ivan.example@": known given names only."""
    for email in card.emails:
        parts = [plain(part) for part in _LETTERS.findall(email.partition("@")[0])]
        if len(parts) == 2 and len(parts[1]) > 2 and parts[0] in given_names():
            return Name(first=parts[0], family=(parts[1],), joined=parts[1])
    return Name()


def _one_name(given: str, other: str) -> bool:
    return not formal_names(given).isdisjoint(formal_names(other))


def _spelt(card: Card, family: str) -> Iterator[tuple[str, str]]:
    """Given names beside the family name, or beside it without its slip, in an address of the card."""
    # alexander-roberts-8e5c69: the last part with digits is LinkedIn's own
    yield from _beside(family, [word for word in card.profile_slug.split("-") if word.isalpha()])
    for email in card.emails:
        local, _, domain = email.partition("@")
        if local not in words().role_mailboxes and domain:
            yield from _beside(family, _LETTERS.findall(local))


def _beside(family: str, found: list[str]) -> Iterator[tuple[str, str]]:
    parts = [plain(part) for part in found]
    if len(parts) == 1:
        if parts[0].endswith(family) and len(parts[0]) > len(family) > 1:
            yield parts[0][: -len(family)], family
        return
    for end in dict.fromkeys(("".join(parts[1:]), *parts[-1:])):
        if end == family or slip(end, family):
            yield parts[0], end
    if len(parts) == 2 and parts[0] == family:
        yield parts[1], family
