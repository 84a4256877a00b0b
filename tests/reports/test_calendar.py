"""The moves as calendar entries."""

from __future__ import annotations

from datetime import date

import pytest
from icalendar import Calendar

from reports.calendar import render_calendar
from reports.persons import everyone
from reports.redact import redact
from tests.reports.audits import AUDITS, rich


def test_one_whole_day_for_each_move() -> None:
    """Each move is an all-day event on its due date, private and not blocking the day."""
    audit = rich()
    events = Calendar.from_ical(render_calendar(audit)).walk("VEVENT")
    assert [e["DTSTART"].dt for e in events] == [date.fromisoformat(m.due) for m in audit.moves]
    assert all((e["DTEND"].dt - e["DTSTART"].dt).days == 1 for e in events)
    assert {str(e["CLASS"]) for e in events} == {"PRIVATE"}
    assert not any("{" in str(e["SUMMARY"]) + str(e["DESCRIPTION"]) for e in events)


def test_the_same_audit_gives_the_same_entries() -> None:
    """Identifiers and stamps come from the audit, so a second import replaces the first; each is its own."""
    assert render_calendar(rich()) == render_calendar(rich())
    uids = [str(e["UID"]) for e in Calendar.from_ical(render_calendar(rich())).walk("VEVENT")]
    assert len(set(uids)) == len(uids)


@pytest.mark.parametrize("how", ["initials", "ids"])
def test_a_shared_calendar_names_nobody(how: str) -> None:
    """No contact's name is in the file of a share edition."""
    audit = rich()
    text = render_calendar(redact(audit, how)).replace(b"\r\n ", b"").decode()  # type: ignore[arg-type]
    assert not [p.name for p in everyone(audit) if p.name in text]


@pytest.mark.parametrize("name", AUDITS)
def test_any_audit(name: str) -> None:
    """As many entries as moves, lines no longer than 75 octets."""
    audit = AUDITS[name]()
    made = render_calendar(audit)
    assert len(Calendar.from_ical(made).walk("VEVENT")) == len(audit.moves)
    assert max(map(len, made.split(b"\r\n"))) <= 75
