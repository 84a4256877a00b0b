"""How far apart two colours look: to every kind of eye, and in grey."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from reports.charts.palette import channels

Matrix = tuple[tuple[float, float, float], ...]
# Machado, Oliveira & Fernandes 2009, severity 1.0, on linear RGB.
EYES: Mapping[str, Matrix] = {
    "protanopia": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deuteranopia": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.01182, 0.04294, 0.968881)),
    "tritanopia": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.3039)),
    "grey": ((0.2126, 0.7152, 0.0722),) * 3,
    "full colour": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
}


@lru_cache(maxsize=4096)
def lab(colour: str, eye: str) -> tuple[float, float, float]:
    """CIE L*a*b* (D65) of a colour as one of ``EYES`` sees it."""
    linear = channels(colour)
    red, green, blue = (min(max(sum(k * c for k, c in zip(row, linear, strict=True)), 0.0), 1.0) for row in EYES[eye])
    x = (0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047
    y = 0.2126729 * red + 0.7151522 * green + 0.072175 * blue
    z = (0.0193339 * red + 0.119192 * green + 0.9503041 * blue) / 1.08883
    fx, fy, fz = (t ** (1 / 3) if t > 216 / 24389 else (24389 / 27 * t + 16) / 116 for t in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


def lightness(colour: str) -> float:
    """L* of a colour printed in grey: 0 is black, 100 is white."""
    return lab(colour, "grey")[0]


def apart(one: str, other: str, eye: str) -> float:
    """Distance (CIE 1976) as that eye sees it; about 2 can be seen side by side, 10 at a glance."""
    pairs = zip(lab(one, eye), lab(other, eye), strict=True)
    return float(sum((u - v) ** 2 for u, v in pairs) ** 0.5)
