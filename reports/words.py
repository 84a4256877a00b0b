"""Words and numbers of a report in one language: every sentence passes through here.

Sentences are written in English where they are used and double as keys of the message catalogues.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

MONTHS = (
    "January February March April May June July August September October November December"  # fmt: skip
).split()
SMALL = "no one two three four five six seven eight nine ten eleven twelve".split()


@dataclass(frozen=True, slots=True)
class Words:
    """English wording; ``language`` is a BCP 47 tag for the document."""

    language: str = "en"

    def say(self, sentence: str, /, **facts: object) -> str:
        """``sentence`` in the report's language with ``{facts}`` filled in."""
        return sentence.format(**facts)

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

    def series(self, items: Sequence[str]) -> str:
        """"a", "a and b", "a, b and c"."""
        return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} and {items[-1]}" if items else ""
