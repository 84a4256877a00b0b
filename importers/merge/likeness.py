"""How alike two names are, as the keys of the rules that apply."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass

from rapidfuzz.distance import OSA

from importers.merge.lexicon import are_two_families, formal_names, forms_of, given_names
from importers.merge.names import Name

DIFFERENT = frozenset(("given_differs", "name_differs", "middle_differs", "generation_differs"))
_VOWELS = frozenset("aeiouy")


@dataclass(frozen=True, slots=True)
class Known:
    """Names that are surely names: given names of several families here, and families of several people.

    "Mario" and "Maria", "Lindt" and "Lind" are then two names and not one misspelt.
    """

    given: Container[str] = ()
    families: Container[str] = ()


NOTHING = Known()


def likeness(one: Name, other: Name, known: Known = NOTHING) -> tuple[str, ...]:
    """The rules that the two names meet."""
    if one.empty or other.empty:
        return ("name_missing",)
    if not one.family or not other.family:
        return _lone(one, other, known)
    direct = _compare(one, other, known)
    if _differs(direct) and _may_be_swapped(one, other):
        swapped = _compare(one, _swap(other), known)
        if not _differs(swapped):
            return (*swapped, "swapped")
    return direct


def slip(one: str, other: str) -> bool:
    """Whether one typing slip (two in a long word) makes one word the other."""
    least = min(len(one), len(other))
    if least < 4:
        return False
    allowed = 2 if least >= 8 else 1
    return OSA.distance(one, other, score_cutoff=allowed) <= allowed


def _differs(keys: tuple[str, ...]) -> bool:
    return any(key.endswith("_differs") for key in keys)


def _may_be_swapped(one: Name, other: Name) -> bool:
    letters = {word[0] for word in other.family}
    return one.first[0] in letters and other.first[0] in {word[0] for word in one.family}


def _swap(name: Name) -> Name:
    family = (name.first, *name.more)
    return Name(name.family[0], name.family[1:], name.middle, family, "".join(family), name.generation)


def _lone(one: Name, other: Name, known: Known) -> tuple[str, ...]:
    """One side has a single name: a given name as a rule, a family name at times."""
    if not one.family and other.family:
        one, other = other, one
    if one.family and other.first in (one.joined, *one.family):
        return ("family_missing",)
    given = _given(one, other, known.given)
    return ("name_differs",) if given in ("given_differs", "given_initial") else _keys(given, "family_missing")


def _compare(one: Name, other: Name, known: Known) -> tuple[str, ...]:
    given = _given(one, other, known.given)
    family = _family(one, other, known.families)
    if given == "given_differs":
        return ("name_differs",) if family == "family_differs" else (given,)
    if family == "family_differs":
        return ("name_differs",) if given == "given_initial" else _keys(given, family)
    keys = (*_keys(given, family), *_told_apart(one, other, given))
    return ("name_same", *keys) if not given and not family else keys


def _keys(*keys: str) -> tuple[str, ...]:
    return tuple(key for key in keys if key)


def _told_apart(one: Name, other: Name, given: str) -> tuple[str, ...]:
    """Middle initials and generations: what namesakes write to be told apart."""
    keys: list[str] = []
    if one.generation != other.generation:
        both = one.generation and other.generation
        keys.append("generation_differs" if both else "generation_missing")
    if given in ("", "given_variant", "given_initial"):
        if one.middle and other.middle:
            keys.append("name_identified" if one.middle[0] == other.middle[0] else "middle_differs")
        elif (one.middle or other.middle) and given != "given_initial":
            keys.append("middle_missing")
    return tuple(keys)


def _given(one: Name, other: Name, established: Container[str]) -> str:
    """The rule for the given names; empty when they are the same."""
    first, second = one.first, other.first
    if len(first) == 1 or len(second) == 1:
        return _initial(one, other)
    if first == second or "".join((first, *one.more)) == "".join((second, *other.more)):
        return ""
    if not formal_names(first).isdisjoint(formal_names(second)):
        return "given_variant"
    if not {first, *one.more}.isdisjoint((second, *other.more)):
        return "given_part"
    return "given_misspelt" if _misspelt(first, second, established) else "given_differs"


def _initial(one: Name, other: Name) -> str:
    if one.first == other.first:
        return "given_initial"
    short, full = (one, other) if len(one.first) == 1 else (other, one)
    if full.first in short.more:
        return "given_part"
    letters = {full.first[0], *(formal[0] for formal in formal_names(full.first))}
    return "given_initial" if short.first in letters else "given_differs"


def _misspelt(one: str, other: str, established: Container[str]) -> bool:
    """Whether one is a slip of the other, or ("Stve", "Stephen") of a form of the other."""
    known = given_names()
    if all(name in established or name in known for name in (one, other)):
        return False
    if slip(one, other):
        return not _another_ending(one, other)
    unknown, forms = (other, forms_of(one)) if one in known else (one, forms_of(other))
    return any(slip(unknown, form) and not _another_ending(unknown, form) for form in forms)


def _another_ending(one: str, other: str) -> bool:
    """Paul and Paula, Mario and Maria: endings tell women from men."""
    stem = min(len(one), len(other)) - (len(one) == len(other))
    return one[:stem] == other[:stem] and bool({one[-1], other[-1]} & _VOWELS)


def _family(one: Name, other: Name, families: Container[str]) -> str:
    """The rule for the family names; empty when they are the same."""
    first, second = one.joined, other.joined
    if first == second:
        return ""
    if len(first) == 1 or len(second) == 1:
        return "family_initial" if first[0] == second[0] else "family_differs"
    parts, others = set(one.family), set(other.family)
    if parts == others:
        return ""
    if parts < others or others < parts or first in others or second in parts:
        return "family_part"
    if not slip(first, second):
        return "family_differs"
    both_known = first in families and second in families
    return "family_alike" if both_known or are_two_families(first, second) else "family_misspelt"
