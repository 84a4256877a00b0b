"""How each tie came out: who writes with the owner, how much, until when."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sample_data import owner, tables
from sample_data.chance import Chance
from sample_data.names import OWN_SCRIPT
from sample_data.people import Person

YEAR = 365.25


@dataclass(frozen=True, slots=True)
class Tie:
    """One person the owner exchanged messages with. ``opens`` is how often the owner starts."""

    person: Person
    kind: str
    messages: int
    start: date
    end: date
    answered: float
    opens: float

    @property
    def close(self) -> bool:
        """One of the few whom the owner knows well, then or now."""
        return self.kind.startswith("close")


def make_ties(seed: str, people: Sequence[Person]) -> tuple[Tie, ...]:
    """The ties of all who wrote or were written to; everybody else stays silent."""
    chance = Chance(seed, "ties")
    free = {person.number: person for person in people}
    made: list[Tie] = []
    for kind, plan in tables.settings("ties.toml").items():
        for _ in range(plan["people"]):
            tie = _tie(kind, plan, _nameable(made, free) if kind.startswith("close") else free, chance)
            del free[tie.person.number]
            made.append(tie)
    return tuple(sorted(made, key=lambda tie: tie.person.number))


def _nameable(made: Sequence[Tie], free: Mapping[int, Person]) -> dict[int, Person]:
    """Those who can stand beside the close ties on a page: no name twice, and letters that its fonts have."""
    said = {part for tie in made for part in (tie.person.name.given, tie.person.name.family)}
    return {
        number: person
        for number, person in free.items()
        if person.name.culture != OWN_SCRIPT and not said & {person.name.given, person.name.family}
    }


def _tie(kind: str, plan: Mapping[str, Any], free: Mapping[int, Person], chance: Chance) -> Tie:
    while True:
        circle = chance.weighted(plan["circles"])
        fitting = [person for person in free.values() if person.circle == circle]
        if not fitting:
            continue
        person = chance.pick(fitting)
        end = _end(plan, person, chance)
        if end is not None:
            return Tie(person, kind, _size(plan, chance), person.connected, end, plan["answered"], _opens(kind, chance))


def _size(plan: Mapping[str, Any], chance: Chance) -> int:
    """Few write much: the number of messages leans to the lower end."""
    low, high = plan["messages"]
    return int(low + (high - low) * chance.below(1) ** 1.7 + 0.5)


def _opens(kind: str, chance: Chance) -> float:
    """How often the owner starts: always or never in one-sided ties, in others to and fro."""
    fixed = {"wrote_and_got_nothing": 1.0, "never_answered_by_owner": 0.0}
    return fixed.get(kind, chance.pick((0.2, 0.35, 0.45, 0.5, 0.6)))


def _end(plan: Mapping[str, Any], person: Person, chance: Chance) -> date | None:
    """The day of the last message; None when they met too late for such a tie."""
    low, high = plan["silent"]
    if low < 0:  # a few words around the day they met
        return min(owner.exported(), person.connected + timedelta(days=2 + int(chance.waiting(25))))
    end = owner.exported() - timedelta(days=int((low + chance.below(high - low)) * YEAR))
    enough = max(60, plan["messages"][0] * 4)
    return end if (end - person.connected).days > enough else None
