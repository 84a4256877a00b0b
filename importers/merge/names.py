"""Names taken apart for comparing: given names, family names, middle initials, generation."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from importers.merge.lexicon import plain, words
from importers.records import Card

LONGEST = 120  # letters of a name; beyond it somebody pasted a text
_WORD = re.compile(r"[^\W\d_]+|2nd|3rd|4th")


class Name(NamedTuple):
    """A name in compared form. ``first`` may be one letter; a lone name has no ``family``.

    A named tuple, as names are dictionary keys a million times in a large address book. ``joined``
    is the family name as one word: "De-Vries", "de Vries" and "DeVries" are one.
    """

    first: str = ""
    more: tuple[str, ...] = ()
    middle: str = ""
    family: tuple[str, ...] = ()
    joined: str = ""
    generation: str = ""

    @property
    def empty(self) -> bool:
        """Whether there is no name at all."""
        return not self.first


def name_of(card: Card) -> Name:
    """The name of a card; empty when it has none or only a mailbox or a number in its place."""
    return _parse(card.given_name, card.family_name, card.full_name)


@lru_cache(maxsize=65536)
def _parse(given: str, family: str, full: str) -> Name:
    if "@" in full or not (given or family or full):
        return Name()
    if not given and not family:
        given, family = halves(full)
    givens, mark = _split(given)
    families, second = _split(family)
    generation = second or mark or _split(full)[1]
    if not givens:
        givens, families = families, ()
    if not givens or "".join(givens) in words().no_names:
        return Name()
    return _assemble(givens, families, generation)


def _assemble(givens: Sequence[str], families: Sequence[str], generation: str) -> Name:
    meant = [word for word in families if word not in words().particles] or families
    rest = givens[1:]
    return Name(
        first=givens[0],
        more=tuple(word for word in rest if len(word) > 1),
        middle="".join(word[0] for word in rest),
        family=tuple(meant),
        joined="".join(meant),
        generation=generation,
    )


def halves(full: str) -> tuple[str, str]:
    """Given and family name of "Smith, John" and "John Smith"; a script without spaces stays whole."""
    if "," in full:
        family, _, given = full.partition(",")
        if given.strip() and not _is_generation(given):
            return given, family
    parts = full.split()
    kept = len(parts)
    while kept > 2 and _is_generation(parts[kept - 1]):
        kept -= 1
    head = parts[:kept]
    start = len(head) - 1
    while start > 1 and plain(head[start - 1]) in words().particles:
        start -= 1
    return " ".join(head[:start]), " ".join(parts[start:])


def _is_generation(text: str) -> bool:
    return plain(text).strip(".") in words().generations


@lru_cache(maxsize=65536)
def _split(text: str) -> tuple[tuple[str, ...], str]:
    """The words of half a name in compared form, and the sign of a generation among them."""
    found: list[str] = []
    generation = ""
    for word in _WORD.findall(plain(text[:LONGEST])):
        sign = words().generations.get(word)
        if sign and found:  # "Junior Silva" is a given name, "Silva Junior" a generation
            generation = sign
        else:
            found.append(word)
    return tuple(found), generation
