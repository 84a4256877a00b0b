"""Sectors inside a sentence: after "in" a language may want an article or a case of its own."""

from __future__ import annotations

from reports.words import Words

AFTER_IN = "in"  # the format of a place in a translation: "{sector:in}"


class Place(str):
    """A sector's label that knows how it stands after "in": "Gastgewerbe" formats to "im Gastgewerbe"."""

    after_in: str

    def __new__(cls, label: str, after_in: str) -> Place:
        """``label`` as it stands alone, ``after_in`` with its preposition."""
        made = super().__new__(cls, label)
        made.after_in = after_in
        return made

    def __format__(self, spec: str) -> str:
        """The label, or with the format "in" the phrase."""
        return self.after_in if spec == AFTER_IN else str.__format__(self, spec)


def phrase(short: str) -> str:
    """The key of a sector's phrase in the catalogues: "Health care" -> "in health care"."""
    return f"in {Words().inside(short)}"
