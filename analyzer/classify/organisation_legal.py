"""Words of a company name, and its legal form taken off: the one place that knows cleanco."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from cleanco.termdata import terms_by_country, terms_by_type

from analyzer.classify.rows import read_values
from importers.text import fold

Words = tuple[str, ...]
# "S.A. de C.V." -> "SA de CV", "J.P. Morgan" -> "JP Morgan", "U.S. Bank" -> "US Bank"
_INITIALS = re.compile(r"\b([^\W\d_])\.(?=[^\W\d_](?:\.|$|[\s,)]))")
# "Cabinet d'avocats" holds the word "avocats"; the s of "McDonald's" belongs to the name
_ELISION = re.compile(r"\b(d|l|dell|dall|nell|sull|all|un|qu)['’](?=\w)")
# "A/S" -> "AS", "c/o" stays apart from longer alternatives such as "HR/Payroll"
_SLASHED = re.compile(r"\b([^\W\d_])/(?=[^\W\d_]\b)")
_WORD = re.compile(r"[^\W_]+")
_JOINERS = frozenset({"and", "und", "et", "y", "e", "og", "och", "en", "i"})
SHORT = 3  # forms up to this length are also everyday words and are believed only as written in firms


def name_words(name: str) -> Words:
    """The folded words of an organisation's name: dotted initials joined, apostrophes dropped.

    "McDonald's" -> ("mcdonalds",), "L'Oréal S.A." -> ("l", "oreal", "sa").
    """
    plain = name.lower()
    if plain.isascii() and plain.replace(" ", "").isalnum():
        return tuple(plain.split())
    folded = fold(name)
    if "'" in folded or "’" in folded:
        folded = _ELISION.sub(r"\1 ", folded).replace("'", "").replace("’", "")
    if "." in folded:
        folded = _INITIALS.sub(r"\1", folded)
    if "/" in folded:
        folded = _SLASHED.sub(r"\1", folded)
    return tuple(_WORD.findall(folded))


@dataclass(frozen=True, slots=True)
class LegalForms:
    """Legal forms as word sequences, by where they stand in a name; ``last`` are the words that end one."""

    tails: frozenset[Words]
    heads: frozenset[Words]
    longest: int
    last: frozenset[str]

    def strip(self, words: Words) -> tuple[Words, bool]:
        """The words without legal forms, and whether there were any; never strips the last word.

        ("plan", "a") stays: no form has one letter.
        """
        found = False
        while (length := self._tail_length(words)) > 0:
            words, found = words[:-length], True
        while len(words) > 1 and words[:1] in self.heads:
            words, found = words[1:], True
        return words, found

    def _tail_length(self, words: Words) -> int:
        if not words or words[-1] not in self.last:
            return 0
        for length in range(min(self.longest, len(words) - 1), 0, -1):
            if words[-length:] in self.tails:
                return length
        return 0


def load_legal_forms(knowledge: Path | None = None) -> LegalForms:
    """Cleanco's forms of four letters and more or several words, and all of our own table.

    cleanco's short ones ("as", "da", "et", "ok", "pp") would eat ordinary words of a name, so the short
    forms we believe are those that the table names.
    """
    heads: set[Words] = set()
    tails = {form for form in _cleanco_forms() if sum(map(len, form)) > SHORT}
    for form, place, _ in read_values("legal_forms.csv", ("form", "place", "example"), knowledge):
        (heads if place == "head" else tails).add(tuple(form.split()))
    last = frozenset(form[-1] for form in tails)
    return LegalForms(frozenset(tails), frozenset(heads), max(map(len, tails)), last)


def _cleanco_forms() -> set[Words]:
    lists = [*terms_by_type.values(), *terms_by_country.values()]
    return {words for terms in lists for term in terms if (words := name_words(term))} - {("private",), ("etat",)}


def without_joiners(words: Words) -> Words:
    """Words without "and" between others: "Procter & Gamble" and "Procter and Gamble" are one, "E.ON" stays."""
    if _JOINERS.isdisjoint(words):
        return words
    last = len(words) - 1
    return tuple(word for i, word in enumerate(words) if i in (0, last) or word not in _JOINERS)
