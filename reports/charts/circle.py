"""The inner circle grid: one box per pair of names, for the reader to tick who knows whom."""

from __future__ import annotations

from collections.abc import Sequence

from reports.charts import palette, svg, typeset
from reports.charts.chart import Chart
from reports.words import Words

BLANK = 12  # rows there are at least: those without a name are filled in by hand
MOST = 15
ROW = 18.0
HEAD = 16.0
NAMES = 176.0  # points for the column of names
NUMBER = 16.0
BOX = 11.0


def draw(people: Sequence[str], words: Words) -> Chart:
    """The grid for at most ``MOST`` names, with lines to write more on where there are fewer than ``BLANK``."""
    shown = list(people[:MOST])
    n = max(len(shown), BLANK)
    height = HEAD + ROW * n + 4
    parts = [svg.text(_column(j), 9, words.integer(j + 1), 7.5, palette.MUTED, anchor="middle") for j in range(1, n)]
    for i in range(n):
        parts += _row(i, shown[i] if i < len(shown) else "", words)
    parts.append(svg.path(_boxes(n), stroke=palette.REFERENCE, stroke_width=0.6))
    return Chart("circle", svg.document(parts, height), _alt(shown, n, words), svg.WIDTH / svg.MM, height / svg.MM)


def _column(j: int) -> float:
    return NUMBER + NAMES + (j - 0.5) * ROW


def _line(i: int) -> float:
    return HEAD + i * ROW


def _row(i: int, name: str, words: Words) -> list[str]:
    base = _line(i) + 12.5
    return [
        svg.text(0, base, words.integer(i + 1), 7.5, palette.MUTED),
        svg.text(NUMBER, base, typeset.fit(name, 9.5, NAMES - 8), 9.5, palette.INK)
        if name
        else svg.line(NUMBER, base + 1.5, NUMBER + NAMES - 10, base + 1.5, stroke=palette.REFERENCE),
    ]


def _boxes(n: int) -> str:
    """All boxes as one path: a pair stands in the row of the first and the column of the second."""
    side = svg.num(BOX)
    inset = (ROW - BOX) / 2
    return "".join(
        f"M{svg.num(_column(j) - BOX / 2)} {svg.num(_line(i) + inset)}h{side}v{side}h-{side}z"
        for i in range(n)
        for j in range(i + 1, n)
    )


def _alt(names: Sequence[str], n: int, words: Words) -> str:
    if not names:
        return words.plural("A grid for {n} name to fill in.", "A grid for {n} names to fill in, a box per pair.", n)
    return words.say("A grid with a box per pair of these names: {names}.", names=words.series(list(names)))
