"""The documents of a room: whole in every size, and nobody in them who did not agree."""

from __future__ import annotations

import io
import re
from dataclasses import replace

import openpyxl
import pdfplumber
import pytest

from analyzer.room.participant import LeftOut
from analyzer.room.room import Room, make_room
from reports.frame import PAPERS, Paper
from reports.pdf import render_pdf
from reports.report import Report
from reports.room.participant import build_participant_report, own_views
from reports.room.report import build_room_report
from reports.room.workbook import room_workbook
from tests.analyzer.room.rooms import named, people
from tests.reports.pdf_words import collisions, outside, words_of

pytest.importorskip("scipy", reason="the matching is an extra")

BROKEN = LeftOut("broken", 99, "Zenobia Quillfeather", "is a damaged or incomplete zip archive", "Ask for a new one.")
RULE = "Counts of fewer than 5 people are hidden"


def _room(n: int) -> Room:
    """Every third one agreed to be named."""
    some = [named(p, f"Consenta Ashdown {p.badge}") if p.badge % 3 == 0 else p for p in people(n)]
    return make_room(some, [BROKEN], 5, 1)


def _said(report: Report) -> str:
    """All text of a report's models and drawings."""
    return repr(report.pages)


@pytest.mark.parametrize("n", [1, 7, 14])
def test_a_room_of_any_size_renders(n: int) -> None:
    """The PDF is made without a complaint of the renderer, and so is a participant's."""
    room = _room(n)
    assert render_pdf(build_room_report(room)).startswith(b"%PDF")
    assert render_pdf(build_participant_report(own_views(room)[0])).startswith(b"%PDF")


LONG = "Wilhelmina Featherstonehaugh-Cholmondeley"  # as long as a name may be on a page


def _rows(report: Report, name: str) -> list[list[str]]:
    """The rows of a kind of page, after fitting, as texts."""
    tables = [t for p in report.pages if p.name.startswith(f"room-{name}-") for t in p.page.tables]
    return [[cell.text for cell in row] for table in tables for row in table.rows]


@pytest.mark.parametrize("n", [6, 41, 123])
def test_nobody_falls_off_a_page(n: int) -> None:
    """However long the names, every door, seat, pair, ring place and fault is on some page, whole."""
    broken = [replace(BROKEN, badge=n + i, remedy="Ask for a new one, please. " * 5) for i in range(1, 20)]
    room = make_room([named(p, LONG) for p in people(n)], broken, 5, 1)
    report = build_room_report(room)
    assert len(_rows(report, "doors")) == len(room.doors)
    assert len(_rows(report, "left_out")) == len(broken)
    for name, groups in (("tables", room.seating.tables), ("pairs", room.pairs), ("rings", room.rings)):
        said = " ".join(text for row in _rows(report, name) for text in row)
        assert sorted(map(int, re.findall(r"No\. (\d+)", said))) == sorted(b for g in groups for b in g), name


@pytest.mark.slow
@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_words_keep_their_places(paper: Paper) -> None:
    """No word lies on another one or beyond the page's edge, and no page spills over."""
    room = make_room([named(p, LONG) for p in people(41)], [BROKEN], 5, 1)
    for report in (build_room_report(room), build_participant_report(own_views(room)[0])):
        found = words_of(render_pdf(report, paper))
        assert not collisions(found)
        assert not outside(found, PAPERS[paper])
        assert max(word.page for word in found) == len(report.pages)


def test_names_need_consent() -> None:
    """Who agreed is named beside the number; all others, the broken one too, are numbers."""
    said = _said(build_room_report(_room(40)))
    assert "No. 3 Consenta Ashdown 3" in said
    assert "No. 4" in said
    assert "Person 4" not in said
    assert "Quillfeather" not in said
    assert "damaged or incomplete zip" in said


def test_a_participant_sees_own_figures_only() -> None:
    """No other participant's name without consent, and the same dots as everybody else's."""
    views = own_views(_room(40))
    one, other = (_said(build_participant_report(views[i])) for i in (3, 4))
    assert "Person 4" in one
    assert "Person 5" not in one
    assert "Person 4" not in other


@pytest.mark.parametrize("k", [3, 5, 8])
def test_every_document_states_its_rule(k: int) -> None:
    """The rule with its k is in the room report, in each participant's pages and in the workbook."""
    room = make_room(people(40), [], k, 1)
    rule = f"Counts of fewer than {k} people are hidden"
    assert rule in build_room_report(room).foot
    assert rule in _said(build_participant_report(own_views(room)[0]))
    book = openpyxl.load_workbook(io.BytesIO(room_workbook(room)))
    assert any(rule in str(cell.value) for row in book["Read me"] for cell in row)


def test_the_last_page_tells_the_method() -> None:
    """The printed report ends in the page on privacy, with its text on paper."""
    with pdfplumber.open(io.BytesIO(render_pdf(build_room_report(_room(24))))) as pdf:
        text = pdf.pages[-1].extract_text()
    assert "Complementary" in text
    assert RULE.replace(" ", "") in text.replace(" ", "")


def test_the_workbook_holds_text_only() -> None:
    """A name that begins like a formula stays text, and the key holds everybody."""
    some = [replace(p, name='=HYPERLINK("https://example.org")') if p.badge == 1 else p for p in people(12)]
    book = openpyxl.load_workbook(io.BytesIO(room_workbook(make_room(some, [BROKEN], 5, 1))))
    cells = [cell for sheet in book for row in sheet for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} == {"s"}
    assert book["Key"].max_row == 13
    assert book["Left out"]["B2"].value == "Zenobia Quillfeather"


def test_the_same_room_gives_the_same_bytes() -> None:
    """PDF and workbook can be made again byte for byte."""
    assert render_pdf(build_room_report(_room(12))) == render_pdf(build_room_report(_room(12)))
    assert room_workbook(_room(12)) == room_workbook(_room(12))
