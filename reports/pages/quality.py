"""Data quality: what was read, joined, left out and unknown, and why."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from analyzer.audit import Audit, ClassifierQuality, DataFinding
from reports.export_files import how_to_get, missing_files
from reports.layout import fits
from reports.page import Cell, Fact, Note, Page, Table
from reports.words import Words

FILES, FEWEST_FILES = 9, 3  # rows of the table of files
REASONS = 7
COLUMNS = ("read", "kept", "joined", "left out")
COUNTED = {"read": "read", "kept": "kept", "merged": "joined", "dropped": "left out", "hidden": "left out"}
TOLD = ("unreadable", "proposed", "dropped", "hidden", "repaired")  # what the second table explains, in this order
WHAT = {
    "unreadable": "not readable",
    "dropped": "left out",
    "hidden": "hidden",
    "proposed": "look alike",
    "repaired": "mended",
}
TASKS = {"industry": "industry known", "level": "level known", "function": "function known"}


def build(audit: Audit, words: Words) -> Page:
    """The data quality page, with as many files as leave room for the reasons and remarks."""
    pages = (_page(audit, words, files) for files in range(FILES, FEWEST_FILES - 1, -1))
    return next((page for page in pages if fits(page, "quality")), _page(audit, words, FEWEST_FILES))


def _page(audit: Audit, words: Words, files: int) -> Page:
    tables = (_files(audit.findings, words, files), _reasons(audit.findings, words))
    return Page(
        section=words.say("Data quality"),
        headline=_headline(audit, words),
        lead=words.say("Confidence is calibrated: of all answers given with 80 %, about 80 % are right."),
        facts=tuple(_sure(c, words) for c in audit.classifiers if c.total),
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


def _sure(c: ClassifierQuality, words: Words) -> Fact:
    unsure = words.say("{n} unsure", n=words.integer(c.low_confidence))
    detail = words.say("mean confidence {share} · {unsure}", share=words.percent(c.mean_confidence), unsure=unsure)
    return Fact(words.percent(c.known / c.total), words.say(TASKS.get(c.task, c.task)), detail if c.known else unsure)


def _files(findings: Sequence[DataFinding], words: Words, most: int) -> Table:
    """What became of the rows of each file, of the largest so many."""
    counts: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for f in findings:
        if f.file and f.what in COUNTED:
            counts[f.file][COUNTED[f.what]] += f.count
    ranked = sorted(counts.items(), key=lambda item: (-item[1]["read"], item[0]))
    left = len(ranked) - most
    return Table(
        title=words.say("What became of the rows"),
        subtitle="",
        widths=(48, 13, 13, 13, 13),
        head=(
            Cell(words.say("File")),
            Cell(words.say("Read"), number=True),
            Cell(words.say("Kept"), number=True),
            Cell(words.say("Joined"), number=True),
            Cell(words.say("Left out"), number=True),
        ),
        rows=tuple(_file(name, row, words) for name, row in ranked[:most]),
        note=words.plural("{n} more file is in the workbook.", "{n} more files are in the workbook.", left)
        if left > 0
        else "",
    )


def _file(name: str, counts: Mapping[str, int], words: Words) -> tuple[Cell, ...]:
    return (Cell(name), *(Cell(words.integer(counts[what]) if counts[what] else "–", number=True) for what in COLUMNS))


def _reasons(findings: Sequence[DataFinding], words: Words) -> Table:
    """Why rows were left out, the gravest first."""
    told = sorted((f for f in findings if f.what in TOLD and f.reason), key=lambda f: (TOLD.index(f.what), -f.count))
    return Table(
        title=words.say("And why"),
        subtitle="",
        widths=(9, 14, 27, 50),
        head=(
            Cell(words.say("Count")),
            Cell(words.say("What")),
            Cell(words.say("File")),
            Cell(words.say("Reason")),
        ),
        rows=tuple(_reason(f, words) for f in told[:REASONS]),
        lines=2,
    )


def _reason(f: DataFinding, words: Words) -> tuple[Cell, ...]:
    return (
        Cell(words.integer(f.count)),
        Cell(words.say(WHAT.get(f.what, f.what))),
        Cell(f.file or words.say("several")),
        Cell(words.say(f.reason)),
    )


def _remarks(audit: Audit, words: Words) -> tuple[Note, ...]:
    lacking = (
        Note(words.say("Not in this export"), missing_files(audit.missing, words)),
        Note(words.say("How to get it"), how_to_get(words)),
    )
    complete = Note(words.say("Complete"), words.say("Every file that a figure needs was in the export."))
    return (
        *(lacking if audit.missing else (complete,)),
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
