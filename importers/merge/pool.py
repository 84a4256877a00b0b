"""What is common and what is rare among these very cards: names, employers, shared addresses."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from math import log2

from importers.merge.lexicon import formal_names, rules, scale, words
from importers.merge.likeness import DIFFERENT, Known, likeness
from importers.merge.names import Name
from importers.merge.traits import Traits, domain_label

_HOLDERS_COMPARED = 12  # of one address; a switchboard of hundreds shows it within a few
_FAMILIES_TO_BE_A_NAME = 3
_PEOPLE_TO_BE_A_FAMILY = 3
_EMPLOYERS_OF_A_WORD = 3  # "Der Spiegel", "Spiegel-Verlag", "SPIEGEL Gruppe"
_EMPLOYERS_OF_A_PROVIDER = 4


def canonical(given: str) -> str:
    """One form for a given name and its short forms, for counting."""
    formals = formal_names(given)
    return given if given in formals else min(formals)


class Pool:
    """Frequencies over all cards. Built once; afterwards only looked up."""

    def __init__(self, traits: Sequence[Traits]) -> None:
        self.names = {name for card in traits for name in card.names if not name.empty}
        self._count_names()
        self._employers = Counter(card.employer for card in traits if card.employer)
        self._cards = len(traits)
        told = {(card.employer, word) for card in traits for word in card.employer_words}
        self._employers_with = Counter(word for _, word in told)
        self.providers = _providers(traits)
        self._likeness: dict[tuple[Name, Name], tuple[str, ...]] = {}
        self._employers_of: dict[tuple[str, frozenset[str]], frozenset[str]] = {}
        self._bits: dict[tuple[Name, Name], float] = {}
        self.shared_emails = self._shared((email, card) for card in traits for email in card.emails)
        self.shared_emails |= {e for c in traits for e in c.emails if _is_role(e)}
        self.shared_phones = self._shared((phone, card) for card in traits for phone in card.phones)
        self.shared_urls = self._shared((url, card) for card in traits for url in card.urls)
        self._bearers = _bearers(traits)

    def _count_names(self) -> None:
        people = {(canonical(name.first), name.joined) for name in self.names}
        self.people = max(1, len(people))
        self._given = Counter(given for given, _ in people)
        self._initials = Counter(given[:1] for given, _ in people)
        self._family = Counter(family for _, family in people)
        self._family_initials = Counter(family[:1] for _, family in people)
        spelt = Counter(given for given, _ in {(name.first, name.joined) for name in self.names})
        self.known = Known(
            frozenset(given for given, count in spelt.items() if count >= _FAMILIES_TO_BE_A_NAME),
            frozenset(family for family, count in self._family.items() if count >= _PEOPLE_TO_BE_A_FAMILY),
        )

    def likeness(self, one: Name, other: Name) -> tuple[str, ...]:
        """The name rules that two names meet; remembered, as names repeat."""
        key = (one, other)
        if (known := self._likeness.get(key)) is None:
            known = self._likeness[key] = likeness(one, other, self.known)
        return known

    def name_bits(self, one: Name, other: Name) -> float:
        """What the two names weigh: the rarer a shared name here, the more."""
        key = (one, other)
        if (known := self._bits.get(key)) is None:
            known = self._bits[key] = self._weigh_names(one, other)
        return known

    def _weigh_names(self, one: Name, other: Name) -> float:
        keys = self.likeness(one, other)
        fixed = sum(rules()[key].bits for key in keys)
        if any(key in ("name_missing", "name_differs", "given_differs", "family_differs") for key in keys):
            return fixed
        bound = scale()
        rarity = log2(bound.in_two_places / self._namesakes(one, other, keys))
        return min(bound.name_most, max(bound.name_least, rarity)) + fixed

    def _namesakes(self, one: Name, other: Name, keys: tuple[str, ...]) -> float:
        """How many other people here would by chance meet a person of this name as these names do."""
        bound = scale()
        given = max(self._given[canonical(name.first)] for name in (one, other))
        prior = bound.common_given
        if "given_initial" in keys:
            given, prior = self._initials[one.first[0]], 1 / 20
        share = self._share(given, prior)
        if "family_initial" in keys:
            share *= self._share(self._family_initials[one.joined[0]], 1 / 20)
        elif "family_missing" not in keys:
            family = min(self._family[name.joined] for name in (one, other))
            share *= self._share(family, bound.common_family)
        certain = min(self._bearers[canonical(name.first), name.joined] for name in (one, other)) - 1
        return max(self.people * share, float(certain), 1e-9)

    def _share(self, count: int, prior: float) -> float:
        """The share of the *other* people that have it, leaning on the prior where there are few."""
        lean = scale().lean
        return (max(0, count - 1) + lean * prior) / (self.people + lean)

    def employers(self, card: Traits) -> frozenset[str]:
        """The employers that a card states or whose mail domain it uses."""
        key = (card.employer, card.domains)
        if (known := self._employers_of.get(key)) is None:
            labels = {label for domain in card.domains - self.providers if (label := domain_label(domain))}
            known = self._employers_of[key] = frozenset(labels | {card.employer} if card.employer else labels)
        return known

    def tells_an_employer(self, word: str) -> bool:
        """Whether a word is the name of few employers here: "Spiegel", not "Group"."""
        return self._employers_with[word] <= _EMPLOYERS_OF_A_WORD

    def employer_bits(self, employer: str) -> float:
        """What a common employer weighs: the fewer work there, the more."""
        bound = scale()
        share = (self._employers[employer] + bound.lean * bound.common_given) / (self._cards + bound.lean)
        return min(bound.employer_most, max(bound.employer_least, -log2(min(1.0, share))))

    def _shared(self, holdings: Iterable[tuple[str, Traits]]) -> set[str]:
        """Addresses that two surely different people hold: by name or by profile."""
        holders: dict[str, dict[tuple[Name, str], None]] = defaultdict(dict)
        for address, card in holdings:
            holders[address][card.name, card.slug] = None
        return {
            address
            for address, people in holders.items()
            if len(people) > 1 and self._two_people(_spread(list(people)))
        }

    def _two_people(self, people: Sequence[tuple[Name, str]]) -> bool:
        for (one, profile), (other, another) in combinations(people, 2):
            if profile and another and profile != another:
                return True
            if not DIFFERENT.isdisjoint(self.likeness(one, other)):
                return True
        return False


def _spread(people: list[tuple[Name, str]]) -> list[tuple[Name, str]]:
    """A few of many, from all over the list: neighbours in a sorted address book have like names."""
    return people[:: -(-len(people) // _HOLDERS_COMPARED)]


def _is_role(email: str) -> bool:
    return email.partition("@")[0] in words().role_mailboxes


def _bearers(traits: Sequence[Traits]) -> Mapping[tuple[str, str], int]:
    """How many people surely bear a name: as many as profiles, generations, initials or own addresses tell."""
    marks: dict[tuple[str, str], tuple[set[str], set[str], set[str]]] = defaultdict(lambda: (set(), set(), set()))
    for card in traits:
        for name in card.names:
            told = (card.slug, name.generation, name.middle[:1])
            for mark, value in zip(marks[canonical(name.first), name.joined], told, strict=True):
                if value:
                    mark.add(value)
    apart = _with_own_addresses(traits)
    return Counter({key: max(1, apart[key], *(len(values) for values in sets)) for key, sets in marks.items()})


def _with_own_addresses(traits: Sequence[Traits]) -> Mapping[tuple[str, str], int]:
    """How many cards of a name in one address book have numbers, or mailboxes, of their own and nothing in common.

    Whoever writes down the same name twice, each with another number, knows two people of that name.
    """
    apart: dict[tuple[str, str, str], list[Traits]] = defaultdict(list)
    for card in traits:
        if (card.phones or card.emails) and card.name.family:
            known = apart[card.file, canonical(card.name.first), card.name.joined]
            if len(known) < _HOLDERS_COMPARED and all(_hold_their_own(card, other) for other in known):
                known.append(card)
    found: Counter[tuple[str, str]] = Counter()
    for (_, given, family), known in apart.items():
        found[given, family] = max(found[given, family], len(known))
    return found


def _hold_their_own(one: Traits, other: Traits) -> bool:
    comparable = (one.phones and other.phones) or (one.emails and other.emails)
    return bool(comparable) and one.phones.isdisjoint(other.phones) and one.emails.isdisjoint(other.emails)


def _providers(traits: Sequence[Traits]) -> frozenset[str]:
    """Mail domains of providers: the known ones, and those whose users work everywhere."""
    employers: dict[str, Counter[str]] = defaultdict(Counter)
    for card in traits:
        for domain in card.domains:
            employers[domain][card.employer] += 1
    found = {domain for domain, count in employers.items() if _works_everywhere(domain, count)}
    return words().mail_providers | found


def _works_everywhere(domain: str, employers: Counter[str]) -> bool:
    stated = [count for employer, count in employers.items() if employer]
    label = domain_label(domain)
    own = any(employer and label.startswith(employer) for employer, _ in employers.most_common(1))
    return len(stated) >= _EMPLOYERS_OF_A_PROVIDER and max(stated) * 2 < sum(stated) and not own
