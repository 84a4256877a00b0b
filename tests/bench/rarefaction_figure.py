"""docs/rarefaction.svg: why openness is compared at one common number of contacts.

``python -m tests.bench.rarefaction_figure docs/rarefaction.svg`` draws it: networks of 30 to 3,000
contacts drawn at random from one population, with the plain effective number of industries and the
one brought to the common base.
"""

from __future__ import annotations

import math
import sys
from pathlib import Path

import numpy as np

from analyzer.maths.diversity import hill
from analyzer.maths.rarefaction import rarefied
from analyzer.metrics.openness_industries import COMMON_BASE

POPULATION = np.array([3400, 2100, 1300, 700, 600, 500, 400, 300, 200, 150, 100, 100, 50, 50, 30, 20])
SIZES = (30, 40, 60, 100, 200, 400, 800, 1500, 3000)
SAMPLES = 300
WIDTH, HEIGHT, LEFT, BOTTOM, TOP = 560, 250, 44, 214, 24
LOW, HIGH = 4.0, 11.0
FONT = 'font-family="sans-serif" font-size="11"'
TITLE = "Effective industries of networks drawn from one population (median, 5 to 95 % of 300)"


def _x(size: float) -> float:
    share = math.log(size / SIZES[0]) / math.log(SIZES[-1] / SIZES[0])
    return LEFT + share * (WIDTH - LEFT - 120)


def _y(value: float) -> float:
    return BOTTOM - (value - LOW) / (HIGH - LOW) * (BOTTOM - TOP)


def _sampled() -> tuple[np.ndarray, np.ndarray]:
    rng = np.random.default_rng(7)
    plain, common = [], []
    for size in SIZES:
        drawn = rng.multivariate_hypergeometric(POPULATION, size, SAMPLES)
        plain.append(np.quantile([hill(d, 1) for d in drawn], (0.05, 0.5, 0.95)))
        common.append(np.quantile([rarefied(d, COMMON_BASE, 1) for d in drawn], (0.05, 0.5, 0.95)))
    return np.array(plain), np.array(common)


def _curve(bands: np.ndarray, colour: str, label: str, dash: str) -> list[str]:
    there = " ".join(f"{_x(s):.1f},{_y(b):.1f}" for s, b in zip(SIZES, bands[:, 2], strict=True))
    back = " ".join(f"{_x(s):.1f},{_y(b):.1f}" for s, b in zip(SIZES[::-1], bands[::-1, 0], strict=True))
    line = " ".join(f"{_x(s):.1f},{_y(b):.1f}" for s, b in zip(SIZES, bands[:, 1], strict=True))
    return [
        f'<polygon points="{there} {back}" fill="{colour}" fill-opacity="0.15"/>',
        f'<polyline points="{line}" fill="none" stroke="{colour}" stroke-width="2" stroke-dasharray="{dash}"/>',
        f'<text x="{_x(SIZES[-1]) + 6:.1f}" y="{_y(bands[-1, 1]) + 4:.1f}" fill="{colour}">{label}</text>',
    ]


def figure() -> str:
    """The drawing."""
    plain, common = _sampled()
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" {FONT}>',
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#ffffff"/>',
        f'<text x="8" y="14" fill="#14202B">{TITLE}</text>',
    ]
    for value in (4, 6, 8, 10):
        y = _y(value)
        lines.append(f'<line x1="{LEFT}" x2="{_x(SIZES[-1]):.1f}" y1="{y:.1f}" y2="{y:.1f}" stroke="#D3D9DF"/>')
        lines.append(f'<text x="{LEFT - 8}" y="{y + 4:.1f}" fill="#5F6B78" text-anchor="end">{value}</text>')
    lines += [
        f'<text x="{_x(size):.1f}" y="{BOTTOM + 16}" fill="#5F6B78" text-anchor="middle">{size:,}</text>'
        for size in (30, 60, 100, 400, 1500, 3000)
    ]
    lines.append(f'<text x="{LEFT}" y="{BOTTOM + 32}" fill="#5F6B78">contacts in the sample</text>')
    lines += _curve(plain, "#BF3F0E", "as counted", "5 3")
    lines += _curve(common, "#0B5A66", f"brought to {COMMON_BASE}", "none")
    return "\n".join([*lines, "</svg>", ""])


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(figure(), "utf-8")
