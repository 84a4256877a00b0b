"""What speaks for and against two cards being one person."""

from __future__ import annotations

from dataclasses import dataclass
from math import exp2

from importers.merge.lexicon import rules
from importers.merge.pool import Pool
from importers.merge.traits import Traits

_LEAST_EMPLOYER = 5  # letters that a short form of an employer must have: "acme" begins too many words
FORBIDDEN = -50.0  # bits that nothing outweighs


@dataclass(frozen=True, slots=True)
class Weighing:
    """The rules a pair meets and their sum in bits. ``keyed``: an address speaks for it, not only a name."""

    bits: float
    keys: tuple[str, ...]
    keyed: bool

    @property
    def score(self) -> float:
        """The probability of one person, 0..1."""
        return 1.0 / (1.0 + exp2(-max(-40.0, min(40.0, self.bits))))


def weigh(one: Traits, other: Traits, pool: Pool) -> Weighing:
    """Every rule that the pair meets, with the sum of their weights."""
    names, bits = _names(one, other, pool)
    addresses = [*_profile(one, other), *_emails(one, other, pool), *_phones(one, other, pool)]
    addresses += [("url_same", 0.0)] if (one.urls & other.urls) - pool.shared_urls else []
    facts = [*_dates(one, other), *_work(one, other, pool)]
    found = [*addresses, *facts]
    keys = (*(key for key, _ in found), *names)
    total = bits + sum(rules()[key].bits + more for key, more in found)
    return Weighing(total, keys, any(key in _ADDRESS_KEYS for key, _ in addresses))


_ADDRESS_KEYS = frozenset(("profile_same", "email_same", "phone_same", "url_same"))
Found = list[tuple[str, float]]


def _names(one: Traits, other: Traits, pool: Pool) -> tuple[tuple[str, ...], float]:
    """The best of the names that each side has."""
    if one.name.empty or other.name.empty:
        employer = any(card.name.empty and card.employer for card in (one, other))
        both = one.name.empty and other.name.empty
        return (("employer_card",), rules()["employer_card"].bits) if employer and not both else (("name_missing",), 0)
    pairs = [(a, b) for a in one.names for b in other.names]
    best = max(pairs, key=lambda pair: pool.name_bits(*pair)) if len(pairs) > 1 else pairs[0]
    return pool.likeness(*best), pool.name_bits(*best)


def _profile(one: Traits, other: Traits) -> Found:
    if one.slug and other.slug:
        return [("profile_same" if one.slug == other.slug else "profile_differs", 0.0)]
    return []


def _emails(one: Traits, other: Traits, pool: Pool) -> Found:
    if not one.emails or not other.emails:
        return []
    if common := one.emails & other.emails:
        return [("email_shared" if common <= pool.shared_emails else "email_same", 0.0)]
    if one.domains & other.domains - pool.providers:
        return [("emails_differ_at_work", 0.0)]
    private = one.domains & pool.providers and other.domains & pool.providers
    return [("emails_differ_in_private" if private else "emails_differ", 0.0)]


def _phones(one: Traits, other: Traits, pool: Pool) -> Found:
    if not one.phones or not other.phones:
        return []
    common = one.phones & other.phones
    own = one.phones - common - pool.shared_phones, other.phones - common - pool.shared_phones
    if not common:
        return [("phones_differ", 0.0)]
    if common <= pool.shared_phones:
        return [("phone_shared", 0.0)]
    return [("phone_among_others" if all(own) else "phone_same", 0.0)]


def _dates(one: Traits, other: Traits) -> Found:
    found: Found = []
    if one.birthday and other.birthday:
        same = one.birthday[-5:] == other.birthday[-5:] and _years_agree(one.birthday, other.birthday)
        found.append(("birthday_same" if same else "birthday_differs", 0.0))
    if one.connected_on and other.connected_on:
        if one.file == other.file and not (one.slug and one.slug == other.slug) and one != other:
            found.append(("same_export", 0.0))
        elif one.connected_on == other.connected_on:
            found.append(("connected_same_day", 0.0))
        elif not one.slug or not other.slug:
            found.append(("connected_other_day", 0.0))
    return found


def _years_agree(one: str, other: str) -> bool:
    return one.startswith("--") or other.startswith("--") or one[:4] == other[:4]


def _work(one: Traits, other: Traits, pool: Pool) -> Found:
    mine, yours = pool.employers(one), pool.employers(other)
    if not mine or not yours:
        return []
    found: Found = []
    if common := mine & yours:
        found.append(("employer_same", max(pool.employer_bits(employer) for employer in common)))
    elif any(_similar(a, b) for a in mine for b in yours):
        found.append(("employer_similar", 0.0))
    else:
        return [("employer_differs", 0.0)]
    if found and one.position and one.position == other.position:
        found.append(("position_same", 0.0))
    return found


def _similar(one: str, other: str) -> bool:
    return min(len(one), len(other)) >= _LEAST_EMPLOYER and (one.startswith(other) or other.startswith(one))
