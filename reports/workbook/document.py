"""An audit as a workbook: what it says, and for its owner what can be corrected."""

from __future__ import annotations

from analyzer.audit import Audit
from analyzer.review.material import Material
from reports.frame import Paper
from reports.look.look import HOUSE, Look
from reports.report import title
from reports.words import Words
from reports.workbook import circle, contacts, lists, merges, moves, quality, readme
from reports.workbook.book import saved
from reports.workbook.figures import figure_sheets
from reports.workbook.vocabulary import meanings


def render_workbook(
    audit: Audit,
    given: Material | None = None,
    words: Words | None = None,
    paper: Paper = "a4",
    look: Look = HOUSE,
) -> bytes:
    """The workbook of an audit; the same audit gives the same bytes.

    ``given`` lists the contacts, to be corrected and handed back: without it the workbook holds what the audit
    holds, and no names but those that are in it. For an edition to share the audit has been through
    ``reports.redact`` and nothing is given. ``look`` is a coach's: accent, and the name on each printed page.
    """
    words = words or Words()
    sheets = [*figure_sheets(audit, words)]
    if given is not None:
        sheets += [
            readme.build(audit, words),
            contacts.build(given, words),
            merges.build(given, words),
            circle.build(audit, given, words),
            moves.build(audit, given, words),
        ]
    sheets.append(quality.build(audit, words))
    sheets.append(lists.mark() if given is None else lists.build(words, meanings(words)))
    return saved(sheets, title(audit, words), words, paper, look)
