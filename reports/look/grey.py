"""The print edition: greys for a printer without colour, and light areas where a dark one would cost toner."""

from __future__ import annotations

from functools import cache

from reports.charts import palette
from reports.charts.vision import lightness
from reports.look.scheme import Scheme

PALEST, DARKEST = 97.0, 72.0  # L* of the lightest and the darkest area; letters and marks are as dark as in colour
_MARKS = (
    palette.INK, palette.TEXT, palette.MUTED, palette.REFERENCE, palette.HAIRLINE, *palette.CLUSTERS, *palette.HEAT
)  # fmt: skip


def grey(colour: str) -> str:
    """The grey that is as light as a colour (equal luminance)."""
    return _of_lightness(lightness(colour))


@cache
def print_scheme() -> Scheme:
    """Greys alone; areas light with a rule round them, and the white letters on them dark."""
    marks = {colour: grey(colour) for colour in _MARKS}
    step = (DARKEST - PALEST) / (len(palette.HEAT) - 1)
    ramp = {colour: _of_lightness(PALEST + step * i) for i, colour in enumerate(palette.HEAT)}
    return Scheme(
        letters=marks | {palette.WHITE: marks[palette.INK], palette.ACT: marks[palette.INK]},
        marks=marks,
        areas=marks | ramp | {palette.INK: palette.WHITE},
        rule=marks[palette.MUTED],
    )


def _of_lightness(most: float) -> str:
    """The lightest grey that is no lighter than this."""
    return max(
        colour for colour in (f"#{f'{step:02X}' * 3}" for step in range(256)) if lightness(colour) <= most + 0.01
    )
