"""Nothing spills: on either paper, at any size, every word and figure keeps its own place."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from io import BytesIO

import pikepdf
import pytest

from analyzer.audit import Audit
from reports.charts.chart import Chart
from reports.frame import PAPERS, Paper
from reports.page import Note, Page
from reports.pdf import render_pdf
from reports.redact import redact
from reports.report import Placed, Report, build_report
from tests.reports.audits import AUDITS, rich
from tests.reports.pdf_words import collisions, outside, pages_of, words_of

NAMES = (*AUDITS, "large", "share")


def cases(paper: Paper, quick: str) -> list[object]:
    """All audits on one paper; only one of them is quick."""
    return [pytest.param(name, paper, marks=() if name == quick else pytest.mark.slow) for name in NAMES]


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in points from the top left corner of a page, and what stands there."""

    what: str
    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: Box) -> bool:
        """Whether the two share more than a hair."""
        wide = min(self.right, other.right) - max(self.left, other.left)
        return wide > 0.5 and min(self.bottom, other.bottom) - max(self.top, other.top) > 0.5


def audit(name: str) -> Audit:
    """A synthetic audit, one of 30,000 contacts, or an edition to share."""
    others = {"large": lambda: rich(contacts=30_000), "share": lambda: redact(rich())}
    return (AUDITS | others)[name]()


@cache
def rendered(name: str, paper: Paper) -> bytes:
    """The PDF, rendered once for all tests."""
    return render_pdf(build_report(audit(name)), paper)


# Words on A4 are looked at in test_rendering.
@pytest.mark.parametrize(("name", "paper"), cases("letter", quick="few"))
def test_every_word_keeps_its_place(name: str, paper: Paper) -> None:
    """No word leaves the live area but those of the running head and foot, and no two share a place."""
    words = words_of(rendered(name, paper))
    assert outside(words, PAPERS[paper]) == []
    assert collisions(words) == []


@pytest.mark.parametrize(("name", "paper"), [*cases("a4", quick="connections_only"), ("few", "letter")])
def test_every_figure_keeps_its_place(name: str, paper: Paper) -> None:
    """No figure leaves the live area, lies over another or over a word that is not its own."""
    made = rendered(name, paper)
    assert misplaced(made, paper) == []
    with pikepdf.open(BytesIO(made)) as document:
        assert len(document.pages) == len(build_report(audit(name)).pages)


def test_the_check_sees_a_figure_in_the_way() -> None:
    """A figure that runs into the notes and beyond the margin is reported, so that the test above can fail."""
    svg = '<svg xmlns="http://www.w3.org/2000/svg" width="190mm" height="194mm"><rect width="9" height="9"/></svg>'
    page = Page(
        section="Try",
        headline="Headline",
        charts=(Chart("long", svg, "a drawing of no use", 190, 194),),
        notes=(Note("Title", "Some text."),),
    )
    report = Report("A try", "Try", "", "en", "2026-10-31", "", (Placed("try", "page.html", page),))
    found = misplaced(render_pdf(report), "a4")
    assert any("leaves" in line for line in found)
    assert any("lies over" in line for line in found)


def misplaced(made: bytes, paper: Paper) -> list[str]:
    """What is wrong with the places of figures."""
    wide, high = PAPERS[paper]
    told = []
    for i, (figures, letters) in enumerate(zip(_figures(made), _letters(made), strict=True), 1):
        side, top = (wide - 174) / 2 * 72 / 25.4 - 0.5, (high - 240) / 2 * 72 / 25.4 - 0.5
        live = Box("", side, top, wide * 72 / 25.4 - side, high * 72 / 25.4 - top)
        for number, figure in enumerate(figures):
            if not (
                live.left <= figure.left <= figure.right <= live.right
                and live.top <= figure.top <= figure.bottom <= live.bottom
            ):
                told.append(f"page {i}: {figure.what} leaves the live area")
            others = [other for other in (*figures[:number], *letters) if figure.meets(other)]
            told += [f"page {i}: {figure.what} lies over {other.what}" for other in others]
    return told


def _figures(made: bytes) -> list[list[Box]]:
    """The figures of each page by the structure tree."""
    with pikepdf.open(BytesIO(made)) as document:
        pages = {page.objgen: (i, float(page.mediabox[3])) for i, page in enumerate(document.pages)}
        found: list[list[Box]] = [[] for _ in pages]
        for element in document.objects:
            if isinstance(element, pikepdf.Dictionary) and element.get("/S") == "/Figure":
                i, high = pages[element.Pg.objgen]
                left, bottom, right, top = (float(x) for x in element.A.BBox)
                found[i].append(Box(str(element.Alt)[:40], left, high - top, right, high - bottom))
    return found


def _letters(made: bytes) -> list[list[Box]]:
    """The letters of each page that belong to no figure, and neither to the running head and foot."""
    return [
        [
            Box(repr(c["text"]), c["x0"], c["top"], c["x1"], c["bottom"])
            for c in page.chars
            if c["tag"] not in {"Figure", "Artifact"} and c["text"].strip()
        ]
        for page in pages_of(made)
    ]
