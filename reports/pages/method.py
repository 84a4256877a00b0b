"""Method: every figure with what it rests on, so that it can be recomputed."""

from __future__ import annotations

from dataclasses import dataclass

from analyzer.audit import WITHHELD_UNDER, Audit, Measure
from reports.charts.figures import pair, shown, span
from reports.measures import figure, value, why
from reports.page import Cell, Note, Page, Table
from reports.region import region_label
from reports.side_figures import label
from reports.words import Words

ROWS = 18  # a table's cells cost half a millisecond each, and the page has an end


@dataclass(frozen=True, slots=True, kw_only=True)
class Method(Page):
    """The method page; ``remarks`` stand in two columns under the table."""

    remarks: tuple[Note, ...]


def build(audit: Audit, words: Words) -> Method:
    """The method page."""
    measures = [m for d in audit.dimensions for m in (d.headline, *d.measures)]
    heads = [d.headline for d in audit.dimensions]
    kept = [*heads, *(m for m in measures if m not in heads and value(m) is not None)][:ROWS]
    chosen = [m for m in measures if m in kept]
    return Method(
        section=words.say("Method"),
        headline=words.say("Every figure can be recomputed"),
        tables=(_table(chosen, len(measures) - len(chosen), words),),
        remarks=_remarks(audit, words),
    )


def _table(measures: list[Measure], left: int, words: Words) -> Table:
    return Table(
        title="",
        subtitle="",
        widths=(37, 12, 17, 22, 12),
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
        Cell(_base(m, words) if known else why(m, words), number=True),
        Cell(shown(m.reference, m.unit, words) if m.reference is not None and known else "", number=True),
    )


def _base(m: Measure, words: Words) -> str:
    units = {
        "contacts": ("{n} contact", "{n} contacts"),
        "messages": ("{n} message", "{n} messages"),
        "threads": ("{n} conversation", "{n} conversations"),
        "ties": ("{n} tie", "{n} ties"),
    }
    one, many = units.get(m.base_unit, (f"{{n}} {m.base_unit}",) * 2)
    return words.plural(one, many, m.base)


def _remarks(audit: Audit, words: Words) -> tuple[Note, ...]:
    return (
        Note(
            words.say("Intervals"),
            words.say(
                "The middle 90 % of a thousand redraws of your contacts, each redraw also letting every "
                "classification be wrong as often as its confidence says."
            ),
        ),
        Note(
            words.say("Withheld"),
            words.say(
                "With fewer than {n} classified contacts a figure of diversity is not shown. What is unknown is "
                "counted as unknown and left out of shares.",
                n=WITHHELD_UNDER,
            ),
        ),
        Note(
            words.say("No total score"),
            words.say(
                "Published work finds these dimensions uncorrelated, so adding them up would hide more than it says. "
                "Size is never a merit here."
            ),
        ),
        Note(
            words.say("Reference"),
            words.say(
                "Working people in {region}: all of them, not office workers nor LinkedIn’s members. A "
                "distance from it is a question, not a fault.",
                region=region_label(audit) or "–",
            ),
        ),
        Note(
            words.say("Formulas"),
            words.say(
                "Each figure’s formula, source and limits are in docs/MEASURES.md of tiescope, under the name it has "
                "here."
            ),
        ),
        Note(
            words.say("Repeatable"),
            words.say(
                "The same files and the same day, {day}, give the same report to the last byte.",
                day=words.day(audit.today),
            ),
        ),
    )
