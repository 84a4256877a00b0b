"""Scatter of ties gone quiet: strength against months of silence, the ones to revive named."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from analyzer.audit import Person
from reports.charts import figures, palette, panel, scale, svg, typeset
from reports.charts.chart import Chart
from reports.charts.labels import Box, beside, first_free
from reports.words import Words

LEFT = 14.0
RIGHT = svg.WIDTH - 10
TOP = 18.0
HEIGHT = 168.0
BOTTOM = HEIGHT - 26
MONTH = 365.25 / 12
DORMANT_MONTHS = 36  # Levin, Walter & Murnighan 2011: dormant is three years or more
NAMED = 8


@dataclass(frozen=True, slots=True)
class _Mark:
    person: Person
    months: float
    strength: float
    act: bool


def draw(people: Sequence[Person], words: Words, revive: Sequence[Person] = (), total: int | None = None) -> Chart:
    """The dormant ties chart from ``Audit.dormant``, with ``Audit.revive`` in orange and by name.

    ``total`` counts the dormant ties there are, where ``people`` are only the strongest of them.
    Who never exchanged a word has no silence to measure and is left out.
    """
    chosen = {p.contact_id for p in revive}
    marks = _marks([*revive, *(p for p in people if p.contact_id not in chosen)], chosen)
    return Chart(
        "dormant",
        svg.document(_drawing(marks, words), HEIGHT if marks else 20),
        _alt(marks, words),
        svg.WIDTH / svg.MM,
        (HEIGHT if marks else 20) / svg.MM,
        _title(marks, words, total),
        words.plural(
            "{n} quiet tie by strength and months since the last exchange",
            "{n} quiet ties by strength and months since the last exchange",
            len(marks),
        ),
        _note(marks, words),
    )


def _marks(people: Sequence[Person], chosen: set[str]) -> list[_Mark]:
    marks = []
    for person in people:
        strength = figures.number(person.strength)
        if person.silent_days is not None and strength is not None:
            months = max(person.silent_days, 0) / MONTH
            marks.append(_Mark(person, months, min(max(strength, 0.0), 1.0), person.contact_id in chosen))
    return marks


def _drawing(marks: Sequence[_Mark], words: Words) -> list[str]:
    if not marks:
        return [svg.text(0, 12, words.say("No tie has gone quiet."), 9, palette.MUTED)]
    longest = max(m.months for m in marks)
    first = min(DORMANT_MONTHS - 4.0, *(m.months for m in marks))
    x = scale.Linear(first, max(longest * 1.02, DORMANT_MONTHS + 6), LEFT, RIGHT)
    strengths = [m.strength for m in marks]
    y = scale.Linear(min(strengths) * 0.8, max(strengths) * 1.04 or 1.0, BOTTOM, TOP)
    parts = _axes(x, words)
    quiet = [(x(m.months), y(m.strength)) for m in marks if not m.act]
    size = 5.0 if len(marks) <= 300 else 3.0
    parts += [svg.dots(quiet, palette.REFERENCE, size), svg.dots(quiet, palette.WHITE, size - 2)]
    parts += [svg.circle(x(m.months), y(m.strength), 3.4, palette.ACT) for m in marks if m.act]
    return parts + _names(marks, x, y)


def _months(x: scale.Linear) -> list[int]:
    """At most five round months: whole years, or three years and their multiples."""
    for step in (12, 36, 72, 120, 240):
        months = [m for m in range(0, int(x.high) + 1, step) if m >= x.low]
        if len(months) <= 5:
            return months
    return [round(x.low), round(x.high)]


def _axes(x: scale.Linear, words: Words) -> list[str]:
    parts = [svg.line(x(m), TOP, x(m), BOTTOM) for m in _months(x)]
    parts += panel.under([(x(m), words.integer(m)) for m in _months(x)], BOTTOM + 11)
    three, label = x(DORMANT_MONTHS), words.say("dormant: three years and more")
    right = three + 6 + typeset.width(label, 8, 600) <= svg.WIDTH
    return [
        *parts,
        svg.text(RIGHT, BOTTOM + 22, words.say("months of silence"), 8, palette.TEXT, anchor="end"),
        svg.text(LEFT, BOTTOM + 22, words.say("higher: a closer tie"), 8, palette.TEXT),
        svg.line(LEFT, BOTTOM, RIGHT, BOTTOM, stroke=palette.MUTED),
        svg.line(three, TOP - 6, three, BOTTOM, stroke=palette.INK, stroke_width=0.9),
        svg.text(
            three + (4 if right else -4), 9, label, 8, palette.INK, weight=600, anchor="start" if right else "end"
        ),
    ]


def _names(marks: Sequence[_Mark], x: scale.Linear, y: scale.Linear) -> list[str]:
    """Names of the people to revive, where one fits without covering another."""
    acts = [(m, x(m.months), y(m.strength)) for m in marks if m.act]
    frame = Box(0, TOP - 4, svg.WIDTH, BOTTOM)
    others = [(x(m.months), y(m.strength)) for m in marks if not m.act]
    three = x(DORMANT_MONTHS)
    taken = [Box(three - 1, TOP, three + 1, BOTTOM), *(Box(px, py, px, py).grown(3.6) for _, px, py in acts)]
    parts = []
    for m, px, py in acts[:NAMED]:
        label = typeset.fit(m.person.name, 8, 110, 600)
        places = sorted(beside(px, py, typeset.width(label, 8, 600), 10, 6), key=lambda b: b.grown(2).covers(others))
        box = first_free(places, taken, frame)
        if box and label:
            taken.append(box)
            parts.append(svg.backed(box.left, box.top + 7.5, label, 8, palette.ACT, weight=600))
    return parts


def _title(marks: Sequence[_Mark], words: Words, total: int | None) -> str:
    if not marks:
        return words.say("No close tie has gone quiet")
    silent = sum(m.months >= DORMANT_MONTHS for m in marks)
    if not silent:
        return words.say("Ties are cooling, none has gone dormant")
    silent = max(silent, total or 0)
    n = words.first_upper(words.spelled(silent))
    one, many = "{count} tie has slept for three years or more", "{count} ties have slept for three years or more"
    return words.plural(one, many, silent, count=n)


def _note(marks: Sequence[_Mark], words: Words) -> str:
    source = words.say("Dormant from three years on: Levin, Walter & Murnighan 2011.")
    first = words.say("Filled and named: worth a message first.") if any(m.act for m in marks) else ""
    return f"{source} {first}".strip()


def _alt(marks: Sequence[_Mark], words: Words) -> str:
    head = words.plural(
        "{n} quiet tie by strength and months of silence",
        "{n} quiet ties by strength and months of silence",
        len(marks),
    )
    shown = [m for m in marks if m.act] or sorted(marks, key=lambda m: -m.strength)[:NAMED]
    said = [
        words.say(
            "{name}: strength {strength}, {months} months",
            name=m.person.name or words.say("One contact"),
            strength=words.decimal(m.strength, 2),
            months=words.integer(round(m.months)),
        )
        for m in shown
    ]
    return figures.sentences([head, *said])
