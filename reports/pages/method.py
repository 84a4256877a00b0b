"""Method: every figure with what it rests on, so that it can be recomputed."""

from __future__ import annotations

from collections.abc import Sequence

from analyzer.audit import WITHHELD_UNDER, Audit, Dimension, Measure
from reports.charts.figures import pair, shown, span
from reports.measures import counted_base, figure, value, why
from reports.page import Cell, Note, Page, Table
from reports.region import region_label
from reports.side_figures import label
from reports.words import Words

ROWS = 18  # a table's cells cost half a millisecond each, and the page has an end
REMARKS = {
    "Intervals": "The middle 90 % of many redraws of your contacts, each redraw also letting every classification be "
    "wrong as often as its confidence says.",
    "Withheld": "With fewer than {least} classified contacts a figure of diversity is not shown. What is unknown is "
    "counted as unknown and left out of shares.",
    "No total score": "Published work finds these dimensions uncorrelated, so adding them up would hide more than it "
    "says. Size is never a merit here.",
    "Reference": "Working people in {region}: all of them, not office workers nor LinkedIn’s members. A distance from "
    "it is a question, not a fault.",
    "Formulas": "Each figure’s formula, source and limits are in docs/MEASURES.md of tiescope, under the name it has "
    "here.",
    "Repeatable": "The same files and the same day, {day}, give the same report to the last byte.",
}


def build(audit: Audit, words: Words) -> Page:
    """The method page."""
    chosen = _chosen(audit.dimensions)
    left = sum(1 + len(d.measures) for d in audit.dimensions) - len(chosen)
    return Page(
        section=words.say("Method"),
        headline=words.say("Every figure can be recomputed"),
        tables=(_table(chosen, left, words),),
        remarks=_remarks(audit, words),
    )


def _chosen(dimensions: Sequence[Dimension]) -> list[Measure]:
    """The headline of each dimension, and as many of its first other figures as the page holds."""
    each = ROWS // max(len(dimensions), 1) - 1
    return [m for d in dimensions for m in (d.headline, *[m for m in d.measures if value(m) is not None][:each])]


def _table(measures: list[Measure], left: int, words: Words) -> Table:
    return Table(
        title="",
        subtitle="",
        widths=(43, 11, 16, 18, 12),
        head=(
            Cell(words.say("Figure")),
            Cell(words.say("Value"), number=True),
            Cell(words.say("90 % interval"), number=True),
            Cell(words.say("Rests on"), number=True),
            Cell(words.say("Reference"), number=True),
        ),
        rows=tuple(_row(m, words) for m in measures),
        note=words.plural(
            "{n} more figure is in the workbook (--xlsx) and in the data (--json).",
            "{n} more figures are in the workbook (--xlsx) and in the data (--json).",
            left,
        )
        if left
        else "",
    )


def _row(m: Measure, words: Words) -> tuple[Cell, ...]:
    interval = pair(m.interval)
    known = value(m) is not None
    return (
        Cell(label(m.key, words)),
        Cell(figure(m, words), number=True),
        Cell(span(interval, m.unit, words) if interval and known else "", number=True),
        Cell(counted_base(m, words) if known else why(m, words), number=True),
        Cell(shown(m.reference, m.unit, words) if m.reference is not None and known else "", number=True),
    )


def _remarks(audit: Audit, words: Words) -> tuple[Note, ...]:
    facts = {"least": WITHHELD_UNDER, "region": region_label(audit, words) or "–", "day": words.day(audit.today)}
    return tuple(Note(words.say(title), words.say(text, **facts)) for title, text in REMARKS.items())
