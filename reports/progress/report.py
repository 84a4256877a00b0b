"""Two audits as the report of what moved between them."""

from __future__ import annotations

from dataclasses import replace

from analyzer.audit import Audit
from analyzer.compare import Progress, compare
from reports.layout import fitted
from reports.legible import clean
from reports.page import Page
from reports.pages import moves
from reports.progress import made, moved, underneath
from reports.report import Placed, Report
from reports.words import Words

PAGE = "page.html"


def build_progress(before: Audit, after: Audit, words: Words | None = None) -> Report:
    """The report of two audits of one person; errors as ``analyzer.compare.compare``."""
    words = words or Words()
    before, after = clean(before), clean(after)
    progress = compare(before, after)
    pages: tuple[tuple[str, str, Page], ...] = (
        ("moved", PAGE, moved.build(progress, words)),
        ("underneath", PAGE, underneath.build(progress, words)),
        ("checks", "progress/made.html", made.build(progress, before, words)),
        ("next", "pages/12-moves.html", _next(progress, after, words)),
    )
    return Report(
        title=_title(progress, words),
        kind=words.say("Before and after"),
        owner=after.owner.name,
        language=words.language,
        created=after.today,
        foot=_foot(progress, words),
        pages=tuple(Placed(name, template, fitted(page, name)) for name, template, page in pages),
    )


def _next(progress: Progress, after: Audit, words: Words) -> Page:
    """The moves of the later audit: they rest on the network as it is now."""
    page: Page = moves.build(after, words)
    if after.edition != "private" and not after.moves:
        return replace(page, lead=words.say("Figures to share come without proposals. The lines are yours."))
    open_ones = sum(move.status in ("open", "begun") for move in progress.moves)
    if not open_ones:
        return page
    lead = words.plural(
        "One earlier move is still open; where it still pays, it stands here again.",
        "{spelled} earlier moves are still open; those that still pay stand here again.",
        open_ones,
        spelled=words.first_upper(words.spelled(open_ones)),
    )
    return replace(page, lead=lead)


def _title(progress: Progress, words: Words) -> str:
    days = {"start": words.day(progress.before), "end": words.day(progress.after)}
    if not progress.owner.name:
        return words.say("Before and after, {start} to {end}", **days)
    return words.say("Before and after: {name}, {start} to {end}", name=progress.owner.name, **days)


def _foot(progress: Progress, words: Words) -> str:
    day = words.day(progress.after)
    if progress.edition == "share":
        return words.say("{day} · edition to share, without names", day=day)
    return words.say("{day} · private: names your contacts", day=day)
