"""What moved underneath: every other measure that changed, and what became of the ties."""

from __future__ import annotations

from collections.abc import Sequence

from analyzer.compare import Change, Flow, Progress
from reports.charts.before_after import verdict
from reports.charts.figures import signed
from reports.measures import COUNTED, figure
from reports.page import Cell, Fact, Note, Page, Table
from reports.side_figures import label, labels
from reports.words import Words

ORDER = ("up", "down", "counted-up", "counted-down", "new", "gone", "within")
ROWS = 12
POINTS = {"share": 100.0}  # differences of shares are told in points


def build(progress: Progress, words: Words) -> Page:
    """The page of all other measures."""
    others = [change for change in progress.changes if not change.headline]
    listed = sorted((c for c in others if _shows(c, words)), key=lambda c: ORDER.index(c.verdict))
    beyond = [change for change in listed if change.verdict in ("up", "down")]
    return Page(
        section=words.say("Underneath"),
        headline=_headline(len(beyond), words),
        lead=_lead(others, words),
        facts=_flow(progress.flow, words) if progress.flow else (),
        tables=(_table(listed[:ROWS], len(listed), words),) if listed else (),
        notes=(
            Note(words.say("How to read it"), _reading(words)),
            Note(words.say("Your turn"), words.say("What would you want to see move next, and by when?"), 2),
        ),
    )


def _shows(change: Change, words: Words) -> bool:
    """Whether the table has something to show: what moves by less than the last digit shown has not moved."""
    if change.verdict not in ORDER:
        return False
    moved = figure(change.before, words) != figure(change.after, words)
    return moved or change.verdict in ("up", "down", "new", "gone")


def _headline(n: int, words: Words) -> str:
    if not n:
        return words.say("Underneath, no sampled figure has moved beyond chance")
    return words.first_upper(
        words.plural(
            "Underneath, one figure has moved beyond chance",
            "Underneath, {spelled} figures have moved beyond chance",
            n,
            spelled=words.spelled(n),
        )
    )


def _lead(others: Sequence[Change], words: Words) -> str:
    within = sum(change.verdict in ("within", "same") for change in others)
    if not others:
        return words.say("There are no further figures.")
    return words.plural(
        "One of {all} further figures has not moved, or no more than chance would move it.",
        "{n} of {all} further figures have not moved, or no more than chance would move them.",
        within,
        all=words.integer(len(others)),
    )


def _flow(flow: Flow, words: Words) -> tuple[Fact, ...]:
    return (
        Fact(words.integer(flow.kept), words.say("kept alive"), words.say("alive then and now")),
        Fact(words.integer(flow.revived), words.say("revived"), words.say("asleep then, alive now")),
        Fact(words.integer(flow.new), words.say("new"), words.say("never a word before")),
        Fact(words.integer(flow.lost), words.say("gone quiet"), words.say("alive then, not now")),
    )


def _table(listed: Sequence[Change], every: int, words: Words) -> Table:
    left = every - len(listed)
    return Table(
        title=words.say("What changed"),
        subtitle=words.say("Differences of shares are in points; in brackets the 90 % interval of the difference"),
        widths=(36, 11, 11, 20, 22),
        head=(
            Cell(words.say("Figure")),
            Cell(words.say("Before"), number=True),
            Cell(words.say("After"), number=True),
            Cell(words.say("Difference"), number=True),
            Cell(words.say("Verdict")),
        ),
        rows=tuple(_row(change, words) for change in listed),
        note=words.plural("{n} more changed.", "{n} more changed.", left) if left else "",
    )


def _row(change: Change, words: Words) -> tuple[Cell, ...]:
    before = "–" if change.verdict == "new" else figure(change.before, words)
    after = "–" if change.verdict == "gone" else figure(change.after, words)
    return (
        Cell(_name(change, words)),
        Cell(before, number=True),
        Cell(after, number=True),
        Cell(_difference(change, words), number=True),
        Cell(verdict(change, words), strong=change.verdict in ("up", "down")),
    )


def _name(change: Change, words: Words) -> str:
    """The report's own words for a measure, else the title that the measure carries."""
    own = change.key in labels() or not change.title
    return label(change.key, words) if own else words.say(change.title)


def _difference(change: Change, words: Words) -> str:
    if change.difference is None:
        return "–"
    times = POINTS.get(change.after.unit, 1.0)
    plain = change.interval is None and change.difference == round(change.difference)
    whole = change.after.unit in ("share", "contacts", "messages", "days") or (plain and change.after.unit in COUNTED)
    digits = 0 if whole else 2
    said = signed(change.difference * times, words, digits)
    if change.interval is None:
        return said
    low, high = (signed(end * times, words, digits) for end in change.interval)
    return words.say("{said} ({low} to {high})", said=said, low=low, high=high)


def _reading(words: Words) -> str:
    return words.say(
        "A figure that rests on a sample moves a little in every export. Beyond chance means that the 90 % interval of "
        "the difference leaves out zero; a count of contacts is held against the spread of any such count."
    )
