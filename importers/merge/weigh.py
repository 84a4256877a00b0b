"""What speaks for and against two cards being one person."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from math import exp2

from importers.merge.lexicon import rules
from importers.merge.pool import Pool
from importers.merge.traits import LEAST_WORD, Traits

A_DAY = timedelta(days=1)  # midnight is not everywhere at once
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


_ADDRESS_KEYS = frozenset(("profile_same", "email_same", "phone_same", "url_same"))


def weigh(one: Traits, other: Traits, pool: Pool) -> Weighing:
    """Every rule that the pair meets, with the sum of their weights."""
    table = rules()
    addresses = [
        *_profile(one, other),
        *_emails(one, other, pool),
        *_phones(one, other, pool),
        *_urls(one, other, pool),
    ]
    work, employer_bits = _work(one, other, pool)
    names, name_bits = _names(one, other, pool)
    found = [*addresses, *_dates(one, other), *work]
    if one.file == other.file:
        found.append("one_file")
    total = name_bits + employer_bits + sum(table[key].bits for key in found)
    return Weighing(total, (*found, *names), not _ADDRESS_KEYS.isdisjoint(addresses))


def _names(one: Traits, other: Traits, pool: Pool) -> tuple[tuple[str, ...], float]:
    """The best of the names that each side has, and what it weighs."""
    if one.name.empty or other.name.empty:
        key = "employer_card" if _one_is_an_employer(one, other) else "name_missing"
        return (key,), rules()[key].bits
    pairs = [(mine, yours) for mine in one.names for yours in other.names]
    best = max(pairs, key=lambda pair: pool.name_bits(*pair)) if len(pairs) > 1 else pairs[0]
    return pool.likeness(*best), pool.name_bits(*best)


def _one_is_an_employer(one: Traits, other: Traits) -> bool:
    return one.name.empty != other.name.empty and any(card.name.empty and card.employer for card in (one, other))


def _profile(one: Traits, other: Traits) -> list[str]:
    if one.slug and other.slug:
        return ["profile_same" if one.slug == other.slug else "profile_differs"]
    return []


def _emails(one: Traits, other: Traits, pool: Pool) -> list[str]:
    if not one.emails or not other.emails:
        return []
    if common := one.emails & other.emails:
        return ["email_shared" if common <= pool.shared_emails else "email_same"]
    if one.domains & other.domains - pool.providers:
        return ["emails_differ_at_work"]
    private = one.domains & pool.providers and other.domains & pool.providers
    return ["emails_differ_in_private" if private else "emails_differ"]


def _phones(one: Traits, other: Traits, pool: Pool) -> list[str]:
    if not one.phones or not other.phones:
        return []
    common = one.phones & other.phones
    if not common:
        return ["phones_differ"]
    if common <= pool.shared_phones:
        return ["phone_shared"]
    own = one.phones - common - pool.shared_phones, other.phones - common - pool.shared_phones
    return ["phone_among_others" if all(own) else "phone_same"]


def _urls(one: Traits, other: Traits, pool: Pool) -> list[str]:
    return ["url_same"] if one.urls and (one.urls & other.urls) - pool.shared_urls else []


def _dates(one: Traits, other: Traits) -> list[str]:
    found = []
    if one.birthday and other.birthday:
        same = one.birthday[-5:] == other.birthday[-5:] and _years_agree(one.birthday, other.birthday)
        found.append("birthday_same" if same else "birthday_differs")
    return [*found, *_connections(one, other)]


def _years_agree(one: str, other: str) -> bool:
    return one.startswith("--") or other.startswith("--") or one[:4] == other[:4]


def _connections(one: Traits, other: Traits) -> list[str]:
    """Two rows of one export are two people, unless they are the same row twice."""
    if not one.connected_on or not other.connected_on:
        return []
    if one.file == other.file and not (one.slug and one.slug == other.slug) and one != other:
        return ["same_export"]
    if abs(one.connected_on - other.connected_on) <= A_DAY:
        return ["connected_same_day"]
    return [] if one.slug and other.slug else ["connected_other_day"]


def _work(one: Traits, other: Traits, pool: Pool) -> tuple[list[str], float]:
    """The rules for employer and title, and what a common employer weighs."""
    mine, yours = pool.employers(one), pool.employers(other)
    if not mine or not yours:
        return [], 0.0
    title = ["position_same"] if one.position and one.position == other.position else []
    if common := mine & yours:
        return ["employer_same", *title], max(map(pool.employer_bits, common))
    if _similar(one, other, pool):
        return ["employer_similar", *title], 0.0
    return ["employer_differs"], 0.0


def _similar(one: Traits, other: Traits, pool: Pool) -> bool:
    """Whether one employer begins like the other, or both have a telling word in common."""
    if any(_begins(a, b) or _begins(b, a) for a in pool.employers(one) for b in pool.employers(other)):
        return True
    for card, beside in ((one, other), (other, one)):
        for word in card.employer_words:
            if pool.tells_an_employer(word) and any(word in employer for employer in pool.employers(beside)):
                return True
    return False


def _begins(short: str, long: str) -> bool:
    return len(short) >= LEAST_WORD and long.startswith(short)
