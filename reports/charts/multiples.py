"""Small multiples: how alive the ties are in each sector, on one scale for all panels."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from analyzer.audit import Dot
from reports.charts import figures, names, palette, scale, svg, typeset
from reports.charts.chart import Chart
from reports.words import Words

COLUMNS = 4
PANELS = 12
GUTTER = 12.0
WIDE = (svg.WIDTH - GUTTER * (COLUMNS - 1)) / COLUMNS
HEAD = 26.0  # name and the count above the tallest bar
TALL = 56.0  # the tallest bar of all
FOOT = 24.0
LEAST = 8.0  # height that a row of small panels keeps
ENOUGH = 10  # contacts a field needs before its share makes the title
STATES = ("alive", "cooling", "dormant", "never")
FILL = {"alive": palette.YOU, "cooling": palette.YOU_MID, "dormant": palette.WHITE, "never": palette.HAIRLINE}
EDGE = {"alive": palette.YOU, "cooling": palette.YOU_MID, "dormant": palette.YOU, "never": palette.REFERENCE}
_Counts = Mapping[str, Mapping[str, int]]


def draw(dots: Sequence[Dot], words: Words) -> Chart:
    """Ties by state in the ``PANELS`` largest sectors, from ``Audit.dots``; all panels share one scale."""
    counts = _counts(dots)
    left_out = len({d.sector_naics for d in dots if d.sector_naics}) - len(counts)
    parts, height = _drawing(counts, words)
    return Chart(
        "multiples",
        svg.document(parts, height),
        _alt(counts, words),
        svg.WIDTH / svg.MM,
        height / svg.MM,
        _title(counts, words),
        words.say("Contacts by the state of the tie; the same scale in every panel"),
        _note(words, left_out),
    )


def _counts(dots: Sequence[Dot]) -> _Counts:
    pairs = Counter((d.sector_naics, d.state) for d in dots if d.sector_naics)
    sizes: Counter[str] = Counter()
    for (sector, _), n in pairs.items():
        sizes[sector] += n
    order = sorted(sizes, key=lambda s: (-sizes[s], s))[:PANELS]
    return {sector: {state: pairs[sector, state] for state in STATES} for sector in order}


def _drawing(counts: _Counts, words: Words) -> tuple[list[str], float]:
    """All panels and their height; a row is as high as its tallest bar, the scale is the same in all."""
    if not counts:
        return [svg.text(0, 12, words.say("No contact with a known industry."), 9, palette.MUTED)], 20.0
    height = scale.Linear(0, max(1, *(n for row in counts.values() for n in row.values())), 0, TALL)
    parts: list[str] = []
    panels = list(counts.items())
    y = 0.0
    for first in range(0, len(panels), COLUMNS):
        row = panels[first : first + COLUMNS]
        base = y + HEAD + max(LEAST, *(height(n) for _, states in row for n in states.values()))
        for i, (sector, states) in enumerate(row):
            x = i * (WIDE + GUTTER)
            parts += [*_head(names.sector(sector, words), states, x, y, words), *_bars(states, x, base, height, words)]
        y = base + FOOT
    return parts, y - FOOT + 14


def _head(name: str, states: Mapping[str, int], x: float, y: float, words: Words) -> list[str]:
    total = words.integer(sum(states.values()))
    room = WIDE - typeset.width(total, 8) - 6
    return [
        svg.text(x, y + 9, typeset.fit(name, 9, room, 600), 9, palette.INK, weight=600),
        svg.text(x + WIDE, y + 9, total, 8, palette.MUTED, anchor="end"),
    ]


def _bars(states: Mapping[str, int], x: float, base: float, height: scale.Linear, words: Words) -> list[str]:
    pitch = WIDE / len(STATES)
    parts = [svg.line(x, base, x + WIDE, base, stroke=palette.MUTED)]
    for i, state in enumerate(STATES):
        tall, middle = height(states[state]), x + (i + 0.5) * pitch
        if states[state]:
            tall = max(tall, 1.0)
            look = {"fill": FILL[state], "stroke": EDGE[state]}
            parts.append(svg.rect(middle - 8, base - tall, 16, tall, **look))
        count = figures.count(states[state], words)
        parts.append(svg.text(middle, base - tall - 3, count, 7.5, palette.TEXT, anchor="middle"))
        if x == 0:  # the first of a row names the bars of all
            parts.append(svg.text(middle, base + 9, words.say(state), 7.5, palette.MUTED, anchor="middle"))
    return parts


def _title(counts: _Counts, words: Words) -> str:
    if not counts:
        return words.say("No industry is known yet")
    shares = {s: row["alive"] / sum(row.values()) for s, row in counts.items() if sum(row.values()) >= ENOUGH}
    if not any(row[state] for row in counts.values() for state in STATES[:3]):
        return words.say("No exchange is known in any field")
    if not shares:
        return words.say("Ties by field and by how alive they are")
    best = max(shares, key=lambda s: (shares[s], s))
    return words.say(
        "{sector} is most alive: {share} in touch",
        sector=names.sector(best, words),
        share=words.percent(shares[best]),
    )


def _note(words: Words, left_out: int) -> str:
    meaning = words.say("Alive: within a year. Cooling: one to three years. Dormant: longer. Never: no word exchanged.")
    if left_out <= 0:
        return meaning
    more = words.plural("{n} smaller field is left out.", "{n} smaller fields are left out.", left_out)
    return f"{meaning} {more}"


def _alt(counts: _Counts, words: Words) -> str:
    said = [
        words.say(
            "{name}: {alive} alive, {cooling} cooling, {dormant} dormant, {never} never",
            name=names.sector(sector, words),
            **row,
        )
        for sector, row in counts.items()
    ]
    return figures.sentences([words.say("State of ties by industry"), *said])
