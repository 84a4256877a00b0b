"""What reviving adds: openness, and scope beside it, after each revived tie."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from analyzer.audit import GainStep
from reports.charts import figures, palette, panel, scale, svg
from reports.charts.chart import Chart
from reports.words import Words

TOP = 32.0
BOTTOM = 150.0
HEIGHT = 178.0
MARGIN = 26.0
GUTTER = 24.0
WIDE = (svg.WIDTH - GUTTER) / 2
Read = Callable[[GainStep], float]


def draw(steps: Sequence[GainStep], words: Words) -> Chart:
    """The gain curve from ``Audit.revive_gain``: two panels, each with its own axis from 0."""
    rows = sorted((s for s in steps if _whole(s)), key=lambda s: s.revived)
    parts: list[str] = []
    if rows:
        parts += _panel(rows, lambda s: s.openness, 0.0, words.say("Openness: effective industries"), words)
        parts += _panel(rows, lambda s: s.scope, WIDE + GUTTER, words.say("Scope: effective levels"), words)
    else:
        parts.append(svg.text(0, 12, words.say("No dormant tie to revive."), 9, palette.MUTED))
    height = HEIGHT if rows else 20.0
    return Chart(
        "gain",
        svg.document(parts, height),
        _alt(rows, words),
        svg.WIDTH / svg.MM,
        height / svg.MM,
        _title(rows, words),
        words.say("Among living ties, after each dormant tie revived, in the order of the list"),
        words.say("Expected figures, counted anew with each tie added; both scales start at 0."),
    )


def _whole(step: GainStep) -> bool:
    return figures.number(step.openness) is not None and figures.number(step.scope) is not None


def _panel(rows: Sequence[GainStep], read: Read, left: float, head: str, words: Words) -> list[str]:
    right = left + WIDE - 8
    most = max(*(read(s) for s in rows), 1.0)  # an effective number is 1 at least
    x = scale.Linear(rows[0].revived, rows[-1].revived, left + MARGIN, right)
    y = scale.Linear(0, most, BOTTOM, TOP)
    points = [(x(s.revived), y(read(s))) for s in rows]
    parts = [svg.text(left, 10, head, 9, palette.INK, weight=600)]
    parts += panel.frame(scale.inside(most, 4), y, left + MARGIN, right, words)
    parts.append(panel.curve(points))
    ends = [0, -1] if len(rows) > 1 else [0]
    for end in ends:
        parts.append(panel.dot(*points[end], hollow=end == 0 and len(rows) > 1))
        value = words.decimal(read(rows[end]))
        below = end == 0 and len(rows) > 1 and points[end][1] < BOTTOM - 16
        parts.append(panel.figure(points[end], value, left + MARGIN, right, below=below))
    return parts + _axis(rows, x, words)


def _axis(rows: Sequence[GainStep], x: scale.Linear, words: Words) -> list[str]:
    parts = panel.under([(x(s.revived), figures.count(s.revived, words)) for s in rows], BOTTOM + 12)
    parts.append(svg.text(x.end, BOTTOM + 24, words.say("ties revived"), 8, palette.TEXT, anchor="end"))
    return parts


def _title(rows: Sequence[GainStep], words: Words) -> str:
    if not rows:
        return words.say("No dormant tie to revive")
    first, last = rows[0], rows[-1]
    low, high = words.decimal(first.openness), words.decimal(last.openness)
    if low == high:
        return words.say("Reviving these ties leaves openness at {value}", value=low)
    return words.plural(
        "{n} revived tie takes openness from {low} to {high}",
        "{n} revived ties take openness from {low} to {high}",
        last.revived - first.revived,
        low=low,
        high=high,
    )


def _alt(rows: Sequence[GainStep], words: Words) -> str:
    said = [
        words.say(
            "After {n} revived: openness {openness}, scope {scope}",
            n=s.revived,
            openness=words.decimal(s.openness),
            scope=words.decimal(s.scope),
        )
        for s in rows
    ]
    return figures.sentences([words.say("Expected gain from reviving dormant ties"), *said])
