"""Colour laid on at the end: drawings and style sheets are made in house colours, and painted in those of an edition.

So no chart has to know of editions, and an accent reaches every place where the house colour stands.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from reports.charts import palette
from reports.look.accent import shades

_ELEMENT = re.compile(r"<(\w+) ([^>]*?)(/?)>")  # our own drawings: text and attributes hold no bare ">"
_PAINT = re.compile(r'\b(fill|stroke)="(#[0-9A-F]{6})"')
_RULE = re.compile(r"([\w-]+):([^;{}]*#[0-9A-F]{6}[^;{}]*)")
_COLOUR = re.compile(r"#[0-9A-F]{6}")
UNRULED = {palette.WHITE, palette.TINT}
HAIR = 0.5  # points of a rule round a light area


@dataclass(frozen=True, slots=True)
class Scheme:
    """What stands for each house colour: in letters, in marks and lines, and in areas.

    ``rule`` is the colour of a line round every filled area that has none; "" draws none.
    """

    letters: Mapping[str, str] = field(default_factory=dict)
    marks: Mapping[str, str] = field(default_factory=dict)
    areas: Mapping[str, str] = field(default_factory=dict)
    rule: str = ""

    def drawing(self, svg: str) -> str:
        """A drawing of ``reports.charts.svg`` in these colours."""
        return _ELEMENT.sub(self._element, svg) if self.marks else svg

    def style(self, css: str) -> str:
        """A style sheet in these colours."""
        return _RULE.sub(self._declaration, css) if self.marks else css

    def _element(self, found: re.Match[str]) -> str:
        tag, attributes, end = found.groups()
        painted = _PAINT.sub(lambda p: f'{p[1]}="{self._table(tag, p[1], p[2]).get(p[2], p[2])}"', attributes)
        if self.rule and "stroke=" not in attributes and _is_ruled(tag, attributes):
            painted += f' stroke="{self.rule}" stroke-width="{HAIR}"'
        return f"<{tag} {painted}{end}>"

    def _table(self, tag: str, attribute: str, colour: str) -> Mapping[str, str]:
        if tag == "text":
            return self.letters
        return self.areas if attribute == "fill" and _is_area(tag, colour) else self.marks

    def _declaration(self, found: re.Match[str]) -> str:
        name, value = found.groups()
        table = self.areas if name == "background" else self.letters if name == "color" else self.marks
        return f"{name}:" + _COLOUR.sub(lambda c: table.get(c[0], c[0]), value)


def _is_area(tag: str, colour: str) -> bool:
    """Whether a fill is an area and no dot: of circles only the reader's own place, which is ink."""
    return tag in {"rect", "path"} or (tag == "circle" and colour == palette.INK)


def _is_ruled(tag: str, attributes: str) -> bool:
    """Whether an area would vanish without a line round it: not the paper behind a text, nor an empty cell."""
    fill = _PAINT.search(attributes)
    return bool(fill and fill[1] == "fill" and _is_area(tag, fill[2]) and fill[2] not in UNRULED)


HOUSE = Scheme()


@lru_cache(maxsize=64)
def of_accent(accent: str) -> Scheme:
    """The scheme of an accent; "" is the house's own."""
    table = shades(accent) if accent else {}
    return Scheme(table, table, table)
