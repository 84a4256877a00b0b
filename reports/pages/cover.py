"""Cover: this is your network on this date, in six figures."""

from __future__ import annotations

from dataclasses import dataclass

from analyzer.audit import Audit, OwnerProfile
from reports.charts import constellation
from reports.charts.svg import WIDTH
from reports.charts.typeset import fit
from reports.measures import DIMENSIONS, figure, headline, value, why
from reports.page import Fact, Page
from reports.words import Words

NAMES = {
    "openness": ("Openness", "effective industries"),
    "scope": ("Scope", "above your level"),
    "vision": ("Vision", "unlike you"),
    "quality": ("Quality", "two-way ties alive"),
    "curiosity": ("Curiosity", "new ground"),
    "reciprocity": ("Reciprocity", "given for one got"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Cover(Page):
    """The cover: whose network, on which day, and a coach's opening words by paragraphs."""

    who: str
    when: str
    opening: tuple[str, ...] = ()


def build(audit: Audit, words: Words) -> Cover:
    """The cover page."""
    return Cover(
        section=words.say("Network audit"),
        headline=_title(audit, words),
        who=_who(audit.owner, words),
        when=words.plural("{n} contact on {day}", "{n} contacts on {day}", audit.contacts, day=words.day(audit.today)),
        charts=(constellation.draw(audit.dots, words, exchanges="messages" not in audit.missing),),
        facts=tuple(_fact(audit, key, words) for key in DIMENSIONS),
    )


def _who(owner: OwnerProfile, words: Words) -> str:
    role = (
        words.say("{position} at {organisation}", position=owner.position, organisation=owner.organisation)
        if owner.position and owner.organisation
        else owner.position or owner.organisation
    )
    return fit(" · ".join(part for part in (owner.name, role) if part), 11, WIDTH)


def _title(audit: Audit, words: Words) -> str:
    """The two figures that matter most, as far as they can be measured."""
    openness, alive = value(headline(audit, "openness")), value(headline(audit, "quality"))
    broad = round(openness) if openness is not None else 0
    if broad and alive:
        return words.say("{broad}, {warm}", broad=_broad(broad, words), warm=_warm(round(alive), words))
    if broad:
        return words.plural(
            "{broad}, across one person", "{broad}, across {n} people", audit.contacts, broad=_broad(broad, words)
        )
    if alive:
        return words.first_upper(_warm(round(alive), words))
    if not audit.contacts:
        return words.say("Nobody here yet")
    return words.plural("A network of one person", "A network of {n} people", audit.contacts)


def _broad(n: int, words: Words) -> str:
    return words.plural("As broad as one industry", "As broad as {spelled} industries", n, spelled=words.spelled(n))


def _warm(n: int, words: Words) -> str:
    return words.plural("warm with one person", "warm with {spelled} people", n, spelled=words.spelled(n))


def _fact(audit: Audit, key: str, words: Words) -> Fact:
    name, counts = NAMES[key]
    measure = headline(audit, key)
    known = value(measure) is not None
    return Fact(figure(measure, words), words.say(name), words.say(counts) if known else why(measure, words))
