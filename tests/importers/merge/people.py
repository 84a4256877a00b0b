"""Invented cards for the tests of merging, written in one line each."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from importers.records import Card

# Enough other people that a name is as rare as in a real address book.
CROWD = tuple(
    f"{given} {family}"
    for given, families in {
        "Ines": "Abt Brandt Conti Duarte",
        "Paulo": "Eklund Fabre Gruber Hakala",
        "Greta": "Ito Jonker Kral Lukic",
        "Tariq": "Mazur Novak Okoye Pavlov",
        "Nora": "Quist Rahman Soler Toth",
    }.items()
    for family in families.split()
)


def cards(lines: Sequence[str], crowd: bool = True) -> list[Card]:
    """Cards of "name | organisation | position | address, address | file", then the crowd.

    An address is an e-mail, a phone (+...), a profile (in/...), a birthday (*1980-01-31) or a day of
    connection (@2024-01-31). Where no file is named, each line is of its own: a.csv, b.csv, ...
    """
    written = [_card(row, line) for row, line in enumerate(lines)]
    others = [Card("crowd.csv", row, name, *name.split()) for row, name in enumerate(CROWD)]
    return [*written, *(others if crowd else [])]


def _card(row: int, line: str) -> Card:
    name, organisation, position, addresses, file = ([part.strip() for part in line.split("|")] + [""] * 4)[:5]
    given, _, family = name.rpartition(" ")
    if name == "Acme Ltd":
        given = family = ""  # a vCard's FN without a name
    if name.endswith((" Jr.", " Sr.")):
        given, _, family = name[:-4].rpartition(" ")
    found = [address.strip() for address in addresses.split(",") if address.strip()]
    return Card(
        file=file or f"{chr(ord('a') + row)}.csv",
        row=row,
        full_name=name,
        given_name=given,
        family_name=family,
        organisation=organisation,
        position=position,
        emails=tuple(a for a in found if "@" in a[1:]),
        phones=tuple(a for a in found if a[0] in "+0"),
        profile_slug=next((a[3:] for a in found if a.startswith("in/")), ""),
        birthday=next((a[1:] for a in found if a.startswith("*")), ""),
        connected_on=next((date.fromisoformat(a[1:]) for a in found if a.startswith("@")), None),
    )
