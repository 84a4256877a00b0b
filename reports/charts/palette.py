"""Colours of the report as tokens: the only place where a chart gets a colour from."""

from __future__ import annotations

from collections.abc import Sequence

INK = "#14202B"
TEXT = "#45525F"
MUTED = "#5F6B78"
YOU = "#0B5A66"
YOU_MID = "#4F97A1"
REFERENCE = "#8B96A2"
ACT = "#BF3F0E"
HAIRLINE = "#D3D9DF"
TINT = "#F4F2ED"
WHITE = "#FFFFFF"

HEAT = ("#F4F2ED", "#DCEAEC", "#B5D3D7", "#7FB3BA", "#4F97A1", "#2A7782", "#0B5A66")
CLUSTERS = ("#0B5A66", "#BF3F0E", "#4B310D", "#9E755F", "#4E328D", "#928DBC")  # everything else is REFERENCE
ACTS = (ACT, "#1867D5", "#C62375", "#682108", "#0D3873", "#6D1340")  # the first that stands out from an accent acts


def channels(colour: str) -> tuple[float, float, float]:
    """Linear-light red, green and blue (0..1) of an sRGB hex colour (IEC 61966-2-1)."""
    return tuple(_linear(int(colour[i : i + 2], 16) / 255) for i in (1, 3, 5))  # type: ignore[return-value]


def _linear(c: float) -> float:
    return c / 12.92 if c <= 0.04045 else float(((c + 0.055) / 1.055) ** 2.4)


def luminance(colour: str) -> float:
    """Relative luminance, 0..1 (WCAG 2.2)."""
    red, green, blue = channels(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours, 1..21 (WCAG 2.2)."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def text_on(fill: str, choices: Sequence[str] = (INK, WHITE)) -> str:
    """The text colour that reads best on ``fill``."""
    return max(choices, key=lambda colour: contrast(colour, fill))
