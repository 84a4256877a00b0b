"""Openness year by year, with the number of contacts that each year's figure rests on."""

from __future__ import annotations

from collections.abc import Sequence

from analyzer.audit import YearRow
from reports.charts import figures, palette, panel, scale, svg
from reports.charts.chart import Chart
from reports.words import Words

LEFT = 30.0
RIGHT = svg.WIDTH - 14
TOP = 22.0
BOTTOM = 140.0
HEIGHT = 178.0
STILL = 0.05  # a change of a twentieth is within any interval and no news


def draw(years: Sequence[YearRow], words: Words) -> Chart:
    """The openness chart from ``Audit.years``; a year without figure breaks the line, an unfinished one is hollow."""
    rows = sorted(years, key=lambda r: r.year)
    known = [r for r in rows if figures.number(r.openness) is not None]
    height = HEIGHT if known else 20.0
    return Chart(
        "openness_years",
        svg.document(_drawing(rows, known, words), height),
        _alt(rows, words),
        svg.WIDTH / svg.MM,
        height / svg.MM,
        _title(known, words),
        words.say("Effective number of industries at each year’s end, brought to one common base"),
        words.say("A year with too few contacts of known industry has no figure. Hollow: the year is not over."),
    )


def _value(row: YearRow) -> float:
    return figures.number(row.openness) or 0.0


def _drawing(rows: Sequence[YearRow], known: Sequence[YearRow], words: Words) -> list[str]:
    if not known:
        return [svg.text(0, 12, words.say("Too few contacts with a date and a known industry."), 9, palette.MUTED)]
    most = max(*map(_value, known), 1.0)
    x = scale.Linear(rows[0].year, max(rows[-1].year, rows[0].year + 1), LEFT + 12, RIGHT - 10)
    y = scale.Linear(0, most, BOTTOM, TOP)
    parts = panel.frame(scale.inside(most, 4), y, LEFT, RIGHT, words)
    parts += [panel.curve([(x(r.year), y(_value(r))) for r in run]) for run in _runs(rows)]
    for row in known:
        parts.append(panel.dot(x(row.year), y(_value(row)), hollow=row.partial))
    for row in {known[0].year: known[0], known[-1].year: known[-1]}.values():
        parts.append(panel.figure((x(row.year), y(_value(row))), words.decimal(_value(row)), LEFT, svg.WIDTH))
    return parts + _axis(rows, x, words)


def _runs(rows: Sequence[YearRow]) -> list[list[YearRow]]:
    """Stretches of years that have a figure."""
    runs: list[list[YearRow]] = [[]]
    for row in rows:
        if figures.number(row.openness) is None:
            runs.append([])
        else:
            runs[-1].append(row)
    return [run for run in runs if run]


def _axis(rows: Sequence[YearRow], x: scale.Linear, words: Words) -> list[str]:
    """Years, and below each the contacts that its figure rests on."""
    bases = [figures.count(r.openness_base, words) if r.openness_base else "–" for r in rows]
    return [
        *panel.under([(x(r.year), str(r.year)) for r in rows], BOTTOM + 13, palette.TEXT),
        svg.text(0, BOTTOM + 26, words.say("from"), 7.5, palette.MUTED),
        *panel.under([(x(r.year), base) for r, base in zip(rows, bases, strict=True)], BOTTOM + 26),
    ]


def _title(known: Sequence[YearRow], words: Words) -> str:
    if not known:
        return words.say("Openness by year cannot be told yet")
    first, last = known[0], known[-1]
    low, high = words.decimal(_value(first)), words.decimal(_value(last))
    if first.year == last.year:
        return words.say("Openness was {value} in {year}", value=low, year=first.year)
    if abs(_value(last) - _value(first)) <= STILL * _value(first):
        return words.say("Openness has stayed near {value} since {year}", value=high, year=first.year)
    verb = "Openness rose from {low} to {high} since {year}"
    if _value(last) < _value(first):
        verb = "Openness fell from {low} to {high} since {year}"
    return words.say(verb, low=low, high=high, year=first.year)


def _alt(rows: Sequence[YearRow], words: Words) -> str:
    said = []
    for row in rows:
        value = figures.number(row.openness)
        shown = words.decimal(value) if value is not None else words.say("too few to tell")
        said.append(
            words.say(
                "{year}: {value}, from {base} contacts",
                year=row.year,
                value=shown,
                base=words.integer(row.openness_base),
            )
        )
    return figures.sentences([words.say("Effective number of industries by year"), *said])
