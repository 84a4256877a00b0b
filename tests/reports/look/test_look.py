"""A report in a coach's look: the logo is read aloud, the own words have their place, the colours are the coach's."""

from __future__ import annotations

import re
from dataclasses import replace
from io import BytesIO

import pdfplumber
import pikepdf
import pytest

from importers.errors import UserError
from reports.charts import palette
from reports.frame import PAPERS, Paper
from reports.html import render_html
from reports.languages import LANGUAGES
from reports.look.dress import dressed
from reports.look.logo import Logo, read_logo
from reports.look.look import CLOSING_LINES, HOUSE, OPENING_LINES, Look, paragraphs, settled_line, settled_pages
from reports.look.scheme import of_accent
from reports.pdf import complaint_of, render_pdf
from reports.report import build_report
from tests.reports import verapdf
from tests.reports.audits import AUDITS
from tests.reports.look.looks import NORTHWIND, SENTENCE, audit_report, other_reports
from tests.reports.look.test_logo import raster
from tests.reports.pdf_words import collisions, outside, words_of

SCANNED = replace(NORTHWIND, logo=read_logo(raster("PNG", (300, 100), "RGBA")))
LACKING = verapdf.lacking()
EVERYWHERE = [
    pytest.param(language, paper, marks=() if (language, paper) == ("de", "a4") else pytest.mark.slow)
    for language in LANGUAGES
    for paper in PAPERS
]


def test_the_house_look_changes_nothing() -> None:
    """Without a look a report is the one it was, byte for byte."""
    report = build_report(AUDITS["few"]())
    assert dressed(report, HOUSE) is report


@pytest.mark.parametrize(("language", "paper"), EVERYWHERE)
def test_own_words_have_their_place(language: str, paper: Paper) -> None:
    """The longest opening stands on the cover and the longest closing on the last page; nothing covers them."""
    words = words_of(render_pdf(audit_report(language=language), paper))
    for page in (1, max(word.page for word in words)):
        assert sum(w.page == page and w.text == "pen" for w in words) >= 4
    assert collisions(words) == []
    assert outside(words, PAPERS[paper]) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_picture_of_the_cover_gives_way_to_the_opening(language: str) -> None:
    """It begins below the last line of the longest opening, under a headline of three lines."""
    report = audit_report(language=language)
    with pdfplumber.open(BytesIO(render_pdf(replace(report, pages=report.pages[:1])))) as document:
        (page,) = document.pages
        foot = max(word["bottom"] for word in page.extract_words() if word["text"] == "hour.")
        dots = [dot for kind in ("curve", "line") for dot in page.objects.get(kind, []) if dot["bottom"] > foot - 40]
    assert len(dots) > 100
    assert min(dot["top"] for dot in dots) > foot


@pytest.mark.parametrize("name", ["rich", *(pytest.param(n, marks=pytest.mark.slow) for n in AUDITS if n != "rich")])
def test_the_logo_is_read_aloud_and_stands_on_every_page(name: str) -> None:
    """Its alternative text is the coach's name; the name runs along the foot of each page but the cover."""
    made = render_pdf(audit_report(name))
    with pikepdf.open(BytesIO(made)) as document:
        count = len(document.pages)
        alts = [str(o["/Alt"]) for o in document.objects if isinstance(o, pikepdf.Dictionary) and "/Alt" in o]
    assert alts.count("Northwind Coaching") == 2  # on the cover and beside the closing words
    named = {w.page for w in words_of(made) if "Northwind" in w.text}
    assert named == set(range(1, count + 1))


@pytest.mark.parametrize("logo", [NORTHWIND.logo, SCANNED.logo], ids=["drawn", "scanned"])
def test_the_same_look_gives_the_same_bytes(logo: Logo) -> None:
    """A logo of either kind and an accent do not cost determinism."""
    report = audit_report("few", look=replace(NORTHWIND, logo=logo, pages=("cover", "moves", "quality")))
    assert render_pdf(report) == render_pdf(report)


def test_colours_are_the_coachs() -> None:
    """The house colour is nowhere left, in the drawings, the style sheet or the web page."""
    page = render_html(audit_report())
    assert NORTHWIND.accent in page
    assert not re.findall(f"{palette.YOU}|{palette.YOU_MID}", page)


def test_the_web_page_holds_its_logo() -> None:
    """The logo is in the file, under the coach's name, and nothing is asked for elsewhere."""
    page = render_html(audit_report())
    assert '<img class="logo" src="data:image/svg+xml;base64,' in page
    assert 'alt="Northwind Coaching"' in page
    assert "Northwind Coaching · northwind.example" in page
    assert not re.findall(r'(?:src|href)="(?!data:|#)', page)


@pytest.mark.parametrize("text", ["<b>Sale</b> & 'more' {{ 7 * 7 }} {% x %}", "a\u202eb 🌟", "Grüße, Łódź, Ελλάδα"])
def test_own_words_are_words(text: str) -> None:
    """Markup is shown as it was written and does nothing; letters that no font has are respelled."""
    own = Look(
        name=settled_line("name", text[:42]), line=settled_line("line", text),
        opening=paragraphs(text, OPENING_LINES), closing=paragraphs(text, CLOSING_LINES),
    )  # fmt: skip
    report = audit_report("few", look=own)
    page = render_html(report)
    assert "<b>" not in page
    assert "49" not in own.closing[0]
    assert render_pdf(report).startswith(b"%PDF")


@pytest.mark.parametrize("pages", [("cover", "moves", "quality"), ("quality", "map"), ("moves", "quality")])
def test_pages_come_in_the_order_asked_for(pages: tuple[str, ...]) -> None:
    """The pages named, no other; one without a cover runs its head from the first page on."""
    own = replace(NORTHWIND, pages=settled_pages(pages), opening=(), closing=())
    report = audit_report(look=own)
    assert tuple(placed.name for placed in report.pages) == pages
    named = {w.page for w in words_of(render_pdf(report)) if "Northwind" in w.text}
    assert named == set(range(1, len(pages) + 1))


@pytest.mark.parametrize(
    ("pages", "said"),
    [
        (("cover", "sumary", "quality"), "no page called 'sumary'.*\n.*cover, summary, industries"),
        (("quality", "quality"), "stands there twice"),
        (("quality", "cover"), "not the first page"),
        (("cover", "moves"), "'quality' is missing.*\n.*left out"),
    ],
)
def test_orders_that_cannot_be_are_refused(pages: tuple[str, ...], said: str) -> None:
    """A page that is not there, twice there, in the wrong place, or that every reader needs."""
    with pytest.raises(UserError, match=said):
        settled_pages(pages)


@pytest.mark.parametrize("times", [8, 30, 300])
def test_own_words_too_long_are_refused(times: int) -> None:
    """The message says how many lines a text takes and how many fit."""
    with pytest.raises(UserError, match=rf"takes \d+ lines of the page, and {OPENING_LINES} fit"):
        paragraphs(times * SENTENCE, OPENING_LINES)


@pytest.mark.parametrize("text", ["One.\n\nTwo.", "One.\n \t\nTwo.\n\n", "\n\nOne.\n\n\n\nTwo."])
def test_empty_lines_divide_paragraphs(text: str) -> None:
    """However many there are, and with blanks on them or not; a paragraph may run over several lines of the file."""
    assert paragraphs(text, OPENING_LINES) == ("One.", "Two.")
    assert paragraphs("One\nline.", OPENING_LINES) == ("One line.",)


def test_other_scripts_are_spelled_out_whole() -> None:
    """A text in letters that the fonts lack grows longer in Latin ones, and loses nothing by it."""
    assert paragraphs("田中さんへ 4", OPENING_LINES)[0].endswith("4")


def test_a_name_too_long_is_refused() -> None:
    """A name stands on one line."""
    with pytest.raises(UserError, match="has 43 characters, and 42 fit"):
        settled_line("name", 43 * "x")


def test_a_drawing_that_cannot_be_drawn_is_found_beforehand() -> None:
    """The renderer has nothing against the logo used here."""
    assert NORTHWIND.logo
    assert complaint_of(NORTHWIND.logo) == ""


def test_schemes_paint_attributes_and_not_words() -> None:
    """A colour written in a text, as in somebody's title, stays as it is written."""
    drawn = f'<text fill="{palette.YOU}" x="1">{palette.YOU}</text>'
    assert of_accent("#5B2D8E").drawing(drawn) == f'<text fill="#5B2D8E" x="1">{palette.YOU}</text>'


@pytest.mark.slow
def test_verapdf_passes_every_document_in_a_look() -> None:
    """PDF/UA-1 and PDF/A-3a hold in colour and grey, with a drawn and with a scanned logo."""
    if LACKING and not verapdf.required():
        pytest.skip(LACKING)
    documents = {"audit": audit_report(), "few": audit_report("few", "fr", SCANNED), **other_reports()}
    made = {f"{name}-{grey}": render_pdf(r, greyscale=grey) for name, r in documents.items() for grey in (False, True)}
    assert verapdf.broken_rules(made) == []
