"""The documents of a workshop in other languages: whole, with every word in its place."""

from __future__ import annotations

import io
import re

import openpyxl
import pytest

from analyzer.room.participant import LeftOut
from analyzer.room.room import Room, make_room
from reports.frame import PAPERS, Paper
from reports.languages import LANGUAGES, words_for
from reports.pdf import render_pdf
from reports.report import Report
from reports.room.participant import build_participant_report, own_views
from reports.room.report import build_room_report
from reports.room.workbook import SHEETS, room_workbook
from tests.analyzer.room.rooms import named, people
from tests.reports.listening import ENGLISH, Listening, texts
from tests.reports.pdf_words import collisions, outside, words_of

pytest.importorskip("scipy", reason="the matching is an extra")

OTHERS = LANGUAGES[1:]
BROKEN = LeftOut("broken", 99, "Zenobia", "is a damaged or incomplete zip archive", "Check the path.", partly=True)
INVENTED = re.compile(r"(?:Industry|Employer) \d+|")  # names that only the invented room has


def room(n: int = 40) -> Room:
    """A room with one whose file is broken."""
    return make_room([named(p, f"Consenta Ashdown {p.badge}") for p in people(n)], [BROKEN], 5, 1)


def documents(language: str, n: int = 40) -> tuple[Report, Report]:
    """The room report, and one participant's own."""
    words = words_for(language)
    return build_room_report(room(n), words), build_participant_report(own_views(room(n), words)[0], words)


@pytest.mark.parametrize("n", [1, 7, 14, 40])
def test_nothing_is_said_that_the_catalogues_lack(n: int) -> None:
    """Every sentence of both documents and of the workbook is among those that are translated."""
    words = Listening("de")
    words.lacking.clear()
    made = room(n)
    build_room_report(made, words)
    build_participant_report(own_views(made, words)[0], words)
    room_workbook(made, words)
    assert {s for s in words.lacking if not INVENTED.fullmatch(s)} == set()


@pytest.mark.parametrize("language", OTHERS)
def test_no_english_is_left(language: str) -> None:
    """The commonest words of English stand on no page and in no cell."""
    pages = [placed.page for report in documents(language) for placed in report.pages]
    book = openpyxl.load_workbook(io.BytesIO(room_workbook(room(), words_for(language))))
    cells = [str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row if cell.value]
    assert ENGLISH.findall(" ".join([*texts(tuple(pages)), *cells])) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_sheets_have_names_of_their_language(language: str) -> None:
    """Each sheet is there under a name that a spreadsheet program takes."""
    words = words_for(language)
    book = openpyxl.load_workbook(io.BytesIO(room_workbook(room(7), words)))
    assert book.sheetnames == [words.say(name) for name in SHEETS]
    assert all(len(name) <= 31 and not set(name) & set("[]:*?/\\") for name in book.sheetnames)


@pytest.mark.slow
@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("language", OTHERS)
def test_words_keep_their_places(language: str, paper: Paper) -> None:
    """Longer words than English has: none beyond the page's edge or over another, and no page more."""
    for report in documents(language):
        found = words_of(render_pdf(report, paper))
        assert not collisions(found)
        assert not outside(found, PAPERS[paper])
        assert max(word.page for word in found) == len(report.pages)
