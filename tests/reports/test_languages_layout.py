"""Longer words than English has: in every language each page keeps its words in their places."""

from __future__ import annotations

from functools import cache
from io import BytesIO

import pikepdf
import pytest

from analyzer.audit import Audit
from reports.charts.before_after import SAID
from reports.charts.svg import MM
from reports.charts.typeset import width
from reports.frame import LIVE, PAPERS, Paper
from reports.languages import LANGUAGES, words_for
from reports.pdf import render_pdf
from reports.progress import build_progress
from reports.redact import redact
from reports.report import Report, build_report
from tests.reports.audits import AUDITS, rich
from tests.reports.pdf_words import collisions, outside, words_of
from tests.reports.test_overflow import misplaced

OTHERS = LANGUAGES[1:]
STATES = (*AUDITS, "large", "share", "progress")
EACH = [
    pytest.param(
        language, name, paper, marks=() if (language, name, paper) == ("de", "rich", "a4") else pytest.mark.slow
    )
    for language in OTHERS
    for name in STATES
    for paper in PAPERS
]


@cache
def audit(name: str, language: str) -> Audit:
    """A synthetic audit: rich, poor, very large, or to share."""
    if name == "large":
        return rich(contacts=30_000)
    return redact(rich(), "ids", words_for(language)) if name == "share" else AUDITS[name]()


@cache
def report(name: str, language: str) -> Report:
    """The report of a synthetic audit, or of what moved between two."""
    words = words_for(language)
    if name == "progress":
        return build_progress(rich(), rich(seed=8), words)
    return build_report(audit(name, language), words)


@pytest.mark.parametrize("language", OTHERS)
def test_verdicts_fit_their_column(language: str) -> None:
    """What is said of a change stays on one line: 22 % of the page, less the space after a column of numbers."""
    words = words_for(language)
    counted = [
        words.say("{said}, {how}", said=words.say(said), how=words.say(how))
        for said in ("rose", "fell")
        for how in ("a plain count", "no interval")
    ]
    room = (LIVE[0] * 0.22 - 7) * MM
    assert [text for text in (*map(words.say, SAID.values()), *counted) if width(text, 9) > room] == []


@pytest.mark.parametrize(("language", "name", "paper"), EACH)
def test_every_word_keeps_its_place(language: str, name: str, paper: Paper) -> None:
    """One page for each page model, no word outside the live area, no two over each other, the language named."""
    made = report(name, language)
    pdf = render_pdf(made, paper)
    words = words_of(pdf)
    assert outside(words, PAPERS[paper]) == []
    assert collisions(words) == []
    assert misplaced(pdf, paper) == []
    with pikepdf.open(BytesIO(pdf)) as document:
        assert len(document.pages) == len(made.pages)
        assert str(document.Root.Lang) == language
