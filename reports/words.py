"""Words and numbers of a report in one language: every sentence passes through here.

Sentences are written in English where they are used and double as keys of the message catalogues.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")


@dataclass(frozen=True, slots=True)
class Words:
    """English wording; ``language`` is a BCP 47 tag for the document."""

    language: str = "en"

    def say(self, sentence: str, /, **facts: object) -> str:
        """``sentence`` in the report's language with ``{facts}`` filled in; without facts, as it stands."""
        return sentence.format(**facts) if facts else sentence

    def plural(self, one: str, many: str, n: int, /, **facts: object) -> str:
        """The form for ``n``, with ``{n}`` as a grouped number and the facts filled in."""
        return (one if n == 1 else many).format(n=self.integer(n), **facts)

    def integer(self, n: int) -> str:
        """12345 -> "12,345"."""
        return f"{n:,}"

    def spelled(self, n: int) -> str:
        """Numbers to twelve as words, for headlines; 0 is "no"."""
        return SMALL[n] if 0 <= n < len(SMALL) else self.integer(n)

    def decimal(self, x: float, digits: int = 1) -> str:
        """A number with a fixed count of decimals, grouped, never "-0.0"."""
        return f"{round(x, digits) + 0.0:,.{digits}f}"

    def percent(self, share: float) -> str:
        """0.372 -> "37 %"; shares that round to 0 or 100 without being it say so."""
        rounded = round(share * 100)
        if rounded == 0 and share > 0:
            return "under 1 %"
        if rounded == 100 and share < 1:
            return "over 99 %"
        return f"{rounded} %"

    def day(self, iso: str) -> str:
        """2026-03-09 -> "9 March 2026"; an empty or broken text comes back as it is."""
        try:
            d = date.fromisoformat(iso[:10])
        except ValueError:
            return iso
        return f"{d.day} {MONTHS[d.month - 1]} {d.year}"

    def narrow_day(self, iso: str) -> str:
        """A day for the margin."""
        return self.day(iso)

    def series(self, items: Sequence[str]) -> str:
        """A list in words: "a", "a and b", "a, b and c"; "hotels and food, and retail" stays apart."""
        if len(items) < 2:
            return "".join(items)
        last = ", and " if any(" and " in item for item in items) else " and "
        return ", ".join(items[:-1]) + last + items[-1]

    def parted(self, items: Sequence[str]) -> str:
        """Items that are no list in words, one after the other: "a; b"."""
        return "; ".join(items)

    def fact(self, text: str) -> str:
        """A fact of a planned move, which the plan words in English: "22 %", "four years", "health care"."""
        return text

    def first_upper(self, text: str) -> str:
        """For the start of a sentence: "four ties" -> "Four ties"."""
        return text[:1].upper() + text[1:]

    def inside(self, text: str) -> str:
        """A label inside a sentence: "Health care" -> "health care", "IT services" stays."""
        return text if text[1:2].isupper() else text[:1].lower() + text[1:]

    def month(self, iso: str) -> str:
        """2026-03-09 -> "March 2026"; a year alone and a broken text come back as they are."""
        return self.day(f"{iso[:7]}-01").partition(" ")[2] or iso

    def quarter(self, name: str) -> str:
        """2026-Q3 -> "Q3 2026"; a year alone comes back as it is."""
        year, _, quarter = name.partition("-")
        return f"{quarter} {year}".strip()

    def narrow_month(self, iso: str) -> str:
        """A month for a column of a table."""
        return self.month(iso)

    def silence(self, days: int) -> str:
        """How long ago, in whole years, months or days: 1500 -> "4 years"."""
        if days >= 365:
            return self.plural("{n} year", "{n} years", days // 365)
        if days >= 60:
            return self.plural("{n} month", "{n} months", days // 30)
        return self.plural("{n} day", "{n} days", days)

    def some(self, items: Sequence[str], most: int) -> str:
        """A series of at most ``most`` items: "a, b and 3 more"."""
        if len(items) <= most:
            return self.series(items)
        more = self.plural("{n} more", "{n} more", len(items) - most + 1)
        return self.series([*items[: most - 1], more])
