"""A small SVG builder: functions that return escaped elements, in points, for WeasyPrint.

Only what renders the same everywhere is offered: no gradients, patterns, filters, CSS or scripts.
A drawing's user unit is the point (1/72 inch), so a font size of 8 is 8 pt on the page.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from math import isfinite
from typing import Literal, TypedDict, Unpack

from reports.charts import palette
from reports.charts.typeset import printable, width

MM = 72 / 25.4  # points in a millimetre
WIDTH = 174 * MM  # the live area's width in points
SANS = "Source Sans Pro"
SERIF = "Source Serif Pro"
Anchor = Literal["start", "middle", "end"]
_SHARE: dict[Anchor, float] = {"start": 0.0, "middle": 0.5, "end": 1.0}  # of a text's width, before its anchor
# XML 1.0 cannot hold these at all, not even as character references.
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;"})


class Look(TypedDict, total=False):
    """How a text looks beyond size and colour; regular, starting at x and in the sans face if not told."""

    weight: int
    anchor: Anchor
    family: str


def escape(text: str) -> str:
    """``text`` as XML character data, safe between tags and inside attributes."""
    return _ILLEGAL.sub("", text).translate(_ENTITIES)


def num(x: float) -> str:
    """``x`` with at most two decimals: 3.0 -> "3", -0.001 -> "0"; not a number is a bug and raises."""
    if not isfinite(x):
        raise ValueError(f"a drawing cannot hold the coordinate {x}")
    text = f"{x:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def element(tag: str, content: str = "", /, **attributes: str | float | None) -> str:
    """One element; ``content`` is markup already escaped. ``_`` in a name is ``-``, None is left out."""
    parts = [tag]
    for name, value in attributes.items():
        if value is not None:
            shown = escape(value) if isinstance(value, str) else num(value)
            parts.append(f'{name.rstrip("_").replace("_", "-")}="{shown}"')
    head = " ".join(parts)
    return f"<{head}>{content}</{tag}>" if content else f"<{head}/>"


def group(children: Iterable[str], **attributes: str | float | None) -> str:
    """Elements that share attributes."""
    return element("g", "".join(children), **attributes)


def rect(x: float, y: float, wide: float, high: float, fill: str = "none", **pen: str | float | None) -> str:
    """A rectangle; a negative extent is drawn as none."""
    return element("rect", x=x, y=y, width=max(wide, 0.0), height=max(high, 0.0), fill=fill, **pen)


def line(x1: float, y1: float, x2: float, y2: float, **pen: str | float | None) -> str:
    """A straight line, a hairline unless told otherwise."""
    return element("line", x1=x1, y1=y1, x2=x2, y2=y2, **{"stroke": palette.HAIRLINE, "stroke_width": 0.5, **pen})


def circle(x: float, y: float, r: float, fill: str, **pen: str | float | None) -> str:
    """A circle."""
    return element("circle", cx=x, cy=y, r=r, fill=fill, **pen)


def path(d: str, **pen: str | float | None) -> str:
    """A path without fill; ``d`` is made by this package, never from the user's text."""
    return element("path", d=d, **{"fill": "none", **pen})


def dots(points: Iterable[tuple[float, float]], colour: str, diameter: float) -> str:
    """Many dots as one path with round caps: 13 µs a dot in WeasyPrint where circles take 230."""
    d = "".join([f"M{x:.1f} {y:.1f}h0" for x, y in points])
    return path(d, stroke=colour, stroke_width=diameter, stroke_linecap="round") if d else ""


def lines(ends: Iterable[tuple[float, float, float, float]], **pen: str | float | None) -> str:
    """Straight lines as one path, hairlines unless told otherwise: each element costs as much as ten lines."""
    d = "".join([f"M{num(x1)} {num(y1)}L{num(x2)} {num(y2)}" for x1, y1, x2, y2 in ends])
    return path(d, **{"stroke": palette.HAIRLINE, "stroke_width": 0.5, **pen}) if d else ""


def bars(
    boxes: Iterable[tuple[float, float, float, float]], fill: str, rx: float = 0.0, **pen: str | float | None
) -> str:
    """Rectangles (x, y, width, height) of one colour as one path; ``rx`` rounds their corners."""
    d = "".join([_rounded(*box, rx) if rx else _square(*box) for box in boxes])
    return path(d, fill=fill, **pen) if d else ""


def _square(x: float, y: float, wide: float, high: float) -> str:
    return f"M{num(x)} {num(y)}h{num(wide)}v{num(high)}h{num(-wide)}z"


def _rounded(x: float, y: float, wide: float, high: float, r: float) -> str:
    right, down, by = num(wide - 2 * r), num(high - 2 * r), num(r)
    return (
        f"M{num(x + r)} {num(y)}h{right}q{by} 0 {by} {by}v{down}q0 {by} -{by} {by}"
        f"h-{right}q-{by} 0 -{by} -{by}v-{down}q0 -{by} {by} -{by}z"
    )


def text(x: float, y: float, content: str, size: float = 8, fill: str = palette.TEXT, **look: Unpack[Look]) -> str:
    """One line of text with its baseline at ``y``; nothing at all for an empty line."""
    shown = printable(content)
    if not shown:
        return ""
    return element(
        "text",
        escape(shown),
        x=x - _before(shown, size, look),
        y=y,
        font_size=size,
        fill=fill,
        font_weight=str(look["weight"]) if "weight" in look else None,
        font_family=look.get("family"),
    )


def _before(content: str, size: float, look: Look) -> float:
    """How far left of its anchor a text starts.

    SVG's own ``text-anchor`` takes WeasyPrint a third longer: it makes a group, with a stream of its own, of each text.
    """
    share = _SHARE[look.get("anchor", "start")]
    return share and share * width(content, size, look.get("weight", 400), look.get("family") == SERIF)


def backed(x: float, y: float, content: str, size: float = 8, fill: str = palette.TEXT, **look: Unpack[Look]) -> str:
    """A text on white, for where it crosses a gridline."""
    room = width(content, size, look.get("weight", 400), look.get("family") == SERIF)
    behind = rect(x - _before(content, size, look) - 2, y - 0.8 * size, room + 4, size, palette.WHITE)
    return behind + text(x, y, content, size, fill, **look)


def document(children: Iterable[str], height: float) -> str:
    """The whole drawing, ``WIDTH`` x ``height`` points, sized in millimetres."""
    return element(
        "svg",
        "".join(children) or "<g/>",
        xmlns="http://www.w3.org/2000/svg",
        width=f"{num(WIDTH / MM)}mm",
        height=f"{num(height / MM)}mm",
        viewBox=f"0 0 {num(WIDTH)} {num(height)}",
        font_family=SANS,
    )
