"""The map: you in the centre, each contact a dot, petals by sector, nearer is a stronger tie."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from math import cos, sin, sqrt

from analyzer.audit import Dot, Person
from reports.charts import ego_names, figures, names, palette, svg, typeset
from reports.charts.chart import Chart
from reports.charts.ego_layout import OTHER, UNKNOWN, Petal, Plan, place_all, plan
from reports.charts.labels import spread
from reports.words import Words

RADIUS = 166.0
X = svg.WIDTH / 2
Y = RADIUS + 30.0
KEY = 2 * Y + 8.0
HEIGHT = KEY + 8.0
SIDE = svg.WIDTH / 2 - RADIUS - 6  # room for a label beside the circle


def draw(dots: Sequence[Dot], closest: Sequence[Person], words: Words) -> Chart:
    """The map from ``Audit.dots`` and ``Audit.closest``; only people in ``closest`` are named.

    Filled: exchanged something within three years. Hollow: silent for longer. Grey: never a word.
    Without any exchange in the export, dots fill their petals in the sectors' colours.
    """
    made = plan(dots, RADIUS)
    tied = any(dot.state != "never" for dot in dots)
    return Chart(
        "ego_map",
        svg.document(_drawing(dots, closest, made, words, tied=tied), HEIGHT),
        _alt(dots, made, words, tied=tied),
        svg.WIDTH / svg.MM,
        HEIGHT / svg.MM,
        _title(dots, words, tied=tied),
        _subtitle(dots, words, tied=tied),
        words.say("Nearer to the centre is a stronger tie, by rank.") if tied else "",
    )


def _drawing(dots: Sequence[Dot], closest: Sequence[Person], made: Plan, words: Words, *, tied: bool) -> list[str]:
    named = ego_names.name(dots, closest, made, RADIUS)
    clear = [n.box.grown(made.diameter / 2) for n in named if n.box]
    places = place_all(made, dots, {n.dot: (n.x, n.y) for n in named}, clear)
    around = [
        *_rings(made, tied=tied),
        *(svg.line(0, 0, n.x, n.y, stroke=palette.REFERENCE) for n in named),
        *_dots(dots, places, made, tied=tied),
        *ego_names.draw(named, made.diameter),
        svg.circle(0, 0, ego_names.HUB, palette.INK),
        svg.text(0, 3, words.say("You"), 9, palette.WHITE, weight=600, anchor="middle"),
    ]
    middle = svg.group(around, transform=f"translate({svg.num(X)} {svg.num(Y)})")
    return [middle, *_sectors(list(made.petals.values()), words), *(_key(words) if tied else [])]


def _rings(made: Plan, *, tied: bool) -> list[str]:
    radii = [RADIUS + 3, *([made.ring] if tied and made.ring < RADIUS else [])]
    return [
        svg.circle(0, 0, r, "none", stroke=palette.REFERENCE, stroke_width=0.6, stroke_dasharray="0.5 2.5")
        for r in radii
    ]


def colours(petals: Iterable[Petal]) -> Mapping[str, str]:
    """The cluster colours for the largest sectors, grey for all else."""
    known = [p.sector for p in petals if p.sector not in {OTHER, UNKNOWN}]
    return dict(zip(known, palette.CLUSTERS, strict=False))


def _dots(dots: Sequence[Dot], places: Sequence[tuple[float, float]], made: Plan, *, tied: bool) -> list[str]:
    """One path a colour and state; a hollow dot is a coloured one under a smaller white one."""
    of_sector = colours(made.petals.values())
    layers: dict[tuple[int, str], list[tuple[float, float]]] = defaultdict(list)
    for dot, place in zip(dots, places, strict=True):
        colour = of_sector.get(dot.sector_naics, palette.REFERENCE)
        never = dot.state == "never"
        layer = 0 if never and tied else 1 if dot.state == "dormant" else 2
        layers[layer, palette.REFERENCE if layer == 0 else colour].append(place)
    parts = []
    for (layer, colour), points in sorted(layers.items()):
        size = made.diameter * (0.62 if layer == 0 else 1.0)
        parts.append(svg.dots(points, colour, size))
        if layer == 1:
            parts.append(svg.dots(points, palette.WHITE, size * 0.55))
    return parts


def _sectors(petals: Sequence[Petal], words: Words) -> list[str]:
    """Names and counts around the circle, each side stacked so that none overlap."""
    parts = []
    for right in (True, False):
        side = sorted((p for p in petals if (cos(p.middle) >= 0) == right), key=lambda p: sin(p.middle))
        lines = [typeset.wrap(sector_name(p.sector, words), 9, SIDE, 2, 600) for p in side]
        heights = [len(text) * 10 + 12.0 for text in lines]
        wanted = [Y + (RADIUS + 10) * sin(p.middle) - h / 2 for p, h in zip(side, heights, strict=True)]
        tops = spread(wanted, heights, 0, 2 * Y)
        for petal, text, top in zip(side, lines, tops, strict=True):
            parts += _sector(petal, text, top, words, right=right)
    return parts


def _sector(petal: Petal, lines: Sequence[str], top: float, words: Words, *, right: bool) -> list[str]:
    wide = max(typeset.width(line, 9, 600) for line in lines)
    x = _outside(top, top + len(lines) * 10 + 12)
    x = min(X + x, svg.WIDTH - wide) if right else max(X - x, wide)
    anchor: svg.Anchor = "start" if right else "end"
    parts = [
        svg.text(x, top + 9 + i * 10, line, 9, palette.INK, weight=600, anchor=anchor) for i, line in enumerate(lines)
    ]
    parts.append(
        svg.text(x, top + 9 + len(lines) * 10, figures.count(petal.count, words), 8, palette.MUTED, anchor=anchor)
    )
    return parts


def _outside(top: float, bottom: float) -> float:
    """How far from the vertical axis a label between two heights must start to clear the circle."""
    nearest = 0.0 if top <= Y <= bottom else min(abs(top - Y), abs(bottom - Y))
    reach = RADIUS + 8
    return sqrt(reach * reach - nearest * nearest) if nearest < reach else 0.0


def sector_name(sector: str, words: Words) -> str:
    """A petal's name."""
    return words.say("Other fields") if sector == OTHER else names.sector(sector, words)


def _key(words: Words) -> list[str]:
    items = [
        (words.say("in touch within three years"), svg.circle(0, 0, 2.8, palette.TEXT)),
        (
            words.say("silent for three years or more"),
            svg.circle(0, 0, 2.4, palette.WHITE, stroke=palette.TEXT, stroke_width=1.2),
        ),
        (words.say("never exchanged a word"), svg.circle(0, 0, 1.8, palette.REFERENCE)),
    ]
    widths = [typeset.width(text, 8) + 30 for text, _ in items]
    x = X - sum(widths) / 2 + 10
    parts = []
    for (text, mark), wide in zip(items, widths, strict=True):
        parts.append(svg.group([mark], transform=f"translate({svg.num(x)} {svg.num(KEY)})"))
        parts.append(svg.text(x + 7, KEY + 2.8, text, 8, palette.TEXT))
        x += wide
    return parts


def _title(dots: Sequence[Dot], words: Words, *, tied: bool) -> str:
    if not dots:
        return words.say("No contacts to draw")
    fields = len({dot.sector_naics for dot in dots if dot.sector_naics})
    if tied:
        never = sum(dot.state == "never" for dot in dots) / len(dots)
        if never >= 0.5:
            return words.say("{share} have never exchanged a word with you", share=words.percent(never))
        alive = sum(dot.state == "alive" for dot in dots) / len(dots)
        return words.say("{share} of your contacts were in touch this year", share=words.percent(alive))
    people = words.plural("{n} contact", "{n} contacts", len(dots))
    return words.plural("{people} in one field", "{people} in {n} fields", max(fields, 1), people=people)


def _subtitle(dots: Sequence[Dot], words: Words, *, tied: bool) -> str:
    people = words.plural("{n} contact by industry", "{n} contacts by industry", len(dots))
    if tied:
        return words.say("{people}; distance from the centre is the strength of the tie", people=people)
    return words.say("{people}; distance says nothing, as this export holds no messages", people=people)


def _alt(dots: Sequence[Dot], made: Plan, words: Words, *, tied: bool) -> str:
    head = words.plural("Map of {n} contact by industry", "Map of {n} contacts by industry", len(dots))
    states = Counter((made.petal(d).sector, d.state) for d in dots)
    said = []
    for petal in made.petals.values():
        facts = {state: states[petal.sector, state] for state in ("alive", "cooling", "dormant", "never")}
        text = words.say("{name}: {count}", name=sector_name(petal.sector, words), count=words.integer(petal.count))
        if tied:
            text += words.say(" ({alive} alive, {cooling} cooling, {dormant} dormant, {never} never)", **facts)
        said.append(text)
    return figures.sentences([head, *said])
