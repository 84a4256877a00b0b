"""How wide to set a headline so that its lines are of like length."""

from __future__ import annotations

from math import ceil

from reports.charts.svg import MM
from reports.charts.typeset import width

SLACK = 1.004  # the renderer rounds advances; a line that fits exactly must not break
STEP = 2.0  # points


def balanced(text: str, size: float, room: float, *, serif: bool = False) -> float:
    """The narrowest width (mm) at which ``text`` takes no more lines than it does in ``room`` (mm).

    A headline set so wide has no single word on its last line.
    """
    words, space = _widths(text, size, serif=serif)
    narrow = room * MM / SLACK
    fewest = _lines(words, space, narrow)
    while narrow > max(words, default=0.0) + STEP and _lines(words, space, narrow - STEP) == fewest:
        narrow -= STEP
    return min(room, ceil(narrow * SLACK / MM * 100) / 100)


def lines(text: str, size: float, room: float, *, serif: bool = False) -> int:
    """How many lines ``text`` takes in ``room`` (mm); none for no text."""
    return _lines(*_widths(text, size, serif=serif), room * MM / SLACK) if text else 0


def bound(text: str) -> str:
    """``text`` with a space that does not break before each percent sign."""
    return text.replace(" %", "\u00a0%")


def _widths(text: str, size: float, *, serif: bool) -> tuple[list[float], float]:
    weight = 600 if serif else 400
    return [width(word, size, weight, serif) for word in bound(text).split(" ") if word], width(
        " ", size, weight, serif
    )


def _lines(words: list[float], space: float, room: float) -> int:
    count, used = 1, 0.0
    for word in words:
        needed = used + space + word if used else word
        if used and needed > room:
            count, used = count + 1, word
        else:
            used = needed
    return count
