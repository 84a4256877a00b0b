"""Every chart in every kind of network: what it must say, hold and never do."""

from __future__ import annotations

import re
from itertools import combinations

import pytest

from reports.charts import svg
from reports.charts.labels import Box
from tests.reports.audits import AUDITS
from tests.reports.drawn import CHARTS, SVG, texts, tree

CASES = [(chart, audit) for chart in CHARTS for audit in AUDITS]
SAFE_TAGS = {"svg", "g", "rect", "line", "circle", "path", "text"}
SAFE_ATTRIBUTES = {
    "width", "height", "viewBox", "x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "d", "transform", "fill",
    "fill-opacity", "stroke", "stroke-width", "stroke-dasharray", "stroke-linecap", "stroke-linejoin", "font-size",
    "font-weight", "font-family",
}  # fmt: skip


@pytest.mark.parametrize(("chart", "audit"), CASES)
def test_labels_neither_meet_nor_leave_the_drawing(chart: str, audit: str) -> None:
    """By the font's own widths no text covers another and none is cut off at an edge."""
    drawn = CHARTS[chart](AUDITS[audit]())
    page = Box(-0.5, -0.5, drawn.width * svg.MM + 0.5, drawn.height * svg.MM + 0.5)
    placed = texts(drawn)
    assert [t.text for t in placed if not t.box.within(page)] == []
    assert [(a.text, b.text) for a, b in combinations(placed, 2) if a.box.meets(b.box)] == []


@pytest.mark.parametrize(("chart", "audit"), CASES)
def test_drawing_is_safe_for_the_renderer(chart: str, audit: str) -> None:
    """Only the tags and attributes that render the same everywhere, no "calc", no "nan", no address."""
    drawn = CHARTS[chart](AUDITS[audit]())
    for element in tree(drawn).iter():
        assert element.tag.removeprefix(SVG) in SAFE_TAGS
        assert set(element.attrib) <= SAFE_ATTRIBUTES
        values = " ".join(v for k, v in element.attrib.items())
        assert not re.search(r"nan|inf|calc|url|e[+-]\d", values)


@pytest.mark.parametrize(("chart", "audit"), CASES)
def test_words_around_a_drawing(chart: str, audit: str) -> None:
    """Title in ten words or fewer, subtitle and alt text there, no placeholder left, on 174 mm."""
    drawn = CHARTS[chart](AUDITS[audit]())
    assert 0 < len(drawn.title.replace(" %", "%").split()) <= 10
    assert drawn.subtitle
    assert drawn.alt
    assert not re.search(r"[{}]|\bNone\b|nan\b", " ".join((drawn.title, drawn.subtitle, drawn.alt, drawn.note)))
    assert drawn.width == pytest.approx(174)
    assert drawn.height <= 160


@pytest.mark.parametrize("chart", CHARTS)
def test_letters_are_readable(chart: str) -> None:
    """No letter under 7.5 pt, labels at most 10.5 pt, numerals at most 20 pt."""
    assert {t.size for t in texts(CHARTS[chart](AUDITS["rich"]()))} <= {7.5, 8, 8.5, 9, 9.5, 10, 10.5, 12, 14, 17, 20}


@pytest.mark.parametrize("chart", CHARTS)
def test_same_rows_same_bytes(chart: str) -> None:
    """Drawing twice gives the same bytes."""
    assert CHARTS[chart](AUDITS["rich"]()).svg == CHARTS[chart](AUDITS["rich"]()).svg


@pytest.mark.parametrize(
    ("chart", "values"),
    [
        ("score_strip", ["7.1 industries", "BLS OEWS, May 2024 14.3", "chance 88 %", "1.3 given for one got"]),
        ("industries", ["Tech and media: you 32 %, reference 2 %", "Retail: you 2 %, reference 10 %"]),
        ("hierarchy", ["Director: 39", "Your own level: Director", "20 % above you, 11 % at your level, 69 % below"]),
        ("grid", ["Tech and media: executive 23, director 12", "Hotels and food: executive 1, director gap"]),
        ("ego_map", ["Map of 412 contacts", "Finance: 44 (8 alive, 5 cooling, 9 dormant, 22 never)", "Unknown: 61"]),
        ("growth", ["2014: 22 new, 22 in all", "2026: 44 new, 412 in all", "Most came in Q1 2023: 15"]),
        ("exchange", ["Messages: 2,902 given, 2,212 got", "Introductions: 12 given, got not in this export"]),
        ("dormant", ["40 quiet ties", "Greta Ashdown: strength 0.50, 63 months"]),
        ("gain", ["After 0 revived: openness 4.1", "After 10 revived: openness 6.1, scope 8.0"]),
        ("openness_years", ["2014: too few to tell, from 19 contacts", "2026: 7.1, from 351 contacts"]),
        ("multiples", ["Tech and media: 27 alive, 11 cooling, 12 dormant, 63 never"]),
    ],
)
def test_alt_carries_the_values(chart: str, values: list[str]) -> None:
    """Who cannot see the chart hears its figures."""
    alt = CHARTS[chart](AUDITS["rich"]()).alt
    assert [v for v in values if v not in alt] == []


@pytest.mark.parametrize("chart", CHARTS)
def test_at_most_five_gridlines(chart: str) -> None:
    """Hairlines across the plot stay few: five a direction and panel."""
    lines = [e for e in tree(CHARTS[chart](AUDITS["rich"]())).iter(f"{SVG}line") if e.get("stroke") == "#D3D9DF"]
    upright = [e for e in lines if e.get("x1") == e.get("x2") and float(e.get("y2", 0)) - float(e.get("y1", 0)) > 50]
    assert len(upright) <= 5
    assert all(float(e.get("stroke-width", 1)) == 0.5 for e in lines)
