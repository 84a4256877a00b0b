"""The web page: one file that asks nobody for anything."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

import pytest

from analyzer.audit import Audit
from reports.html import render_html
from reports.redact import redact
from reports.report import build_report
from tests.reports.audits import AUDITS, rich
from tests.reports.nesting import Nesting

HOSTILE = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>"


@cache
def page(name: str) -> str:
    """The web page of a synthetic audit."""
    return render_html(build_report(AUDITS[name]()))


@pytest.mark.parametrize("name", ["rich", "few", "nobody"])
def test_elements_are_nested(name: str) -> None:
    """The page is well-formed and holds a section per page model."""
    parser = Nesting()
    parser.feed(page(name))
    assert parser.open == []
    assert parser.seen.count("section") == len(build_report(AUDITS[name]()).pages)


def test_it_asks_nobody() -> None:
    """No address but the SVG namespace and data inside the file; no script."""
    text = page("rich")
    assert set(re.findall(r"https?://[^\"' )]+", text)) <= {"http://www.w3.org/2000/svg"}
    assert set(re.findall(r"(?:src|href)=\"([^\"]{0,5})", text)) == {
        f"#{p.name}"[:5] for p in build_report(rich()).pages[1:]
    }
    assert set(re.findall(r"url\(([a-z]+:)", text)) == {"data:"}
    assert "<script" not in text
    assert "default-src 'none'" in text


def test_it_is_good_on_a_phone() -> None:
    """The page takes the width of the screen; drawings and tables scroll in their own box."""
    assert 'name="viewport"' in page("rich")
    report = build_report(rich())
    tables = sum(len(placed.page.tables) for placed in report.pages)
    assert page("rich").count('class="scroll"') == len(report.charts) + tables


def test_every_drawing_can_be_read_aloud() -> None:
    """Each drawing is an image with a label that holds its values."""
    labels = re.findall(r'<svg role="img" aria-label="([^"]*)"', page("rich"))
    assert len(labels) == len(build_report(rich()).charts)
    assert all(labels)


def hostile() -> Audit:
    """An audit whose owner, people, employers and findings try to break out of the page."""
    audit = rich()
    owner = replace(audit.owner, name=HOSTILE, organisation=HOSTILE)
    people = tuple(replace(p, name=HOSTILE, organisation=HOSTILE) for p in audit.closest)
    findings = tuple(replace(f, file=HOSTILE, reason=HOSTILE) for f in audit.findings)
    jobs = tuple(replace(j, title=HOSTILE) for j in audit.jobs)
    return replace(audit, owner=owner, closest=people, dormant=people, revive=people, owed=people, findings=findings,
                   jobs=jobs)  # fmt: skip


def test_text_stays_text() -> None:
    """Names with markup in them are shown, not obeyed."""
    text = render_html(build_report(hostile()))
    assert "<script" not in text
    assert "<img" not in text
    assert "&lt;script&gt;" in text


def test_the_share_edition_names_nobody() -> None:
    """The web page to share holds no name either."""
    audit = rich()
    text = render_html(build_report(redact(audit)))
    assert not [p.name for p in (*audit.closest, *audit.dormant, *audit.owed) if p.name in text]


def test_the_same_input_gives_the_same_page() -> None:
    """Twice the same report, twice the same text."""
    assert render_html(build_report(rich())) == page("rich")
