"""An invented coach's look, and every kind of report in it."""

from __future__ import annotations

from pathlib import Path

from analyzer.room.room import make_room
from reports.languages import words_for
from reports.look.dress import dressed
from reports.look.logo import read_logo
from reports.look.look import CLOSING_LINES, OPENING_LINES, Look, paragraphs
from reports.progress import build_progress
from reports.report import Report, build_report
from reports.room.participant import build_participant_report, own_views
from reports.room.report import build_room_report
from tests.analyzer.room.rooms import people
from tests.reports.audits import AUDITS
from tests.reports.test_progress import earlier, later

SENTENCE = "Read it once without a pen and once with one, and bring both to our first hour. "
NORTHWIND = Look(
    name="Northwind Coaching",
    line="northwind.example · hello@northwind.example",
    logo=read_logo((Path(__file__).parent / "northwind.svg").read_bytes()),
    accent="#5B2D8E",
    opening=paragraphs(5 * SENTENCE, OPENING_LINES),
    closing=paragraphs(f"{5 * SENTENCE}\n\n{4 * SENTENCE}", CLOSING_LINES),
)


def audit_report(name: str = "rich", language: str = "en", look: Look = NORTHWIND) -> Report:
    """A synthetic audit in a look."""
    words = words_for(language)
    return dressed(build_report(AUDITS[name](), words, look.pages), look, words)


def other_reports() -> dict[str, Report]:
    """What moved, a room, and one participant, in the look."""
    room, before = make_room(people(24), [], 5, 1), earlier("few")
    made = {
        "progress": build_progress(before, later(before)),
        "room": build_room_report(room),
        "participant": build_participant_report(own_views(room)[0]),
    }
    return {name: dressed(report, NORTHWIND) for name, report in made.items()}
