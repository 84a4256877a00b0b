"""What moved: the six headline figures, before and after."""

from __future__ import annotations

from collections.abc import Sequence

from analyzer.compare import Change, Progress
from reports.charts import before_after
from reports.charts.figures import shown
from reports.page import Note, Page
from reports.words import Words

BEYOND = ("up", "down")
COUNTED = ("counted-up", "counted-down")


def build(progress: Progress, words: Words) -> Page:
    """The page of headline figures."""
    changes = progress.headlines
    return Page(
        section=words.say("Before and after"),
        headline=_headline(changes, words),
        lead=_lead(progress, words),
        charts=(before_after.draw(changes, words),),
        notes=(
            Note(words.say("Moved"), _moved(changes, words)),
            Note(words.say("Not told from chance"), _within(changes, words)),
            Note(words.say("Your turn"), words.say("Which of these did you bring about, and how?"), 2),
        ),
        footnote=" ".join(words.say(remark) for remark in progress.remarks),
    )


def _headline(changes: Sequence[Change], words: Words) -> str:
    moved = sum(change.verdict in (*BEYOND, *COUNTED) for change in changes)
    if not moved:
        return words.say("None of the six figures has moved beyond chance yet")
    return words.first_upper(
        words.plural(
            "One of the {all} figures has moved",
            "{spelled} of the {all} figures have moved",
            moved,
            spelled=words.spelled(moved),
            all=words.spelled(len(changes)),
        )
    )


def _lead(progress: Progress, words: Words) -> str:
    before, after = progress.contacts
    who = f"{progress.owner.name}, " if progress.owner.name else ""
    span = words.say("{who}{start} to {end}.", who=who, start=words.day(progress.before), end=words.day(progress.after))
    if progress.days >= 60:
        span = f"{span[:-1]}, {words.silence(progress.days)}."
    size = words.say(
        "Contacts went from {before} to {after}.", before=words.integer(before), after=words.integer(after)
    )
    if before == after:
        size = words.plural("{n} contact then and now.", "{n} contacts then and now.", after)
    return f"{span} {size}"


def _moved(changes: Sequence[Change], words: Words) -> str:
    found = [change for change in changes if change.verdict in (*BEYOND, *COUNTED)]
    if not found:
        return words.say("None of the six, as far as the intervals can tell.")
    return words.say("{list}.", list=words.parted([_from_to(change, words) for change in found]))


def _from_to(change: Change, words: Words) -> str:
    unit = change.after.unit
    return words.say(
        "{name} from {before} to {after}",
        name=before_after.name(change, words),
        before=shown(change.before.value or 0, unit, words),
        after=shown(change.after.value or 0, unit, words),
    )


def _within(changes: Sequence[Change], words: Words) -> str:
    names = [before_after.name(change, words) for change in changes if change.verdict == "within"]
    if not names:
        return words.say("Every figure with an interval has moved beyond it, or cannot be compared.")
    return words.say(
        "{names}. A difference this small comes about by chance; more time or more corrected classes would tell.",
        names=words.series(names),
    )
