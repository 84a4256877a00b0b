"""Which of the planned moves were made, who is back, and which gaps are filled."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from analyzer.audit import Audit, GridCell, Person
from analyzer.compare import Checked, Progress
from reports.balance import lines
from reports.charts import names
from reports.charts.svg import MM
from reports.charts.typeset import wrap
from reports.frame import LIVE
from reports.layout import BETWEEN, LINE, head_height, notes_height
from reports.moves import said
from reports.page import Note, Page, Sheet
from reports.persons import everyone, told_apart
from reports.words import Words

STATUS = {"made": "made", "begun": "begun", "open": "still open", "unknown": "cannot be told"}
NAMED = 4
PADDING = 5.6
TITLE, TEXT = 128.0, 146.0  # widths in millimetres of a move's title and of what became of it


@dataclass(frozen=True, slots=True)
class Item:
    """One planned move with what became of it."""

    title: str
    due: str
    status: str
    made: bool
    evidence: str
    line: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Made(Page):
    """The page of planned moves."""

    items: tuple[Item, ...]


def build(progress: Progress, before: Audit, words: Words) -> Made:
    """The page of planned moves; ``before`` is the audit that planned them."""
    known = {p.contact_id: p.name for p in everyone(before)}
    items = tuple(
        Item(
            title=said(move, before, words).title,
            due=words.say("Planned by {day}", day=words.day(move.due)),
            status=words.say(STATUS[found.status]),
            made=found.status == "made",
            evidence=_evidence(found, known, words),
        )
        for move, found in zip(before.moves, progress.moves, strict=True)
    )
    page = Made(
        section=words.say("Moves made"),
        headline=_headline(progress, words),
        lead=words.say("Told by what passed since, or by what you noted in the workbook.")
        if items
        else words.say("What did you set out to do? Write it down beside what came of it."),
        items=items,
        sheet=None if items else _sheet(words),
        notes=_notes(progress, words),
    )
    return replace(page, items=_fitting(items, LIVE[1] - head_height(page) - notes_height(page.notes) - BETWEEN))


def _fitting(items: tuple[Item, ...], room: float) -> tuple[Item, ...]:
    """The moves in so many lines of words, and open ones with a line to write on, as the room (mm) allows."""
    tried = items
    for title, evidence, line in ((2, 2, True), (2, 2, False), (1, 2, False), (1, 1, False)):
        tried = tuple(_cut(item, title, evidence, line=line) for item in items)
        if sum(_height(item) for item in tried) <= room:
            break
    return tried


def _cut(item: Item, title: int, evidence: int, *, line: bool) -> Item:
    return replace(
        item,
        title=" ".join(wrap(item.title, 10.5, TITLE * MM, title, 600)),
        evidence=" ".join(wrap(f"{item.due}. {item.evidence}", 9, TEXT * MM, evidence)),
        line=line and not item.made,
    )


def _height(item: Item) -> float:
    """In millimetres, as ``templates/pages.css`` sets it."""
    words = lines(item.title, 10.5, TITLE) * 5.2 + lines(item.evidence, 9, TEXT) * 4.61
    return PADDING + words + (LINE if item.line else 0.0)


def _sheet(words: Words) -> Sheet:
    """A worksheet where no plan is known, so that the page still asks for something."""
    return Sheet(
        words.say("Your turn, from memory"),
        words.say("Go through the weeks between the two audits."),
        (words.say("What I set out to do"), words.say("What came of it"), words.say("What I do next")),
    )


def _headline(progress: Progress, words: Words) -> str:
    planned = len(progress.moves)
    if not planned:
        return words.say(
            "The first audit planned no moves"
            if progress.edition == "private"
            else "No moves come with these two files"
        )
    facts = {"spelled": words.spelled(progress.made), "all": words.spelled(planned)}
    if not progress.made:
        return words.plural(
            "The planned move is not made yet", "None of the {all} planned moves is made yet", planned, **facts
        )
    if planned == 1:
        return words.say("The planned move is made")
    many = "{spelled} of the {all} planned moves are made"
    return words.first_upper(words.plural("One of the {all} planned moves is made", many, progress.made, **facts))


def _evidence(found: Checked, known: dict[str, str], words: Words) -> str:
    if found.by_owner:
        return words.say("You noted it as done.")
    done, left = ([known[i] for i in ids if i in known] for ids in (found.done, found.left))
    parts = []
    if done:
        parts.append(words.say("Done with {people}.", people=words.some(done, NAMED)))
    if left and found.status != "unknown":
        parts.append(words.say("Not yet: {people}.", people=words.some(left, NAMED)))
    if not parts:
        parts.append(words.say(_PLAIN[found.status]))
    return " ".join(parts)


_PLAIN = {
    "made": "The figures show it.",
    "begun": "Part of it shows in the figures.",
    "open": "Nothing in the second audit shows it yet.",
    "unknown": "No export can show it. Note it in the workbook and hand that in with --review.",
}


def _notes(progress: Progress, words: Words) -> tuple[Note, ...]:
    return (
        Note(words.say("Ties that are back"), _revived(progress, words)),
        Note(words.say("Gaps filled"), _filled(progress, words)),
        Note(words.say("Owed and answered"), _answered(progress, words)),
    )


def _revived(progress: Progress, words: Words) -> str:
    if progress.flow is None:
        return words.say("These two files do not tell single ties.")
    back = progress.flow.revived
    if not back:
        return words.say("No tie that was asleep is alive again yet.")
    counted = words.plural("{n} tie was asleep and is alive.", "{n} ties were asleep and are alive.", back)
    return f"{counted} {_people(progress.revived, words)}".strip()


def _answered(progress: Progress, words: Words) -> str:
    if progress.flow is None:
        return words.say("These two files do not tell single ties.")
    n = progress.answered_count
    if not n:
        return words.say("Nobody who waited for a word has got one yet.")
    counted = words.plural("{n} contact waited and has a word now.", "{n} contacts waited and have a word now.", n)
    return f"{counted} {_people(progress.answered, words)}".strip()


def _people(people: Sequence[Person], words: Words) -> str:
    shown = told_apart(p for p in people if p.name)
    return words.say("Among them {people}.", people=words.some(shown, NAMED)) if shown else ""


def _filled(progress: Progress, words: Words) -> str:
    if not progress.gaps:
        return words.say("The first audit marked no gap.")
    if not progress.filled:
        return words.plural(
            "The one empty place is still empty.", "All {n} empty places are still empty.", progress.gaps
        )
    counted = words.plural(
        "{n} of {all} is filled.", "{n} of {all} are filled.", len(progress.filled), all=progress.gaps
    )
    return f"{counted} {words.first_upper(words.some([_cell(c, words) for c in progress.filled], 3))}."


def _cell(cell: GridCell, words: Words) -> str:
    return words.say(
        "{sector} ({level})", sector=names.sector(cell.sector_naics, words), level=words.say(cell.level_group)
    )
