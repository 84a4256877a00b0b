"""Whatever the rows hold, a chart is well-formed, finite, readable and says its words."""

from __future__ import annotations

from itertools import combinations
from math import inf, nan
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from analyzer.audit import (
    Dimension,
    Dot,
    ExchangeRow,
    GainStep,
    GridCell,
    JobRow,
    LevelRow,
    Measure,
    Person,
    QuarterRow,
    SectorRow,
    YearRow,
)
from reports.charts import (
    dormant,
    ego_map,
    exchange,
    gain,
    grid,
    growth,
    hierarchy,
    industries,
    multiples,
    names,
    openness_years,
    score_strip,
    svg,
)
from reports.charts.chart import Chart
from reports.charts.labels import Box
from tests.reports.audits import LADDER
from tests.reports.drawn import WORDS, texts, tree

TEXTS = st.text(max_size=30) | st.sampled_from(["", "x" * 200, "A & B <i>", "Łukasz Żółć", "{name}", "–0.0", "田中"])
COUNTS = st.integers(0, 9) | st.sampled_from([0, 1, 30_000, 10**9])
SHARES = st.floats(0, 1) | st.sampled_from([0.0, -0.0, 1.0, nan, inf])
FLOATS = st.floats(-1, 1e6) | st.sampled_from([nan, inf, -inf, -0.0, 0.0])
MAYBE = st.none() | FLOATS
SPANS = st.none() | st.tuples(SHARES, SHARES)
NAICS = st.sampled_from(["", "51", "52", "62", "42+44-45", "99", "48-49+51", "11", "21", "22", "23", "54", "55", "61"])
STATES = st.sampled_from(["alive", "cooling", "dormant", "never"])
IDS = st.sampled_from(["", "a", "b", "c", "d"])
UNITS = st.sampled_from([*score_strip.UNITS, "something"])
ISO = st.sampled_from(["", "2019", "2020-05", "2021-03-31", "soon", "1990-01"])

MEASURES = st.builds(
    Measure, TEXTS, MAYBE, UNITS, COUNTS, st.sampled_from(["contacts", "messages"]), SHARES,
    st.none() | st.tuples(FLOATS, FLOATS), MAYBE, TEXTS, TEXTS,
    st.sampled_from(["", "too-few", "not-in-export", "owner-unknown", "no-data"]),
)  # fmt: skip
DIMENSIONS = st.builds(Dimension, st.sampled_from([*score_strip.HEADLINES, "other"]), MEASURES, st.just(()))
SECTORS = st.builds(SectorRow, NAICS, TEXTS, COUNTS, SHARES, SPANS, st.none() | SHARES, MAYBE)
CELLS = st.builds(GridCell, NAICS, st.sampled_from([*names.GROUPS, ""]), COUNTS, st.booleans())
DOTS = st.builds(Dot, NAICS, SHARES, STATES, IDS)
PEOPLE = st.builds(
    Person, IDS, TEXTS, strength=SHARES, silent_days=st.none() | st.integers(-3, 9000), state=STATES
)  # fmt: skip
YEARS = st.lists(
    st.builds(YearRow, st.integers(1995, 2030), COUNTS, COUNTS, st.none() | st.floats(1, 20), COUNTS),
    max_size=25,
    unique_by=lambda y: y.year,
)
QUARTERS = st.lists(
    st.builds(
        QuarterRow, st.builds("{}-Q{}".format, st.integers(2003, 2030), st.integers(1, 4)), COUNTS
    ),
    max_size=30,
    unique_by=lambda q: q.quarter,
)  # fmt: skip
JOBS = st.lists(st.builds(JobRow, TEXTS, TEXTS, ISO, ISO), max_size=4)
STEPS = st.lists(
    st.builds(GainStep, st.integers(0, 40), st.floats(0, 30) | st.just(nan), st.floats(0, 30)),
    max_size=12,
    unique_by=lambda s: s.revived,
)
EXCHANGES = st.lists(
    st.builds(ExchangeRow, st.sampled_from([*exchange.KINDS, "other"]), st.none() | COUNTS, st.none() | COUNTS, ISO),
    max_size=8,
    unique_by=lambda e: e.kind,
)
ALL_LEVELS = st.tuples(*[st.builds(LevelRow, st.just(k), COUNTS, SHARES, st.just("")) for k in LADDER])


def _levels(rows: tuple[LevelRow, ...], own: str) -> Chart:
    mine = names.rank(own)
    banded = [LevelRow(r.level, r.count, r.share, _band(names.rank(r.level), mine)) for r in rows]
    return hierarchy.draw(banded, WORDS, own)


def _band(rank: int, mine: int) -> str:
    if not rank or not mine:
        return ""
    return "same" if rank == mine else "above" if rank > mine else "below"


CHARTS: dict[str, tuple[Any, ...]] = {
    "score_strip": (lambda d: score_strip.draw(d, WORDS), st.lists(DIMENSIONS, max_size=6)),
    "industries": (
        lambda s, r: industries.draw(s, WORDS, r),
        st.lists(SECTORS, max_size=20, unique_by=lambda s: s.naics),
        st.sampled_from(["", "US", "EU27"]),
    ),
    "hierarchy": (_levels, ALL_LEVELS | st.just(()), st.sampled_from(["", *LADDER])),
    "grid": (lambda c: grid.draw(c, WORDS), st.lists(CELLS, max_size=40)),
    "ego_map": (
        lambda d, p: ego_map.draw(d, p, WORDS),
        st.lists(DOTS, max_size=60),
        st.lists(PEOPLE, max_size=6, unique_by=lambda p: p.contact_id),
    ),
    "growth": (lambda q, y, j: growth.draw(q, y, j, WORDS), QUARTERS, YEARS, JOBS),
    "exchange": (lambda e: exchange.draw(e, WORDS), EXCHANGES),
    "dormant": (
        lambda p, r, t: dormant.draw(p, WORDS, r, t),
        st.lists(PEOPLE, max_size=30),
        st.lists(PEOPLE, max_size=10, unique_by=lambda p: p.contact_id),
        st.none() | COUNTS,
    ),
    "gain": (lambda s: gain.draw(s, WORDS), STEPS),
    "openness_years": (lambda y: openness_years.draw(y, WORDS), YEARS),
    "multiples": (lambda d: multiples.draw(d, WORDS), st.lists(DOTS, max_size=60)),
}  # fmt: skip


@pytest.mark.parametrize("name", CHARTS)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(data=st.data())
def test_any_rows(name: str, data: st.DataObject) -> None:
    """Well-formed, without "nan", every label inside and clear of the others, words in their place."""
    draw, *strategies = CHARTS[name]
    chart: Chart = draw(*(data.draw(s) for s in strategies))
    tree(chart)
    assert "nan" not in chart.svg.replace("finan", "").replace("Finan", "") or "nan" in "".join(
        t.text for t in texts(chart)
    )
    assert chart.title
    assert chart.subtitle
    page = Box(-0.5, -0.5, svg.WIDTH + 0.5, chart.height * svg.MM + 0.5)
    placed = texts(chart)
    assert [(t.text, t.box) for t in placed if not t.box.within(page)] == []
    assert [(a.text, b.text) for a, b in combinations(placed, 2) if a.box.meets(b.box)] == []
