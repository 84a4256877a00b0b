"""Reading charts back: every chart of an audit, and the texts of a drawing with the boxes they cover."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from analyzer.audit import Audit
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
    typeset,
)
from reports.charts.chart import Chart
from reports.charts.labels import Box
from reports.words import Words

WORDS = Words()
SVG = "{http://www.w3.org/2000/svg}"
CHARTS: dict[str, Callable[[Audit], Chart]] = {
    "score_strip": lambda a: score_strip.draw(a.dimensions, WORDS),
    "industries": lambda a: industries.draw(a.sectors, WORDS, a.reference_region),
    "hierarchy": lambda a: hierarchy.draw(a.levels, WORDS, a.owner.level),
    "grid": lambda a: grid.draw(a.grid, WORDS),
    "ego_map": lambda a: ego_map.draw(a.dots, a.closest, WORDS),
    "growth": lambda a: growth.draw(a.quarters, a.years, a.jobs, WORDS),
    "exchange": lambda a: exchange.draw(a.exchanges, WORDS),
    "dormant": lambda a: dormant.draw(a.dormant, WORDS, a.revive),
    "gain": lambda a: gain.draw(a.revive_gain, WORDS),
    "openness_years": lambda a: openness_years.draw(a.years, WORDS),
    "multiples": lambda a: multiples.draw(a.dots, WORDS),
}


@dataclass(frozen=True, slots=True)
class Drawn:
    """One text of a drawing and the box of its letters."""

    text: str
    size: float
    box: Box


def tree(chart: Chart) -> ET.Element:
    """The drawing, parsed; not well-formed is an error."""
    return ET.fromstring(chart.svg)  # noqa: S314 - our own drawing


def texts(chart: Chart) -> list[Drawn]:
    """All texts with their boxes in points of the whole drawing."""
    return list(_texts(tree(chart), 0.0, 0.0))


def _texts(element: ET.Element, dx: float, dy: float) -> Iterator[Drawn]:
    if moved := re.fullmatch(r"translate\(([-\d.]+) ([-\d.]+)\)", element.get("transform", "")):
        dx, dy = dx + float(moved[1]), dy + float(moved[2])
    if element.tag == f"{SVG}text":
        yield _drawn(element, dx, dy)
    for child in element:
        yield from _texts(child, dx, dy)


def _drawn(element: ET.Element, dx: float, dy: float) -> Drawn:
    content, size = element.text or "", float(element.get("font-size", "0"))
    serif = "Serif" in element.get("font-family", "")
    wide = typeset.width(content, size, int(element.get("font-weight", "400")), serif)
    left, base = float(element.get("x", "0")) + dx, float(element.get("y", "0")) + dy
    return Drawn(content, size, Box(left, base - 0.68 * size, left + wide, base + 0.16 * size))
