"""What the generator knows and the files do not say: for tests that score merging and classifying."""

from __future__ import annotations

from dataclasses import dataclass

from sample_data import tables
from sample_data.books import make_books
from sample_data.generate import SEED, archive_name, hidden_days
from sample_data.linkedin_network import newest_first
from sample_data.people import make_people
from sample_data.ties import make_ties


@dataclass(frozen=True, slots=True)
class Row:
    """One connection with its right answers. ``sector`` is empty where not even a reader could tell."""

    given: str
    family: str
    organisation: str
    position: str
    sector: str
    level: str


def who_is_who(seed: str = SEED) -> dict[tuple[str, int], str]:
    """The person behind each card and row: (file, number from 0) -> a key of that person.

    Rows of members who hide are left out, but counted.
    """
    people = make_people(seed)
    books = make_books(seed, people, make_ties(seed, people))
    archive = archive_name()
    files = {"iphone": "iphone.vcf", "google": "google.csv", "outlook": "outlook.xlsx"}
    files["imported"] = f"{archive}/ImportedContacts.csv"
    found = {(files[book], row): entry.who for book, entries in books.items() for row, entry in enumerate(entries)}
    for row, (person, _) in enumerate(newest_first(people, hidden_days(seed))):
        if person is not None:
            found[f"{archive}/Connections.csv", row] = person.slug
    return found


def classes(seed: str = SEED) -> tuple[Row, ...]:
    """Every connection with the sector of its employer and the level of its title."""
    sector = {row["pool"]: row["sector"] for row in tables.rows("pools.csv")}
    return tuple(
        Row(p.given, p.family, p.organisation, p.position, sector[p.employer.pool] if p.employer else "", p.level)
        for p in make_people(seed)
    )
