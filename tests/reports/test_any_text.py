"""Whatever stands in an export, a report comes out: any text, any figure missing."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from analyzer.audit import Audit
from reports.charts.typeset import printable
from reports.document import unstyled
from reports.pdf import render_pdf
from reports.persons import changed
from reports.redact import redact
from reports.report import build_report
from tests.reports.audits import few, rich
from tests.reports.nesting import Nesting
from tests.reports.pdf_words import collisions, outside, words_of

TAGS = {
    "html", "head", "meta", "title", "style", "body", "section", "div", "p", "h1", "h2", "h3", "img", "table",
    "colgroup", "col", "thead", "tbody", "tr", "th", "td", "ol", "li", "span",
}  # fmt: skip
NASTY = (
    "<b>&amp;</b>", "{people} {0} {}", "%s %(x)s", "\x00\x1b[31m\ud800", "\u202e\u2066rtl", "＜script＞", "a" * 5000,
    "W" * 130, "ﷺ" * 40, "👩‍👩‍👧‍👦" * 30,
    "e" + "\u0301" * 400, "\n\n\t", "'; DROP TABLE contacts; --", "=1+1", "…", "-", " ",
)  # fmt: skip


def with_text(audit: Audit, text: str) -> Audit:
    """``audit`` with ``text`` wherever an export can put some."""
    people = changed(audit, lambda p: replace(p, name=text, organisation=text, position=text, sector=text))
    return replace(
        people,
        owner=replace(audit.owner, name=text, position=text, organisation=text),
        jobs=tuple(replace(j, title=text, organisation=text) for j in audit.jobs),
        employers=tuple(replace(e, name=text) for e in audit.employers),
        findings=tuple(replace(f, file=text, reason=text) for f in audit.findings),
        moves=tuple(replace(m, facts=tuple((k, text) for k, _ in m.facts)) for m in audit.moves),
    )


@given(st.text(max_size=200))
@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow], deadline=None)
def test_any_text_makes_a_document(text: str) -> None:
    """Any Unicode text in names, employers, files and facts gives a document, and leaves no markup of its own."""
    report = build_report(with_text(few(), text))
    parser = Nesting()
    parser.feed(unstyled(report))
    assert parser.open == []
    assert set(parser.seen) <= TAGS
    for placed in report.pages:
        assert printable(placed.page.headline) == placed.page.headline


@pytest.mark.slow
@pytest.mark.parametrize("text", NASTY, ids=range(len(NASTY)))
def test_nasty_text_keeps_its_place(text: str) -> None:
    """Markup, placeholders, controls, overrides, emoji and endless words are rendered within the page."""
    made = render_pdf(build_report(with_text(rich(contacts=120), text)))
    words = words_of(made)
    assert outside(words, (210, 297)) == []
    assert collisions(words) == []


@pytest.mark.parametrize("value", [math.nan, math.inf, -math.inf])
def test_a_figure_that_is_none_is_shown_as_none(value: float) -> None:
    """Not-a-number and infinity are treated as missing, never drawn or printed."""
    audit = rich()
    dimensions = tuple(
        replace(d, headline=replace(d.headline, value=value, interval=(value, value)), measures=())
        for d in audit.dimensions
    )
    html = unstyled(build_report(replace(audit, dimensions=dimensions)))
    assert ">nan" not in html
    assert ">inf" not in html


@pytest.mark.parametrize("field", ["dimensions", "sectors", "levels", "grid", "years", "quarters", "jobs", "exchanges",
                                   "closest", "dormant", "revive", "revive_gain", "owed", "far", "dots", "moves",
                                   "classifiers", "findings", "industries", "functions", "employers"])  # fmt: skip
def test_any_part_may_be_empty(field: str) -> None:
    """An audit from another version, or of a poor export, may lack any list; the share edition too."""
    audit = replace(rich(), **{field: ()})  # type: ignore[arg-type]
    assert unstyled(build_report(audit))
    assert unstyled(build_report(redact(audit)))
