"""Which pairs of cards are worth weighing: blocks of cards that share an address, a name or an employer.

Comparing every card with every other would take hours for 30,000 cards. Names are compared once per
spelling, and blocks that a shared mailbox or a frequent name blows up are cut, so the work grows with
the number of cards and not with its square.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from itertools import combinations

from importers.merge.lexicon import formal_names
from importers.merge.names import Name
from importers.merge.pool import Pool, canonical
from importers.merge.traits import Traits

MOST_IN_BLOCK = 24  # all pairs up to here, 276 of them
NEIGHBOURS = 4  # in a larger block each card meets the next few, in a stable order
MOST_NAMES_IN_BLOCK = 60
LEAST_NAME_BITS = -1.5
_EMPLOYER_LETTERS = 5
_LONGEST_WORD = 24  # letters; every letter costs a block

Pair = tuple[int, int]


def candidates(traits: Sequence[Traits], pool: Pool) -> set[Pair]:
    """Pairs of indices, the smaller first."""
    found: set[Pair] = set()
    for block in _blocks(traits, pool):
        found.update(_pairs(block))
    found.update(_alike(traits, pool))
    return found


def _pairs(block: Sequence[int]) -> Iterator[Pair]:
    if len(block) <= MOST_IN_BLOCK:
        yield from combinations(block, 2)
        return
    for at, one in enumerate(block):
        for other in block[at + 1 : at + 1 + NEIGHBOURS]:
            yield one, other


def _blocks(traits: Sequence[Traits], pool: Pool) -> Iterator[list[int]]:
    """Cards that share an address, or employer and half a name; a block that is too large is cut by name."""
    blocks: dict[Hashable, list[int]] = defaultdict(list)
    for index, card in enumerate(traits):
        for key in _keys(card, pool):
            blocks[key].append(index)
    for block in blocks.values():
        if len(block) <= MOST_IN_BLOCK:
            if len(block) > 1:
                yield block
            continue
        by_name: dict[Hashable, list[int]] = defaultdict(list)
        for index in block:
            by_name[traits[index].name].append(index)
        yield from (group for group in by_name.values() if len(group) > 1)
        yield block


def _keys(card: Traits, pool: Pool) -> set[Hashable]:
    keys: set[Hashable] = {("mail", email) for email in card.emails}
    keys |= {("phone", phone) for phone in card.phones}
    keys |= {("url", url) for url in card.urls}
    if card.slug:
        keys.add(("profile", card.slug))
    for name in card.names if not card.name.empty else ():
        given, family = canonical(name.first), name.joined or name.first
        for employer in pool.employers(card):
            keys.add(("family", employer[:_EMPLOYER_LETTERS], family, given[0]))
            keys.add(("given", employer[:_EMPLOYER_LETTERS], given, family[0]))
    return keys


def _alike(traits: Sequence[Traits], pool: Pool) -> Iterator[Pair]:
    """Pairs of cards whose names are alike and rare enough to say something."""
    cards: dict[Name, list[int]] = defaultdict(list)
    for index, card in enumerate(traits):
        for name in card.names:
            if not name.empty:
                cards[name].append(index)
    names = list(cards)
    for name in names:
        if len(cards[name]) > 1 and pool.name_bits(name, name) >= LEAST_NAME_BITS:
            yield from _pairs(cards[name])
    for a, b in _like_names(names):
        if pool.name_bits(names[a], names[b]) >= LEAST_NAME_BITS:
            few, many = cards[names[a]][:MOST_IN_BLOCK], cards[names[b]][:MOST_IN_BLOCK]
            yield from ((min(one, other), max(one, other)) for one in few for other in many if one != other)


def _like_names(names: Sequence[Name]) -> set[Pair]:
    """Pairs of different spellings that may be one name."""
    blocks: dict[Hashable, list[int]] = defaultdict(list)
    initials: dict[Hashable, list[int]] = defaultdict(list)
    for index, name in enumerate(names):
        for key in set(_name_keys(name)):
            blocks[key].append(index)
        if len(name.first) == 1:
            for part in {name.joined, *name.family}:
                initials[name.first, part].append(index)
    found: set[Pair] = set()
    for block in blocks.values():
        if 1 < len(block) <= MOST_NAMES_IN_BLOCK:
            found.update(combinations(block, 2))
    for index, name in enumerate(names):
        for letter in {formal[0] for formal in formal_names(name.first)}:
            for part in {name.joined, *name.family}:
                short = initials.get((letter, part), ())
                found.update((min(a, index), max(a, index)) for a in short[:MOST_NAMES_IN_BLOCK] if a != index)
    return found


def _name_keys(name: Name) -> Iterable[Hashable]:
    """Keys that two spellings of one name have in common; two names that share none are not compared."""
    family = name.joined
    if not family:
        return
    formals = formal_names(name.first)
    for part in {family, *name.family}:
        yield ("swapped", *sorted((name.first, part)))
        for formal in formals:
            yield ("formal", formal, part)
        for other in name.more:
            yield ("formal", other, part)
    for shorter in _shorter(family):
        for formal in formals:
            yield ("slip", formal, shorter)
    for shorter in _shorter(name.first):
        yield ("slip", family, shorter)


def _shorter(word: str) -> Iterable[str]:
    """The word and each form with one letter less: two words one slip apart always share one of these."""
    if not 4 <= len(word) <= _LONGEST_WORD:
        return ()
    return {word, *(word[:at] + word[at + 1 :] for at in range(len(word)))}
