"""A workshop's room: exports of forty invented people whose networks overlap, and the coach's roster.

``python -m sample_data.room FOLDER`` writes it; the same seed writes the same bytes. One archive is cut
short, one folder is empty, two people bear one name, and one hands in aggregates only.
"""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from sample_data import employers, tables
from sample_data.chance import Chance
from sample_data.linkedin_network import connections, messages, table
from sample_data.linkedin_profile import POSITIONS, PROFILE
from sample_data.names import NameMaker, profile_slug
from sample_data.packing import pack
from sample_data.people import PROFILE as ADDRESS
from sample_data.people import Person
from sample_data.threads import Message, Party, conversation_id, party

SEED = "room"
AT_HOME = "at-home"  # the folder of who hands in aggregates only, before they are made
ROSTER = ("name", "e-mail", "files", "role", "company", "goals", "consent")
ABC = "abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True, slots=True)
class Participant:
    """One person of the room; ``place`` is their file or folder, ``field`` where they come from."""

    number: int
    me: Person
    field: Mapping[str, Any]
    place: str


def generate(seed: str = SEED) -> dict[str, bytes]:
    """All files by name; a name that ends in "/" is an empty folder."""
    facts = tables.settings("room.toml")
    crowd = _crowd(seed, facts)
    people = _participants(seed, facts)
    files: dict[str, bytes] = {"roster.csv": _roster(people, facts)}
    for one in people:
        files |= _files(one, _export(one, crowd, Chance(seed, "export", one.number), facts), facts)
    return files


def _crowd(seed: str, facts: Mapping[str, Any]) -> dict[str, list[Person]]:
    """Everybody whom anybody knows, by the kind of their employer."""
    chance, maker = Chance(seed, "crowd"), NameMaker(Chance(seed, "names"))
    pools: dict[str, float] = {}
    for field in facts["field"]:
        for pool, weight in field["near"].items():
            pools[pool] = pools.get(pool, 0) + weight
    made: dict[str, list[Person]] = {pool: [] for pool in pools}
    for number in range(facts["crowd"]):
        made[chance.weighted(pools)].append(_someone(number, maker, "", chance, facts))
    return {
        pool: [_employed(person, pool, facts["crowd_levels"], chance) for person in some] for pool, some in made.items()
    }


def _someone(number: int, maker: NameMaker, full: str, chance: Chance, facts: Mapping[str, Any]) -> Person:
    name = maker.make(facts["cultures"])
    given, _, family = full.partition(" ")
    return Person(
        number, name, given or name.given, family or name.family, profile_slug(name, chance), "", "", None, "", "", "",
        facts["day"],
    )  # fmt: skip


def _employed(person: Person, pool: str, levels: Mapping[str, float], chance: Chance) -> Person:
    """The same person at an employer of the pool, with a title to match."""
    there, level = employers.pool_and_level(pool, chance.weighted(levels), chance)
    found = employers.employer(there, level, chance)
    title = employers.title(there, level, "en", person.name.gender, chance)
    return Person(
        person.number, person.name, person.given, person.family, person.slug, pool, "", found, found.written(chance),
        title, level, person.connected,
    )  # fmt: skip


def _participants(seed: str, facts: Mapping[str, Any]) -> list[Participant]:
    chance, maker = Chance(seed, "participants"), NameMaker(Chance(seed, "participants' names"))
    made = []
    for number in range(1, facts["people"] + 1):
        field = facts["field"][number % len(facts["field"])]
        twin = facts["twins"] if number in (5, 6) else ""
        me = _employed(_someone(number, maker, twin, chance, facts), field["pool"], facts["levels"], chance)
        made.append(Participant(number, me, field, _place(number, me, facts)))
    return made


def _place(number: int, me: Person, facts: Mapping[str, Any]) -> str:
    if number == facts["at_home"]:
        return f"{AT_HOME}.json"
    if number == facts["broken"] or number % 4 == 2:
        return f"{me.shown}.zip"
    return f"{me.shown}/"


def _export(
    one: Participant, crowd: Mapping[str, list[Person]], chance: Chance, facts: Mapping[str, Any]
) -> dict[str, bytes]:
    """The participant's LinkedIn archive, small: connections, messages, profile, positions."""
    low, high = facts["contacts"]
    known: dict[int, Person] = {}
    for _ in range(chance.between(low, high)):
        pool = one.field["pool"] if chance.happens(facts["colleagues"]) else chance.weighted(one.field["near"])
        person = chance.pick(crowd[pool])
        known[person.number] = person
    contacts = [_connected(p, chance, facts["day"]) for p in known.values()]
    return {
        "Connections.csv": connections(contacts, []),
        "messages.csv": messages(_letters(one, contacts, chance, facts)),
        "Profile.csv": table(PROFILE, [(one.me.given, one.me.family, "", "", "", one.me.position, *[""] * 7)]),
        "Positions.csv": table(POSITIONS, [(one.me.organisation, one.me.position, "", "", "Mar 2021", "")]),
    }


def _connected(person: Person, chance: Chance, day: date) -> Person:
    since = chance.day(date(2015, 1, 1), day)
    return Person(
        person.number, person.name, person.given, person.family, person.slug, person.circle, "", person.employer,
        person.organisation, person.position, person.level, since,
    )  # fmt: skip


def _letters(one: Participant, contacts: Sequence[Person], chance: Chance, facts: Mapping[str, Any]) -> list[Message]:
    """A few messages with some of the contacts, more of them lately."""
    me = Party(one.me.shown, ADDRESS + one.me.slug)
    made: list[Message] = []
    for person in contacts:
        if not chance.happens(facts["in_touch"]):
            continue
        thread, mine = conversation_id(chance), chance.happens(0.55)
        last = facts["day"] - timedelta(days=min(int(chance.waiting(420)), (facts["day"] - person.connected).days))
        for turn in range(chance.between(1, 6)):
            at = datetime.combine(
                last - timedelta(days=3 * turn), time(8 + chance.between(0, 9), chance.between(0, 59))
            )
            sender, recipient = (me, party(person)) if mine else (party(person), me)
            made.append(Message(thread, sender, (recipient,), at, chance.pick(facts["texts"])))
            mine = not mine if chance.happens(0.8) else mine
    return made


def _files(one: Participant, export: Mapping[str, bytes], facts: Mapping[str, Any]) -> dict[str, bytes]:
    """Where the export lies in the room's folder, as it came: zipped, unpacked, broken, or not at all."""
    if one.number == facts["empty"]:
        return {one.place: b""}
    if one.number == facts["at_home"]:
        return {f"{AT_HOME}/{name}": data for name, data in export.items()}
    if one.place.endswith(".zip"):
        packed = pack(export, facts["day"])
        return {one.place: packed[: len(packed) // 2] if one.number == facts["broken"] else packed}
    return {f"{one.place}{name}": data for name, data in export.items()}


def _roster(people: Sequence[Participant], facts: Mapping[str, Any]) -> bytes:
    """Every second one agrees to be named."""
    rows = [
        (
            p.me.shown, f"{ABC[p.number % 26]}{p.number}@example.org", p.place.rstrip("/"), p.me.position,
            p.me.organisation, p.field["goals"], "yes" if p.number % 2 else "no",
        )
        for p in people
    ]  # fmt: skip
    return table(ROSTER, rows)


def write(folder: Path, seed: str = SEED) -> None:
    """The files into ``folder``; what aggregates are made from goes beside it, under ``AT_HOME``."""
    for name, data in generate(seed).items():
        path = folder.parent / name if name.startswith(AT_HOME) else folder / name
        if name.endswith("/"):
            path.mkdir(parents=True, exist_ok=True)
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


def main() -> None:
    """Write the room."""
    parser = argparse.ArgumentParser(prog="python -m sample_data.room", description="Write the exports of a room.")
    parser.add_argument("folder", type=Path, help="where to; made here if missing")
    write(parser.parse_args().folder)


if __name__ == "__main__":
    main()
