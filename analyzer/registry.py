"""Metrics: what each says of itself, and how a figure becomes an honest measure.

A metric is a function of the ``View`` under the ``@metric`` decorator, in a file of ``analyzer/metrics``;
the folder is the registry. The decorator's words make docs/MEASURES.md.
"""

from __future__ import annotations

import importlib
import math
import pkgutil
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

import analyzer.metrics
from analyzer.audit import WITHHELD_UNDER, Dimension, Measure
from analyzer.view import View

DIMENSIONS = ("openness", "scope", "vision", "quality", "curiosity", "reciprocity")
DIVERSITY = WITHHELD_UNDER  # a diversity figure needs this many classified contacts
ANY = 1
SHARE_BASE = 5  # a share of fewer than five says nothing
CIRCLE = "circle"  # needs the owner's answers on who knows whom
OWNER_TRAITS = {
    "owner.industry": "sector_naics",
    "owner.level": "level",
    "owner.function": "function",
    "owner.employer": "organisation_key",
}


@dataclass(frozen=True, slots=True)
class Figure:
    """What a metric computes: the value, what it rests on (``base``) and out of how many (``of``)."""

    value: float | None
    base: int
    of: int
    interval: tuple[float, float] | None = None
    reference: float | None = None
    reference_source: str = ""


@dataclass(frozen=True, slots=True)
class Metric:
    """A metric's identity, its description for the reader, and its function.

    ``needs`` lists files of the export, traits of the owner ("owner.level") and the owner's answers
    ("circle") without which there is no figure; ``minimum`` is the base under which it is withheld.
    ``order`` sorts within a dimension; the first is the headline.
    """

    key: str
    title: str
    order: int
    unit: str
    base_unit: str
    formula: str
    source: str
    meaning: str
    caveat: str
    needs: tuple[str, ...]
    minimum: int
    compute: Callable[[View], Figure]

    @property
    def dimension(self) -> str:
        """The part of the key before the dot."""
        return self.key.partition(".")[0]

    @property
    def formula_id(self) -> str:
        """The anchor in docs/MEASURES.md."""
        return self.key.partition(".")[2].replace("_", "-")


_METRICS: dict[str, Metric] = {}


def metric(  # noqa: PLR0913 - a declaration: every field is given by name
    key: str,
    title: str,
    *,
    order: int,
    unit: str,
    formula: str,
    source: str,
    meaning: str,
    caveat: str = "",
    base_unit: str = "contacts",
    needs: tuple[str, ...] = (),
    minimum: int = ANY,
) -> Callable[[Callable[[View], Figure]], Callable[[View], Figure]]:
    """File the decorated function as a metric."""

    def register(compute: Callable[[View], Figure]) -> Callable[[View], Figure]:
        if key in _METRICS:
            raise ValueError(f"two metrics are called {key}")
        _METRICS[key] = Metric(
            key, title, order, unit, base_unit, formula, source, meaning, caveat, needs, minimum, compute
        )
        return compute

    return register


@cache
def all_metrics() -> tuple[Metric, ...]:
    """Every metric of the folder, by dimension and order."""
    for module in pkgutil.iter_modules(analyzer.metrics.__path__, "analyzer.metrics."):
        importlib.import_module(module.name)
    return tuple(sorted(_METRICS.values(), key=lambda m: (DIMENSIONS.index(m.dimension), m.order, m.key)))


def measure(subject: Metric, view: View) -> Measure:
    """The figure of one metric as a ``Measure``, withheld with its reason where it must be."""
    lacking = _lacking(subject, view)
    if lacking:
        return _measure(subject, Figure(None, 0, 0), lacking)
    figure = subject.compute(view)
    if figure.base == 0 or (figure.value is None and figure.base >= subject.minimum):
        return _measure(subject, figure, "no-data")
    if figure.base >= subject.minimum:
        return _measure(subject, figure, "")
    return _measure(subject, figure, "too-few" if subject.minimum == DIVERSITY else "no-data")


def measure_dimensions(view: View) -> tuple[Dimension, ...]:
    """The six dimensions with all their measures."""
    return tuple(_dimension(name, view) for name in DIMENSIONS)


def _dimension(name: str, view: View) -> Dimension:
    members = [m for m in all_metrics() if m.dimension == name and _asked(m, view)]
    measures = [measure(m, view) for m in members]
    files = sorted({f for m in members for f in _files(m) if f not in view.files})
    return Dimension(name, measures[0], tuple(measures[1:]), tuple(files))


def _asked(subject: Metric, view: View) -> bool:
    """Measures of the inner circle are there only when the owner filled in its grid."""
    return CIRCLE not in subject.needs or view.options.circle is not None


def _files(subject: Metric) -> list[str]:
    return [need for need in subject.needs if need not in OWNER_TRAITS and need != CIRCLE]


def _lacking(subject: Metric, view: View) -> str:
    if any(need not in view.files for need in _files(subject)):
        return "not-in-export"
    if any(not _told(need, view) for need in subject.needs if need in OWNER_TRAITS):
        return "owner-unknown"
    return ""


def _told(need: str, view: View) -> bool:
    """Whether the owner's trait is known; a retired owner stands on no rung."""
    return bool(getattr(view.owner, OWNER_TRAITS[need])) and (need != "owner.level" or view.own_rank >= 0)


def _measure(subject: Metric, figure: Figure, withheld: str) -> Measure:
    shown = not withheld and figure.value is not None and math.isfinite(figure.value)
    return Measure(
        key=subject.key,
        value=_rounded(figure.value) if shown else None,
        unit=subject.unit,
        base=figure.base,
        base_unit=subject.base_unit,
        coverage=_rounded(figure.base / figure.of) if figure.of else 0.0,
        interval=(_rounded(figure.interval[0]), _rounded(figure.interval[1])) if shown and figure.interval else None,
        reference=_rounded(figure.reference) if figure.reference is not None else None,
        reference_source=figure.reference_source if figure.reference is not None else "",
        formula=subject.formula_id,
        withheld=withheld if not shown else "",
        title=subject.title,
    )


def _rounded(value: float | None) -> float:
    return round(float(value or 0.0), 6) + 0.0  # so that no "-0.0" is ever written
