"""Figures as readers see them: a value with its unit, a signed difference, and what counts as a number."""

from __future__ import annotations

from collections.abc import Iterable
from math import isfinite

from reports.words import Words

SHOWN = {"share": "percent", "index": "index", "contacts": "whole", "messages": "whole", "days": "whole"}


def number(value: float | None) -> float | None:
    """``value`` where it is a finite number, else None: "not a number" is never drawn."""
    return value if value is not None and isfinite(value) else None


def pair(interval: tuple[float, float] | None) -> tuple[float, float] | None:
    """An interval in order, None unless both ends are finite."""
    if interval is None or not all(isfinite(end) for end in interval):
        return None
    return min(interval), max(interval)


def shown(value: float, unit: str, words: Words) -> str:
    """``value`` as text: 0.37 of unit share is "37 %", 5.12 industries "5.1", 0.4 of unit index "+0.40"."""
    kind = SHOWN.get(unit, "decimal")
    if kind == "percent":
        return words.percent(value)
    if kind == "index":
        return signed(value, words, 2)
    if kind == "whole":
        return count(round(value), words)
    return words.decimal(value, 1)


def count(n: int, words: Words) -> str:
    """A count short enough for a label: 99,999 in full, from there in thousands (k) or millions (M)."""
    if abs(n) < 100_000:
        return words.integer(n)
    if abs(n) >= 10_000_000:
        return words.say("{n} M", n=words.integer(round(n / 1_000_000)))
    return words.say("{n} k", n=words.integer(round(n / 1_000)))


def signed(value: float, words: Words, digits: int = 0) -> str:
    """A difference with its sign: "+22", "−7" (a true minus), "0"."""
    size = words.decimal(abs(value), digits)
    if not any(c in "123456789" for c in size):
        return size
    return ("+" if value > 0 else "−") + size


def span(interval: tuple[float, float], unit: str, words: Words) -> str:
    """An interval as text: "4.7–5.4"; shares say the percent sign once."""
    low, high = (shown(end, unit, words) for end in interval)
    if low == high:
        return low
    if unit == "share" and low[-1:] == high[-1:] == "%" and low[0].isdigit() and high[0].isdigit():
        return f"{low[:-1].rstrip()}–{high}"
    return words.say("{low} to {high}", low=low, high=high) if unit == "share" else f"{low}–{high}"


def sentences(parts: Iterable[str]) -> str:
    """Parts as sentences of an alt text: each ends in a full stop."""
    return " ".join(part if part.endswith((".", "?", "!")) else f"{part}." for part in parts if part)
