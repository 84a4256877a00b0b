"""Measuring before rendering: how wide a balanced headline is, how many writing lines a page has room for."""

from __future__ import annotations

from dataclasses import replace

from reports.charts.svg import MM
from reports.charts.typeset import width
from reports.frame import LIVE
from reports.page import Page

# Heights in millimetres, as templates/paper.css sets them.
HEAD = 42.0
FIGURE_WORDS = 20.0  # title, subtitle and source of a figure, with the space around them
FACTS = 24.0
TABLE_WORDS = 22.0  # title, subtitle, head and source of a table, with the space around them
TABLE_ROW = 5.9
MISSING = 42.0
NOTES = 38.0
WRITING_LINE = 7.0
MOST_LINES = 6
SLACK = 1.004  # the renderer rounds advances; a line that fits exactly must not break
STEP = 2.0  # points


def balanced(text: str, size: float, room: float, *, serif: bool = False) -> float:
    """The narrowest width (mm) at which ``text`` takes no more lines than it does in ``room`` (mm).

    A headline set so wide has lines of like length, and no single word on the last one.
    """
    words = [width(word, size, 600 if serif else 400, serif) for word in text.split()]
    space = width(" ", size, 600 if serif else 400, serif)
    widest = room * MM
    fewest = _lines(words, space, widest)
    narrow = widest
    while narrow > max(words, default=0.0) + STEP and _lines(words, space, narrow - STEP) == fewest:
        narrow -= STEP
    return min(room, round(narrow * SLACK / MM, 2))


def _lines(words: list[float], space: float, room: float) -> int:
    lines, used = 1, 0.0
    for word in words:
        needed = word if not used else used + space + word
        if used and needed > room:
            lines, used = lines + 1, word
        else:
            used = needed
    return lines


def fill(page: Page) -> Page:
    """``page`` with more lines to write on where its height leaves room for them."""
    used = HEAD + NOTES + sum(FIGURE_WORDS + chart.height for chart in page.charts)
    used += sum(TABLE_WORDS + TABLE_ROW * len(table.rows) for table in page.tables)
    used += FACTS * bool(page.facts) + MISSING * (page.missing is not None)
    more = max(0, int((LIVE[1] - used) / WRITING_LINE))
    if not more or not page.notes or not page.notes[-1].lines:
        return page
    last = page.notes[-1]
    return replace(page, notes=(*page.notes[:-1], replace(last, lines=min(last.lines + more, MOST_LINES))))
