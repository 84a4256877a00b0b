"""Heat map of the room: how many know somebody in each sector at each level."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from analyzer.room.reach import Reached, ReachedCell
from reports.charts import figures, names, palette, svg, typeset
from reports.charts.chart import Chart
from reports.charts.grid import shade
from reports.words import Words

LABELS = 114.0
LEFT = 122.0
PITCH = 61.0
CELL = 59.0
ROW = 17.0
HEAD = 16.0

Row = Mapping[str, int | None]


def draw(cells: Sequence[ReachedCell], sectors: Sequence[Reached], words: Words, k: int) -> Chart:
    """The grid of the room; a hidden cell holds nobody, fewer than k, or protects a neighbour."""
    anywhere = {s.name: s.people for s in sectors}
    rows = {code: {c.level_group: c.people for c in cells if c.sector_naics == code} for code in anywhere}
    order = sorted(rows, key=lambda code: (-(anywhere[code] or 0), -_shown(rows[code]), code))
    height = HEAD + ROW * len(order) + 2
    parts = _head(words)
    most = max([n for row in rows.values() for n in row.values() if n is not None] or [1])
    for i, code in enumerate(order):
        parts += _row(code, {**rows[code], "": anywhere[code]}, HEAD + i * ROW, most, words)
    filled = sum(c.people is not None for c in cells)
    return Chart(
        "room_reach",
        svg.document(parts, height),
        figures.sentences(_said(code, {**rows[code], "": anywhere[code]}, words) for code in order),
        svg.WIDTH / svg.MM,
        height / svg.MM,
        words.say("{n} of {all} cells are open to the room", n=filled, all=len(cells)),
        words.say("How many in the room know somebody there, rounded to {k}", k=k),
        words.say("A dash hides nobody, fewer than {k} people, or a cell that would give another one away.", k=k),
    )


def _shown(row: Row) -> int:
    return sum(n or 0 for n in row.values())


def _head(words: Words) -> list[str]:
    titles = [*(names.group(group, words) for group in names.GROUPS), words.say("any level")]
    return [
        svg.text(LEFT + i * PITCH + CELL / 2, 9, title, 8, palette.TEXT, anchor="middle")
        for i, title in enumerate(titles)
    ]


def _row(code: str, row: Row, y: float, most: int, words: Words) -> list[str]:
    parts = [svg.text(0, y + 11, typeset.fit(names.sector(code, words), 9, LABELS), 9, palette.INK)]
    for i, group in enumerate((*names.GROUPS, "")):
        n, x = row.get(group), LEFT + i * PITCH
        fill = palette.WHITE if not group else shade(n or 0, most)
        label = "–" if n is None else words.integer(n)
        colour = palette.MUTED if n is None else palette.INK if not group else palette.text_on(fill)
        parts.append(svg.rect(x, y, CELL, ROW - 2, fill, rx=1.5))
        weight = 400 if group else 600
        parts.append(svg.text(x + CELL / 2, y + 10.8, label, 8.5, colour, anchor="middle", weight=weight))
    return parts


def _said(code: str, row: Row, words: Words) -> str:
    said = [
        f"{words.inside(names.group(group, words)) if group else words.say('any level')} "
        f"{words.say('hidden') if row.get(group) is None else row[group]}"
        for group in (*names.GROUPS, "")
    ]
    return words.say("{name}: {count}", name=names.sector(code, words), count=", ".join(said))
