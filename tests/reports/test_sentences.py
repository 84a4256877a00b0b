"""Every sentence of every page: right for none, one and many, and never with a hole in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from functools import cache

import pytest

from analyzer.audit import Audit, ExchangeRow, YearRow
from reports.charts.chart import Chart
from reports.measures import find
from reports.pages import circle, curiosity, dormant, exchange, grid, growth, hierarchy, industries, moves, summary
from reports.pages import map as map_page
from reports.redact import redact
from reports.report import Report, build_report
from reports.words import Words
from tests.reports.audits import AUDITS, SECTORS, Recipe, build, rich, ties

WORDS = Words()
COUNTED = "contact|person|tie|year|month|day|industry|level|message|figure|box|newcomer|director|manager"
MANY = "contacts|people|ties|years|months|days|industries|levels|messages|figures|boxes|newcomers|directors|managers"
HOLES = (
    r"[{}]",
    r"\bNone\b",
    r"\bnan\b",
    r"  ",
    r" [,.;:?!]",
    r"\.\.",
    r",,",
    rf"\b1 (?:{MANY})\b",
    rf"\b[Oo]ne (?:{MANY})\b",
    rf"(?<![\d.,–-])(?:0|[2-9]|[1-9]\d+) (?:{COUNTED})\b(?! groups)",
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (?:contact|person|tie|industry|cell)\b",
    r"\b1 (?:are|were|have|stand|differ|share)\b",
    r"(?<!of )\b(?:0|[2-9]|[1-9]\d+) (?:is|was|has|stands)\b",
    r"-0(?:\.0+)?\b",
    r"\b(\w+) \1\b",
)


def strings(value: object) -> Iterator[str]:
    """Every text in a page model, drawings aside."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Chart):
        yield from (value.title, value.subtitle, value.note)
    elif isinstance(value, tuple):
        for v in value:
            yield from strings(v)
    elif is_dataclass(value):
        for f in fields(value):
            yield from strings(getattr(value, f.name))


@cache
def report(name: str) -> Report:
    """The report of a synthetic audit."""
    return build_report(AUDITS[name]())


@pytest.mark.parametrize("name", AUDITS)
def test_no_sentence_has_a_hole_or_a_wrong_plural(name: str) -> None:
    """No placeholder, no None, no "1 contacts", no doubled word, no stray space."""
    people = {p.name for part in ("closest", "dormant", "revive", "owed", "far") for p in getattr(AUDITS[name](), part)}
    for placed in report(name).pages:
        for text in strings(placed.page):
            if text in people:
                continue
            for hole in HOLES:
                assert not re.search(hole, text), (placed.name, hole, text)


@pytest.mark.parametrize("name", AUDITS)
def test_texts_are_built_like_sentences(name: str) -> None:
    """Leads and takeaways end in a mark; headlines are short and end in none but a question mark."""
    for placed in report(name).pages:
        page = placed.page
        assert not page.lead or page.lead[-1] in ".?", (placed.name, page.lead)
        assert all(note.text[-1] in ".?”" for note in page.notes), placed.name
        assert page.headline[-1] not in ".,;:!", page.headline
        assert page.headline[0].isupper() or page.headline[0].isdigit(), page.headline
        assert len(page.headline.split()) <= 14, page.headline


@pytest.mark.parametrize("name", AUDITS)
def test_each_page_ends_in_something_to_do(name: str) -> None:
    """From the industries to the moves, each page asks a question or leaves lines to write on."""
    for placed in report(name).pages:
        page = placed.page
        if placed.name in {"cover", "summary", "method", "quality"}:
            continue
        asks = any("?" in note.text for note in page.notes) or page.sheet or placed.name == "moves"
        assert asks or any(note.lines for note in page.notes), (name, placed.name)


@pytest.mark.parametrize("name", AUDITS)
def test_nothing_is_called_good_or_bad(name: str) -> None:
    """No total score, no grade, no praise: published figures only."""
    words = " ".join(text for placed in report(name).pages for text in strings(placed.page)).casefold()
    for word in ("excellent", "poor", "bad ", "weak network", "score of", "grade", "healthy"):
        assert word not in words


@pytest.mark.parametrize(
    ("name", "silent"),
    [
        ("connections_only", {"exchange": "not in this export", "dormant": "not in this export"}),
        ("few", {"industries": "Too few", "hierarchy": "Too few", "grid": "Too few"}),
        ("owner_unknown", {"hierarchy": "levels"}),
    ],
)
def test_what_is_missing_is_said_and_not_made_up(name: str, silent: dict[str, str]) -> None:
    """A page without data says so, tells how to get it, and draws nothing."""
    pages = {placed.name: placed.page for placed in report(name).pages}
    for page, sentence in silent.items():
        assert sentence in pages[page].headline
        if pages[page].missing:
            assert not pages[page].charts
            assert pages[page].sheet


@pytest.mark.parametrize(
    ("silent", "headline"),
    [
        (0, "Nobody has been silent for three years"),
        (1, "One person you wrote with has been silent for three years"),
        (12, "Twelve people you wrote with have been silent for three years"),
        (40, "40 people you wrote with have been silent for three years"),
    ],
)
def test_dormant_headline(silent: int, headline: str) -> None:
    """The count of silent people, spelled to twelve."""
    audit = ties(silent, 1)
    assert dormant.build(without(audit, "quality.dormant"), WORDS).headline == headline


def without(audit: Audit, key: str) -> Audit:
    """``audit`` without one measure."""
    assert find(audit, key)
    dimensions = tuple(replace(d, measures=tuple(m for m in d.measures if m.key != key)) for d in audit.dimensions)
    return replace(audit, dimensions=dimensions)


@pytest.mark.parametrize(
    ("counts", "headline"),
    [
        ({"below": 5, "same": 20, "above": 10}, "You look sideways more than up or down"),
        ({"below": 30, "same": 2, "above": 10}, "More of your ties lead down than up"),
        ({"below": 10, "same": 2, "above": 30}, "More of your ties lead up than down"),
        ({"below": 20, "same": 20, "above": 20}, "As many of your ties lead up as down"),
    ],
)
def test_hierarchy_headline(counts: dict[str, int], headline: str) -> None:
    """The band with most contacts decides, a tie is called a tie."""
    audit = rich()
    chosen = {"below": "entry_ic", "same": "director", "above": "vp"}
    rows = tuple(
        replace(r, count=next((n for b, n in counts.items() if chosen[b] == r.level), 0)) for r in audit.levels
    )
    assert hierarchy.build(replace(audit, levels=rows), WORDS).headline == headline


@pytest.mark.parametrize(
    ("gaps", "headline"),
    [
        (0, "No empty cell stands out as a gap"),
        (1, "One blank cell is your next introduction"),
        (3, "Three blank cells are your next introductions"),
        (14, "14 blank cells are your next introductions"),
    ],
)
def test_grid_headline(gaps: int, headline: str) -> None:
    """Gaps are counted in words."""
    audit = rich()
    empty = [c for c in audit.grid if not c.count][:gaps]
    cells = tuple(replace(c, gap=c in empty) for c in audit.grid)
    assert grid.build(replace(audit, grid=cells), WORDS).headline == headline


@pytest.mark.parametrize(
    ("years", "headline"),
    [
        ([(100, 4.0), (400, 3.0)], "Size grew; openness fell"),
        ([(100, 4.0), (400, 4.1)], "Size grew; openness hardly moved"),
        ([(100, 4.0), (400, 6.0)], "Size grew; openness grew less"),
        ([(100, 4.0), (130, 8.0)], "Openness grew more than size"),
        ([(100, None), (250, None)], "The network grew 2.5-fold since 2020"),
        ([(100, None), (101, None)], "The network has hardly grown since 2020"),
    ],
)
def test_growth_headline(years: list[tuple[int, float | None]], headline: str) -> None:
    """Size and openness are compared as factors since the first year measured."""
    rows = tuple(YearRow(2020 + i, 10, total, openness, 60) for i, (total, openness) in enumerate(years))
    assert growth.build(replace(rich(), years=rows), WORDS).headline == headline


@pytest.mark.parametrize(
    ("rows", "headline"),
    [
        ([("opened", 40, 10)], "You open more conversations than come to you"),
        ([("opened", 10, 40)], "More conversations come to you than you open"),
        ([("opened", 20, 20), ("replies", 21, 20)], "Giving and getting are about even"),
        ([("recommendations", 3, 0)], "Too little has passed to see a balance"),
        ([("introductions", 12, 0)], "You introduce more than you are introduced"),
        ([("opened", 40, None)], "What you give and get is not in this export"),
        ([], "What you give and get is not in this export"),
    ],
)
def test_exchange_headline(rows: list[tuple[str, int, int | None]], headline: str) -> None:
    """The kind that leans most speaks, if ten or more passed; a missing side is no zero."""
    audit = replace(rich(), exchanges=tuple(ExchangeRow(*row) for row in rows))
    assert exchange.build(audit, WORDS).headline == headline


@pytest.mark.parametrize(
    ("weights", "headline"),
    [
        ((("62", 1.0),), "All contacts that could be placed work in one industry"),
        ((("62", 1.0), ("51", 1.0)), "All contacts that could be placed work in two industries"),
    ],
)
def test_industries_headline(weights: tuple[tuple[str, float], ...], headline: str) -> None:
    """One or two industries are all there is."""
    page = industries.build(build(Recipe(weights=weights, unknown=0.0)), WORDS)
    assert page.headline == headline
    assert "placed" in page.notes[1].text


def test_map_names_thin_bridges_once() -> None:
    """An industry of one or two people is an edge, by name."""
    audit = build(Recipe(contacts=60, weights=tuple((code, 1.0 if code == "51" else 0.012) for code in SECTORS)))
    page = map_page.build(audit, WORDS)
    assert "thin bridge" in page.headline
    assert page.lead.startswith("Tech and media holds")


@pytest.mark.parametrize(
    ("close", "lead"),
    [
        (0, "Write down the twelve people you would turn to first."),
        (1, "Your closest tie by messages; add who is missing."),
        (3, "Your 3 closest ties by messages; add who is missing."),
        (15, "Your 15 closest ties by messages."),
    ],
)
def test_circle_lead(close: int, lead: str) -> None:
    """With few names the rest is asked for."""
    assert circle.build(ties(5, close), WORDS).lead.startswith(lead)


def test_curiosity_without_years_is_no_page() -> None:
    """Where no year can be measured there is nothing to say, and no page says it."""
    assert curiosity.build(replace(rich(), years=()), WORDS) is None


@pytest.mark.parametrize("n", [0, 1, 3, 6])
def test_moves_leave_room_for_own_ones(n: int) -> None:
    """Six moves in all: what the plan lacks, the reader fills in."""
    audit = rich()
    page = moves.build(replace(audit, moves=audit.moves[:n]), WORDS)
    assert len(page.moves) + page.blanks == 6


@pytest.mark.parametrize(
    ("people", "title"), [(3, "Thank A. B., C. D. and E. F."), (1, "Thank A. B."), (0, "Thank someone you know")]
)
def test_moves_name_their_people(people: int, title: str) -> None:
    """``{people}`` stands for the names, found in whatever list holds them."""
    audit = rich()
    chosen = tuple(
        replace(p, contact_id=f"x{i}", name=name)
        for i, (p, name) in enumerate(zip(audit.owed, ("A. B.", "C. D.", "E. F."), strict=False))
    )[:people]
    move = replace(audit.moves[4], title="Thank {people}", people=tuple(p.contact_id for p in chosen))
    page = moves.build(replace(audit, owed=chosen, moves=(move,)), WORDS)
    assert page.moves[0].title == title


def test_summary_speaks_of_the_first_moves() -> None:
    """The summary names the first two moves of the plan."""
    page = summary.build(rich(), WORDS)
    assert page.notes[1].text.startswith("Meet three people")
    assert page.notes[2].text.startswith("Get to know a director")


def test_the_share_edition_reads_as_well() -> None:
    """Initials keep the sentences whole."""
    for placed in build_report(redact(rich())).pages:
        for text in strings(placed.page):
            assert not re.search(r"[{}]|\bNone\b|  | ,", text), (placed.name, text)
