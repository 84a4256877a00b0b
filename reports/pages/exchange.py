"""Giving and getting: what goes out and what comes back, kind by kind."""

from __future__ import annotations

from collections.abc import Sequence

from analyzer.audit import Audit, ExchangeRow
from reports.charts import exchange
from reports.export_files import how_to_get, missing_files
from reports.measures import find, value
from reports.page import Gap, Note, Page, Sheet
from reports.persons import told_apart
from reports.side_figures import side_figures
from reports.words import Words

PEOPLE_NAMED = 3
ENOUGH = 10  # exchanges of a kind, below which a lean is chance
EVEN = 1.25  # given : got closer to 1 than this counts as even
FILES = (
    "messages",
    "invitations",
    "endorsements_given",
    "endorsements_received",
    "recommendations_given",
    "recommendations_received",
)
# What the reader does (more given, more got) per kind, as a headline.
GIVES = {
    "opened": ("You open more conversations than come to you", "More conversations come to you than you open"),
    "replies": ("You answer more often than you are answered", "You are answered more often than you answer"),
    "messages": ("You write more than you are written to", "You are written to more than you write"),
    "endorsements": ("You endorse more than you are endorsed", "You are endorsed more than you endorse"),
    "recommendations": ("You recommend more than you are recommended", "You are recommended more than you recommend"),
    "invitations": ("You invite more than you are invited", "You are invited more than you invite"),
    "introductions": ("You introduce more than you are introduced", "You are introduced more than you introduce"),
}


def build(audit: Audit, words: Words) -> Page:
    """The giving and getting page."""
    both = [r for r in audit.exchanges if r.given is not None and r.got is not None and r.given + r.got > 0]
    if not both:
        return _missing(audit, words)
    leaning = sorted((r for r in both if _counts(r)), key=lambda r: -_lean(r))
    return Page(
        section=words.say("Giving and getting"),
        headline=_headline(leaning, words),
        lead=_lead(leaning, both, words),
        charts=(exchange.draw(audit.exchanges, words),),
        facts=side_figures(audit, _beside(audit), words),
        notes=(
            Note(words.say("Thank"), _owed(audit, words)),
            Note(words.say("Ask"), _ask(leaning, words)),
            Note(words.say("Your turn"), words.say("Who helped you this year and never heard what came of it?"), 2),
        ),
    )


def _beside(audit: Audit) -> list[str]:
    return [m.key for d in audit.dimensions if d.key == "reciprocity" for m in (d.headline, *d.measures)][:4]


def _counts(row: ExchangeRow) -> bool:
    return (row.given or 0) + (row.got or 0) >= ENOUGH and row.kind in GIVES


def _ratio(row: ExchangeRow) -> float:
    """Given over got, both lifted by one so that "none" has a place."""
    return ((row.given or 0) + 1) / ((row.got or 0) + 1)


def _lean(row: ExchangeRow) -> float:
    return max(_ratio(row), 1 / _ratio(row))


def _headline(leaning: Sequence[ExchangeRow], words: Words) -> str:
    if not leaning:
        return words.say("Too little has passed to see a balance")
    top = leaning[0]
    if _lean(top) < EVEN:
        return words.say("Giving and getting are about even")
    return words.say(GIVES[top.kind][0 if _ratio(top) > 1 else 1])


def _lead(leaning: Sequence[ExchangeRow], both: Sequence[ExchangeRow], words: Words) -> str:
    if not leaning:
        return words.say("Every kind counts fewer than {n} exchanges.", n=ENOUGH)
    written = next((r for r in both if r.kind == "messages"), None)
    parts = [words.say("Balance need not be exact; what counts is who is left without an answer.")]
    if written:
        sent = words.plural("You sent {n} message", "You sent {n} messages", written.given or 0)
        parts.insert(0, words.say("{sent} and received {got}.", sent=sent, got=words.integer(written.got or 0)))
    return " ".join(parts)


def _owed(audit: Audit, words: Words) -> str:
    owed = audit.owed
    if not owed:
        return words.say("Nobody stands out who gave much and got nothing back.")
    people = words.some(told_apart(owed), PEOPLE_NAMED)
    counted = value(find(audit, "reciprocity.nothing_back"))
    if counted is not None and counted > len(owed):
        return words.say(
            "{n} contacts gave and got nothing back, {people} first. A line to each is enough.",
            n=words.integer(round(counted)),
            people=words.series(told_apart(owed[:2])),
        )
    return words.plural(
        "{people} wrote to you and got less back. A line is enough.",
        "{people} wrote to you and got less back. A line to each is enough.",
        len(owed),
        people=people,
    )


def _ask(leaning: Sequence[ExchangeRow], words: Words) -> str:
    given = [r for r in leaning if _ratio(r) > EVEN]
    if not given:
        return words.say("You receive at least as much as you give. Before you ask again, offer something.")
    return words.say(
        "You gave first, so you may ask. Ask one person for advice, not for a favour: people like to be consulted."
    )


def _missing(audit: Audit, words: Words) -> Page:
    lacking = [f for f in FILES if f in audit.missing] or ["messages"]
    return Page(
        section=words.say("Giving and getting"),
        headline=words.say("What you give and get is not in this export"),
        lead=words.say("Nothing is made up here: without messages there is no giving and getting to count."),
        missing=Gap(missing_files(lacking, words), how_to_get(words)),
        sheet=Sheet(
            words.say("Your turn, from memory"),
            words.say("Who opened a door for you in the last year, and for whom did you open one?"),
            (words.say("Who gave you something"), words.say("What it was"), words.say("What you gave back")),
        ),
    )
