"""The six headline figures before and after, each on a scale of its own, with what chance explains."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from analyzer.audit import Measure
from analyzer.compare import Change
from analyzer.compare.figures import spread
from reports.charts import figures, palette, svg, typeset
from reports.charts.chart import Chart
from reports.charts.score_strip import HEADLINES, NAMES, TRACK, UNITS, VALUE, axis
from reports.words import Words

ROW = 52.0
APART = 5.5  # points from the line to each of the two
SAID = {
    "up": "rose, beyond chance",
    "down": "fell, beyond chance",
    "within": "within chance",
    "counted-up": "rose",
    "counted-down": "fell",
    "same": "unchanged",
    "new": "not measured before",
    "gone": "not measured now",
    "unlike": "held against another reference",
}
MOVED = ("up", "down", "counted-up", "counted-down")
COUNTED = frozenset(("contacts", "messages", "levels"))


def draw(changes: Sequence[Change], words: Words) -> Chart:
    """The strip of changes from ``Progress.headlines``."""
    height = ROW * max(len(changes), 1) + 2
    parts: list[str] = []
    for i, change in enumerate(changes):
        parts += _row(change, i * ROW, words, first=i == 0)
    return Chart(
        "before_after",
        svg.document(parts, height),
        figures.sentences(_alt(change, words) for change in changes),
        svg.WIDTH / svg.MM,
        height / svg.MM,
        _title(changes, words),
        words.say("Each on its own scale, with the 90 % intervals of both audits"),
        words.say("Hollow: before. Filled: after. Bands: 90 % intervals; beyond chance by MOVER, Zou & Donner."),
    )


def name(change: Change, words: Words) -> str:
    """The dimension that a headline figure stands for."""
    key = change.key.partition(".")[0]
    return words.say(HEADLINES.get(key, (key.capitalize(), ""))[0])


def verdict(change: Change, words: Words) -> str:
    """What is said of a change: "rose, a plain count"; a figure without an interval that is no count says so."""
    said = words.say(SAID[change.verdict])
    if not change.verdict.startswith("counted"):
        return said
    how = words.say("a plain count") if change.after.unit in COUNTED else words.say("no interval")
    return words.say("{said}, {how}", said=said, how=how)


def _title(changes: Sequence[Change], words: Words) -> str:
    moved = [change for change in changes if change.verdict in MOVED]
    if not moved:
        return words.say("No headline figure moved beyond chance")
    names = words.series([name(change, words) for change in moved])
    return words.say("{names} moved", names=names)


def _row(change: Change, y: float, words: Words, *, first: bool) -> list[str]:
    parts = [] if first else [svg.line(0, y, svg.WIDTH, y)]
    parts.append(svg.text(0, y + 16, name(change, words), 10.5, palette.INK, weight=600))
    acts = change.verdict in MOVED
    colour, weight = (palette.ACT, 600) if acts else (palette.MUTED, 400)
    parts.append(svg.text(0, y + 27, verdict(change, words), 8.5, colour, weight=weight))
    meaning = HEADLINES.get(change.key.partition(".")[0], ("", ""))[1]
    for i, line in enumerate(typeset.wrap(words.say(meaning), 7.5, NAMES, 2)):
        parts.append(svg.text(0, y + 37 + i * 9, line, 7.5, palette.MUTED))
    return [*parts, *_track(change, y + 23, words), *_values(change, y, words)]


def _track(change: Change, y: float, words: Words) -> list[str]:
    before, after = _shown(change)
    known = [v for v in (before, after) if v is not None]
    if not known:
        return [svg.text(TRACK[0], y + 3, words.say("not measured in either audit"), 8.5, palette.MUTED)]
    x, ends = axis(_both(change), known[-1], words)
    parts = [svg.line(TRACK[0], y, TRACK[1], y, stroke=palette.REFERENCE, stroke_width=0.75)]
    for at, label in ends:
        parts.append(svg.line(at, y - 2.5, at, y + 2.5, stroke=palette.REFERENCE, stroke_width=0.75))
        anchor: svg.Anchor = "start" if at <= TRACK[0] else "end" if at >= TRACK[1] else "middle"
        parts.append(svg.text(at, y + 20, label, 7.5, palette.MUTED, anchor=anchor))
    if before is not None:
        parts += _band(change.before, x, y - APART, palette.HAIRLINE)
        parts.append(svg.circle(x(before), y - APART, 3.6, palette.WHITE, stroke=palette.MUTED, stroke_width=1.2))
    if after is not None:
        parts += _band(change.after, x, y + APART, palette.HEAT[2])
        parts.append(svg.circle(x(after), y + APART, 4.2, palette.YOU))
    return parts


def _band(measure: Measure, x: Callable[[float], float], y: float, fill: str) -> list[str]:
    interval = figures.pair(spread(measure))
    if not interval:
        return []
    low, high = map(x, interval)
    return [svg.rect(low, y - 3, max(high - low, 1), 6, fill, rx=1.5)]


def _both(change: Change) -> Measure:
    """A measure that spans both, for one scale; the larger base, of which a count is a part."""
    ends = [end for m in (change.before, change.after) for end in (figures.pair(spread(m)) or ())]
    ends += [v for v in _shown(change) if v is not None]
    base = max(change.before.base, change.after.base)
    return replace(change.after, interval=(min(ends), max(ends)), reference=None, base=base)


def _shown(change: Change) -> tuple[float | None, float | None]:
    """The values of both; one that only the other audit has is none."""
    before = None if change.verdict == "new" else figures.number(change.before.value)
    after = None if change.verdict == "gone" else figures.number(change.after.value)
    return before, after


def _values(change: Change, y: float, words: Words) -> list[str]:
    before, after = _shown(change)
    room = svg.WIDTH - VALUE
    unit = change.after.unit
    now = figures.shown(after, unit, words) if after is not None else "–"
    then = figures.shown(before, unit, words) if before is not None else "–"
    size = next((s for s in (20.0, 17.0, 14.0) if typeset.width(now, s, serif=True) <= room), 9.0)
    lines = [words.say("before: {value}", value=then), words.say(UNITS.get(unit, ""))]
    parts = [svg.text(VALUE, y + 20, now, size, palette.YOU, weight=600, family=svg.SERIF)]
    return parts + [
        svg.text(VALUE, y + 31 + i * 9, typeset.fit(text, 7.5, room), 7.5, palette.MUTED)
        for i, text in enumerate(lines)
        if text
    ]


def _alt(change: Change, words: Words) -> str:
    before, after = _shown(change)
    unit = change.after.unit
    then, now = (figures.shown(v, unit, words) if v is not None else words.say("no figure") for v in (before, after))
    said = words.say("{name}: {before} before, {after} after", name=name(change, words), before=then, after=now)
    return f"{said}, {verdict(change, words)}"
