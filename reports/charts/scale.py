"""From values to positions: linear scales, nice ticks."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, floor, isfinite, log10

STEPS = (1.0, 2.0, 2.5, 5.0, 10.0)


@dataclass(frozen=True, slots=True)
class Linear:
    """``low``..``high`` in values onto ``start``..``end`` in points; values outside are clamped."""

    low: float
    high: float
    start: float
    end: float

    def __call__(self, value: float) -> float:
        """The position of ``value``; a domain without extent sits at its start."""
        span = self.high - self.low
        if span <= 0:
            return self.start
        part = min(max((value - self.low) / span, 0.0), 1.0)
        return self.start + part * (self.end - self.start)


def nice_step(span: float, parts: int = 4, whole: bool = False) -> float:
    """The smallest of 1, 2, 2.5, 5 x 10^n that cuts ``span`` into at most ``parts``."""
    if not isfinite(span) or span < 1e-9:
        return 1.0
    raw = span / parts
    power = 10.0 ** floor(log10(raw))
    for factor in STEPS:
        step = factor * power
        if step >= raw * (1 - 1e-9) and not (whole and step != int(step)):
            return step
    return 1.0


def ticks(low: float, high: float, parts: int = 4, whole: bool = False) -> tuple[float, ...]:
    """At most ``parts`` + 2 round values that enclose ``low``..``high``; ``whole`` keeps them integers."""
    step = nice_step(high - low, parts, whole)
    first, last = floor(low / step + 1e-9), ceil(high / step - 1e-9)
    return tuple(round(i * step, 10) + 0.0 for i in range(first, max(last, first + 1) + 1))


def inside(high: float, parts: int = 3, whole: bool = False) -> tuple[float, ...]:
    """Round values from 0 up to ``high`` and not beyond, for a scale that ends at its highest value."""
    return tuple(t for t in ticks(0, high, parts, whole) if t <= high * (1 + 1e-9))
