"""The network year by year: size, new contacts, openness."""

from __future__ import annotations

from analyzer.audit import Audit, YearRow
from reports.charts import growth, openness_years, palette
from reports.charts.figures import number
from reports.pages import growth as page
from reports.words import Words
from reports.workbook.openings import opening
from reports.workbook.sheet import DECIMAL, PERCENT, PLAIN, WHOLE, Cell, Column, Plot, Shape, Sheet


def build(audit: Audit, words: Words) -> Sheet:
    """The sheet of years."""
    told = page.build(audit, words)
    years = sorted((y for y in audit.years if y.total), key=lambda y: y.year)
    return Sheet(
        name=words.say("Growth"),
        columns=(
            Column(words.say("Year"), number=PLAIN, width=9),
            Column(words.say("New contacts"), number=WHOLE, width=14),
            Column(words.say("Contacts in all"), number=WHOLE, width=14),
            Column(words.say("Effective industries"), number=DECIMAL, width=14),
            Column(words.say("Based on"), number=WHOLE, width=13),
            Column(words.say("New in a place new to you"), number=PERCENT, width=16),
            Column(words.say("Remark"), width=18),
        ),
        rows=tuple(_row(y, words) for y in years),
        above=opening(told),
        plots=_plots(audit, years, words) if told.charts else (),
    )


def _row(year: YearRow, words: Words) -> tuple[Cell, ...]:
    remark = words.say("not over yet") if year.partial else ""
    openness = number(year.openness)
    return (year.year, year.new, year.total, openness, year.openness_base, number(year.new_to_you), remark)


def _plots(audit: Audit, years: list[YearRow], words: Words) -> tuple[Plot, ...]:
    when, contacts = words.say("Year"), words.say("Contacts")
    grown = growth.draw(audit.quarters, audit.years, audit.jobs, words)
    plots = [
        Plot(Shape.COLUMNS, words.say("New contacts"), grown.alt, labels=0, series=(1,), axes=(when, contacts)),
        Plot(Shape.LINE, words.say("Contacts in all"), grown.alt, labels=0, series=(2,), axes=(when, contacts)),
    ]
    if sum(number(y.openness) is not None for y in years) > 1:
        open_years = openness_years.draw(audit.years, words)
        axes = (when, words.say("Effective industries"))
        plots.append(
            Plot(
                Shape.LINE,
                open_years.title,
                open_years.alt,
                labels=0,
                series=(3,),
                axes=axes,
                number=DECIMAL,
                colours=(palette.ACT,),
            )
        )
    return tuple(plots)
