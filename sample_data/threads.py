"""Messages between the owner and one other: sessions over the years, each a few turns long."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from sample_data import owner, talk
from sample_data.chance import Chance
from sample_data.people import Person
from sample_data.talk import Voice
from sample_data.ties import Tie

NEW_THREAD_AFTER = timedelta(days=500)  # after such a silence people often start a thread anew


@dataclass(frozen=True, slots=True)
class Party:
    """Someone as messages.csv names them; ``called`` is what others call them."""

    name: str
    url: str
    called: str = ""


@dataclass(frozen=True, slots=True)
class Message:
    """One row of messages.csv."""

    conversation: str
    sender: Party
    recipients: tuple[Party, ...]
    at: datetime
    content: str
    title: str = ""
    subject: str = ""
    folder: str = "INBOX"
    attachment: str = ""
    draft: bool = False


def owner_party() -> Party:
    """The owner as messages name her."""
    return Party(owner.full_name(), owner.url(), owner.facts()["given"])


def party(person: Person) -> Party:
    """A connection as messages name them."""
    return Party(person.shown, person.url, person.name.given)


def conversation_id(chance: Chance) -> str:
    """An identifier as LinkedIn writes it: "2-" and the base64 of a UUID with a running part."""
    uuid = "-".join(chance.hexes(n) for n in (8, 4, 4, 4, 12))
    return "2-" + base64.b64encode(f"{uuid}_{chance.between(0, 13):03d}".encode()).decode()


@dataclass(frozen=True, slots=True)
class Thread:
    """A conversation with one person, in one language, some under a subject."""

    tie: Tie
    language: str
    conversation: str
    subject: str = ""

    def voice(self, day: date, *, mine: bool) -> Voice:
        """Who speaks to whom on that day."""
        person, given, employer = self.tie.person, owner.facts()["given"], owner.employer_on(day)
        if mine:
            return Voice(person.name.given, given, person.organisation, employer)
        return Voice(given, person.name.given, employer, person.organisation)

    def message(self, at: datetime, text: str, attachment: str, *, mine: bool) -> Message:
        """One message of it."""
        sides = (owner_party(), party(self.tie.person))
        sender, recipient = sides if mine else sides[::-1]
        return Message(self.conversation, sender, (recipient,), at, text, subject=self.subject, attachment=attachment)


def tie_messages(tie: Tie, chance: Chance) -> list[Message]:
    """All messages of one tie, oldest first, the last one on the tie's last days."""
    thread = Thread(tie, talk.language_with(tie.person.name.language, chance), conversation_id(chance))
    made: list[Message] = []
    for day in _days(tie, chance):
        if made and chance.happens(0.45 if day - made[-1].at.date() > NEW_THREAD_AFTER else 0.07):
            voice = thread.voice(day, mine=True)
            subject = talk.say("en", "subject", voice, chance) if chance.happens(0.3) else ""
            thread = replace(thread, conversation=conversation_id(chance), subject=subject)
        made += _session(thread, day, chance, is_first=not made)
    return made


def _days(tie: Tie, chance: Chance) -> list[date]:
    """The first days of the sessions, about one for four messages."""
    turns = 1.0 if not tie.answered else 3.5 if tie.messages > 5 else 2.2
    count = max(1, round(tie.messages / turns))
    days = [_day(tie, chance) for _ in range(count - 1)]
    last = tie.end - timedelta(days=min(2, (tie.end - tie.start).days))
    return [*sorted(d for d in days if d < tie.end), last]


def _day(tie: Tie, chance: Chance) -> date:
    """Any day of the tie, or one shortly after a job change of the owner."""
    changes = [d for d in owner.job_changes() if tie.start < d < tie.end - timedelta(days=50)]
    if changes and chance.happens(0.25):
        return chance.pick(changes) + timedelta(days=chance.between(-12, 40))
    day = chance.day(tie.start, tie.end)
    return day - timedelta(days=2) if day.weekday() > 4 and day > tie.start + timedelta(days=7) else day


def _session(thread: Thread, day: date, chance: Chance, *, is_first: bool) -> Iterator[Message]:
    """One exchange: an opening and, where it is answered, turns to and fro within days."""
    tie = thread.tie
    mine = chance.happens(tie.opens)
    at = moment(day, chance)
    text = _at_job_change(thread, day, chance, mine=mine) or _opening(
        thread, thread.voice(day, mine=mine), chance, is_first=is_first
    )
    turns = chance.weighted({0: 1, 1: 3, 2: 4, 3: 3, 4: 2, 5: 1, 7: 1}) if tie.messages > 5 else chance.pick((1, 1, 2))
    while at.date() <= owner.exported():
        attachment = f"https://www.example.com/files/{chance.hexes(10)}" if chance.happens(0.01) else ""
        yield thread.message(at, text, attachment, mine=mine)
        if turns <= 0 or not chance.happens(tie.answered):
            return
        turns, mine, asked = turns - 1, not mine, "?" in text
        at = waking(at + timedelta(hours=0.05 + chance.waiting(7 if tie.close else 22)), chance)
        text = talk.reply(thread.language, thread.voice(day, mine=mine), chance, asked=asked)


def _at_job_change(thread: Thread, day: date, chance: Chance, *, mine: bool) -> str:
    """Around a new job the owner says so to those she knows, and they congratulate; else nothing."""
    near = any(-20 <= (day - change).days <= 30 for change in owner.job_changes())
    if not near or thread.tie.messages <= 5 or not chance.happens(0.6):
        return ""
    voice = thread.voice(day + timedelta(days=30), mine=mine)
    return talk.note(thread.language, "leaving" if mine else "congrats", voice, chance)


def _opening(thread: Thread, voice: Voice, chance: Chance, *, is_first: bool) -> str:
    kind, language = thread.tie.kind, thread.language
    if kind == "never_answered_by_owner":
        return talk.note(language, "pitch" if is_first else "ping", voice, chance)
    if kind == "wrote_and_got_nothing" and not is_first:
        return talk.note(language, "ping", voice, chance)
    if is_first and chance.happens(0.7):
        return talk.first(language, voice, chance)
    return talk.opening(language, voice, chance)


def moment(day: date, chance: Chance) -> datetime:
    """A time of that day at which people write, to the second."""
    hour = chance.weighted(
        {6: 1, 7: 4, 8: 6, 9: 7, 10: 6, 11: 6, 12: 5, 13: 5, 14: 6, 15: 6, 16: 5, 18: 3, 20: 3, 21: 2}
    )
    return datetime.combine(day, time(hour, chance.between(0, 59), chance.between(0, 59)))


def waking(at: datetime, chance: Chance) -> datetime:
    """The same, or in the morning where it falls into the night."""
    return at.replace(microsecond=0) if at.hour >= 6 else moment(at.date(), chance)
