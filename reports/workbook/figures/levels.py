"""Contacts by hierarchy level, the highest first."""

from __future__ import annotations

from analyzer.audit import Audit
from reports.charts import hierarchy, names, palette
from reports.pages import hierarchy as page
from reports.words import Words
from reports.workbook.openings import opening
from reports.workbook.sheet import PERCENT, WHOLE, Column, Plot, Shape, Sheet


def build(audit: Audit, words: Words) -> Sheet:
    """The sheet of levels; the owner's own stands out in the chart."""
    told = page.build(audit, words)
    rows = sorted(audit.levels, key=lambda r: -names.rank(r.level))
    bands = {"above": words.say("above you"), "same": words.say("your level"), "below": words.say("below you")}
    return Sheet(
        name=words.say("Levels"),
        columns=(
            Column(words.say("Level"), width=30),
            Column(words.say("Contacts"), number=WHOLE, width=13),
            Column(words.say("Share"), number=PERCENT, width=13),
            Column(words.say("Seen from you"), width=18),
        ),
        rows=tuple(
            (names.level(r.level, words), r.count, r.share if told.charts else None, bands.get(r.band, ""))
            for r in rows
        ),
        above=opening(told),
        plots=tuple(
            Plot(
                Shape.BARS,
                chart.title,
                chart.alt,
                labels=0,
                series=(1,),
                axes=(words.say("Level"), words.say("Contacts")),
                colours=(palette.YOU,),
                own=tuple(place for place, r in enumerate(rows) if r.level == audit.owner.level),
            )
            for chart in (hierarchy.draw(audit.levels, words, audit.owner.level),)
            if told.charts
        ),
    )
