"""The dated moves as all-day entries of a calendar (iCalendar, RFC 5545)."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from hashlib import blake2b
from typing import TYPE_CHECKING

from analyzer.audit import Audit, Move
from reports.legible import clean
from reports.moves import said
from reports.words import Words

if TYPE_CHECKING:
    from icalendar import Event


def render_calendar(audit: Audit, words: Words | None = None) -> bytes:
    """One event for each move, on its day; the same audit gives the same bytes.

    An event, because a phone's calendar passes over to-dos. The day does not count as busy. A share
    edition names nobody, as it holds no names.
    """
    from icalendar import Calendar  # noqa: PLC0415 - 0.2 s that only this document needs

    words = words or Words()
    audit = clean(audit)
    calendar = Calendar()
    calendar.add("prodid", "-//tiescope//network audit//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", words.say("Network moves"))
    for number, move in enumerate(audit.moves, 1):
        calendar.add_component(_event(move, number, audit, words))
    made: bytes = calendar.to_ical()
    return made


def _event(move: Move, number: int, audit: Audit, words: Words) -> Event:
    from icalendar import Event  # noqa: PLC0415 - as above

    text = said(move, audit, words)
    day = date.fromisoformat(move.due)
    event = Event()
    event.add("uid", _uid(audit, move, number))
    event.add("dtstamp", datetime.combine(date.fromisoformat(audit.today), time(), UTC))
    event.add("dtstart", day)
    event.add("dtend", day + timedelta(days=1))
    event.add("summary", text.title)
    event.add("description", "\n\n".join(part for part in (text.reason, text.effect) if part))
    event.add("class", "PRIVATE")
    event.add("transp", "TRANSPARENT")
    return event


def _uid(audit: Audit, move: Move, number: int) -> str:
    """The same in every run, so that a second import replaces the first."""
    key = "|".join((audit.owner.slug or audit.owner.name, audit.today, move.key, str(number)))
    return f"{blake2b(key.encode(), digest_size=10).hexdigest()}@tiescope"
