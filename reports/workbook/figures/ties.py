"""Ties by industry and by how alive they are."""

from __future__ import annotations

from collections import Counter

from analyzer.audit import Audit
from reports.charts import multiples, names, palette
from reports.words import Words
from reports.workbook.sheet import WHOLE, Column, Plot, Shape, Sheet, Style, Text

SHADES = (palette.YOU, palette.YOU_MID, palette.ACT, palette.HAIRLINE)


def build(audit: Audit, words: Words) -> Sheet:
    """The sheet of ties: how many of each industry are alive, cooling, dormant, or never began."""
    counts = Counter((dot.sector_naics, dot.state) for dot in audit.dots)
    totals = Counter(dot.sector_naics for dot in audit.dots)
    chart = multiples.draw(audit.dots, words)
    meaning = words.say("Alive: within a year. Cooling: one to three years. Dormant: longer. Never: no word exchanged.")
    return Sheet(
        name=words.say("Ties"),
        columns=(
            Column(words.say("Industry"), width=30),
            *(
                Column(words.first_upper(words.say(state)), number=WHOLE, width=13, shaded=True)
                for state in multiples.STATES
            ),
        ),
        rows=tuple(
            (names.sector(sector, words), *(counts[sector, state] for state in multiples.STATES))
            for sector, _ in sorted(totals.items(), key=lambda item: (-item[1], item[0]))
        ),
        above=(Text(chart.title, Style.TITLE), Text(meaning), ()),
        plots=(
            Plot(
                Shape.STACKED,
                chart.title,
                chart.alt,
                labels=0,
                series=tuple(range(1, len(multiples.STATES) + 1)),
                axes=(words.say("Industry"), words.say("Contacts")),
                colours=SHADES,
            ),
        ),
    )
