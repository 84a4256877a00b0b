"""Every measure with what it rests on."""

from __future__ import annotations

from analyzer.audit import Audit, Dimension, Measure
from reports import measures
from reports.charts.figures import number, pair
from reports.charts.score_strip import HEADLINES, UNITS, reference_source
from reports.side_figures import label
from reports.words import Words
from reports.workbook.sheet import DECIMAL, PERCENT, WHOLE, Cell, Column, Figure, Sheet, Style, Text

FORMATS = {"share": PERCENT, "index": "+0.00;-0.00;0.00", "ratio": "0.00", "contacts": WHOLE, "messages": WHOLE}


def build(audit: Audit, words: Words) -> Sheet:
    """The sheet of measures."""
    return Sheet(
        name=words.say("Measures"),
        columns=columns(words),
        rows=tuple(
            measured(d, m, label(m.key, words), words) for d in audit.dimensions for m in (d.headline, *d.measures)
        ),
        above=(Text(words.say("Every figure, and what it rests on"), Style.TITLE), ()),
    )


def columns(words: Words) -> tuple[Column, ...]:
    """What a measure is told by."""
    return (
        Column(words.say("Dimension"), width=14),
        Column(words.say("Figure"), width=72, wrapped=True),
        Column(words.say("Value"), width=12),
        Column(words.say("Unit"), width=18),
        Column(words.say("Likely from"), width=13),
        Column(words.say("Likely to"), width=13),
        Column(words.say("Reference"), width=11),
        Column(words.say("Source of the reference"), width=30, wrapped=True),
        Column(words.say("Based on"), number=WHOLE, width=13),
        Column(words.say("Counted"), width=15),
        Column(words.say("Coverage"), number=PERCENT, width=13),
        Column(words.say("Remark"), width=26),
    )


def measured(dimension: Dimension, measure: Measure, said: str, words: Words) -> tuple[Cell, ...]:
    """One measure as a row; a withheld one has its reason for a value."""
    low, high = pair(measure.interval) or (None, None)
    value = measures.value(measure)
    return (
        words.say(HEADLINES[dimension.key][0]),
        said,
        _figure(value, measure.unit),
        words.say(UNITS.get(measure.unit, measure.unit)) or words.say("share"),
        *(_figure(end if value is not None else None, measure.unit) for end in (low, high)),
        _figure(number(measure.reference), measure.unit),
        reference_source(measure, words) if measure.reference is not None else "",
        measure.base,
        words.say(measure.base_unit),
        measure.coverage,
        measures.why(measure, words) if value is None else "",
    )


def _figure(value: float | None, unit: str) -> Figure | None:
    return None if value is None else Figure(value, FORMATS.get(unit, DECIMAL))
