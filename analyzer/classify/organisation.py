"""Who an employer is: its key, and the known organisation behind its spelling or its e-mail domain."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from analyzer.classify.organisation_key import Speller, Spelling, load_speller
from analyzer.classify.organisation_legal import Words, name_words
from analyzer.classify.organisation_register import Known, Register
from analyzer.classify.organisation_tables import load_register, plain
from analyzer.classify.rows import read_values

LONGEST = 4  # words of a known name that may begin another
DISTINCT = 3  # letters a part of a name needs before it may stand for the whole


class Organisation(NamedTuple):
    """What a written name stands for. ``key`` is empty when it names no employer.

    ``reading`` says how a known one was found: "name", "country" (without the country at the end),
    "department" (without a unit at the end) or "part" (before or after a dash).
    """

    key: str
    spelling: Spelling
    known: Known | None = None
    reading: str = ""


NOBODY = Organisation("", Spelling((), (), (), legal=False))


@dataclass(frozen=True, slots=True)
class Organisations:
    """Look-up of names and domains."""

    speller: Speller
    register: Register
    departments: frozenset[Words]
    nobody: frozenset[Words]
    nobody_starts: frozenset[Words]
    memo: dict[str, Organisation] = field(default_factory=dict, compare=False, repr=False)

    def resolve(self, name: str) -> Organisation:
        """The organisation behind a written name; ``NOBODY`` for "self-employed", "n/a" and the like."""
        known = self.memo.get(name)
        if known is None:
            known = self.memo[name] = self._resolve(name)
        return known

    def domain(self, domain: str) -> Known | None:
        """The organisation that owns a domain or one above it: "de.example.com" is "example.com"."""
        while "." in domain:
            if (known := self.register.owner(domain)) is not None:
                return known
            domain = domain.partition(".")[2]
        return None

    def start(self, core: Words) -> Known | None:
        """The known organisation whose name of two words or more begins an unknown one: "Goldman Sachs Services"."""
        starts = (core[:length] for length in range(min(len(core) - 1, LONGEST), 1, -1))
        return next(filter(None, map(self.register.named, starts)), None)

    def _resolve(self, name: str) -> Organisation:
        spelling = self.speller.spell(name)
        if not spelling.core or (self._is_nobody(spelling.words) and not self._is_named(spelling.words)):
            return NOBODY
        for reading, words in self._readings(spelling):
            if (known := self.register.named(words)) is not None:
                return Organisation(known.key, spelling, known, reading)
        return Organisation(" ".join(self._own_key(spelling)), spelling)

    def _readings(self, spelling: Spelling) -> Iterator[tuple[str, Words]]:
        core = spelling.core
        if spelling.legal:  # "EQT Corporation" is not "EQT": the whole name comes first
            yield "name", plain(spelling.words)
        if spelling.whole:
            yield "name", spelling.whole
        yield "name", core
        if len(core) > 1:
            if (bare := self.speller.without_country(core)) != core:
                yield "country", bare
            if (bare := self._without_department(core)) != core:
                yield "department", bare
        for part in spelling.parts:
            if len("".join(part)) >= DISTINCT:
                yield "part", part

    def _without_department(self, core: Words) -> Words:
        for length in (2, 1):
            if len(core) > length and core[-length:] in self.departments:
                return core[:-length]
        return core

    def _own_key(self, spelling: Spelling) -> Words:
        """An unknown name's key; a country goes only where a legal form shows that a firm's name ended."""
        bare = self.speller.without_country(spelling.core)
        return bare if spelling.legal and len("".join(bare)) > DISTINCT else spelling.core

    def _is_named(self, words: Words) -> bool:
        """Whether this is an organisation all the same: "Stealth Biotherapeutics", "Freelancer.com"."""
        return len(words) > 1 and self.register.named(plain(words)) is not None

    def _is_nobody(self, words: Words) -> bool:
        starts = self.nobody_starts
        return words in self.nobody or words[:1] in starts or words[:2] in starts or words[:3] in starts


def load_organisations(knowledge: Path | None = None) -> Organisations:
    """The project's tables under a coach's own rows, and what packages know beyond them."""
    speller = load_speller(knowledge)
    units = frozenset(name_words(words) for words, _ in read_values("departments.csv", ("words", "example"), knowledge))
    nobody = read_values("placeholders.csv", ("words", "kind", "example"), knowledge)
    return Organisations(
        speller,
        load_register(knowledge),
        units,
        frozenset(name_words(words) for words, _, _ in nobody),
        frozenset(name_words(words) for words, kind, _ in nobody if kind == "starts"),
    )
