"""Running head and foot as one picture per page: as a page background, they are no part of what is read out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from reports.charts import palette, svg, typeset

Paper = Literal["a4", "letter"]
LIVE = (174.0, 240.0)  # millimetres: one live area on both papers, so that the pages are the same
PAPERS: dict[Paper, tuple[float, float]] = {"a4": (210.0, 297.0), "letter": (215.9, 279.4)}
SIZE = 7.5
HEAD_ABOVE = 9.0 * svg.MM  # from the baseline of the head to the live area
FOOT_BELOW = 11.0 * svg.MM
LEAST = 40.0  # points for a coach's name: of less only an ellipsis would be left


@dataclass(frozen=True, slots=True)
class Running:
    """The four words around a page; those on the left of the head stand ``beside`` (points) a coach's logo.

    ``by`` is the coach's name, before the number of the page.
    """

    head_left: str
    head_right: str
    foot_left: str
    foot_right: str
    beside: float = 0.0
    by: str = ""


def margins(paper: Paper) -> tuple[float, float]:
    """Side and top margin in millimetres that leave exactly the live area."""
    width, height = PAPERS[paper]
    return round((width - LIVE[0]) / 2, 3), round((height - LIVE[1]) / 2, 3)


def draw(running: Running, paper: Paper) -> str:
    """The frame of one page as SVG, as wide as the live area and as high as the paper."""
    height = PAPERS[paper][1] * svg.MM
    top = margins(paper)[1] * svg.MM - HEAD_ABOVE
    bottom = height - margins(paper)[1] * svg.MM + FOOT_BELOW
    half = svg.WIDTH / 2 - 6
    left = typeset.fit(running.head_left, SIZE, half - running.beside)
    right = typeset.fit(running.head_right, SIZE, half, 600)
    number = svg.WIDTH - typeset.width(running.foot_right, SIZE, 600) - 9
    room = number - typeset.width(running.foot_left, SIZE) - 12
    by = typeset.fit(running.by, SIZE, room) if room > LEAST else ""
    return svg.document(
        [
            svg.text(running.beside, top, left, SIZE, palette.MUTED),
            svg.text(svg.WIDTH, top, right, SIZE, palette.INK, weight=600, anchor="end"),
            svg.text(0, bottom, running.foot_left, SIZE, palette.MUTED),
            svg.text(number, bottom, by, SIZE, palette.MUTED, anchor="end"),
            svg.text(svg.WIDTH, bottom, running.foot_right, SIZE, palette.INK, weight=600, anchor="end"),
        ],
        height,
    )
