"""One participant's own report: the place in the room, the doors, a sheet to write on."""

from __future__ import annotations

from analyzer.room.distribution import Place
from analyzer.room.room import Member, Room
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


def build_participant_report(room: Room, member: Member, words: Words | None = None) -> Report:
    """The report of one participant; the others are in it as numbers, by name only where they consented."""
    words = words or Words()
    pages = (_place(room, member, words), _doors(room, member, words), _sheet(room, words))
    return Report(
        title=words.say("Place in the room, {day}", day=words.day(room.today)),
        kind=words.say("Your place in the room"),
        owner=legible_name(member.name),
        language=words.language,
        created=room.today or "1970-01-01",
        foot=foot(room, words),
        pages=tuple(Placed(f"room-own-{i}", "page.html", fitted(page)) for i, page in enumerate(pages, 1)),
    )


def _place(room: Room, member: Member, words: Words) -> Page:
    known = [p for p in member.places if p.above is not None]
    furthest = max(known, key=lambda p: abs((p.above or 0.5) - 0.5), default=None)
    return Page(
        section=words.say("Your place in the room"),
        headline=_headline(furthest, words),
        lead=words.say(
            "You among {n} people. The orange dot is you; no other dot is one person.",
            n=words.integer(len(room.members)),
        ),
        charts=(strips.draw(room.strips, words, room.k, {p.dimension: p for p in member.places}),),
        notes=(
            Note(words.say("How to read it"), words.say("“Above 70 %” means that about seven in ten lie lower.")),
            Note(words.say("What it is not"), words.say("No rank and no grade. Neither end is the better one.")),
            Note(words.say("Your turn"), words.say("Which dot would you like to move by the next time, and why?"), 2),
        ),
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


def _doors(room: Room, member: Member, words: Words) -> Page:
    shown = labels(room, words)
    mine = [d for d in room.doors if d.guest == member.badge]
    yours = [d for d in room.doors if d.opener == member.badge]
    sectors = words.series([words.inside(names.sector(d.sector_naics, words)) for d in mine])
    return Page(
        section=words.say("Your doors"),
        headline=words.say("Somebody here can open {sectors}", sectors=sectors)
        if mine
        else words.say("You reach what the others here reach"),
        facts=_seats(room, member, words),
        tables=(
            Table(
                words.say("Ask these people"),
                words.say("They know several people where you know few, or where you want to be"),
                (34, 40, 26),
                head(*map(words.say, ("Who", "Industry", "Their contacts there"))),
                tuple(_row(shown[d.opener], d.sector_naics, d.known, words) for d in mine),
            ),
            Table(
                words.say("Open a door for these"),
                words.say("You decide whom you introduce, and whether"),
                (34, 40, 26),
                head(*map(words.say, ("Who", "Industry", "Your contacts there"))),
                tuple(_row(shown[d.guest], d.sector_naics, d.known, words) for d in yours),
            ),
        ),
        notes=(
            Note(words.say("I ask"), words.say("Whom exactly, what for, by when?"), 3),
            Note(words.say("I give"), words.say("Two names that I could introduce this week:"), 3),
        ),
    )


def _row(who: str, sector: str, known: str, words: Words) -> tuple[Cell, ...]:
    return Cell(who, strong=True), Cell(names.sector(sector, words)), Cell(words.say(known))


def _seats(room: Room, member: Member, words: Words) -> tuple[Fact, ...]:
    """Badge, table and pair."""
    shown = labels(room, words)
    table = next((i for i, t in enumerate(room.seating.tables, 1) if member.badge in t), 0)
    ring = next((i for i, r in enumerate(room.rings, 1) if member.badge in r), 0)
    pair = next((p for p in room.pairs if member.badge in p), ())
    partners = [shown[b] for b in pair if b != member.badge]
    return (
        Fact(words.integer(member.badge), words.say("your number"), words.say("on your badge")),
        Fact(words.integer(table) if table else "–", words.say("your table"), ""),
        Fact(words.integer(ring) if ring else "–", words.say("your ring"), ""),
        Fact("+", words.say("your pair in the break"), words.series(partners) or "–"),
    )


def _sheet(room: Room, words: Words) -> Page:
    return Page(
        section=words.say("Ninety days"),
        headline=words.say("Three moves, each with a date"),
        lead=words.say("Numbers on these pages: fewer than {k} people are hidden, the rest is rounded.", k=room.k),
        sheet=Sheet(
            words.say("To write on"),
            words.say("Give a copy to the person who will ask you."),
            (words.say("Move"), words.say("By when"), words.say("Who asks me")),
            rows=15,
        ),
    )
