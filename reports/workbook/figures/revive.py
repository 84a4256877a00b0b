"""Dormant ties in the order in which reviving them adds most, and what they add."""

from __future__ import annotations

from analyzer.audit import Audit
from reports.charts import gain, names, palette
from reports.words import Words
from reports.workbook.sheet import DECIMAL, PLAIN, Cell, Column, Plot, Shape, Sheet, Style, Text


def build(audit: Audit, words: Words) -> Sheet:
    """The sheet of ties to revive: a row for each tie after the row that stands for now."""
    steps = sorted(audit.revive_gain, key=lambda s: s.revived)
    chart = gain.draw(audit.revive_gain, words)
    rows: list[tuple[Cell, ...]] = []
    for step in steps:
        person = audit.revive[step.revived - 1] if 0 < step.revived <= len(audit.revive) else None
        who = (
            (person.name, person.organisation, names.sector(person.sector_naics, words), person.last_exchange)
            if person
            else (words.say("now"), "", "", "")
        )
        rows.append((step.revived, *who, step.openness, step.scope))
    plot = Plot(
        Shape.LINE,
        chart.title,
        chart.alt,
        labels=0,
        series=(5, 6),
        axes=(words.say("ties revived"), words.say("Effective number")),
        number=DECIMAL,
        colours=(palette.YOU, palette.ACT),
    )
    return Sheet(
        name=words.say("Ties to revive"),
        columns=(
            Column(words.first_upper(words.say("ties revived")), number=PLAIN, width=13),
            Column(words.say("Name"), width=26),
            Column(words.say("Organisation"), width=30),
            Column(words.say("Industry"), width=24),
            Column(words.say("Last exchange"), width=15),
            Column(words.say("Openness: effective industries"), number=DECIMAL, width=16),
            Column(words.say("Scope: effective levels"), number=DECIMAL, width=16),
        ),
        rows=tuple(rows),
        above=(Text(chart.title, Style.TITLE), Text(chart.subtitle), ()),
        plots=(plot,) if len(rows) > 1 else (),
    )
