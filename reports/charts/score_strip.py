"""The six dimensions' headline figures, each on a scale of its own: there is no total and no norm."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import log2

from analyzer.audit import WITHHELD_UNDER, Dimension, Measure
from reports.charts import figures, palette, scale, svg, typeset
from reports.charts.chart import Chart
from reports.measures import counted_base
from reports.words import Words

ROW = 46.0
NAMES = 146.0
TRACK = (162.0, 368.0)
VALUE = 385.0
# What each headline counts, in the order of every report.
HEADLINES = {
    "openness": ("Openness", "how many industries your contacts amount to if all were equally common"),
    "scope": ("Scope", "share of contacts above your own level"),
    "vision": ("Vision", "share of contacts unlike you in two of industry, function and level"),
    "quality": ("Quality", "two-way ties alive in the last year, of all contacts"),
    "curiosity": ("Curiosity", "share of last year’s new contacts who were in a place new to you"),
    "reciprocity": ("Reciprocity", "what you gave for each one that you got"),
}
UNITS = {
    "industries": "industries",
    "employers": "employers",
    "functions": "functions",
    "levels": "levels",
    "contacts": "contacts",
    "years": "years",
    "days": "days",
    "messages": "messages",
    "ratio": "given for one got",
    "index": "−1 to +1",
    "share": "",
}
Axis = tuple[Callable[[float], float], list[tuple[float, str]]]  # value -> x, and what is written where


def draw(dimensions: Sequence[Dimension], words: Words) -> Chart:
    """The summary strip from ``Audit.dimensions``: value, 90 % interval, reference or chance.

    A withheld figure says why in its row's place.
    """
    height = ROW * max(len(dimensions), 1) + 2
    parts: list[str] = []
    for i, dimension in enumerate(dimensions):
        parts += _row(dimension, i * ROW, words, first=i == 0)
    return Chart(
        "score_strip",
        svg.document(parts, height),
        figures.sentences(_said(d, words) for d in dimensions),
        svg.WIDTH / svg.MM,
        height / svg.MM,
        _title(dimensions, words),
        words.say("Each on its own scale, with its 90 % interval; the six do not add up"),
        words.say("Filled dot: you. Band: 90 % interval. Hollow dot: the reference or chance named beside it."),
    )


def _row(dimension: Dimension, y: float, words: Words, *, first: bool) -> list[str]:
    parts = [] if first else [svg.line(0, y, svg.WIDTH, y)]
    name, meaning = HEADLINES.get(dimension.key, (dimension.key.capitalize(), ""))
    parts.append(svg.text(0, y + 16, typeset.fit(words.say(name), 10.5, NAMES, 600), 10.5, palette.INK, weight=600))
    for i, line in enumerate(typeset.wrap(words.say(meaning), 7.5, NAMES, 2)):
        parts.append(svg.text(0, y + 26.5 + i * 9, line, 7.5, palette.MUTED))
    value = figures.number(dimension.headline.value)
    if value is None:
        return parts + _withheld(dimension, y + 23, words)
    return parts + _track(dimension.headline, value, y + 23, words) + _value(dimension.headline, value, y, words)


def _withheld(dimension: Dimension, y: float, words: Words) -> list[str]:
    lines = typeset.wrap(reason(dimension, words), 8.5, svg.WIDTH - TRACK[0] - 30, 2)
    return [
        svg.line(TRACK[0], y, TRACK[0] + 22, y, stroke=palette.REFERENCE, stroke_dasharray="2 2", stroke_width=1),
        *(svg.text(TRACK[0] + 30, y + 3 + i * 11, line, 8.5, palette.MUTED) for i, line in enumerate(lines)),
    ]


def reason(dimension: Dimension, words: Words) -> str:
    """Why a dimension's headline is withheld, in words."""
    measure = dimension.headline
    if measure.withheld == "too-few":
        return words.say(
            "too few: {base} of the {needed} classified contacts it takes", base=measure.base, needed=WITHHELD_UNDER
        )
    if measure.withheld == "owner-unknown":
        return words.say("needs your own role: pass it with --role")
    if measure.withheld == "not-in-export":
        files = words.series([words.say(m.replace("_", " ")) for m in dimension.missing])
        return words.say("not in this export: {files}", files=files) if files else words.say("not in this export")
    return words.say("no data for this figure")


def _track(measure: Measure, value: float, y: float, words: Words) -> list[str]:
    x, ends = axis(measure, value, words)
    parts = [svg.line(TRACK[0], y, TRACK[1], y, stroke=palette.REFERENCE, stroke_width=0.75)]
    for at, label in ends:
        parts.append(svg.line(at, y - 2.5, at, y + 2.5, stroke=palette.REFERENCE, stroke_width=0.75))
        anchor: svg.Anchor = "start" if at <= TRACK[0] else "end" if at >= TRACK[1] else "middle"
        parts.append(svg.text(at, y + 14, label, 7.5, palette.MUTED, anchor=anchor))
    interval = figures.pair(measure.interval)
    if interval:
        low, high = map(x, interval)
        parts.append(svg.rect(low, y - 3.5, max(high - low, 1), 7, palette.HEAT[2], rx=1.5))
    parts += _reference(measure, x, y, words)
    parts.append(svg.circle(x(value), y, 4.2, palette.YOU))
    return parts


def _reference(measure: Measure, x: Callable[[float], float], y: float, words: Words) -> list[str]:
    reference = figures.number(measure.reference)
    if reference is None:
        return []
    source = reference_source(measure, words)
    figure = figures.shown(reference, measure.unit, words)
    label = typeset.fit(words.say("{source}: {figure}", source=source, figure=figure), 7.5, TRACK[1] - TRACK[0])
    half = typeset.width(label, 7.5) / 2
    middle = min(max(x(reference), TRACK[0] + half), TRACK[1] - half)
    return [
        svg.circle(x(reference), y, 3.4, palette.WHITE, stroke=palette.MUTED),
        svg.text(middle, y - 8, label, 7.5, palette.MUTED, anchor="middle"),
    ]


def _value(measure: Measure, value: float, y: float, words: Words) -> list[str]:
    room = svg.WIDTH - VALUE
    figure = figures.shown(value, measure.unit, words)
    size = next((s for s in (20.0, 17.0, 14.0) if typeset.width(figure, s, serif=True) <= room), 9.0)
    interval = figures.pair(measure.interval)
    unit = words.say(UNITS.get(measure.unit, measure.unit)) or words.say("of {base}", base=counted_base(measure, words))
    below = [words.say("{span} likely", span=figures.span(interval, measure.unit, words))] if interval else []
    if measure.unit == "contacts":
        unit = words.say("of {base}", base=counted_base(measure, words))
    lines = [svg.text(VALUE, y + 20, figure, size, palette.YOU, weight=600, family=svg.SERIF)]
    for i, text in enumerate([unit, *below]):
        lines.append(svg.text(VALUE, y + 30 + i * 9, typeset.fit(text, 7.5, room), 7.5, palette.MUTED))
    return lines


def reference_source(measure: Measure, words: Words) -> str:
    """Where the reference comes from, "chance; BLS OEWS, May 2024"."""
    return words.parted([words.say(part) for part in (measure.reference_source or "reference").split("; ")])


def axis(measure: Measure, value: float, words: Words) -> Axis:
    """The honest scale of a measure: all of a share or an index, a count from 0, a ratio around "even"."""
    if measure.unit == "ratio":
        return _ratioaxis(measure, value, words)
    if measure.unit == "share":
        low, high = 0.0, 1.0
    elif measure.unit == "index":
        low, high = -1.0, 1.0
    else:
        low, high = 0.0, scale.ticks(0, max(_seen(measure, value)), 2, whole=True)[-1]
        high = float(max(measure.base, 1)) if measure.unit == measure.base_unit else high
    x = scale.Linear(low, high, *TRACK)
    return x, [
        (x(end), figures.shown(end, measure.unit, words).removesuffix(words.decimal(0)[1:])) for end in (low, high)
    ]


def _seen(measure: Measure, value: float) -> list[float]:
    """All finite values that a row shows."""
    reference = figures.number(measure.reference)
    return [value, *(figures.pair(measure.interval) or ()), *(() if reference is None else (reference,))]


def _ratioaxis(measure: Measure, value: float, words: Words) -> Axis:
    most = max([max(v, 1 / v) for v in _seen(measure, value) if v > 0] or [1.0])
    top = 4
    while top < min(most, 1024):
        top *= 2
    inner = scale.Linear(-log2(top), log2(top), *TRACK)
    marks = [(1 / top, f"1 : {top}"), (1.0, words.say("even")), (float(top), f"{top} : 1")]

    def x(v: float) -> float:
        return inner(log2(max(v, 1 / (2 * top))))

    return x, [(x(v), label) for v, label in marks]


def _title(dimensions: Sequence[Dimension], words: Words) -> str:
    known = [d for d in dimensions if figures.number(d.headline.value) is not None]
    if not known:
        return words.say("Nothing can be measured from this export")
    if len(known) < len(dimensions):
        n = words.first_upper(words.spelled(len(known)))
        return words.say("{n} of {all} dimensions can be measured here", n=n, all=words.spelled(len(dimensions)))
    for d in known:
        value, reference = figures.number(d.headline.value), figures.number(d.headline.reference)
        if value is not None and reference is not None and d.headline.unit == "industries":
            facts = {"value": words.decimal(value), "reference": words.decimal(reference)}
            return words.say("You reach {value} effective industries, the reference {reference}", **facts)
    return words.say("All {all} dimensions can be measured here", all=words.spelled(len(dimensions)))


def _counted(value: float, unit: str, words: Words) -> str:
    """A value with its unit: "7.1 industries", "1 contact"."""
    if unit == "contacts":
        return words.plural("{n} contact", "{n} contacts", round(value))
    return f"{figures.shown(value, unit, words)} {words.say(UNITS.get(unit, unit))}".strip()


def _said(dimension: Dimension, words: Words) -> str:
    name, meaning = HEADLINES.get(dimension.key, (dimension.key.capitalize(), ""))
    measure = dimension.headline
    value = figures.number(measure.value)
    if value is None:
        return words.say("{name}: {why}", name=words.say(name), why=reason(dimension, words))
    said = [_counted(value, measure.unit, words)]
    interval, reference = figures.pair(measure.interval), figures.number(measure.reference)
    if interval:
        said.append(words.say("90 % interval {span}", span=figures.span(interval, measure.unit, words)))
    if reference is not None:
        source = reference_source(measure, words)
        said.append(f"{source} {figures.shown(reference, measure.unit, words)}")
    said.append(words.say("from {base}", base=counted_base(measure, words)))
    head = words.say("{name}, {meaning}", name=words.say(name), meaning=words.say(meaning)) if meaning else name
    return words.say("{name}: {count}", name=head, count=", ".join(said))
