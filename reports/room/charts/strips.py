"""The six dimensions of the room: dots that stand for several people each, and one's own place among them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log2

from analyzer.room.distribution import Place, Strip
from reports.charts import figures, palette, scale, svg, typeset
from reports.charts.chart import Chart
from reports.charts.score_strip import HEADLINES
from reports.words import Words

ROW = 50.0
NAMES = 138.0
TRACK = (154.0, 390.0)
VALUE = 404.0
BASE = 33.0  # of a row's axis
STACK = 24.0  # height that the tallest stack of dots may take
DOT = 5.0


@dataclass(frozen=True, slots=True)
class Axis:
    """Values to points; a ratio is drawn on a logarithmic scale around "even"."""

    inner: scale.Linear
    ends: tuple[tuple[float, str], ...]
    ratio: bool

    def __call__(self, value: float) -> float:
        """Where ``value`` stands."""
        return self.inner(log2(max(value, 1e-3))) if self.ratio else self.inner(value)


def draw(strips: Sequence[Strip], words: Words, k: int, places: Mapping[str, Place] | None = None) -> Chart:
    """Strip plots of the room; with ``places``, one participant's own figures on them."""
    own = places or {}
    height = ROW * max(len(strips), 1) + 4
    parts: list[str] = []
    for i, strip in enumerate(strips):
        parts += _row(strip, own.get(strip.dimension), i * ROW, words, first=i == 0)
    each = words.say("Each dot stands for about {k} people, at the middle of their figures.", k=k)
    legend = words.say("Hollow ring: the middle of the room.") + (
        " " + words.say("Large dot: you.") if places is not None else ""
    )
    return Chart(
        "room_strips",
        svg.document(parts, height),
        figures.sentences(_said(s, own.get(s.dimension), words) for s in strips),
        svg.WIDTH / svg.MM,
        height / svg.MM,
        words.say("The room in six dimensions"),
        each,
        legend + " " + words.say("More is not better: the six do not add up, and none has a published norm."),
    )


def _row(strip: Strip, own: Place | None, y: float, words: Words, *, first: bool) -> list[str]:
    name, meaning = HEADLINES.get(strip.dimension, (strip.dimension.capitalize(), ""))
    parts = [] if first else [svg.line(0, y, svg.WIDTH, y)]
    parts.append(svg.text(0, y + 15, words.say(name), 10.5, palette.INK, weight=600))
    for i, line in enumerate(typeset.wrap(words.say(meaning), 7.5, NAMES, 3)):
        parts.append(svg.text(0, y + 25 + i * 8.5, line, 7.5, palette.MUTED))
    value = own.value if own else None
    if not strip.dots and value is None:
        return [*parts, svg.text(TRACK[0], y + 25, _nothing(own, words), 8.5, palette.MUTED)]
    axis = _axis(strip, value, words)
    parts += _scale(axis, y + BASE)
    parts += _dots(strip, axis, y + BASE)
    if strip.middle is not None:
        x = axis(strip.middle)
        parts.append(svg.circle(x, y + BASE, 3.6, palette.WHITE, stroke=palette.INK, stroke_width=1.1))
    if value is not None:
        parts.append(svg.circle(axis(value), y + BASE, 5, palette.ACT, stroke=palette.WHITE, stroke_width=1))
    return parts + _figures(strip, own, y, words)


def _nothing(own: Place | None, words: Words) -> str:
    if own is not None:
        return words.say("Not in your data, and too few in the room have it.")
    return words.say("Too few in the room have this figure.")


def _scale(axis: Axis, y: float) -> list[str]:
    parts = [svg.line(TRACK[0], y, TRACK[1], y, stroke=palette.REFERENCE, stroke_width=0.75)]
    for x, label in axis.ends:
        anchor: svg.Anchor = "start" if x <= TRACK[0] else "end" if x >= TRACK[1] else "middle"
        parts.append(svg.line(x, y - 2, x, y + 2, stroke=palette.REFERENCE, stroke_width=0.75))
        parts.append(svg.text(x, y + 12, label, 7.5, palette.MUTED, anchor=anchor))
    return parts


def _dots(strip: Strip, axis: Axis, y: float) -> list[str]:
    """Dots of one value stand on each other; the tallest stack sets how close."""
    stacks = Counter(round(axis(v) / DOT) for v in strip.dots)
    pitch = min(DOT + 0.6, STACK / max(stacks.values(), default=1))
    points = [(at * DOT, y - 5.5 - i * pitch) for at, n in stacks.items() for i in range(n)]
    return [svg.dots(points, palette.YOU_MID, min(DOT, pitch))]


def _figures(strip: Strip, own: Place | None, y: float, words: Words) -> list[str]:
    room = svg.WIDTH - VALUE
    middle = (
        words.say("middle: {value}", value=figures.shown(strip.middle, strip.unit, words))
        if strip.middle is not None
        else words.say("room: too few")
    )
    if own is None:
        known = words.say("about {n} people", n=words.integer(strip.known or 0))
        return [
            svg.text(VALUE, y + 24, typeset.fit(middle, 9, room, 600), 9, palette.YOU, weight=600),
            svg.text(VALUE, y + 35, typeset.fit(known, 7.5, room), 7.5, palette.MUTED),
        ]
    value = figures.shown(own.value, own.unit, words) if own.value is not None else "–"
    above = words.say("above {share}", share=words.percent(own.above)) if own.above is not None else ""
    return [
        svg.text(VALUE, y + 20, value, 14, palette.ACT, weight=600, family=svg.SERIF),
        svg.text(VALUE, y + 31, typeset.fit(above, 7.5, room), 7.5, palette.MUTED),
        svg.text(VALUE, y + 40, typeset.fit(middle, 7.5, room), 7.5, palette.MUTED),
    ]


def _axis(strip: Strip, own: float | None, words: Words) -> Axis:
    seen = [*strip.dots, *([own] if own is not None else [])]
    if strip.unit == "ratio":
        top = 2.0
        while top < min(max([max(v, 1 / max(v, 1e-3)) for v in seen] or [1.0]), 64):
            top *= 2
        inner = scale.Linear(-log2(top), log2(top), *TRACK)
        marks = ((1 / top, f"1 : {top:.0f}"), (1.0, words.say("even")), (top, f"{top:.0f} : 1"))
        return Axis(inner, tuple((inner(log2(v)), label) for v, label in marks), True)
    if strip.unit in ("share", "index"):
        low, high = (-1.0, 1.0) if strip.unit == "index" else (0.0, 1.0)
        labels = [figures.shown(v, strip.unit, words) for v in (low, high)]
    else:
        low, high = 0.0, scale.ticks(0, max(seen), 2, whole=True)[-1]
        labels = [words.integer(round(v)) for v in (low, high)]
    inner = scale.Linear(low, high, *TRACK)
    return Axis(inner, tuple((inner(v), label) for v, label in zip((low, high), labels, strict=True)), False)


def _said(strip: Strip, own: Place | None, words: Words) -> str:
    name = words.say(HEADLINES.get(strip.dimension, (strip.dimension.capitalize(), ""))[0])
    parts = [name]
    if strip.middle is not None:
        parts.append(words.say("middle of the room {v}", v=figures.shown(strip.middle, strip.unit, words)))
        low, high = (figures.shown(v, strip.unit, words) for v in (min(strip.dots), max(strip.dots)))
        parts.append(words.say("dots from {low} to {high}", low=low, high=high))
    else:
        parts.append(words.say("too few in the room"))
    if own is not None and own.value is not None:
        parts.append(words.say("you {v}", v=figures.shown(own.value, own.unit, words)))
    return ", ".join(parts)
