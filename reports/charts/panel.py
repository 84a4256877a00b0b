"""One small line panel with its own vertical axis: several stand side by side instead of a dual axis."""

from __future__ import annotations

from collections.abc import Sequence

from reports.charts import palette, scale, svg, typeset
from reports.charts.labels import spaced
from reports.words import Words

Point = tuple[float, float]


def frame(ticks: Sequence[float], y: scale.Linear, left: float, right: float, words: Words) -> list[str]:
    """Horizontal gridlines with their values to the left."""
    digits = next(n for n in (0, 1, 2, 3) if n == 3 or all(t == round(t, n) for t in ticks))
    return [
        part
        for t in ticks
        for part in (
            svg.line(left, y(t), right, y(t)),
            svg.text(left - 5, y(t) + 2.5, words.decimal(t, digits), 7.5, palette.MUTED, anchor="end"),
        )
    ]


def curve(points: Sequence[Point]) -> str:
    """A line through points."""
    d = "M" + "L".join(f"{svg.num(x)} {svg.num(y)}" for x, y in points)
    return svg.path(d, stroke=palette.YOU, stroke_width=1.6, stroke_linejoin="round") if len(points) > 1 else ""


def dot(x: float, y: float, *, hollow: bool = False) -> str:
    """A point of your own, filled, or hollow where it is not final."""
    if hollow:
        return svg.circle(x, y, 2.8, palette.WHITE, stroke=palette.YOU, stroke_width=1.4)
    return svg.circle(x, y, 3, palette.YOU)


def under(labels: Sequence[tuple[float, str]], y: float, fill: str = palette.MUTED) -> list[str]:
    """Labels below an axis, as many as have room."""
    kept = spaced([x for x, _ in labels], [typeset.width(label, 7.5) for _, label in labels])
    return [svg.text(labels[i][0], y, labels[i][1], 7.5, fill, anchor="middle") for i in kept]


def figure(at: Point, label: str, left: float, right: float, *, below: bool = False) -> str:
    """A bold value above (or below) a point, kept between two edges."""
    half = typeset.width(label, 9, 600) / 2
    middle = min(max(at[0], left + half), right - half)
    return svg.backed(middle, at[1] + (13 if below else -7), label, 9, palette.YOU, weight=600, anchor="middle")
