"""Hierarchy: who stands above, at and below the owner's level, and how far the network reaches."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from analyzer.audit import WITHHELD_UNDER, Audit, LevelRow
from reports.charts import hierarchy, names
from reports.page import Fact, Gap, Note, Page, Sheet
from reports.side_figures import side_figures
from reports.words import Words

BESIDE = ("scope.levels", "scope.effective_employers", "scope.effective_functions", "scope.own_employer_share")
BANDS = ("above", "same", "below")


def build(audit: Audit, words: Words) -> Page:
    """The hierarchy page."""
    rows = [r for r in audit.levels if r.count]
    base = sum(r.count for r in rows)
    if base < WITHHELD_UNDER:
        return _too_few(audit, words, base)
    bands = {band: sum(r.count for r in rows if r.band == band) for band in BANDS}
    owner = names.level(audit.owner.level, words) if audit.owner.level else ""
    return Page(
        section=words.say("Hierarchy"),
        headline=_headline(bands, rows, words),
        lead=_lead(bands, base, owner, words),
        charts=(hierarchy.draw(audit.levels, words, audit.owner.level),),
        facts=_facts(audit, words),
        notes=_notes(bands, rows, words),
    )


def _facts(audit: Audit, words: Words) -> tuple[Fact, ...]:
    return side_figures(audit, BESIDE, words)


def levels_reached(rows: Sequence[LevelRow]) -> int:
    """How many rungs of the ladder have a contact; executives, partners and owners stand on one."""
    return len({names.rank(r.level) for r in rows if r.count} - {0})


def _headline(bands: Mapping[str, int], rows: Sequence[LevelRow], words: Words) -> str:
    if not any(bands.values()):
        n = levels_reached(rows)
        return words.first_upper(
            words.plural(
                "Your contacts all stand on one level",
                "Your contacts stand on {spelled} levels",
                n,
                spelled=words.spelled(n),
            )
        )
    above, same, below = (bands[b] for b in BANDS)
    if same > max(above, below):
        return words.say("You look sideways more than up or down")
    if above > below:
        return words.say("More of your ties lead up than down")
    if below > above:
        return words.say("More of your ties lead down than up")
    return words.say("As many of your ties lead up as down")


def _lead(bands: Mapping[str, int], base: int, owner: str, words: Words) -> str:
    if not any(bands.values()):
        return words.say(
            "Your own level is not in the export, so nothing is said on up and down. Name your job with --role."
        )
    return words.plural(
        "Of {n} contact with a known level, {above} above yours ({level}), {same} on it and {below} below.",
        "Of {n} contacts with a known level, {above} above yours ({level}), {same} on it and {below} below.",
        base,
        level=words.inside(owner),
        above=words.plural("{n} stands", "{n} stand", bands["above"]),
        same=words.integer(bands["same"]),
        below=words.integer(bands["below"]),
    )


def _notes(bands: Mapping[str, int], rows: Sequence[LevelRow], words: Words) -> tuple[Note, ...]:
    highest = max(names.rank(r.level) for r in rows)
    top = [r for r in rows if names.rank(r.level) == highest]
    levels = words.some([words.inside(names.level(r.level, words)) for r in top], 3)
    reach = words.plural(
        "The highest you reach is {levels}: {n} contact. Such a tie is worth keeping warm.",
        "The highest you reach is {levels}: {n} contacts. Start with the one you owe an answer.",
        sum(r.count for r in top),
        levels=levels,
    )
    if bands["above"]:
        question = words.say("Who above you would take your call this week, and what could you offer before you ask?")
    else:
        question = words.say("Who could introduce you to one person a level above yours?")
    return (
        Note(words.say("Upward"), reach),
        Note(words.say("Downward"), _downward(bands, rows, words)),
        Note(words.say("Your turn"), question, 2),
    )


def _downward(bands: Mapping[str, int], rows: Sequence[LevelRow], words: Words) -> str:
    junior = sum(r.count for r in rows if names.group_of(r.level) == "junior")
    if not junior:
        return words.say("Nobody at the start of a career is among your contacts: the next years' news starts there.")
    return words.plural(
        "{n} contact is at the start of a career. What starts there today is on your desk in five years.",
        "{n} contacts are at the start of a career. What starts there today is on your desk in five years.",
        junior,
    )


def _too_few(audit: Audit, words: Words, base: int) -> Page:
    return Page(
        section=words.say("Hierarchy"),
        headline=words.say("Too few levels are known to say how far your network reaches"),
        lead=words.plural(
            "The level of {n} contact out of {all} is known.",
            "The level of {n} contacts out of {all} is known.",
            base,
            all=words.integer(audit.contacts),
        )
        if base
        else words.say("No contact’s level is known."),
        missing=Gap(
            words.say("A share of fewer than {n} people would be chance, so none is shown.", n=WITHHELD_UNDER),
            words.say(
                "Levels are read from job titles. An address book without titles says nothing on them: add a LinkedIn "
                "export, or fill in titles in the workbook that --xlsx writes and hand it back with --review."
            ),
        ),
        sheet=Sheet(
            words.say("Your turn"),
            words.say("Write down whom you know at each level outside your own employer."),
            (words.say("Above your level"), words.say("At your level"), words.say("Just starting out")),
        ),
    )
