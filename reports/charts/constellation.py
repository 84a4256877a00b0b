"""The cover's picture: every contact a dot, the closest in the middle."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from math import ceil, cos, pi, sin, sqrt

from analyzer.audit import Dot
from reports.charts import palette, svg
from reports.charts.chart import Chart
from reports.words import Words

RADIUS = 150.0  # points, of the whole disc
GOLDEN = pi * (3 - sqrt(5))  # the angle between neighbours of a sunflower's seeds
MOST = 2_500  # dots: more would be a grey disc
HOLE = 15.0  # points kept free around the reader's own dot
HOLLOW = 0.55  # of a dot's diameter: white in the middle of those who are silent
# state -> colour and size against the pitch of the dots
LOOKS = {
    "alive": (palette.YOU, 0.66),
    "cooling": (palette.YOU_MID, 0.5),
    "dormant": (palette.ACT, 0.5),
    "never": (palette.REFERENCE, 0.26),
}


def draw(dots: Sequence[Dot], words: Words, *, exchanges: bool = True) -> Chart:
    """The constellation from ``Audit.dots``; without ``exchanges`` all dots look alike."""
    each = ceil(len(dots) / MOST)  # contacts behind a dot
    ordered = sorted(dots, key=lambda d: (-d.strength, d.state, d.sector_naics))[::each] if dots else []
    pitch = min(sqrt(pi * (RADIUS**2 - HOLE**2) / max(len(ordered), 1)), 26.0)
    places: dict[str, list[tuple[float, float]]] = defaultdict(list)
    for i, dot in enumerate(ordered):
        places[dot.state if exchanges else "cooling"].append(_place(i, pitch))
    height = 2 * RADIUS + 8
    centre = f"translate({svg.num(svg.WIDTH / 2)} {svg.num(height / 2)})"
    parts = [
        svg.group([svg.dots(places[state], colour, pitch * share)], transform=centre)
        for state, (colour, share) in LOOKS.items()
        if places[state]
    ]
    silent = pitch * LOOKS["dormant"][1] * HOLLOW
    parts.append(svg.group([svg.dots(places["dormant"], palette.WHITE, silent)], transform=centre))
    parts.append(svg.circle(svg.WIDTH / 2, height / 2, 8, palette.INK))
    return Chart(
        "constellation",
        svg.document(parts, height),
        _alt(dots, words),
        svg.WIDTH / svg.MM,
        height / svg.MM,
        note=_note(each, words, exchanges=exchanges),
    )


def _place(i: int, pitch: float) -> tuple[float, float]:
    """Seed ``i`` of a sunflower: as far out as ``i`` dots of this pitch need."""
    r = sqrt(HOLE**2 + (i + 0.5) * pitch**2 / pi)
    return r * cos(i * GOLDEN), r * sin(i * GOLDEN)


def _note(each: int, words: Words, *, exchanges: bool) -> str:
    what = words.plural("Every dot is one contact", "Every dot stands for {n} contacts", max(each, 1))
    if not exchanges:
        return f"{what}."
    looks = words.say(
        "the closest in the middle. Dark: in touch within a year; pale: one to three years ago; hollow: silent for "
        "longer; small: never a word."
    )
    return f"{what}, {looks}"


def _alt(dots: Sequence[Dot], words: Words) -> str:
    return words.plural("{n} contact drawn as a dot around you.", "{n} contacts drawn as dots around you.", len(dots))
