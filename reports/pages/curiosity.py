"""Curiosity: whether new contacts lead to new places, and how openness moved year by year."""

from __future__ import annotations

from collections.abc import Sequence

from analyzer.audit import Audit, YearRow
from reports.charts import openness_years
from reports.charts.figures import number
from reports.measures import headline, value
from reports.page import Note, Page
from reports.side_figures import side_figures
from reports.words import Words


def build(audit: Audit, words: Words) -> Page | None:
    """The curiosity page, None where no year can be measured and nobody is new."""
    years = [y for y in audit.years if number(y.openness)]
    share = value(headline(audit, "curiosity"))
    if len(years) < 2:
        return None
    return Page(
        section=words.say("Curiosity"),
        headline=_headline(share, years, words),
        lead=_lead(share, words),
        charts=(openness_years.draw(audit.years, words),),
        facts=side_figures(audit, _beside(audit), words),
        notes=(
            Note(words.say("What it means"), _meaning(years, words)),
            Note(
                words.say("Small and cheap"),
                words.say(
                    "Go to one event outside your field this quarter. Ask three people there how they work, and write "
                    "to one of them within a week."
                ),
            ),
            Note(words.say("Your turn"), words.say("What did you last learn from someone outside your field?"), 2),
        ),
    )


def _beside(audit: Audit) -> list[str]:
    return [m.key for d in audit.dimensions if d.key == "curiosity" for m in (d.headline, *d.measures)][:4]


def _headline(share: float | None, years: Sequence[YearRow], words: Words) -> str:
    if share is None:
        widest = max(years, key=lambda y: (y.openness or 0, y.year))
        if widest.year == years[-1].year:
            return words.say("Your network has never been as open as now")
        return words.say("Your network was most open in {year}", year=widest.year)
    if share == 0:
        return words.say("Nobody you met last year was new ground")
    return words.say("{share} of last year’s contacts were new ground", share=words.percent(share))


def _lead(share: float | None, words: Words) -> str:
    if share is None:
        return words.say("Openness year by year, compared at the same number of contacts so that size does not count.")
    return words.say(
        "New ground is an industry, an employer or a level in which you knew nobody at that time. Openness is compared "
        "at the same number of contacts, so that size does not count."
    )


def _meaning(years: Sequence[YearRow], words: Words) -> str:
    last, before = years[-1], years[-2]
    change = (last.openness or 0) - (before.openness or 0)
    shown = words.decimal(abs(change))
    if not any(c in "123456789" for c in shown):
        return words.say(
            "Openness did not move since {year}: {n} effective industries.",
            year=before.year,
            n=words.decimal(last.openness or 0),
        )
    sentence = (
        "Since {year} openness rose by {change} to {n} effective industries."
        if change > 0
        else "Since {year} openness fell by {change} to {n} effective industries."
    )
    return words.say(sentence, year=before.year, change=shown, n=words.decimal(last.openness or 0))
