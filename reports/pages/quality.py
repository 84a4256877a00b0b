"""Data quality: what was read, joined, left out and unknown, and why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from analyzer.audit import Audit, ClassifierQuality, DataFinding
from reports.export_files import how_to_get, missing_files
from reports.page import Cell, Note, Page, Table
from reports.words import Words

ROWS = 13
WHAT = {
    "read": "read",
    "kept": "kept",
    "dropped": "left out",
    "hidden": "hidden members",
    "merged": "joined",
    "proposed": "look alike, left apart",
    "repaired": "mended",
    "skipped": "not needed",
    "unreadable": "not readable",
    "missing": "not in the export",
}
FIRST = ("unreadable", "dropped", "hidden", "merged", "proposed", "repaired", "read", "kept", "missing", "skipped")
TASKS = {"industry": "Industry", "level": "Level", "function": "Function"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Quality(Page):
    """The data quality page; ``remarks`` stand in columns at its end."""

    remarks: tuple[Note, ...]


def build(audit: Audit, words: Words) -> Quality:
    """The data quality page."""
    tables = (_classes(audit.classifiers, words), _findings(audit.findings, words))
    return Quality(
        section=words.say("Data quality"),
        headline=_headline(audit, words),
        lead=words.say("What was read, joined and left out, and how sure the classes are."),
        tables=tuple(t for t in tables if t.rows),
        remarks=_remarks(audit, words),
    )


def _headline(audit: Audit, words: Words) -> str:
    industry = next((c for c in audit.classifiers if c.task == "industry" and c.total), None)
    if industry is None:
        return words.say("What was read, and what is unknown")
    return words.say(
        "{share} of your contacts have a known industry", share=words.percent(industry.known / industry.total)
    )


def _classes(rows: Sequence[ClassifierQuality], words: Words) -> Table:
    return Table(
        title=words.say("How sure the classes are"),
        subtitle=words.say("Confidence is calibrated: of all answers given with 80 %, about 80 % are right"),
        widths=(28, 24, 24, 24),
        head=(
            Cell(words.say("Class")),
            Cell(words.say("Contacts known"), number=True),
            Cell(words.say("Mean confidence"), number=True),
            Cell(words.say("Unsure, worth a look"), number=True),
        ),
        rows=tuple(
            (
                Cell(words.say(TASKS.get(r.task, r.task))),
                Cell(
                    words.say("{known} of {total}", known=words.integer(r.known), total=words.integer(r.total)),
                    number=True,
                ),
                Cell(words.percent(r.mean_confidence) if r.known else "–", number=True),
                Cell(words.integer(r.low_confidence), number=True),
            )
            for r in rows
        ),
    )


def _findings(findings: Sequence[DataFinding], words: Words) -> Table:
    order = {what: i for i, what in enumerate(FIRST)}
    ranked = sorted(findings, key=lambda f: order.get(f.what, len(order)))
    shown, left = ranked[:ROWS], ranked[ROWS:]
    return Table(
        title=words.say("What happened to the rows"),
        subtitle=words.say("Rows or cards by file; lines are those of the file"),
        widths=(27, 19, 9, 45),
        head=(
            Cell(words.say("File")),
            Cell(words.say("What")),
            Cell(words.say("Count"), number=True),
            Cell(words.say("Why")),
        ),
        rows=tuple(_finding(f, words) for f in shown),
        lines=2,
        note=words.plural("{n} more is in the workbook.", "{n} more are in the workbook.", len(left)) if left else "",
    )


def _finding(f: DataFinding, words: Words) -> tuple[Cell, ...]:
    lines = (
        words.plural("Line {lines}.", "Lines {lines}.", len(f.lines), lines=words.some([str(n) for n in f.lines], 4))
        if f.lines
        else ""
    )
    why = " ".join(part for part in (words.say(f.reason) if f.reason else "", lines) if part)
    return (
        Cell(f.file),
        Cell(words.say(WHAT.get(f.what, f.what))),
        Cell(words.integer(f.count), number=True),
        Cell(why),
    )


def _remarks(audit: Audit, words: Words) -> tuple[Note, ...]:
    missing = [key for key in audit.missing if key]
    absent = (
        Note(words.say("Not in this export"), missing_files(missing, words) + " " + how_to_get(words))
        if missing
        else Note(words.say("Complete"), words.say("Every file that a figure needs was in the export."))
    )
    return (
        absent,
        Note(
            words.say("Put it right"),
            words.say(
                "Write a workbook with --xlsx, correct what is wrong, hand it back with --review: your word wins, in "
                "this run and on newer exports."
            ),
        ),
        Note(
            words.say("What stays out"),
            words.say(
                "E-mail addresses, phone numbers and the text of messages are in no report. Messages were reduced to "
                "who, when and whether they ask, then forgotten."
            ),
        ),
    )
