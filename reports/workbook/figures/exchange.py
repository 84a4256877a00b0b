"""What was given and got, kind by kind."""

from __future__ import annotations

from analyzer.audit import Audit
from reports.charts import exchange
from reports.charts.exchange import KINDS
from reports.pages import exchange as page
from reports.words import Words
from reports.workbook.openings import opening
from reports.workbook.sheet import PERCENT, WHOLE, Column, Plot, Shape, Sheet


def build(audit: Audit, words: Words) -> Sheet:
    """The sheet of giving and getting; a kind that the export lacks is left out."""
    told = page.build(audit, words)
    known = [row for row in audit.exchanges if not (row.given is None and row.got is None)]
    chart = exchange.draw(audit.exchanges, words)
    plot = Plot(
        Shape.SHARES,
        chart.title,
        chart.alt,
        labels=0,
        series=(1, 2),
        axes=(words.say("Kind"), words.say("Share")),
        number=PERCENT,
    )
    return Sheet(
        name=words.say("Giving and getting"),
        columns=(
            Column(words.say("Kind"), width=26),
            Column(words.first_upper(words.say("you gave")), number=WHOLE, width=13),
            Column(words.first_upper(words.say("you got")), number=WHOLE, width=13),
            Column(words.say("Since"), width=14),
        ),
        rows=tuple(
            (words.say(KINDS.get(row.kind, row.kind.capitalize())), row.given, row.got, row.since) for row in known
        ),
        above=opening(told),
        plots=(plot,) if told.charts else (),
    )
