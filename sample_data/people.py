"""The owner's connections: who they are, where they work now, when they connected."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sample_data import employers, tables
from sample_data.chance import Chance
from sample_data.employers import Organisation
from sample_data.names import Name, NameMaker, plain, profile_slug

OWN_LANGUAGE = 0.45  # share of titles in the language of the culture; the rest is English
PROFILE = "https://www.linkedin.com/in/"


@dataclass(frozen=True, slots=True)
class Person:
    """One connection. ``given`` and ``family`` are as the profile shows them, credentials and all."""

    number: int
    name: Name
    given: str
    family: str
    slug: str
    circle: str
    home: str
    employer: Organisation | None
    organisation: str
    position: str
    level: str
    connected: date
    email: str = ""

    @property
    def shown(self) -> str:
        """The full name as LinkedIn shows it."""
        return f"{self.given} {self.family}"

    @property
    def url(self) -> str:
        """The profile address."""
        return PROFILE + self.slug


def make_people(seed: str) -> tuple[Person, ...]:
    """All connections, oldest first."""
    chance = Chance(seed, "people")
    maker = NameMaker(Chance(seed, "names"))
    made = [person for circle in tables.settings("circles.toml")["circle"] for person in _circle(circle, maker, chance)]
    made.sort(key=lambda person: (person.connected, person.slug))
    return tuple(_with_email(replace(person, number=i), chance) for i, person in enumerate(made))


def _circle(circle: Mapping[str, Any], maker: NameMaker, chance: Chance) -> Iterator[Person]:
    for _ in range(circle["count"]):
        name = (maker.in_own_script() if chance.happens(0.012) else None) or maker.make(circle["cultures"])
        yield _person(circle, name, chance)


def _person(circle: Mapping[str, Any], name: Name, chance: Chance) -> Person:
    level = chance.weighted(circle["levels"])
    language = name.language if chance.happens(OWN_LANGUAGE) else "en"
    works_at, pool, level = _place(circle, level, language, chance)
    position = _decorated(employers.title(pool, level, language, name.gender, chance), works_at, chance)
    organisation = works_at.written(chance)
    organisation, position = _gaps(organisation, position, level, chance)
    given, family = _shown(name, chance)
    connected = chance.day(circle["from"], circle["until"], bend=circle.get("bend", 1.5))
    return Person(
        0, name, given, family, profile_slug(name, chance), circle["key"], circle.get("home", ""),
        works_at, organisation, position, level, connected,
    )  # fmt: skip


def _place(circle: Mapping[str, Any], level: str, language: str, chance: Chance) -> tuple[Organisation, str, str]:
    """Employer, its pool and the level that goes with it, on the day of the export."""
    if "home" in circle and chance.happens(circle["stay"]):
        home = employers.by_name(circle["home"])
        there = employers.levels_in(home.pool)
        if level in there and level != "owner_founder" and (level != "c_suite" or home.invented):
            return home, home.pool, level
    pool, level = employers.pool_and_level(chance.weighted(circle["away"]), level, chance)
    found = employers.employer(pool, level, chance, language)
    return found, *((pool, level) if found.pool == pool else employers.pool_and_level(found.pool, level, chance))


def _decorated(title: str, works_at: Organisation, chance: Chance) -> str:
    if not chance.happens(0.13):
        return title
    fill = {
        "title": title,
        "topic": chance.pick(tables.rows("topics.csv"))["topic"],
        "organisation": works_at.name,
        "former": employers.employer("consulting", "manager", chance).name,
    }
    return _pattern("position", "", chance).format(**fill)


def _pattern(where: str, gender: str, chance: Chance) -> str:
    rows = [r for r in tables.rows("decorations.csv") if r["where"] == where and r["gender"] in ("", gender)]
    return chance.weighted({row["pattern"]: float(row["weight"]) for row in rows})


def _gaps(organisation: str, position: str, level: str, chance: Chance) -> tuple[str, str]:
    """Some leave a field empty; the retired mostly name no employer."""
    if level == "retired" and chance.happens(0.7):
        return "", position
    if chance.happens(0.012):
        return "", ""
    if chance.happens(0.012):
        return "", position
    return (organisation, "") if chance.happens(0.012) else (organisation, position)


def _shown(name: Name, chance: Chance) -> tuple[str, str]:
    given, family = name.given, name.family
    if chance.happens(0.06):
        family = _pattern("family", name.gender, chance).format(name=family)
    if chance.happens(0.025):
        given = _pattern("given", name.gender, chance).format(name=given)
    if chance.happens(0.01):
        return given.lower(), family.lower()
    return given, family


def _with_email(person: Person, chance: Chance) -> Person:
    """About one in twenty lets connections see an address."""
    return replace(person, email=address(person.name, "")) if chance.happens(0.05) else person


def address(name: Name, organisation: str) -> str:
    """An e-mail address that cannot exist: at the organisation's name below example.com, or private."""
    local = f"{plain(name.latin_given, '')}.{plain(name.latin_family, '')}"
    domain = f"{plain(organisation, '')}.example.com" if organisation else "mail.example.net"
    return f"{local}@{domain}"
