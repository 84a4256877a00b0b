"""Names of invented people."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from urllib.parse import quote

from sample_data import tables
from sample_data.chance import Chance

_LETTERS = str.maketrans(
    {"ß": "ss", "æ": "ae", "ø": "o", "ł": "l", "Ł": "L", "Ø": "O", "đ": "d", "ı": "i", "ä": "ae", "ö": "oe", "ü": "ue"}
)
OWN_SCRIPT = "own script"  # the culture of names that are not written in Latin letters
_NOT_PLAIN = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Name:
    """A name as written, and in Latin letters where that differs."""

    given: str
    family: str
    latin_given: str
    latin_family: str
    gender: str
    culture: str
    language: str
    country: str

    @property
    def full(self) -> str:
        """Given and family name as written."""
        return f"{self.given} {self.family}"


class NameMaker:
    """Puts names together, each full name once, and none of those ``taken``."""

    def __init__(self, chance: Chance, taken: Iterable[str] = ()) -> None:
        self._chance = chance
        self._used = set(taken)
        self._families: Counter[str] = Counter()
        self._scripts = list(tables.rows("scripts.csv"))

    def make(self, cultures: Mapping[str, float]) -> Name:
        """A name that was not given before, of one of the cultures (weights); of three, the rarest family."""
        while True:
            culture = self._chance.weighted(cultures)
            name = min((self._draw(culture) for _ in range(3)), key=lambda n: self._families[n.family])
            if name.full not in self._used:
                self._used.add(name.full)
                self._families[name.family] += 1
                return name

    def maiden(self, name: Name) -> Name:
        """The same person under another family name of the culture."""
        table = tables.settings("names.toml").get(name.culture)
        if table is None:
            return name
        families = [f for f in table.get("family_f") or table["family"] if f"{name.given} {f}" not in self._used]
        family = self._chance.pick(families or [name.family])
        return replace(name, family=family, latin_family=family)

    def in_own_script(self) -> Name | None:
        """The next name written in Cyrillic, Greek, Japanese or another script; None at the end."""
        if not self._scripts:
            return None
        row = self._scripts.pop(0)
        latin = (row["latin_given"], row["latin_family"])
        return Name(row["given"], row["family"], *latin, row["gender"], OWN_SCRIPT, "en", "GB")

    def _draw(self, culture: str) -> Name:
        table = tables.settings("names.toml")[culture]
        gender = self._chance.pick("fm")
        given = self._chance.pick(table[f"given_{gender}"])
        family = self._chance.pick(table.get(f"family_{gender}") or table["family"])
        return Name(given, family, given, family, gender, culture, table["language"], table["country"])


def plain(text: str, joint: str = "-") -> str:
    """Lower-case ASCII words joined by ``joint``: "van den Akker" -> "van-den-akker"."""
    folded = unicodedata.normalize("NFKD", text.lower().translate(_LETTERS))
    bare = "".join(c for c in folded if not unicodedata.combining(c))
    return _NOT_PLAIN.sub(joint, bare.replace("'", "")).strip(joint)


def profile_slug(name: Name, chance: Chance) -> str:
    """The part behind /in/: always with a hexadecimal tail, so that it is nobody's.

    A few keep their own letters, percent-encoded as LinkedIn exports them.
    """
    tail = chance.hexes(chance.pick((6, 8, 9)))
    if not name.full.isascii() and chance.happens(0.06):
        return f"{quote(name.full.lower().replace(' ', '-'))}-{tail}"
    return f"{plain(name.latin_given)}-{plain(name.latin_family)}-{tail}"


def nickname(given: str) -> str:
    """The short form of a given name, or the name itself."""
    short = {row["given"]: row["nickname"] for row in tables.rows("nicknames.csv")}
    return short.get(given, given)
