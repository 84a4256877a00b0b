"""``Words`` in German, French and Spanish: sentences from catalogues, numbers and dates as CLDR has them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from gettext import GNUTranslations
from importlib.resources import files
from string import Formatter

from babel.dates import format_date, format_skeleton
from babel.lists import format_list
from babel.numbers import format_decimal, format_percent

from analyzer.taxonomy import sectors
from reports.languages.places import AFTER_IN, Place, phrase
from reports.words import SMALL, Words

NO_BREAK = "\u00a0"
NARROW = "\u202f"  # as CLDR groups French numbers; the shipped fonts have no glyph for it
NOUNS_ARE_CAPITAL = ("de",)
APART = {"de": "sowie", "fr": "ainsi que", "es": "así como"}  # before the last item where one holds an "and" itself
AND = {"de": "und", "fr": "et", "es": "y"}
_NUMBER = re.compile(r"-?\d[\d,]*(\.\d+)?")
_PERCENT = re.compile(r"(\d+) %")
_YEARS = re.compile(r"(\w+) years?")
_DAY_AND_MONTH = re.compile(r"(?<=\d) |(?<=\d\.) |(?<=\d de) ")  # "31. Oktober", "31 de octubre": on one line
_ELIDES = re.compile(r"[aeiouyàâéèêëîïôûœ]|hôte", re.IGNORECASE)  # "ainsi qu’immobilier", but "ainsi que holdings"
_AS_E = re.compile(r"h?i(?!e|a)", re.IGNORECASE)  # "e industria", "e historia", but "y hierro"
SHORT_MONTHS = ("es",)  # "septiembre de 2026" is too long for a column
SHORT_DAYS = ("es", "fr")  # and "para el 30 de septiembre de 2026" for the margin


@cache
def catalogue(language: str) -> GNUTranslations:
    """The compiled messages of ``language``."""
    with (files("reports.languages") / language / "messages.mo").open("rb") as stream:
        return GNUTranslations(stream)


@cache
def _spoken_sectors() -> tuple[Mapping[str, str], re.Pattern[str]]:
    """Sectors as a plan's facts spell them, "health care", with their labels, and a pattern that finds them."""
    known = {s.short.lower(): s.short for s in sectors()}
    return known, re.compile("|".join(sorted(map(re.escape, known), key=len, reverse=True)))


@cache
def _places() -> Mapping[str, str]:
    """Labels of sectors with the key of their phrase after "in": "Health care" -> "in health care"."""
    return {s.short: phrase(s.short) for s in sectors()}


@dataclass(frozen=True, slots=True)
class Spoken(Words):
    """Wording in another language than English; a sentence that the catalogue lacks stays English."""

    def say(self, sentence: str, /, **facts: object) -> str:
        """``sentence`` in the report's language with ``{facts}`` filled in; the label of a sector is a ``Place``."""
        said = self._known(sentence) if sentence else ""
        if sentence in _places():
            return Place(said, self._known(_places()[sentence]))
        return _Filling(self).vformat(said, (), facts) if facts else said

    def plural(self, one: str, many: str, n: int, /, **facts: object) -> str:
        """The form that the language has for ``n``."""
        said = catalogue(self.language).ngettext(one, many, n)
        return _Filling(self).vformat(said, (), {"n": self.integer(n), **facts})

    def _known(self, sentence: str) -> str:
        return catalogue(self.language).gettext(sentence)

    def integer(self, n: int) -> str:
        """12345 -> "12.345"."""
        return self._bound(format_decimal(n, locale=self.language))

    def spelled(self, n: int) -> str:
        """Two to twelve as words; none and one would have to agree with their noun and stay figures."""
        return self.say(SMALL[n]) if 1 < n < len(SMALL) else self.integer(n)

    def decimal(self, x: float, digits: int = 1) -> str:
        """A number with a fixed count of decimals: 1234.5 -> "1.234,5"."""
        pattern = f"#,##0.{'0' * digits}" if digits else "#,##0"
        return self._bound(format_decimal(round(x, digits) + 0.0, pattern, locale=self.language))

    def percent(self, share: float) -> str:
        """0.372 -> "37 %", the sign never on a line of its own."""
        rounded = round(share * 100)
        if rounded == 0 and share > 0:
            return self.say("under 1 %")
        if rounded == 100 and share < 1:
            return self.say("over 99 %")
        return self._bound(format_percent(rounded / 100, locale=self.language))

    def day(self, iso: str) -> str:
        """2026-03-09 -> "9. März 2026", day and month on one line; a broken text comes back as it is."""
        return self._day(iso, "long")

    def narrow_day(self, iso: str) -> str:
        """As ``day``, abbreviated where that is long: "9 mars 2026", "30 sept. 2026"."""
        return self._day(iso, "medium" if self.language in SHORT_DAYS else "long")

    def _day(self, iso: str, length: str) -> str:
        try:
            d = date.fromisoformat(iso[:10])
        except ValueError:
            return iso
        said = _DAY_AND_MONTH.sub(NO_BREAK, format_date(d, length, locale=self.language))
        return f"1er{said[1:]}" if self.language == "fr" and d.day == 1 else said

    def month(self, iso: str) -> str:
        """2026-03-09 -> "März 2026"; a year alone and a broken text come back as they are."""
        return self._month(iso, "yMMMM")

    def narrow_month(self, iso: str) -> str:
        """As ``month``, abbreviated where months are long: "sept 2026"."""
        return self._month(iso, "yMMM" if self.language in SHORT_MONTHS else "yMMMM")

    def _month(self, iso: str, skeleton: str) -> str:
        try:
            d = date.fromisoformat(f"{iso[:7]}-01")
        except ValueError:
            return iso
        return format_skeleton(skeleton, d, locale=self.language)

    def quarter(self, name: str) -> str:
        """2026-Q3 -> "Q3 2026", in French "T3 2026"; a year alone comes back as it is."""
        year, _, quarter = name.partition("-Q")
        return format_skeleton("yQQQ", date(int(year), int(quarter) * 3, 1), locale=self.language) if quarter else name

    def series(self, items: Sequence[str]) -> str:
        """A list in words, a ``Place`` if all are; where an item holds an "and", another word joins the last."""
        if items and all(isinstance(item, Place) for item in items):
            return Place(self._series(items), self._series([format(item, AFTER_IN) for item in items]))
        return self._series(items)

    def _series(self, items: Sequence[str]) -> str:
        *first, last = items or [""]
        if not first:
            return last
        word = AND[self.language]
        if any(f" {word} " in item for item in items):
            elided = self.language == "fr" and _ELIDES.match(last)
            return f"{', '.join(first)} " + (f"ainsi qu’{last}" if elided else f"{APART[self.language]} {last}")
        if self.language == "es" and _AS_E.match(last):
            return f"{', '.join(first)} e {last}"
        return format_list(list(items), locale=self.language)

    def parted(self, items: Sequence[str]) -> str:
        """Items one after the other, in French with a space before the semicolon."""
        return (NO_BREAK + "; " if self.language == "fr" else "; ").join(items)

    def inside(self, text: str) -> str:
        """A label inside a sentence: "Santé" -> "santé", while German nouns keep their capital."""
        if self.language in NOUNS_ARE_CAPITAL:
            return text
        lower = Words.inside(self, text)
        return Place(lower, text.after_in) if isinstance(text, Place) else lower

    def fact(self, text: str) -> str:
        """A fact of a planned move: a number, a share, a span of years, sectors, or a phrase of the catalogue."""
        if _NUMBER.fullmatch(text):
            whole, _, digits = text.replace(",", "").partition(".")
            return self.decimal(float(f"{whole}.{digits}"), len(digits)) if digits else self.integer(int(whole))
        if share := _PERCENT.fullmatch(text):
            return self.percent(int(share[1]) / 100)
        if years := _YEARS.fullmatch(text):
            n = 1 if years[1] == "a" else SMALL.index(years[1]) if years[1] in SMALL else int(years[1])
            return self.plural("{n} year", "{n} years", n)
        return self._sectors(text) or self.say(text)

    def _sectors(self, text: str) -> str:
        """Sectors named one after the other, "retail, transport and utilities"; empty for another text."""
        known, pattern = _spoken_sectors()
        rest = pattern.sub("", text).replace(" and ", "").replace(", ", "")
        return "" if rest or not text else self.series([self.inside(self.say(known[s])) for s in pattern.findall(text)])

    def _bound(self, text: str) -> str:
        return text.replace(NARROW, NO_BREAK).replace(" ", NO_BREAK)


class _Filling(Formatter):
    """Fills places of a sentence; ``{name:in}`` stands for "in" with what the language needs after it."""

    def __init__(self, words: Spoken) -> None:
        self._words = words

    def format_field(self, value: object, format_spec: str) -> str:
        """A value as its place asks for it; a name that is no known sector gets a phrase that fits all."""
        if format_spec == AFTER_IN and not isinstance(value, Place):
            return self._words.say("in {place}", place=value)
        said: str = Formatter.format_field(self, value, format_spec)
        return said
