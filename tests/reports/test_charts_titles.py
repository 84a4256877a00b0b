"""The sentence over each chart is counted from its rows."""

from __future__ import annotations

from dataclasses import replace

import pytest

from analyzer.audit import (
    Dimension,
    Dot,
    ExchangeRow,
    GainStep,
    GridCell,
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
    openness_years,
    score_strip,
)
from tests.reports.drawn import SVG, WORDS, texts, tree

TECH = SectorRow("51", "Technology, Information and Media", 60, 0.6, (0.5, 0.7), 0.2, 3.0)
CARE = SectorRow("62", "Hospitals and Health Care", 40, 0.4, (0.3, 0.5), 0.5, 0.8)


@pytest.mark.parametrize(
    ("rows", "title"),
    [
        ((TECH, CARE), "Tech and media: three times the reference share"),
        ((replace(TECH, reference_share=0.55), CARE), "100 % sit in Tech and media or Health care"),
        ((replace(TECH, reference_share=None, share=1.0),), "Everyone placed works in Tech and media"),
        ((replace(TECH, count=3), replace(CARE, count=1)), "3 of 4 work in Tech and media"),
        ((SectorRow("", "", 9, 0.0),), "No industry is known yet"),
        ((), "No industry is known yet"),
    ],
)
def test_industries(rows: tuple[SectorRow, ...], title: str) -> None:
    """The widest gap if it doubles the reference, else the two largest."""
    assert industries.draw(rows, WORDS).title == title


@pytest.mark.parametrize(("base", "bold"), [(20, False), (100, True)])
def test_an_absent_industry_counts_when_chance_does_not_explain_it(base: int, bold: bool) -> None:
    """Nobody among 20 in a sector of 5 % is chance (0.95^20 = 36 %); nobody among 100 is not (0.6 %)."""
    rows = [replace(TECH, count=base, share=1.0), SectorRow("22", "Utilities", 0, 0.0, (0.0, 0.0), 0.05, 0.0)]
    labels = [e for e in tree(industries.draw(rows, WORDS)).iter(f"{SVG}text") if e.text == "Utilities"]
    assert [e.get("font-weight") == "600" for e in labels] == [bold]


@pytest.mark.parametrize(
    ("above", "same", "below", "title"),
    [
        (1, 6, 3, "You look sideways more than up: 60 % are peers"),
        (6, 3, 1, "You look up: 60 % stand above you"),
        (1, 3, 6, "You look down more than up: 60 % stand below"),
        (0, 0, 0, "No level is known yet"),
        (0.3, 0.2, 0.6, "3 above you, 2 at your level, 6 below"),
    ],
)
def test_hierarchy(above: float, same: float, below: float, title: str) -> None:
    """The band that holds most people."""
    rows = [
        LevelRow("manager", round(10 * below), 0.0, "below"),
        LevelRow("director", round(10 * same), 0.0, "same"),
        LevelRow("vp", round(10 * above), 0.0, "above"),
    ]
    assert hierarchy.draw(rows, WORDS, "director").title == title


@pytest.mark.parametrize(
    ("cells", "title"),
    [
        ([GridCell("51", "junior", 3), GridCell("62", "director", 0, gap=True)], "One gap where working people are"),
        ([GridCell("51", "junior", 3)], "1 of 5 cells hold a contact"),
        ([GridCell("51", "junior", 0)], "No industry and level are known together yet"),
        ([], "No industry and level are known together yet"),
    ],
)
def test_grid(cells: list[GridCell], title: str) -> None:
    """How many gaps; without any, how full the grid is."""
    assert grid.draw(cells, WORDS).title == title


@pytest.mark.parametrize(
    ("states", "title"),
    [
        (["never"] * 3 + ["alive"], "75 % have never exchanged a word with you"),
        (["alive"] * 3 + ["dormant"], "75 % of your contacts were in touch this year"),
        (["never"] * 4, "4 contacts in one field"),
        ([], "No contacts to draw"),
    ],
)
def test_ego_map(states: list[str], title: str) -> None:
    """Who never exchanged a word if that is most, else who is in touch; without messages just size and fields."""
    assert ego_map.draw([Dot("51", 0.2, s) for s in states], (), WORDS).title == title


@pytest.mark.parametrize(
    ("new", "title"),
    [
        ([1, 1, 1, 1, 8], "Half of your contacts came since 2025"),
        ([8, 1], "9 contacts since 2021"),
        ([], "No connection dates to draw"),
    ],
)
def test_growth(new: list[int], title: str) -> None:
    """The year since which half of all came."""
    quarters = [QuarterRow(f"{2021 + i}-Q1", n) for i, n in enumerate(new)]
    years = [YearRow(2021 + i, n, sum(new[: i + 1])) for i, n in enumerate(new)]
    assert growth.draw(quarters, years, (), WORDS).title == title


@pytest.mark.parametrize(
    ("given", "got", "title"),
    [
        (40, 10, "Messages: you gave 4.0 for each one got"),
        (10, 25, "Messages: you got 2.5 for each one given"),
        (50, 45, "Giving and getting are close to even"),
        (2, 1, "Too few exchanges to speak of a balance"),
        (None, None, "Giving and getting are not in this export"),
    ],
)
def test_exchange(given: int | None, got: int | None, title: str) -> None:
    """The kind that leans most, if there is enough of it."""
    assert exchange.draw([ExchangeRow("messages", given, got)], WORDS).title == title


@pytest.mark.parametrize(
    ("days", "total", "title"),
    [
        ([1200], None, "One tie has slept for three years or more"),
        ([1200, 1500], 57, "57 ties have slept for three years or more"),
        ([500], None, "Ties are cooling, none has gone dormant"),
        ([], None, "No close tie has gone quiet"),
    ],
)
def test_dormant(days: list[int], total: int | None, title: str) -> None:
    """How many are dormant in all."""
    people = [Person(str(i), f"Person {i}", silent_days=d, strength=0.2) for i, d in enumerate(days)]
    assert dormant.draw(people, WORDS, total=total).title == title


@pytest.mark.parametrize(
    ("steps", "title"),
    [
        ([(0, 4.1), (1, 4.9)], "1 revived tie takes openness from 4.1 to 4.9"),
        ([(0, 4.1), (5, 6.3)], "5 revived ties take openness from 4.1 to 6.3"),
        ([(0, 4.1), (5, 4.1)], "Reviving these ties leaves openness at 4.1"),
        ([], "No dormant tie to revive"),
    ],
)
def test_gain(steps: list[tuple[int, float]], title: str) -> None:
    """From where to where."""
    assert gain.draw([GainStep(n, x, 3.0) for n, x in steps], WORDS).title == title


@pytest.mark.parametrize(
    ("values", "title"),
    [
        ([None, 4.0, 6.0], "Openness rose from 4.0 to 6.0 since 2021"),
        ([6.0, 4.0], "Openness fell from 6.0 to 4.0 since 2020"),
        ([6.0, 6.2], "Openness has stayed near 6.2 since 2020"),
        ([6.0], "Openness was 6.0 in 2020"),
        ([None], "Openness by year cannot be told yet"),
    ],
)
def test_openness_years(values: list[float | None], title: str) -> None:
    """A change counts from a twentieth on."""
    rows = [YearRow(2020 + i, 1, 1, v, 40 if v else 3) for i, v in enumerate(values)]
    assert openness_years.draw(rows, WORDS).title == title


@pytest.mark.parametrize(
    ("alive", "never", "title"),
    [
        (5, 5, "Finance is most alive: 50 % in touch"),
        (1, 1, "Ties by field and by how alive they are"),
        (0, 12, "No exchange is known in any field"),
        (0, 0, "No industry is known yet"),
    ],
)
def test_multiples(alive: int, never: int, title: str) -> None:
    """The field most in touch, if ten people or more stand behind it."""
    assert multiples.draw([Dot("52", 0.1, "alive")] * alive + [Dot("52", 0, "never")] * never, WORDS).title == title


@pytest.mark.parametrize(
    ("withheld", "missing", "said"),
    [
        ("too-few", (), "too few: 12 of the 30 classified contacts it takes"),
        ("not-in-export", ("messages", "endorsements_given"), "not in this export: messages and endorsements given"),
        ("owner-unknown", (), "needs your own role: pass it with --role"),
        ("no-data", (), "no data for this figure"),
    ],
)
def test_withheld_dimension_says_why(withheld: str, missing: tuple[str, ...], said: str) -> None:
    """A dimension that cannot be measured keeps its row and gives the reason, in the drawing and in the alt text."""
    row = Dimension("scope", Measure("scope.above_share", None, "share", 12, withheld=withheld), missing=missing)
    chart = score_strip.draw([row], WORDS)
    assert said in chart.alt
    assert said in [t.text for t in texts(chart)]
    assert chart.title == "Nothing can be measured from this export"
