"""Growth: what size and openness each did over the years."""

from __future__ import annotations

from collections.abc import Sequence

from analyzer.audit import Audit, JobRow, YearRow
from reports.charts import growth
from reports.charts.figures import number
from reports.page import Gap, Note, Page, Sheet
from reports.side_figures import side_figures
from reports.words import Words

BESIDE = ("curiosity.new_contacts", "curiosity.new_per_quarter", "openness.industries_reached")
STEADY = 1.1  # a factor closer to 1 than this is "hardly moved"


def build(audit: Audit, words: Words) -> Page:
    """The growth page."""
    years = [y for y in audit.years if y.total]
    if len(years) < 2:
        return _too_short(words)
    return Page(
        section=words.say("Growth"),
        headline=_headline(years, words),
        lead=_lead(years, audit, words),
        charts=(growth.draw(audit.quarters, audit.years, audit.jobs, words),),
        facts=side_figures(audit, BESIDE, words),
        notes=(
            Note(words.say("The busiest year"), _busiest(years, audit.jobs, words)),
            Note(words.say("What it hides"), _hidden(audit, words)),
            Note(
                words.say("Your turn"),
                words.say("Whom did you meet in the last year that you did not write down anywhere?"),
                2,
            ),
        ),
    )


def _measured(years: Sequence[YearRow]) -> list[YearRow]:
    return [y for y in years if number(y.openness)]


def _headline(years: Sequence[YearRow], words: Words) -> str:
    measured = _measured(years)
    if len(measured) < 2 and years[-1].total < years[0].total * STEADY:
        return words.say("The network has hardly grown since {year}", year=years[0].year)
    if len(measured) < 2:
        return words.say(
            "The network grew {times}-fold since {year}",
            times=_times(years[0].total, years[-1].total, words),
            year=years[0].year,
        )
    first, last = measured[0], measured[-1]
    size, openness = last.total / first.total, (last.openness or 0) / (first.openness or 1)
    if openness < 1 / STEADY:
        return words.say("Size grew; openness fell")
    if size >= STEADY and openness < STEADY:
        return words.say("Size grew; openness hardly moved")
    if openness > size:
        return words.say("Openness grew more than size")
    return words.say("Size grew; openness grew less")


def _times(before: float, after: float, words: Words) -> str:
    ratio = after / before if before else 0.0
    return words.integer(round(ratio)) if ratio >= 10 else words.decimal(ratio)


def _lead(years: Sequence[YearRow], audit: Audit, words: Words) -> str:
    total = years[-1].total
    parts = [
        words.plural(
            "From {n} contact at the end of {first} to {last} now{dated}.",
            "From {n} contacts at the end of {first} to {last} now{dated}.",
            years[0].total,
            first=years[0].year,
            last=words.integer(total),
            dated=words.say(", of those with a date") if total < audit.contacts else "",
        )
    ]
    measured = _measured(years)
    if len(measured) >= 2:
        parts.append(
            words.say(
                "Effective industries went from {before} ({year}) to {after}: as broad as if you were spread evenly "
                "over that many.",
                before=words.decimal(measured[0].openness or 0),
                year=measured[0].year,
                after=words.decimal(measured[-1].openness or 0),
            )
        )
    return " ".join(parts)


def _busiest(years: Sequence[YearRow], jobs: Sequence[JobRow], words: Words) -> str:
    top = max(years, key=lambda y: (y.new, -y.year))
    sentence = words.plural("{year} brought {n} new contact", "{year} brought {n} new contacts", top.new, year=top.year)
    started = [j for j in jobs if j.started[:4] == str(top.year)]
    if started and started[0].organisation:
        return words.say(
            "{sentence}, the year you joined {organisation}.", sentence=sentence, organisation=started[0].organisation
        )
    share = words.percent(top.new / max(years[-1].total, 1))
    return words.say("{sentence}, {share} of all you have.", sentence=sentence, share=share)


def _hidden(audit: Audit, words: Words) -> str:
    dates = words.say("A date is the day two of you connected on LinkedIn, not the day you met.")
    if not audit.hidden:
        return dates
    return (
        dates
        + " "
        + words.plural(
            "{n} member who hides or left is counted here and nowhere else.",
            "{n} members who hide or left are counted here and nowhere else.",
            audit.hidden,
        )
    )


def _too_short(words: Words) -> Page:
    return Page(
        section=words.say("Growth"),
        headline=words.say("The dates cover too little time to show growth"),
        missing=Gap(
            words.say("Growth needs connection dates of at least two years."),
            words.say(
                "LinkedIn's Connections.csv has the date of each connection; address books do not. Add the archive "
                "to the next run."
            ),
        ),
        sheet=Sheet(
            words.say("Your turn"),
            words.say("Who are the last people you met, and through whom?"),
            (words.say("Name"), words.say("When"), words.say("Through whom")),
        ),
    )
