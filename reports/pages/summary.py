"""Summary: what to keep, what to do first, what to try next."""

from __future__ import annotations

from analyzer.audit import WITHHELD_UNDER, Audit, Remark
from reports.charts import score_strip
from reports.charts.score_strip import HEADLINES
from reports.measures import headline, value
from reports.moves import said
from reports.page import Fact, Note, Page
from reports.pages.hierarchy import levels_reached
from reports.words import Words

REMARKS = 3
# The headline speaks of openness and quality already.
SAID_LAST = ("scope", "vision", "curiosity", "reciprocity", "openness", "quality")


def build(audit: Audit, words: Words) -> Page:
    """The summary page."""
    remarks = _remarks(audit, words)
    return Page(
        section=words.say("Summary"),
        headline=_headline(audit, words),
        lead=_lead(audit, words),
        charts=(score_strip.draw(audit.dimensions, words),),
        facts=() if remarks else _basis(audit, words),
        remarks=remarks,
        notes=(
            Note(words.say("Keep"), _keep(audit, words)),
            Note(words.say("Do first"), _move(audit, 0, words)),
            Note(words.say("Try next"), _move(audit, 1, words)),
        ),
    )


def _headline(audit: Audit, words: Words) -> str:
    """Breadth and warmth in one sentence, as far as both can be measured."""
    quality = headline(audit, "quality")
    alive = value(quality)
    known = [r for r in audit.sectors if r.naics and r.count]
    base = sum(r.count for r in known)
    half = _industries_of_half([r.count for r in known], base) if base >= WITHHELD_UNDER else 0
    broad = words.plural(
        "One industry holds half your network",
        "{spelled} industries hold half your network",
        half,
        spelled=words.first_upper(words.spelled(half)),
    )
    if alive is None:
        return broad if half else words.say("What your export can say, and what it cannot")
    if not half:
        return _in_touch(round(alive), audit.contacts, words)
    share = words.percent(alive / max(quality.base if quality else 0, 1))
    return words.say("{broad}; {share} of it is in touch", broad=broad, share=share)


def _in_touch(alive: int, contacts: int, words: Words) -> str:
    if not alive:
        return words.say("Nobody wrote both ways with you in the last year")
    return words.plural(
        "You are in touch both ways with your one contact",
        "You are in touch both ways with {alive} of your {n} contacts",
        contacts,
        alive=words.spelled(alive),
    )


def _industries_of_half(counts: list[int], base: int) -> int:
    """How many of the largest industries hold half the contacts."""
    held = 0
    for n, count in enumerate(sorted(counts, reverse=True), 1):
        held += count
        if held * 2 >= base:
            return n
    return 0


def _lead(audit: Audit, words: Words) -> str:
    since = words.month(audit.first_connected)
    people = (
        words.plural("{n} contact, met in {since}.", "{n} contacts, met since {since}.", audit.contacts, since=since)
        if since
        else words.plural("{n} contact.", "{n} contacts.", audit.contacts)
    )
    return (
        people
        + " "
        + words.say(
            "Size is only the setting. Six figures say how open, high, varied, alive, curious and even-handed it is."
        )
    )


def _remarks(audit: Audit, words: Words) -> tuple[Note, ...]:
    """Three sentences that hold of this network: a coach's own first, then what the page does not say yet."""
    ranked = sorted(audit.remarks, key=lambda r: (not r.own, SAID_LAST.index(r.dimension)))
    chosen: dict[str, Remark] = {}
    for remark in ranked:
        chosen.setdefault(remark.key if remark.own else remark.dimension, remark)
    return tuple(
        Note(
            words.say(HEADLINES[r.dimension][0]),
            words.say(r.text, **{name: words.fact(text) for name, text in r.facts}),
        )
        for r in list(chosen.values())[:REMARKS]
    )


def _basis(audit: Audit, words: Words) -> tuple[Fact, ...]:
    """How much of the network each classifier could read."""
    names = {"industry": "industry known", "level": "level known", "function": "function known"}
    read = [
        Fact(words.percent(c.known / c.total), words.say(names.get(c.task, c.task)), _of(c.known, c.total, words))
        for c in audit.classifiers
        if c.total
    ]
    return tuple(read)


def _of(known: int, total: int, words: Words) -> str:
    return words.plural("{known} of {n} contact", "{known} of {n} contacts", total, known=words.integer(known))


def _keep(audit: Audit, words: Words) -> str:
    alive = value(headline(audit, "quality"))
    if alive:
        return words.plural(
            "{n} tie was alive both ways in the last year. It is yours to keep.",
            "{n} ties were alive both ways in the last year. Whatever you add, keep answering these.",
            round(alive),
        )
    reached = levels_reached(audit.levels)
    if alive is None and reached:
        return words.plural(
            "Your contacts stand on {n} level. Keep that reach.",
            "Your contacts stand on {n} levels. Keep that reach.",
            reached,
        )
    return words.say("Every tie begins with one answered message. Nothing is lost by starting now.")


def _move(audit: Audit, place: int, words: Words) -> str:
    if place >= len(audit.moves):
        return words.say("Write to one person outside your field and ask what they are working on.")
    move = said(audit.moves[place], audit, words)
    return " ".join(f"{part.rstrip('.')}." for part in (move.title, move.reason) if part)
