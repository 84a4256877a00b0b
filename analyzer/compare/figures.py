"""Whether a measure moved, or only its sample did."""

from __future__ import annotations

from math import hypot

from analyzer.audit import Audit, Dimension, Measure
from analyzer.compare.values import Change

Interval = tuple[float, float]
Z = 1.645  # of the normal distribution, for 90 %


def changes(before: Audit, after: Audit) -> tuple[Change, ...]:
    """Every measure that either audit has, in the order of the later one."""
    old = {m.key: m for d in before.dimensions for m in _measures(d)}
    found = []
    for dimension in after.dimensions:
        for measure in _measures(dimension):
            earlier = old.pop(measure.key, None)
            headline = measure is dimension.headline
            if earlier is None:
                found.append(_only(measure, headline=headline, verdict="new"))
            else:
                found.append(change(earlier, measure, headline=headline))
    return (*found, *(_only(m, headline=False, verdict="gone") for m in old.values() if m.value is not None))


def change(before: Measure, after: Measure, *, headline: bool = False) -> Change:
    """One measure held against itself."""
    made = _only(after, headline=headline, verdict="same")
    verdict, difference, interval = _verdict(before, after)
    return Change(made.key, made.title, headline, before, after, verdict, difference, interval)


def difference_interval(before: Measure, after: Measure) -> Interval | None:
    """The 90 % interval of after − before from those of the two: MOVER (Zou & Donner 2008).

    It takes the two for independent. Audits of one network share most contacts, so it errs towards "within".
    """
    old, new = spread(before), spread(after)
    if before.value is None or after.value is None or old is None or new is None:
        return None
    gap = after.value - before.value
    below = hypot(after.value - min(new), max(old) - before.value)
    above = hypot(max(new) - after.value, before.value - min(old))
    return round(gap - below, 6) + 0.0, round(gap + above, 6) + 0.0


def spread(measure: Measure) -> Interval | None:
    """The measure's interval, or one that its kind implies; None where there is none.

    A share of none or of all, where resampling finds no spread, has Wilson's (1927). A count of contacts has
    the score interval of a Poisson count: whether 102 or 109 ties are alive can be a matter of one week.
    """
    if measure.interval is None and measure.value is not None and measure.unit == "contacts" and not _asked(measure):
        middle, half = measure.value + Z * Z / 2, Z * (measure.value + Z * Z / 4) ** 0.5
        return max(middle - half, 0.0), middle + half
    extreme = measure.unit == "share" and measure.value in (0.0, 1.0)
    if measure.interval is None or not extreme or min(measure.interval) < max(measure.interval) or not measure.base:
        return measure.interval
    width = Z * Z / (measure.base + Z * Z)
    return (0.0, width) if measure.value == 0 else (1 - width, 1.0)


def _asked(measure: Measure) -> bool:
    """Whether it rests on the owner's own answers, which chance does not touch."""
    return ".circle_" in measure.key


def _verdict(before: Measure, after: Measure) -> tuple[str, float | None, Interval | None]:
    if before.value is None or after.value is None:
        unknown = before.value is None and after.value is None
        return ("same" if unknown else "new" if before.value is None else "gone"), None, None
    if before.reference_source != after.reference_source:
        return "unlike", None, None
    gap = round(after.value - before.value, 6) + 0.0
    interval = difference_interval(before, after)
    if interval:
        beyond = "up" if interval[0] > 0 else "down" if interval[1] < 0 else "within"
        return beyond, gap, interval
    return ("counted-up" if gap > 0 else "counted-down" if gap < 0 else "same"), gap, None


def _only(measure: Measure, *, headline: bool, verdict: str) -> Change:
    return Change(measure.key, measure.title, headline, measure, measure, verdict)


def _measures(dimension: Dimension) -> tuple[Measure, ...]:
    return (dimension.headline, *dimension.measures)
