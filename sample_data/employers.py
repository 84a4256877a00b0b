"""Organisations and the titles of people in them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from sample_data import tables
from sample_data.chance import Chance

LEVELS = (
    "unpaid_student",
    "intern_training",
    "entry_ic",
    "senior_ic",
    "manager",
    "director",
    "vp",
    "partner",
    "c_suite",
    "owner_founder",
)
TOP = ("c_suite", "owner_founder")
_FORMS = re.compile(r"\{([^|{}]*)\|([^|{}]*)\}")


@dataclass(frozen=True, slots=True)
class Organisation:
    """An employer, the ways people write it, and the pool (kind of employer) it belongs to."""

    name: str
    pool: str
    weight: float
    invented: bool
    spellings: tuple[str, ...]
    language: str = ""

    def written(self, chance: Chance) -> str:
        """As one of its people writes it: mostly by its own name."""
        return chance.pick(self.spellings) if self.spellings and chance.happens(0.25) else self.name


@cache
def organisations() -> tuple[Organisation, ...]:
    """All employers of the table."""
    return tuple(
        Organisation(
            row["organisation"],
            row["pool"],
            float(row["weight"]),
            row["invented"] != "no",
            tuple(filter(None, row["spellings"].split("|"))),
            row["language"],
        )
        for row in tables.rows("organisations.csv")
    )


def by_name(name: str) -> Organisation:
    """The employer with this name."""
    return next(o for o in organisations() if o.name == name)


@cache
def families(pool: str) -> tuple[str, ...]:
    """The families of titles that occur at employers of a pool."""
    return next(tuple(row["families"].split()) for row in tables.rows("pools.csv") if row["pool"] == pool)


@cache
def levels_in(pool: str) -> tuple[str, ...]:
    """The levels for which this pool has titles, lowest first."""
    found = {row["level"] for row in tables.rows("titles.csv") if row["families"] in families(pool)}
    return tuple(level for level in LEVELS if level in found)


def employer(pool: str, level: str, chance: Chance, language: str = "en") -> Organisation:
    """An employer of the pool. Nobody here heads a real organisation, so the top gets invented ones."""
    mine = [o for o in organisations() if o.pool == pool and o.language in ("", language)]
    fitting = [o for o in mine if level not in TOP or o.invented]
    if not fitting:
        fitting = [o for o in organisations() if o.pool in ("startup", "manufacturing", "software") and o.invented]
    return chance.weighted({o: o.weight for o in fitting})


def pool_and_level(pool: str, level: str, chance: Chance) -> tuple[str, str]:
    """The pair made possible: founders are in start-ups, students at universities, and so on."""
    if level == "retired" or level in levels_in(pool):
        return pool, level
    if level == "owner_founder":
        return chance.pick(("startup", "startup", "self_employed")), level
    if level == "unpaid_student":
        return "university", level
    return pool, _nearest(level, levels_in(pool))


def _nearest(level: str, there: Iterable[str]) -> str:
    return min(there, key=lambda other: abs(LEVELS.index(other) - LEVELS.index(level)))


def title(pool: str, level: str, language: str, gender: str, chance: Chance) -> str:
    """A job title in the language, if the table has it there, else in English."""
    fitting = [
        row
        for row in tables.rows("titles.csv")
        if row["level"] == level and (level == "retired" or row["families"] in families(pool))
    ]
    special = [row for row in fitting if row["families"] != "any"]
    row = chance.pick(special if special and chance.happens(0.88) else fitting)
    return in_gender(row[language] or row["en"], gender)


def in_gender(text: str, gender: str) -> str:
    """The form for a man or a woman: "{Berater|Beraterin}" -> "Beraterin"."""
    return _FORMS.sub(lambda found: found[2 if gender == "f" else 1], text)
