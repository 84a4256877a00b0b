"""Looking measures up, and saying why one is withheld."""

from __future__ import annotations

from analyzer.audit import WITHHELD_UNDER, Audit, Dimension, Measure
from reports.charts.figures import number, shown
from reports.words import Words

COUNTED = {"levels", "industries", "employers", "functions"}  # units in which a measure can be a plain count
SMALL = 0.1  # a ratio below this shows three decimals: "0.0" would say nothing
BASES = {"threads": ("conversation", "conversations")}  # base units that readers know by another word
DIMENSIONS = ("openness", "scope", "vision", "quality", "curiosity", "reciprocity")


def dimension(audit: Audit, key: str) -> Dimension | None:
    """The dimension called ``key``."""
    return next((d for d in audit.dimensions if d.key == key), None)


def headline(audit: Audit, key: str) -> Measure | None:
    """The headline measure of a dimension."""
    found = dimension(audit, key)
    return found.headline if found else None


def find(audit: Audit, key: str) -> Measure | None:
    """The measure called "dimension.name", wherever it stands in its dimension."""
    found = dimension(audit, key.partition(".")[0])
    every = (found.headline, *found.measures) if found else ()
    return next((m for m in every if m.key == key), None)


def value(measure: Measure | None) -> float | None:
    """The measure's value where it is there, not withheld, and a number."""
    return number(measure.value) if measure is not None and not measure.withheld else None


def figure(measure: Measure | None, words: Words) -> str:
    """The value with its unit, or a dash; a plain count ("11 levels") without decimals."""
    v = value(measure)
    if v is None or measure is None:
        return "–"
    if measure.unit == "ratio" and 0 < abs(v) < SMALL:
        return words.decimal(v, 3)
    plain = measure.unit in COUNTED and measure.interval is None and v == round(v)
    return words.integer(round(v)) if plain else shown(v, measure.unit, words)


def why(measure: Measure | None, words: Words) -> str:
    """Why there is no value, in a few words."""
    said = {
        "too-few": words.say("under {n} classified", n=WITHHELD_UNDER),
        "not-in-export": words.say("not in this export"),
        "owner-unknown": words.say("role unknown"),
    }
    return said.get(measure.withheld if measure else "", words.say("no data"))


def counted_base(measure: Measure, words: Words) -> str:
    """The base with its unit: "354 contacts"."""
    one, many = BASES.get(measure.base_unit, (measure.base_unit.removesuffix("s"), measure.base_unit))
    return words.plural(f"{{n}} {one}", f"{{n}} {many}", measure.base)
