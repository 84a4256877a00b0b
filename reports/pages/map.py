"""The map: where the network is dense, and which edges hang on one or two people."""

from __future__ import annotations

from collections.abc import Sequence

from analyzer.audit import WITHHELD_UNDER, Audit, SectorRow
from reports.charts import ego_map, names
from reports.measures import headline, value
from reports.page import Gap, Note, Page, Sheet
from reports.words import Words

CENTRE = 1 / 3  # share of one industry from which the map has one centre
THIN = 2  # contacts: an edge that ends when one or two people leave


def build(audit: Audit, words: Words) -> Page:
    """The map page."""
    known = sorted((r for r in audit.sectors if r.naics and r.count), key=lambda r: (-r.count, r.naics))
    if not audit.dots:
        return _empty(words)
    thin = [r for r in known if r.count <= THIN]
    return Page(
        section=words.say("Map"),
        headline=_headline(known, thin, words),
        lead=_lead(known, thin, audit, words),
        charts=(ego_map.draw(audit.dots, audit.closest, words),),
        notes=(
            Note(words.say("Unlike you"), _unlike(audit, words)),
            Note(words.say("The far ends"), _far(audit, words)),
            Note(
                words.say("Your turn"),
                words.say("Which edge should be broader in a year? Who stands there now, and whom could they bring?"),
                2,
            ),
        ),
    )


def _headline(known: Sequence[SectorRow], thin: Sequence[SectorRow], words: Words) -> str:
    base = sum(r.count for r in known)
    if base < WITHHELD_UNDER:
        return words.say("Too few industries are known to see a centre")
    if len(known) == 1:
        return words.say("One centre, and no bridge to another industry")
    one_centre = known[0].count >= CENTRE * base
    if not thin:
        return (
            words.say("One dense centre with broad edges") if one_centre else words.say("Several centres, no thin edge")
        )
    spelled = words.spelled(len(thin))
    if one_centre:
        return words.plural(
            "One dense centre and one thin bridge",
            "One dense centre and {spelled} thin bridges",
            len(thin),
            spelled=spelled,
        )
    return words.plural(
        "Several centres and one thin bridge", "Several centres and {spelled} thin bridges", len(thin), spelled=spelled
    )


def _lead(known: Sequence[SectorRow], thin: Sequence[SectorRow], audit: Audit, words: Words) -> str:
    base = sum(r.count for r in known)
    parts = []
    if base >= WITHHELD_UNDER:
        parts.append(
            words.say(
                "{sector} holds {share} of the contacts with a known industry.",
                sector=names.sector(known[0].naics, words, known[0].name),
                share=words.percent(known[0].count / base),
            )
        )
    if thin:
        listed = [words.inside(names.sector(r.naics, words, r.name)) for r in thin]
        sentence = "Only one or two people tie you to {sectors}."
        parts.append(words.say(sentence, sectors=words.some(listed, 4)))
    unknown = audit.contacts - base
    if unknown and not thin:
        parts.append(
            words.plural(
                "{n} contact without a known industry stands under “Unknown”.",
                "{n} contacts without a known industry stand under “Unknown”.",
                unknown,
            )
        )
    return " ".join(parts)


def _unlike(audit: Audit, words: Words) -> str:
    measure = headline(audit, "vision")
    share = value(measure)
    if share is None or measure is None:
        return words.say(
            "How many of your contacts are unlike you cannot be said: {why}.",
            why=words.say("your own role is unknown")
            if measure is not None and measure.withheld == "owner-unknown"
            else words.say("too few are classified"),
        )
    return words.say(
        "{share} of your contacts differ from you in at least two of industry, function and level.",
        share=words.percent(share),
    )


def _far(audit: Audit, words: Words) -> str:
    if not audit.far:
        measure = headline(audit, "vision")
        if measure is not None and measure.withheld == "owner-unknown":
            return words.say("Who stands far from your own field cannot be said either.")
        return words.say("No tie stands out as far from your own field.")
    people = [
        words.say("{name} ({sector})", name=p.name, sector=words.inside(names.sector(p.sector_naics, words, p.sector)))
        for p in audit.far[:3]
    ]
    return words.plural(
        "Farthest from your own field: {people}.",
        "Farthest from your own field: {people}.",
        len(people),
        people=words.series(people),
    )


def _empty(words: Words) -> Page:
    return Page(
        section=words.say("Map"),
        headline=words.say("There is nobody to draw yet"),
        missing=Gap(
            words.say("No contact was found in the files you gave."),
            words.say(
                "Ask LinkedIn for your data (Settings, Data privacy, Get a copy of your data) and add the archive."
            ),
        ),
        sheet=Sheet(
            words.say("Your turn, from memory"),
            words.say("Whom do you know, and from where?"),
            (words.say("Name"), words.say("Industry"), words.say("Where you met")),
        ),
    )
