"""A report in a coach's look: its opening words on the cover, its closing words on a last page of their own."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import floor

from reports.balance import lines
from reports.charts.chart import Chart
from reports.frame import LIVE
from reports.look.look import HOUSE, Look, height_in_lines
from reports.page import Page, Sheet
from reports.pages.cover import Cover
from reports.report import Placed, Report
from reports.words import Words

CLOSING = "closing.html"
LINE = 5.82  # millimetres of a line of own text
ROW, LEAST_ROWS, MOST_ROWS = 8.5, 4, 15  # lines to write on below the closing words
WITHOUT_TEXT = 85.0  # what else stands on the closing page: head, task, and the byline with the logo
# The cover in millimetres, as templates/pages.css sets it: above the title, its lines, and what follows it.
ABOVE, TITLE, UNDER, BYLINE = 22.2, 16.1, 6.0, 9.0
FACTS = 36.0
SMALLEST = 0.3  # a picture on the cover may give way to the opening so far


@dataclass(frozen=True, slots=True, kw_only=True)
class Closing(Page):
    """The last page: a coach's closing words by paragraphs, and lines to write on."""

    text: tuple[str, ...]


def dressed(report: Report, look: Look, words: Words | None = None) -> Report:
    """The report in this look; in the house's own it stays as it is."""
    if look == HOUSE:
        return report
    words = words or Words()
    pages = tuple(_placed(placed, look) for placed in report.pages)
    last = (Placed("closing", CLOSING, _closing(look, words)),) if look.closing else ()
    return replace(report, look=look, pages=(*pages, *last))


def _placed(placed: Placed, look: Look) -> Placed:
    page = placed.page
    if not isinstance(page, Cover):
        return placed
    free = LIVE[1] - _head(page, look) - FACTS
    charts = tuple(smaller for chart in page.charts if (smaller := _within(chart, free)))
    return replace(placed, page=replace(page, opening=look.opening, charts=charts))


def _head(page: Cover, look: Look) -> float:
    """Everything above the picture of a cover."""
    own = BYLINE * bool(look.byline) + (height_in_lines(look.opening) * LINE + 4.0) * bool(look.opening)
    return ABOVE + lines(page.headline, 40, 168, serif=True) * TITLE + UNDER * (2 if page.who else 1) + 4.0 + own


def _within(chart: Chart, free: float) -> Chart | None:
    """A picture so small that it leaves the opening its place.

    One with letters, which would become too small, goes: it stands on another page too.
    """
    share = min((free - 3.0 - lines(chart.note, 7.5, 150) * 3.84) / chart.height, 1.0)
    if share < (1 if "<text" in chart.svg else SMALLEST):
        return None
    return replace(chart, width=chart.width * share, height=chart.height * share)


def _closing(look: Look, words: Words) -> Closing:
    rows = floor((LIVE[1] - WITHOUT_TEXT - height_in_lines(look.closing) * LINE) / ROW)
    return Closing(
        section=look.name or words.say("To close"),
        headline=words.say("Before you put this away"),
        text=look.closing,
        sheet=Sheet(
            words.say("Your turn"),
            words.say("What will you do first, and whom will you tell?"),
            (words.say("Move"), words.say("By when"), words.say("Who asks me")),
            rows=min(max(rows, LEAST_ROWS), MOST_ROWS),
        ),
    )
