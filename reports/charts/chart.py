"""``Chart``: a finished drawing with its words."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Chart:
    """An SVG drawing of ``width`` x ``height`` millimetres, and the values it shows as alt text.

    ``title`` is the finding in ten words or fewer, ``subtitle`` unit and base, ``note`` the source line.
    """

    name: str
    svg: str
    alt: str
    width: float
    height: float
    title: str = ""
    subtitle: str = ""
    note: str = ""
