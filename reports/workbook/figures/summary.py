"""The first sheet: the six figures, what they say, and what to do."""

from __future__ import annotations

from analyzer.audit import Audit
from reports.charts.score_strip import HEADLINES
from reports.moves import said
from reports.pages import summary as page
from reports.report import foot, title
from reports.words import Words
from reports.workbook.figures.measures import columns, measured
from reports.workbook.sheet import Free, Sheet, Style, Text


def build(audit: Audit, words: Words) -> Sheet:
    """The summary."""
    told = page.build(audit, words)
    notes = [Text(f"{note.title}: {note.text}") for note in (*told.remarks, *told.notes)]
    return Sheet(
        name=words.say("Summary"),
        columns=columns(words),
        rows=tuple(
            measured(d, d.headline, words.first_upper(words.say(HEADLINES[d.key][1])), words) for d in audit.dimensions
        ),
        above=(
            Text(title(audit, words), Style.TITLE),
            Text(foot(audit, words)),
            (),
            Text(told.headline, Style.HEADING),
            Text(told.lead),
            (),
        ),
        below=((), Text(words.say("Findings"), Style.HEADING), *notes, *_moves(audit, words)),
        filtered=False,
    )


def _moves(audit: Audit, words: Words) -> tuple[Free, ...]:
    lines: list[Free] = []
    for move in audit.moves:
        told = said(move, audit, words)
        lines += [(), Text(f"{words.first_upper(told.due)}: {told.title}", Style.HEADING)]
        lines += [Text(told.reason), Text(told.effect)]
    return ((), Text(words.say("Moves"), Style.TITLE), *lines) if lines else ()
