"""Contacts by industry, beside the working people of the reference region."""

from __future__ import annotations

from analyzer.audit import Audit, SectorRow
from reports.charts import industries, names
from reports.pages import industries as page
from reports.region import region_label
from reports.words import Words
from reports.workbook.openings import opening
from reports.workbook.sheet import DECIMAL, PERCENT, WHOLE, Cell, Column, Plot, Shape, Sheet


def build(audit: Audit, words: Words) -> Sheet:
    """The sheet of industries; shares are left out where too few contacts carry them."""
    told = page.build(audit, words)
    region = region_label(audit, words)
    rows = sorted((r for r in audit.sectors if r.naics), key=lambda r: (r.count, r.reference_share or 0.0, r.naics))
    reference = words.say("Reference: {region}", region=region) if region else words.say("Reference")
    return Sheet(
        name=words.say("Industries"),
        columns=(
            Column(words.say("Industry"), width=30),
            Column(words.say("Contacts"), number=WHOLE, width=13),
            Column(words.say("Share"), number=PERCENT, width=13),
            Column(words.say("Likely from"), number=PERCENT, width=13),
            Column(words.say("Likely to"), number=PERCENT, width=13),
            Column(reference, number=PERCENT, width=18),
            Column(words.say("Share to reference"), number=DECIMAL, width=14),
        ),
        rows=tuple(_row(r, words, shares=bool(told.charts)) for r in reversed(rows)),
        above=opening(told),
        plots=tuple(
            Plot(
                Shape.BARS,
                chart.title,
                chart.alt,
                labels=0,
                series=(2, 5) if region else (2,),
                axes=(words.say("Industry"), words.say("Share")),
                number=PERCENT,
            )
            for chart in (industries.draw(audit.sectors, words, region),)
            if told.charts
        ),
    )


def _row(row: SectorRow, words: Words, *, shares: bool) -> tuple[Cell, ...]:
    name = names.sector(row.naics, words, row.name)
    if not shares:
        return (name, row.count, None, None, None, row.reference_share, None)
    low, high = row.share_interval or (None, None)
    return (name, row.count, row.share, low, high, row.reference_share, row.quotient)
