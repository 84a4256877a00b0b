"""Threads with more than one other person, and the letters of people who are no connections."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta

from sample_data import owner, talk
from sample_data.chance import Chance
from sample_data.names import NameMaker, profile_slug
from sample_data.people import PROFILE, Person
from sample_data.talk import Voice
from sample_data.threads import Message, Party, conversation_id, moment, owner_party, party, waking
from sample_data.ties import Tie

INTRODUCTIONS_MADE = 17
INTRODUCTIONS_GOT = 8
GROUPS = 11
STRANGERS = 44
SPONSORED = 26
SPAM = 7
DRAFTS = 7
LINKEDIN_MEMBER = Party("LinkedIn Member", "", "there")  # what is left of a closed account: no address


def crowd_messages(ties: Sequence[Tie], chance: Chance) -> Iterator[Message]:
    """All messages that are not between the owner and one connection."""
    known = [tie for tie in ties if tie.kind.startswith(("close", "regular"))]
    for number in range(INTRODUCTIONS_MADE + INTRODUCTIONS_GOT):
        yield from _introduction(known, chance, by_owner=number < INTRODUCTIONS_MADE)
    for _ in range(GROUPS):
        yield from _group(known, chance)
    for party_, number in _strangers(chance):
        yield from _inmail(party_, chance, folder="INBOX" if number >= SPAM else "SPAM")
    for _ in range(SPONSORED):
        yield _sponsored(chance)
    for tie in chance.some(known, DRAFTS):
        yield _draft(tie.person, chance)
    for _ in range(6):
        yield from _inmail(LINKEDIN_MEMBER, chance)


def _introduction(known: Sequence[Tie], chance: Chance, *, by_owner: bool) -> Iterator[Message]:
    """One who knows two others brings them together; mostly one of them answers."""
    day, (a, b, *_) = _alive_together(known, chance, 2)
    me = owner_party()
    one, two = party(a.person), party(b.person)
    knows, first, second = (me, one, two) if by_owner else (one, two, me)
    thread, at = conversation_id(chance), moment(day, chance)
    voice = Voice(first.called, knows.called, "", "")
    text = talk.say("en", "intro", voice, chance, {"a": first.called, "b": second.called})
    yield Message(thread, knows, (first, second), at, text)
    fill = {"introducer": knows.called}
    for sender, other in ((first, second), (second, first)):
        if chance.happens(0.75):
            at = waking(at + timedelta(hours=0.3 + chance.waiting(14)), chance)
            text = talk.say("en", "intro_reply", voice, chance, fill | {"other": other.called})
            yield Message(thread, sender, (knows, other), at, text)


def _alive_together(known: Sequence[Tie], chance: Chance, least: int, *, met: bool = False) -> tuple[date, list[Tie]]:
    """A day and, in random order, the ties that were alive then: at least so many, met together if so said."""
    while True:
        anchor = chance.pick(known)
        day = chance.day(anchor.start, anchor.end)
        there = [tie for tie in known if tie.start <= day <= tie.end - timedelta(days=20)]
        if met:
            there = [tie for tie in there if tie.person.circle == anchor.person.circle]
        if len(there) >= least:
            return day, chance.some(there, len(there))


def _group(known: Sequence[Tie], chance: Chance) -> Iterator[Message]:
    """A table for dinner: four to eight people of one circle, each with a word or two."""
    day, there = _alive_together(known, chance, 3, met=True)
    chosen = chance.some(there, chance.between(3, 7))
    members = [owner_party(), *(party(tie.person) for tie in chosen)]
    at = moment(day, chance)
    thread, title = conversation_id(chance), talk.say("en", "group_title", Voice("", "", "", ""), chance)
    for _ in range(chance.between(len(members), 3 * len(members))):
        sender = chance.pick(members)
        text = talk.say("en", "group", Voice("", sender.called, "", ""), chance)
        yield Message(thread, sender, tuple(m for m in members if m != sender), at, text, title=title)
        at = waking(at + timedelta(hours=0.1 + chance.waiting(9)), chance)


def _strangers(chance: Chance) -> Iterator[tuple[Party, int]]:
    """Senders who are no connections, some of them with a second letter."""
    maker = NameMaker(chance)
    for number in range(STRANGERS):
        name = maker.make({"british": 4, "american": 3, "dutch": 2, "german": 3, "indian": 2, "irish": 1})
        yield Party(name.full, PROFILE + profile_slug(name, chance), name.given), number


def _any_day(chance: Chance) -> date:
    return chance.day(date(2017, 1, 9), owner.exported() - timedelta(days=15))


def _inmail(sender: Party, chance: Chance, *, folder: str = "INBOX") -> Iterator[Message]:
    """A letter to the owner; one in five is answered."""
    at, thread = moment(_any_day(chance), chance), conversation_id(chance)
    voice = Voice(owner.facts()["given"], sender.called, owner.employer_on(at.date()), "")
    subject = talk.say("en", "subject", voice, chance)
    text = talk.note("en", "spam" if folder == "SPAM" else "pitch", voice, chance)
    yield Message(thread, sender, (owner_party(),), at, text, subject=subject, folder=folder)
    if folder == "INBOX" and chance.happens(0.2):
        later = waking(at + timedelta(hours=2 + chance.waiting(30)), chance)
        back = Voice(sender.called, owner.facts()["given"], "", "")
        text = talk.note("en", "answer", back, chance)
        yield Message(thread, owner_party(), (sender,), later, text, subject=subject)


def _sponsored(chance: Chance) -> Message:
    """An advertisement, as HTML of the editor they are written in."""
    at = moment(_any_day(chance), chance)
    text = talk.say("en", "sponsored", Voice(owner.facts()["given"], "", "", ""), chance)
    hello = f"Hi {owner.facts()['given']},"
    html = "".join(f'<p class="spinmail-quill-editor__spin-break">{line}</p>' for line in (hello, "<br>", text))
    sender = Party(chance.pick(("Palettic Academy", "Nimbusfold Cloud", "Northfjord Executive MBA")), "")
    return Message(conversation_id(chance), sender, (owner_party(),), at, html, subject=text.split(".")[0])


def _draft(person: Person, chance: Chance) -> Message:
    """A message begun and never sent."""
    at = datetime.combine(owner.exported(), datetime.min.time()) - timedelta(hours=chance.between(30, 6000))
    text = talk.say("en", "hello", Voice(person.name.given, owner.facts()["given"], "", ""), chance)
    return Message(conversation_id(chance), owner_party(), (party(person),), at, f"{text},", draft=True)
