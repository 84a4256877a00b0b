"""One key for an employer under its many spellings, from the spelling alone."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from analyzer.classify.organisation_legal import LegalForms, Words, load_legal_forms, name_words, without_joiners
from analyzer.classify.rows import read_values

# "Amazon Web Services (AWS)", "Foo GmbH [contract]"
_BRACKETS = re.compile(r"\(([^()]*)\)|\[([^\[\]]*)\]")
# "Google | YouTube", "Foo – Munich Office", "Accenture @ Client", "Foo c/o Bar"; a bare hyphen joins words
_PARTS = re.compile(r"\s+[-–—|/@•·:]+\s+|\s*[|•·]\s*|,\s+(?=\S)|\s+c/o\s+|\s+[Dd]/?[Bb]/?[Aa]\s+")
_MARKS = re.compile(r"[(\[|•·]|\s[-–—/@:]|,\s|\bc/o\b|\bd/?b/?a\b", re.IGNORECASE)


class Spelling(NamedTuple):
    """An organisation's name taken apart.

    ``words`` are all folded words, ``core`` those without brackets, legal forms and leading article, ``whole`` the
    same with what stands in brackets ("Nordwind (Hong Kong)"), empty where there are none; ``parts`` are other readings
    of the name (before and after a dash, before a comma), as cores, the likeliest first. ``legal`` tells whether a
    legal form was found.
    """

    words: Words
    core: Words
    parts: tuple[Words, ...]
    legal: bool
    whole: Words = ()


@dataclass(frozen=True, slots=True)
class Speller:
    """Takes names apart with the legal forms and country words of the knowledge tables."""

    forms: LegalForms
    countries: frozenset[Words]

    def spell(self, name: str) -> Spelling:
        """``name`` taken apart; empty words for an empty name."""
        words = name_words(name)
        if not _MARKS.search(name):
            core, legal = self._core(words)
            return Spelling(words, core, (), legal)
        outside = _BRACKETS.sub(" ", name)
        pieces = [self._core(name_words(piece)) for piece in _PARTS.split(outside)]
        core, legal = self._core(name_words(outside))
        if len(pieces) > 1 and pieces[0][1]:  # "Siemens AG, Munich": what follows the legal form is no name
            core, legal = pieces[0]
        if "," in outside:  # "Shutters, wood, manufacturing": behind a comma stands no employer
            pieces = pieces[:1]
        parts = dict.fromkeys(piece for piece, _ in pieces)
        whole = self._core(words)[0] if outside != name else ()
        return Spelling(words, core or words, tuple(part for part in parts if part and part != core), legal, whole)

    def without_country(self, core: Words) -> Words:
        """``core`` without a country at its end: ("google", "deutschland") -> ("google",)."""
        for length in (2, 1):
            if len(core) > length and core[-length:] in self.countries:
                return core[:-length]
        return core

    def _core(self, words: Words) -> tuple[Words, bool]:
        core, legal = self.forms.strip(words)
        if len(core) > 1 and core[0] == "the":
            core = core[1:]
        return without_joiners(core), legal


def load_speller(knowledge: Path | None = None) -> Speller:
    """The speller with shipped tables and a coach's own rows."""
    rows = read_values("countries.csv", ("name", "code"), knowledge)
    return Speller(load_legal_forms(knowledge), frozenset(name_words(name) for name, _ in rows))
