"""Strips of small figures under a chart: the measures beside a dimension's headline."""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from analyzer.audit import Audit, Measure
from reports.charts.figures import pair, span
from reports.measures import counted_base, figure, find, value
from reports.page import Fact
from reports.words import Words


@dataclass(frozen=True, slots=True)
class Label:
    """What a measure is called: in full as in docs/MEASURES.md, and short for a strip of figures."""

    full: str
    short: str


@cache
def labels() -> Mapping[str, Label]:
    """Labels by measure key, from ``measure_labels.csv``."""
    text = (files("reports") / "measure_labels.csv").read_text(encoding="utf-8")
    return {row["key"]: Label(row["label"], row["short"]) for row in csv.DictReader(text.splitlines())}


def label(key: str, words: Words) -> str:
    """A measure's full name; a key that the table lacks is read as words ("own_employer" -> "Own employer")."""
    known = labels().get(key)
    return words.say(known.full) if known else words.first_upper(key.partition(".")[2].replace("_", " "))


def short_label(key: str, words: Words) -> str:
    """A measure's name in a few words."""
    known = labels().get(key)
    return words.say(known.short) if known else label(key, words)


def side_figures(audit: Audit, keys: Sequence[str], words: Words) -> tuple[Fact, ...]:
    """The measures of ``keys`` that have a value, with interval and base."""
    found = [m for key in keys if value(m := find(audit, key)) is not None and m is not None]
    return tuple(Fact(figure(m, words), short_label(m.key, words), _detail(m, words)) for m in found)


def _detail(measure: Measure, words: Words) -> str:
    interval = pair(measure.interval)
    base = based_on(measure, words)
    return f"{span(interval, measure.unit, words)} · {base}" if interval else base


def based_on(measure: Measure, words: Words) -> str:
    """What the figure rests on: "of 354 contacts"."""
    return words.say("of {base}", base=counted_base(measure, words))
