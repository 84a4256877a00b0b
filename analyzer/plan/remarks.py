"""The findings file: sentences that hold of this network, each with its condition and its source."""

from __future__ import annotations

from pathlib import Path

from analyzer.audit import Remark
from analyzer.plan.entries import Entry, Shape, applies, check_names, choose, load_entries, placeholders, texts_of
from analyzer.plan.facts import Facts
from analyzer.registry import DIMENSIONS

SHAPE = Shape(
    file_name="findings.toml",
    table="finding",
    texts=("text",),
    optional=(),
    choices={"dimension": DIMENSIONS},
    numbers=("priority",),
)


def remarks(facts: Facts, folder: Path | None) -> tuple[Remark, ...]:
    """What holds of this network, by dimension and priority; ``folder`` may hold a coach's ``findings.toml``."""
    entries = load_entries(SHAPE, folder)
    for entry, file in entries.values():
        check_names(entry, SHAPE, file, frozenset(facts.words))
    true = [(entry, file) for entry, file in entries.values() if applies(entry, SHAPE, file, facts.numbers)]
    return tuple(_remark(entry, facts, bool(file)) for entry, file in sorted(true, key=_place))


def _place(found: tuple[Entry, str]) -> tuple[int, int, str]:
    entry, _ = found
    return DIMENSIONS.index(entry["dimension"]), entry.get("priority", 100), entry["key"]


def _remark(entry: Entry, facts: Facts, own: bool) -> Remark:
    count = facts.numbers.get(entry["count"]) if "count" in entry else None
    text = choose(texts_of(entry, SHAPE), "text", count)
    quoted = tuple((name, facts.words[name]) for name in sorted(placeholders({"text": text})))
    return Remark(entry["key"], entry["dimension"], text, quoted, entry.get("source", ""), own)
