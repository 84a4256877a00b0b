"""Industries: how much of the network sits in two, held against how working people are spread."""

from __future__ import annotations

from collections.abc import Sequence

from analyzer.audit import WITHHELD_UNDER, Audit, SectorRow
from analyzer.reference import COVERAGE_NOTE
from reports.charts import industries, names
from reports.charts.figures import number
from reports.page import Gap, Note, Page, Sheet
from reports.region import region_label
from reports.words import Words

ENOUGH_FOR_A_RATIO = 5  # contacts, under which "n times as common" is chance


def build(audit: Audit, words: Words) -> Page:
    """The industries page."""
    known = sorted((r for r in audit.sectors if r.naics and r.count), key=lambda r: (-r.count, r.naics))
    base = sum(r.count for r in known)
    if base < WITHHELD_UNDER:
        return _too_few(audit, words, base)
    return Page(
        section=words.say("Industries"),
        headline=_headline(known, base, words),
        lead=_lead(known, base, audit, words),
        charts=(industries.draw(audit.sectors, words, region_label(audit, words)),),
        notes=(
            _surplus(known, words),
            Note(words.say("What it hides"), _hidden(audit.contacts - base, words)),
            _question(audit.sectors, known, words),
        ),
    )


def _headline(known: Sequence[SectorRow], base: int, words: Words) -> str:
    if len(known) == 1:
        return words.say("All contacts that could be placed work in one industry")
    if len(known) == 2:
        return words.say("All contacts that could be placed work in two industries")
    return words.say("{share} of your network works in two industries", share=_top_two(known, base, words))


def _top_two(known: Sequence[SectorRow], base: int, words: Words) -> str:
    return words.percent(sum(r.count for r in known[:2]) / base)


def _lead(known: Sequence[SectorRow], base: int, audit: Audit, words: Words) -> str:
    largest = [_name(r, words) for r in known[:2]]
    parts = [
        words.say("{one} is the only one.", one=words.first_upper(largest[0]))
        if len(known) == 1
        else words.say(
            "{one} holds {share}, {two} {share_two}.",
            one=words.first_upper(largest[0]),
            share=words.percent(known[0].count / base),
            two=largest[1],
            share_two=words.percent(known[1].count / base),
        )
    ]
    references = [number(r.reference_share) for r in known[:2]]
    if all(r is not None for r in references):
        share = words.percent(sum(r or 0.0 for r in references))
        sentence = (
            "Of working people in {region}, {share} are there."
            if len(known) == 1
            else ("Of working people in {region}, these two hold {share}.")
        )
        parts.append(words.say(sentence, region=region_label(audit, words), share=share))
    return " ".join(parts)


def _name(row: SectorRow, words: Words) -> str:
    return words.inside(names.sector(row.naics, words, row.name))


def _surplus(known: Sequence[SectorRow], words: Words) -> Note:
    """The sector that stands out most, by its location quotient."""
    title = words.say("What it means")
    many = [r for r in known if r.count >= ENOUGH_FOR_A_RATIO and (number(r.quotient) or 0) >= 1.5]
    if not many:
        return Note(
            title, words.say("No industry is half as common again among your contacts as among working people.")
        )
    top = max(many, key=lambda r: (r.quotient or 0, r.naics))
    return Note(
        title,
        words.say(
            "{sector} is {times} times as common among your contacts as among working people. News from there "
            "reaches you many times over.",
            sector=words.first_upper(_name(top, words)),
            times=_times(top.quotient or 0.0, words),
        ),
    )


def _times(ratio: float, words: Words) -> str:
    return words.integer(round(ratio)) if ratio >= 10 else words.decimal(ratio)


def _hidden(unknown: int, words: Words) -> str:
    counted = words.say("The reference counts {who}.", who=words.say(COVERAGE_NOTE))
    if not unknown:
        return words.say("Every contact could be placed.") + " " + counted
    placed = words.plural(
        "{n} contact could not be placed and is left out.",
        "{n} contacts could not be placed and are left out.",
        unknown,
    )
    return f"{placed} {counted}"


def _question(sectors: Sequence[SectorRow], known: Sequence[SectorRow], words: Words) -> Note:
    """Asks about the largest sector of the workforce in which the reader is thinnest."""
    title = words.say("Your turn")
    base = sum(r.count for r in known)
    short = [r for r in sectors if r.naics and (number(r.reference_share) or 0) > r.count / base]
    if not short:
        return Note(title, words.say("Which industry would you enter if you had to change tomorrow?"), 2)
    thinnest = max(short, key=lambda r: ((r.reference_share or 0) - r.count / base, r.naics))
    return Note(
        title,
        words.say(
            "Which of your open problems has {sector} solved long ago, and who there could tell you?",
            sector=_name(thinnest, words),
        ),
        2,
    )


def _too_few(audit: Audit, words: Words, base: int) -> Page:
    return Page(
        section=words.say("Industries"),
        headline=words.say("Too few industries are known to say how open your network is"),
        lead=words.plural(
            "The industry of {n} contact out of {all} is known.",
            "The industry of {n} contacts out of {all} is known.",
            base,
            all=words.integer(audit.contacts),
        )
        if base
        else words.say("No contact’s industry is known."),
        missing=Gap(
            words.say("A share of fewer than {n} people would be chance, so none is shown.", n=WITHHELD_UNDER),
            words.say(
                "Industries are read from employers and job titles. Fill in missing ones in the workbook that --xlsx "
                "writes and hand it back with --review, or add another address book to the next run."
            ),
        ),
        sheet=Sheet(
            words.say("Your turn"),
            words.say("Which industries matter to your next step, and do you know anybody in them?"),
            (words.say("Industry"), words.say("Why it matters to you"), words.say("Who might know someone there")),
        ),
    )
