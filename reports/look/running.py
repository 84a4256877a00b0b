"""What runs around the pages: which have it, and where a coach's mark stands in it."""

from __future__ import annotations

from dataclasses import dataclass

from reports import frame
from reports.charts.svg import MM
from reports.frame import HEAD_ABOVE, Paper, Running
from reports.look.look import COVER, HOUSE
from reports.report import Report

WIDTH, HEIGHT, GAP = 30.0, 6.0, 3.0  # millimetres for the logo in the head, and free beside it
CAPITALS = 0.9  # from the baseline of the head to the middle of its capitals


@dataclass(frozen=True, slots=True)
class Mark:
    """Where the logo stands in the head, in millimetres; ``above`` is from its top to the live area."""

    width: float
    height: float
    above: float


def mark(report: Report) -> Mark | None:
    """The logo's place, None without one."""
    if not report.look.logo:
        return None
    width, height = report.look.logo.within(WIDTH, HEIGHT)
    return Mark(width, height, round(HEAD_ABOVE / MM + CAPITALS + height / 2, 2))


def framed(report: Report) -> tuple[int, ...]:
    """The numbers of the pages with head and foot: all but the first, or in a coach's look all but the cover."""
    bare = 1 if report.look == HOUSE or report.pages[0].name == COVER else 0
    return tuple(range(1 + bare, len(report.pages) + 1))


def frames(report: Report, paper: Paper) -> dict[str, str]:
    """Head and foot of the framed pages as pictures by name."""
    place = mark(report)
    beside = (place.width + GAP) * MM if place else 0.0
    count = len(report.pages)
    return {
        f"frame-{i}": frame.draw(
            Running(report.kind, report.owner, report.foot, f"{i} / {count}", beside, report.look.name), paper
        )
        for i in framed(report)
    }
