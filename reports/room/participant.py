"""One participant's own report: the place in the room, the doors, a sheet to write on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from analyzer.room.distribution import Place, Strip
from analyzer.room.room import Room
from reports.charts import names
from reports.charts.score_strip import HEADLINES
from reports.layout import fitted
from reports.legible import name as legible_name
from reports.page import Cell, Fact, Note, Page, Sheet, Table
from reports.report import Placed, Report
from reports.room.charts import strips
from reports.room.labels import foot, labels
from reports.room.paging import head
from reports.words import Words

FAR = 0.3  # from the middle of the room: 20 % or 80 % and beyond


@dataclass(frozen=True, slots=True)
class DoorLine:
    """One door as a participant reads it: who stands at the other end, to which sector, how many contacts."""

    who: str
    sector_naics: str
    known: str


@dataclass(frozen=True, slots=True)
class Own:
    """All that one participant's report needs of the room: small, so that it travels to another process."""

    badge: int
    name: str
    size: int
    k: int
    today: str
    foot: str
    strips: tuple[Strip, ...]
    places: tuple[Place, ...]
    table: int
    ring: int
    partners: tuple[str, ...]
    asks: tuple[DoorLine, ...]
    gives: tuple[DoorLine, ...]


def own_views(room: Room, words: Words | None = None) -> list[Own]:
    """What each participant gets to see, in the order of the badges."""
    words = words or Words()
    shown, line = labels(room, words), foot(room, words)
    tables = {badge: i for i, table in enumerate(room.seating.tables, 1) for badge in table}
    rings = {badge: i for i, ring in enumerate(room.rings, 1) for badge in ring}
    partners = {b: tuple(shown[o] for o in pair if o != b) for pair in room.pairs for b in pair}
    asks: dict[int, list[DoorLine]] = defaultdict(list)
    gives: dict[int, list[DoorLine]] = defaultdict(list)
    for door in room.doors:
        asks[door.guest].append(DoorLine(shown[door.opener], door.sector_naics, door.known))
        gives[door.opener].append(DoorLine(shown[door.guest], door.sector_naics, door.known))
    return [
        Own(
            m.badge, m.name, len(room.members), room.k, room.today, line, room.strips, m.places, tables.get(m.badge, 0),
            rings.get(m.badge, 0), partners.get(m.badge, ()), tuple(asks[m.badge]), tuple(gives[m.badge]),
        )
        for m in room.members
    ]  # fmt: skip


def build_participant_report(own: Own, words: Words | None = None) -> Report:
    """The report of one participant; the others are in it as numbers, by name only where they consented."""
    words = words or Words()
    pages = (_place(own, words), _doors(own, words), _sheet(own, words))
    return Report(
        title=words.say("Place in the room, {day}", day=words.day(own.today)),
        kind=words.say("Your place in the room"),
        owner=legible_name(own.name),
        language=words.language,
        created=own.today or "1970-01-01",
        foot=own.foot,
        pages=tuple(Placed(f"room-own-{i}", "page.html", fitted(page)) for i, page in enumerate(pages, 1)),
    )


def _place(own: Own, words: Words) -> Page:
    known = [p for p in own.places if p.above is not None]
    furthest = max(known, key=lambda p: abs((p.above or 0.5) - 0.5), default=None)
    section = words.say("Your place in the room")
    return Page(
        section=f"{section} · {legible_name(own.name)}" if own.name else section,
        headline=_headline(furthest, words),
        lead=words.say(
            "You among {n} people. The large dot is you; no other dot is one person.", n=words.integer(own.size)
        ),
        charts=(strips.draw(own.strips, words, own.k, {p.dimension: p for p in own.places}),),
        notes=(
            Note(words.say("How to read it"), words.say("“Above 70 %” means that about seven in ten lie lower.")),
            Note(words.say("What it is not"), words.say("No rank and no grade. Neither end is the better one.")),
            Note(words.say("Your turn"), words.say("Which dot would you like to move by the next time, and why?"), 2),
        ),
        footnote=own.foot,
    )


def _headline(furthest: Place | None, words: Words) -> str:
    if furthest is None or furthest.above is None:
        return words.say("Too few figures to place you in this room")
    if abs(furthest.above - 0.5) < FAR:
        return words.say("You stand near the middle of this room")
    name = words.inside(words.say(HEADLINES[furthest.dimension][0]))
    if furthest.above > 0.5:
        return words.say("What you bring to this room is {name}", name=name)
    return words.say("What this room can show you is {name}", name=name)


def _doors(own: Own, words: Words) -> Page:
    sectors = words.series(list(dict.fromkeys(words.inside(names.sector(d.sector_naics, words)) for d in own.asks)))
    return Page(
        section=words.say("Your doors"),
        headline=words.say("Somebody here can open {sectors}", sectors=sectors)
        if own.asks
        else words.say("You reach what the others here reach"),
        facts=_seat(own, words),
        tables=(
            _table(words.say("Ask these people"), words.say("They know several where you know few"), own.asks, words),
            _table(
                words.say("Open a door for these"),
                words.say("You decide whom you introduce, and whether"),
                own.gives,
                words,
            ),
        ),
        notes=(
            Note(words.say("I ask"), words.say("Whom exactly, what for, by when?"), 4),
            Note(words.say("I give"), words.say("Two names that I could introduce this week:"), 4),
        ),
    )


def _table(title: str, subtitle: str, doors: tuple[DoorLine, ...], words: Words) -> Table:
    rows = tuple(
        (Cell(d.who, strong=True), Cell(names.sector(d.sector_naics, words)), Cell(words.say(d.known))) for d in doors
    )
    titles = head(*map(words.say, ("Who", "Industry", "Contacts there")))
    return Table(title, subtitle, (34, 40, 26), titles, rows)


def _seat(own: Own, words: Words) -> tuple[Fact, ...]:
    """Badge, table, ring and pair."""
    return (
        Fact(words.integer(own.badge), words.say("your number"), words.say("on your badge")),
        Fact(words.integer(own.table) if own.table else "–", words.say("your table")),
        Fact(words.integer(own.ring) if own.ring else "–", words.say("your ring")),
        Fact(_numbers(own.partners), words.say("your pair in the break"), words.series(_names(own.partners))),
    )


def _numbers(partners: Sequence[str]) -> str:
    """The badges of "No. 3" and "No. 15 Gökhan Yeşilyurt": "No. 3 + No. 15"."""
    return " + ".join(" ".join(p.split()[:2]) for p in partners) or "–"


def _names(partners: Sequence[str]) -> list[str]:
    """The names of those who agreed to be named."""
    return [name for p in partners if (name := " ".join(p.split()[2:]))]


def _sheet(own: Own, words: Words) -> Page:
    return Page(
        section=words.say("Ninety days"),
        headline=words.say("Three moves, each with a date"),
        lead=words.say("Counts of fewer than {k} people are hidden on these pages, the others rounded.", k=own.k),
        sheet=Sheet(
            words.say("To write on"),
            words.say("Give a copy to the person who will ask you."),
            (words.say("Move"), words.say("By when"), words.say("Who asks me")),
            rows=15,
        ),
    )
