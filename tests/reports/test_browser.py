"""The web page in Chromium, from a small phone to a wide screen, and on paper."""

from __future__ import annotations

from functools import cache
from io import BytesIO
from typing import Any

import pdfplumber
import pytest

from reports.html import render_html
from reports.languages import LANGUAGES, words_for
from reports.look.dress import dressed
from reports.look.look import Look
from reports.progress import build_progress
from reports.redact import redact
from reports.report import Report, build_report
from tests.reports import browser
from tests.reports.audits import AUDITS, rich

pytestmark = pytest.mark.slow
LACKING = browser.lacking()
WIDTHS = (360, 390, 768, 1100, 1600)
POOR = ("connections_only", "few", "owner_unknown", "all_unknown", "one_contact", "no_ties", "nobody", "scripts")
LOOK = Look("Vega & Sons", "vega.example.com", accent="#7A1F5C", opening=("Welcome. " * 20,), closing=("Go well.",))
NONE: dict[str, list[str]] = {
    "spills": [],
    "cutOff": [],
    "silent": [],
    "small": [],
    "unreachable": [],
    "requests": [],
    "faults": [],
}
LEAST_TEXT, LEAST_DRAWN = 13.0, 9.5  # CSS pixels
BROKEN = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Broken</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"></head>
<body><main class="page"><p style="white-space:nowrap;font-size:8px">{long}</p><a href="#x">x</a>
<img src="https://example.org/a.png"><svg width="40" height="9"><text x="0" y="9">{long}</text></svg>
<div class="scroll" style="overflow:hidden;width:9px">{long}</div></main>
</body></html>"""


def report(name: str) -> Report:
    """Audits by their name, the rich one by its language, to share, of progress, in a coach's look."""
    if name in LANGUAGES:
        return build_report(rich(), words_for(name))
    if name == "share":
        return build_report(redact(rich()))
    if name == "progress":
        return build_progress(rich(), rich(seed=8))
    if name == "look":
        return dressed(build_report(rich()), LOOK)
    return build_report(AUDITS[name]())


EVERY = (*LANGUAGES, "share", "progress", "look", *POOR)


@cache
def found() -> dict[tuple[str, int], dict[str, Any]]:
    """Every page at every width, measured in one run of the browser."""
    if LACKING and not browser.required():
        pytest.skip(LACKING)
    return browser.measured({name: render_html(report(name)) for name in EVERY}, WIDTHS)


def of(key: str) -> dict[tuple[str, int], Any]:
    """One measurement of all pages, where it found something."""
    return {place: one[key] for place, one in found().items() if one[key]}


def test_each_page_is_as_wide_as_asked() -> None:
    """The frame really has the width of the phone, so that what follows holds on one."""
    assert {place: one["width"] for place, one in found().items()} == {(n, w): w for n in EVERY for w in WIDTHS}


def test_no_page_scrolls_sideways() -> None:
    """The page takes no more than the width of the screen."""
    assert {place: one["takes"] for place, one in found().items() if one["takes"] > place[1]} == {}


@pytest.mark.parametrize("key", NONE)
def test_nothing_is_amiss(key: str) -> None:
    """Text in its box, words for pictures, links to hit, scrolling in reach of the keys; no request, no fault."""
    assert of(key) == {}


def test_the_browser_has_nothing_to_say() -> None:
    """Neither errors nor warnings on the console."""
    assert {line for one in found().values() for line in one["console"]} == set()


def test_letters_are_large_enough() -> None:
    """Text is never smaller than 13 px; in drawings, which can be scrolled, hardly under 10."""
    assert {place: one["text"] for place, one in found().items() if one["text"][0] < LEAST_TEXT} == {}
    assert {place: one["drawn"] for place, one in found().items() if 0 < (one["drawn"][0] or 0) < LEAST_DRAWN} == {}


def test_its_own_fonts_are_loaded() -> None:
    """Every face in the file is one that the browser can read."""
    assert of("fonts") == {}


def test_a_dark_screen_leaves_it_as_it_is() -> None:
    """Drawings have one set of colours, so the page stays light where the system is dark."""
    if LACKING and not browser.required():
        pytest.skip(LACKING)
    dark = browser.measured({"en": render_html(report("en"))}, (390,), "--blink-settings=preferredColorScheme=0")
    assert dark["en", 390]["dark"]
    assert dark["en", 390]["paper"] == found()["en", 390]["paper"] == "rgb(255, 255, 255)"


@pytest.mark.parametrize("name", ["en", "de", "few", "nobody"])
def test_it_prints_page_by_page(name: str) -> None:
    """Each page of the report begins a page of paper, whole, with nothing beyond the edge and none empty."""
    if LACKING and not browser.required():
        pytest.skip(LACKING)
    made = report(name)
    with pdfplumber.open(BytesIO(browser.printed(render_html(made)))) as document:
        pages = [page.extract_text() for page in document.pages]
        beyond = [c for p in document.pages for c in p.chars if c["x0"] < 0 or c["x1"] > p.width]
    assert beyond == []
    assert len(pages) <= len(made.pages) + 2
    assert all(len(text) > 40 for text in pages)
    said = "".join("".join(pages).split())
    assert [p.name for p in made.pages if "".join(p.page.headline.split()) not in said] == []


def test_faults_are_found() -> None:
    """A broken page fails every one of these measurements, so that their silence says something."""
    if LACKING and not browser.required():
        pytest.skip(LACKING)
    (one,) = browser.measured({"broken": BROKEN.format(long="far too long " * 40)}, (390,)).values()
    assert one["takes"] > one["width"] == 390
    assert all(one[key] for key in ("spills", "cutOff", "silent", "small", "unreachable", "faults"))
    assert one["text"][0] < LEAST_TEXT
    assert one["console"]
