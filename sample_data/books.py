"""The owner's address books: overlapping, partly stale, each in its own spelling."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from sample_data import employers, tables
from sample_data.chance import Chance
from sample_data.details import Details, Directory, Place
from sample_data.names import Name, NameMaker, nickname, plain
from sample_data.people import Person
from sample_data.ties import Tie

PEOPLE = {"iphone": 146, "google": 126, "outlook": 78, "imported": 120}
ACQUAINTED = 96  # people of few words who made it into a book
OFF_LINKEDIN = 46  # people met in work who are no connections
SWITCHBOARD = {"Tidewerk Renewables": "+49 30 23125 200", "Quaychain Logistics": "+44 7700 900200"}


@dataclass(frozen=True, slots=True)
class Entry:
    """One card or row, before a book's own format. Empty means that the book does not know.

    ``who`` tells entries of one person in several books; it is in no file.
    """

    who: str
    given: str
    family: str
    nickname: str = ""
    organisation: str = ""
    title: str = ""
    emails: tuple[str, ...] = ()
    mobile: str = ""
    desk: str = ""
    labels: tuple[str, ...] = ()
    birthday: str = ""
    notes: str = ""
    url: str = ""
    place: Place | None = None
    photo: bool = False


@dataclass(frozen=True, slots=True)
class Known:
    """A person, with where the owner knows them from, and all their details."""

    who: str
    name: Name
    person: Person | None
    organisation: str
    title: str
    details: Details
    maiden: str


def make_books(seed: str, people: Sequence[Person], ties: Sequence[Tie]) -> dict[str, tuple[Entry, ...]]:
    """The entries of each book, in the order of the file."""
    chance = Chance(seed, "books")
    pool = _pool(seed, people, ties, chance)
    made: dict[str, tuple[Entry, ...]] = {}
    for book, count in PEOPLE.items():
        entries = [_entry(book, known, chance) for known in chance.some(pool, count)]
        entries += [_again(entry) for entry in chance.some(entries, 3 if book in ("iphone", "google") else 0)]
        entries += _private(book)
        made[book] = tuple(
            sorted(entries, key=lambda e: (plain(e.family or e.organisation or e.given), plain(e.given)))
        )
    return made


def _pool(seed: str, people: Sequence[Person], ties: Sequence[Tie], chance: Chance) -> list[Known]:
    directory = Directory(Chance(seed, "details"))
    maker = NameMaker(Chance(seed, "off linkedin"), (person.name.full for person in people))
    near = [tie.person for tie in ties if tie.kind.startswith(("close", "regular"))]
    near += chance.some([tie.person for tie in ties if tie.kind == "few_words"], ACQUAINTED)
    others = [_other(maker, directory, chance) for _ in range(OFF_LINKEDIN)]
    return [_connection(person, maker, directory, chance) for person in near] + others


def _connection(person: Person, maker: NameMaker, directory: Directory, chance: Chance) -> Known:
    """A connection as the books know them: often at the place where they met, not where they are now."""
    now = person.employer.name if person.employer and person.organisation else ""
    stale = bool(person.home) and person.home != now and chance.happens(0.55)
    organisation, title = (person.home, "") if stale else (now, person.position)
    details = directory.details(person.name, organisation)
    if person.email:
        details = replace(details, private_email=person.email)
    maiden = maker.maiden(person.name).family
    return Known(person.slug, person.name, person, organisation, title, details, maiden)


def _other(maker: NameMaker, directory: Directory, chance: Chance) -> Known:
    """Somebody met in work who is no connection."""
    name = maker.make({"german": 6, "dutch": 4, "danish": 2, "british": 2, "polish": 1, "spanish": 1})
    pool = chance.pick(("renewables", "logistics", "engineering", "government", "turbines", "health", "legal"))
    pool, level = employers.pool_and_level(pool, chance.pick(("entry_ic", "senior_ic", "manager")), chance)
    title = employers.title(pool, level, name.language, name.gender, chance)
    organisation = employers.employer(pool, level, chance).name
    details = directory.details(name, organisation)
    return Known(f"off linkedin {name.full}", name, None, organisation, title, details, maker.maiden(name).family)


def _entry(book: str, known: Known, chance: Chance) -> Entry:
    writer = {"iphone": _on_iphone, "google": _on_google, "outlook": _in_outlook, "imported": _imported}[book]
    entry = writer(Entry(known.who, known.name.given, known.name.family), known, chance)
    return entry if entry.emails or entry.mobile else replace(entry, mobile=known.details.mobile.compact())


def _on_iphone(entry: Entry, known: Known, chance: Chance) -> Entry:
    """Put in by thumb: nicknames, mobile numbers, half of the employers."""
    details, nick = known.details, nickname(entry.given)
    family = known.maiden if known.name.gender == "f" and chance.happens(0.04) else entry.family
    return replace(
        entry,
        given=nick if chance.happens(0.5) else entry.given,
        family=family,
        organisation=known.organisation if chance.happens(0.5) else "",
        title=known.title if chance.happens(0.25) else "",
        emails=_some_emails(details, chance, 0.5, 0.3),
        mobile=chance.pick((details.mobile.spaced(), details.mobile.compact(), details.mobile.national())),
        desk=details.desk.spaced() if chance.happens(0.1) else "",
        birthday=details.birthday if chance.happens(0.2) else "",
        url=known.person.url if known.person and chance.happens(0.25) else "",
        place=details.place if chance.happens(0.12) else None,
        photo=chance.happens(0.02),
    )


def _on_google(entry: Entry, known: Known, chance: Chance) -> Entry:
    """Gathered from mail: addresses, sometimes names without their accents."""
    details = known.details
    bare = known.name.family.isascii() is False and chance.happens(0.25)
    mobile = chance.pick((details.mobile.national(), details.mobile.doubled(), details.mobile.spaced()))
    return replace(
        entry,
        given=plain(known.name.latin_given, " ").title() if bare else entry.given,
        family=plain(known.name.latin_family, " ").title() if bare else entry.family,
        nickname=nickname(entry.given) if nickname(entry.given) != entry.given and chance.happens(0.3) else "",
        organisation=known.organisation if chance.happens(0.5) else "",
        title=known.title if chance.happens(0.4) else "",
        emails=_some_emails(details, chance, 0.75, 0.45),
        mobile=mobile if chance.happens(0.5) else "",
        labels=(chance.pick(("Friends", "Work", "Rotterdam", "Mannheim", "Sailing")),) if chance.happens(0.35) else (),
        birthday=details.birthday if chance.happens(0.12) else "",
    )


def _in_outlook(entry: Entry, known: Known, chance: Chance) -> Entry:
    """Kept at work: company, title, desk number; the switchboard stands for many."""
    details = known.details
    shared = SWITCHBOARD.get(known.organisation)
    given, family = entry.given, entry.family
    if chance.happens(0.04):
        given, family = family, given
    return replace(
        entry,
        given=f"{given[0]}." if chance.happens(0.04) else given,
        family=family.upper() if chance.happens(0.06) else family,
        organisation=known.organisation,
        title=known.title,
        emails=(chance.pick((details.work_email, details.work_email.upper())),) if details.work_email else (),
        mobile=details.mobile.spaced() if chance.happens(0.4) else "",
        desk=shared if shared and chance.happens(0.8) else details.desk.spaced() if chance.happens(0.5) else "",
        labels=(chance.pick(("Lieferanten", "Projekt Nordwind", "Kunden")),) if chance.happens(0.3) else (),
        place=details.place if chance.happens(0.3) else None,
    )


def _imported(entry: Entry, known: Known, chance: Chance) -> Entry:
    """What LinkedIn took from an address book years ago."""
    details = known.details
    return replace(
        entry,
        given=nickname(entry.given) if chance.happens(0.2) else entry.given,
        emails=_some_emails(details, chance, 0.6, 0.4),
        mobile=details.mobile.compact() if chance.happens(0.6) else "",
        title=known.title if chance.happens(0.2) else "",
    )


def _some_emails(details: Details, chance: Chance, private: float, work: float) -> tuple[str, ...]:
    known = (
        details.private_email if chance.happens(private) else "",
        details.work_email if chance.happens(work) else "",
    )
    return tuple(filter(None, known))


def _again(entry: Entry) -> Entry:
    """The same person a second time, as synchronising leaves them: the name and a number."""
    return Entry(entry.who, entry.given, entry.family, mobile=entry.mobile, emails=entry.emails[:1])


def _private(book: str) -> list[Entry]:
    """Family, friends, the plumber, the switchboard: from a table."""
    rows = enumerate(tables.rows("private.csv"))
    return [_private_entry(f"private {i}", row) for i, row in rows if book in row["books"].split()]


def _private_entry(who: str, row: Mapping[str, str]) -> Entry:
    return Entry(
        who,
        row["given"],
        row["family"],
        organisation=row["organisation"],
        title=row["title"],
        emails=(row["email"],) if row["email"] else (),
        mobile=row["phone"],
        labels=(row["labels"],) if row["labels"] else (),
        birthday=row["birthday"],
        notes=row["notes"],
        photo="Family" in row["labels"] and not row["birthday"].startswith("--"),
    )
