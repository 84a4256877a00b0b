"""The word lists and rules of merging, read once from the data files beside this module."""

from __future__ import annotations

import csv
import io
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import permutations
from typing import Any

from anyascii import anyascii

from importers.text import fold

# "Müller" is also written Mueller, "Søren" Soeren, "Åse" Aase: compare without the second vowel.
_DIGRAPHS = (("ae", "a"), ("oe", "o"), ("ue", "u"), ("aa", "a"))
_APOSTROPHES = str.maketrans("", "", "'’`´")


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: its weight in bits, what the user reads, and why it weighs that much."""

    key: str
    bits: float
    says: str
    why: str


@dataclass(frozen=True, slots=True)
class Scale:
    """Thresholds and bounds in bits; see the comments in rules.toml."""

    merge: float
    merge_by_name: float
    propose: float
    discord: float
    name_most: float
    name_least: float
    employer_most: float
    employer_least: float
    in_two_places: float
    common_given: float
    common_family: float
    lean: float


@dataclass(frozen=True, slots=True)
class Words:
    """Words that carry no identity, and the marks of a generation."""

    particles: frozenset[str]
    no_names: frozenset[str]
    role_mailboxes: frozenset[str]
    mail_providers: frozenset[str]
    dotless_providers: frozenset[str]
    public_labels: frozenset[str]
    legal_forms: frozenset[str]
    families_alike: frozenset[str]
    generations: Mapping[str, str]


def plain(word: str) -> str:
    """One word of a name in the form that is compared: folded, Latin, umlauts as single letters."""
    text = fold(word)
    if not text.isascii():
        text = anyascii(text).lower()
    text = text.translate(_APOSTROPHES)
    for two, one in _DIGRAPHS:
        if two in text:
            text = text.replace(two, one)
    return text


def _read(name: str) -> str:
    return files("importers.merge").joinpath(name).read_text(encoding="utf-8")


@cache
def rules() -> Mapping[str, Rule]:
    """Every rule by its key."""
    return {row["key"]: Rule(**row) for row in tomllib.loads(_read("rules.toml"))["rule"]}


@cache
def scale() -> Scale:
    """Thresholds and bounds."""
    return Scale(**tomllib.loads(_read("rules.toml"))["scale"])


@cache
def words() -> Words:
    """The word lists."""
    table: dict[str, Any] = tomllib.loads(_read("words.toml"))
    generations = table.pop("generations")
    return Words(generations=generations, **{key: frozenset(value) for key, value in table.items()})


@cache
def _families_alike() -> frozenset[tuple[str, str]]:
    sets = (map(plain, line.split()) for line in words().families_alike)
    return frozenset(pair for names in sets for pair in permutations(names, 2))


def are_two_families(one: str, other: str) -> bool:
    """Whether two family names, in compared form, are spelt alike and yet different names."""
    return (one, other) in _families_alike()


@cache
def given_names() -> Mapping[str, frozenset[str]]:
    """For each known given name or short form, the full names it may stand for, compared form."""
    groups: dict[str, set[str]] = {}
    for row in csv.DictReader(io.StringIO(_read("nicknames.csv"))):
        formal = plain(row["formal"])
        for name in (row["formal"], *row["variants"].split()):
            groups.setdefault(plain(name), set()).add(formal)
    return {name: frozenset(formals) for name, formals in groups.items()}


@cache
def _forms() -> Mapping[str, frozenset[str]]:
    """For each full name, every form of it."""
    forms: dict[str, set[str]] = {}
    for name, formals in given_names().items():
        for formal in formals:
            forms.setdefault(formal, set()).add(name)
    return {formal: frozenset(names) for formal, names in forms.items()}


@cache
def forms_of(given: str) -> frozenset[str]:
    """Every known form of the names that ``given`` may stand for; empty when it is not known."""
    formals = given_names().get(given, frozenset())
    return frozenset().union(*(_forms()[formal] for formal in formals))


def formal_names(given: str) -> frozenset[str]:
    """The full names that ``given`` may stand for; itself when it is not known."""
    return given_names().get(given) or frozenset((given,))
