"""Dormant ties: close once, silent for three years, and worth a message."""

from __future__ import annotations

from collections.abc import Sequence

from analyzer.audit import Audit, Person
from reports.charts import dormant, names
from reports.export_files import how_to_get, missing_files
from reports.legible import any_marked
from reports.measures import find, value
from reports.page import Cell, Gap, Note, Page, Sheet, Table
from reports.words import Words

ROWS = 8


def build(audit: Audit, words: Words) -> Page:
    """The dormant ties page."""
    if "messages" in audit.missing:
        return _missing(words)
    silent = _count(audit)
    if not silent:
        return _nobody(words)
    people = audit.revive or audit.dormant
    return Page(
        section=words.say("Dormant ties"),
        headline=_headline(silent, words),
        lead=_lead(audit, words),
        charts=(dormant.draw(audit.dormant, words, audit.revive[:ROWS], silent),),
        tables=(_table(people[:ROWS], words),),
        notes=_notes(audit, words),
        footnote=words.say("* Written in another script in the export.")
        if any_marked(p.name for p in people[:ROWS])
        else "",
    )


def _count(audit: Audit) -> int:
    counted = value(find(audit, "quality.dormant"))
    return max(round(counted) if counted is not None else 0, len(audit.dormant))


def _headline(silent: int, words: Words) -> str:
    return words.first_upper(
        words.plural(
            "One person you wrote with has been silent for three years",
            "{spelled} people you wrote with have been silent for three years",
            silent,
            spelled=words.spelled(silent),
        )
    )


def _lead(audit: Audit, words: Words) -> str:
    """The states of ties in one sentence, as far as they are measured."""
    trust = words.say("Old ties keep their trust while their news is new to you.")
    found = [value(find(audit, f"quality.{state}")) for state in ("two_way_alive", "cooling", "never")]
    if any(v is None for v in found):
        return trust
    alive, cooling, never = (round(v or 0) for v in found)
    states = words.say(
        "{alive}, {cooling}; {never}.",
        alive=words.plural("{n} tie is alive both ways", "{n} ties are alive both ways", alive),
        cooling=words.plural("{n} is cooling", "{n} are cooling", cooling),
        never=words.plural("with {n} contact there was never a word", "with {n} there was never a word", never),
    )
    return f"{states} {trust}"


def _table(people: Sequence[Person], words: Words) -> Table:
    return Table(
        title=words.plural("The one to revive first", "Revive these first", len(people)),
        subtitle=words.say("Ranked by what each adds to the openness and scope of your living ties"),
        widths=(26, 26, 22, 14, 12),
        head=(
            Cell(words.say("Name")),
            Cell(words.say("Where") if any(p.organisation for p in people) else words.say("Level")),
            Cell(words.say("Industry")),
            Cell(words.say("Last exchange")),
            Cell(words.say("Silent"), number=True),
        ),
        rows=tuple(_row(p, words) for p in people),
    )


def _row(p: Person, words: Words) -> tuple[Cell, ...]:
    return (
        Cell(p.name),
        Cell(p.organisation or names.level(p.level, words) or "–"),
        Cell(names.sector(p.sector_naics, words, p.sector)),
        Cell(words.narrow_month(p.last_exchange) or "–"),
        Cell(words.silence(p.silent_days) if p.silent_days is not None else "–", number=True),
    )


def _notes(audit: Audit, words: Words) -> tuple[Note, ...]:
    return (
        Note(words.say("What it brings"), _gain(audit, words)),
        Note(
            words.say("A first line"),
            words.say("“I came across your name and remembered our time together. What are you working on now?”"),
        ),
        Note(words.say("Your turn"), words.say("Which two will you write to this week?"), 2),
    )


def _gain(audit: Audit, words: Words) -> str:
    steps = audit.revive_gain
    if len(steps) < 2:
        return words.say("One answered message turns a dormant tie into a living one.")
    shown = steps[min(ROWS, len(steps) - 1)]
    gain = words.plural(
        "With this one, effective industries among your living ties go from {before} to {after}.",
        "With the first {n}, effective industries among your living ties go from {before} to {after}.",
        shown.revived,
        before=words.decimal(steps[0].openness),
        after=words.decimal(shown.openness),
    )
    if shown.revived < ROWS:
        return gain
    return gain + " " + words.say("In studies the tenth was worth as much as the first.")


def _missing(words: Words) -> Page:
    return Page(
        section=words.say("Dormant ties"),
        headline=words.say("Who has gone silent is not in this export"),
        lead=words.say("A dormant tie is one without an exchange for three years. That takes messages to see."),
        missing=Gap(missing_files(["messages"], words), how_to_get(words)),
        sheet=_sheet(words),
    )


def _sheet(words: Words) -> Sheet:
    return Sheet(
        words.say("Your turn, from memory"),
        words.say("Whom did you like working with and then lose sight of?"),
        (words.say("Name"), words.say("Where you worked together"), words.say("First line you will write")),
    )


def _nobody(words: Words) -> Page:
    return Page(
        section=words.say("Dormant ties"),
        headline=words.say("Nobody has been silent for three years"),
        lead=words.say("No tie in your messages was alive once and then silent for three years or more."),
        notes=(
            Note(words.say("Your turn"), words.say("Whom would you miss, and when did you last write to them?"), 3),
        ),
    )
