"""The report of two audits: pages, places, sentences."""

from __future__ import annotations

from dataclasses import fields, replace
from functools import cache
from io import BytesIO

import pikepdf
import pytest

from analyzer.audit import Audit, Tie
from analyzer.compare import compare
from reports.charts import before_after
from reports.document import for_screen
from reports.frame import PAPERS
from reports.pdf import render_pdf
from reports.progress import build_progress
from reports.redact import redact
from tests.reports.audits import AUDITS, rich
from tests.reports.drawn import WORDS, texts, tree
from tests.reports.pdf_words import collisions, outside, words_of

LATER = "2027-06-30"
PEOPLE = [f for f in fields(Audit) if f.name in {"closest", "dormant", "revive", "owed", "far", "others"}]


def later(audit: Audit) -> Audit:
    """The same network after eight months of work: a few ties are back, everything measured again."""
    planned = {i for move in audit.moves for i in move.people}
    back = tuple(Tie(i, "alive", "2027-05-01") for i in sorted(planned))
    other = AUDITS["rich"]() if audit.contacts < 100 else rich(seed=8, contacts=max(audit.contacts + 60, 60))
    return replace(other, owner=audit.owner, today=LATER, ties=back)


def earlier(name: str) -> Audit:
    """A synthetic audit with all people of its moves asleep."""
    audit = AUDITS[name]()
    planned = {i for move in audit.moves for i in move.people}
    return replace(audit, ties=tuple(Tie(i, "dormant", "2022-01-01") for i in sorted(planned)))


@cache
def rendered(name: str) -> bytes:
    """The PDF of what became of a synthetic audit; any complaint of WeasyPrint raises."""
    before = earlier(name)
    return render_pdf(build_progress(before, later(before)))


EACH = ("rich", "few", *(pytest.param(n, marks=pytest.mark.slow) for n in AUDITS if n not in {"rich", "few"}))


@pytest.mark.parametrize("name", EACH)
def test_four_pages_in_their_place(name: str) -> None:
    """Every page model is one page, and no word leaves it or lies over another."""
    words = words_of(rendered(name))
    with pikepdf.open(BytesIO(rendered(name))) as document:
        assert len(document.pages) == 4
    assert outside(words, PAPERS["a4"]) == []
    assert collisions(words) == []


@pytest.mark.parametrize("name", AUDITS)
def test_sentences_are_whole(name: str) -> None:
    """Whatever was measured, no placeholder, no Python value and no singular slip is on a page."""
    before = earlier(name)
    page = for_screen(build_progress(before, later(before)))
    body = page.partition("<main>")[2]
    for wrong in ("{", "None<", "None ", "nan", "1 contacts", "1 ties", "No of"):
        assert wrong not in body.replace("None of", ""), wrong


def test_moves_made_are_said_to_be() -> None:
    """The page names whom the owner is back in touch with."""
    before = earlier("rich")
    report = build_progress(before, later(before))
    page = report.pages[2].page
    made = [item for item in page.items if item.made]  # type: ignore[attr-defined]
    assert made
    name = next(p.name for p in before.revive if p.contact_id in before.moves[2].people)
    assert any(name in item.evidence for item in made)


def test_a_shared_comparison_names_nobody() -> None:
    """Editions to share give a report without anybody's name."""
    before = earlier("rich")
    names = {p.name for p in (*before.closest, *before.dormant, *before.owed)}
    page = for_screen(build_progress(redact(before), redact(later(before))))
    assert not [name for name in names if name in page]


@pytest.mark.parametrize("name", AUDITS)
def test_chart(name: str) -> None:
    """The strip is well-formed, has an alternative text, and keeps every text inside."""
    before = earlier(name)
    chart = before_after.draw(compare(before, later(before)).headlines, WORDS)
    assert tree(chart) is not None
    assert chart.alt.count("before") >= 6
    width, height = chart.width * 72 / 25.4, chart.height * 72 / 25.4
    for drawn in texts(chart):
        assert drawn.box.left >= -1, drawn
        assert drawn.box.right <= width + 1, drawn
        assert drawn.box.bottom <= height + 1, drawn


def test_titles_count_what_moved() -> None:
    """Nothing moved, and one figure moved."""
    audit = rich()
    assert build_progress(audit, replace(audit, today=LATER)).pages[0].page.headline.startswith("None of the six")
    quality = next(d for d in audit.dimensions if d.key == "quality")
    more = replace(quality, headline=replace(quality.headline, value=(quality.headline.value or 0) + 90))
    moved = replace(audit, today=LATER, dimensions=tuple(more if d is quality else d for d in audit.dimensions))
    assert build_progress(audit, moved).pages[0].page.headline == "One of the six figures has moved"


def test_long_names_keep_their_place() -> None:
    """Six open moves with the longest names fit above the notes."""
    before = earlier("rich")
    longest = "Maximiliana-Theodora Bartholomäus-Wittgenstein"
    people = {f.name: tuple(replace(p, name=longest) for p in getattr(before, f.name)) for f in PEOPLE}
    moves = tuple(replace(m, title="Write to {people} and to {people}", people=m.people * 3) for m in before.moves)
    before = replace(before, moves=moves, **people)
    words = words_of(render_pdf(build_progress(before, replace(later(before), ties=before.ties))))
    assert outside(words, PAPERS["a4"]) == []
    assert collisions(words) == []
