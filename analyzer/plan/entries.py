"""Entries of a data file: the shipped ones, and a coach's own that add, overrule and drop."""

from __future__ import annotations

import string
import tomllib
from collections.abc import Mapping, Set
from dataclasses import dataclass
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any

from analyzer.plan.condition import ConditionError, holds
from importers.errors import UserError

Entry = Mapping[str, Any]
VARIANTS = {1.0: "one", 0.0: "none"}
LONGEST = {"title": 90, "reason": 220, "effect": 160, "text": 260}  # characters that a page has room for


@dataclass(frozen=True, slots=True)
class Shape:
    """What an entry of one kind of file looks like.

    ``texts`` are its sentences, each with optional ``_one`` and ``_none`` variants; ``choices`` are fields
    with a closed list of values, ``numbers`` whole numbers; every other field is text.
    """

    file_name: str
    table: str
    texts: tuple[str, ...]
    optional: tuple[str, ...]
    choices: Mapping[str, tuple[str, ...]]
    numbers: tuple[str, ...]

    @property
    def required(self) -> tuple[str, ...]:
        """Fields that every entry has."""
        return ("key", *self.choices, "when", *self.texts)

    @property
    def known(self) -> frozenset[str]:
        """All fields that an entry can have."""
        variants = {f"{text}_{variant}" for text in self.texts for variant in VARIANTS.values()}
        return frozenset({*self.required, *self.optional, *self.numbers, *variants, "count", "source"})


def load_entries(shape: Shape, folder: Path | None) -> dict[str, tuple[Entry, str]]:
    """Entries by key, each with the file it came from; those of ``folder`` overrule the shipped ones."""
    found = {key: (entry, "") for key, entry in _shipped(shape).items()}
    path = folder / shape.file_name if folder else None
    if path is None or not path.is_file():
        return found
    for entry in _tables(_read(path), shape, str(path)):
        key = str(entry.get("key", "?"))
        if entry.get("off") is True:
            found.pop(key, None)
        else:
            found[key] = (_checked(entry, shape, str(path)), str(path))
    return found


def shipped_data(file_name: str) -> Mapping[str, Any]:
    """A TOML file of ``analyzer/knowledge``."""
    return tomllib.loads(resources.files("analyzer.knowledge").joinpath(file_name).read_text("utf-8"))


def texts_of(entry: Entry, shape: Shape) -> dict[str, str]:
    """The sentences of an entry with their variants."""
    return {name: value for name, value in entry.items() if name.partition("_")[0] in shape.texts}


def choose(texts: Mapping[str, str], name: str, count: float | None) -> str:
    """The sentence for this count: 1 takes the ``_one`` variant, 0 the ``_none`` one, where there is one."""
    variant = VARIANTS.get(-1.0 if count is None else float(count), "")
    return texts.get(f"{name}_{variant}", texts[name])


def placeholders(texts: Mapping[str, str]) -> frozenset[str]:
    """All names in braces in any of the sentences."""
    parsed = (string.Formatter().parse(text) for text in texts.values())
    return frozenset(name for text in parsed for _, name, _, _ in text if name is not None)


def check_names(entry: Entry, shape: Shape, file: str, facts: Set[str], lists: Set[str] = frozenset()) -> None:
    """``UserError`` when a coach's entry uses a fact or a list of people that nothing provides."""
    used = {*placeholders(texts_of(entry, shape)), *filter(None, [entry.get("count")])} - {"people"}
    strange = sorted((used - facts) | ({*filter(None, [entry.get("people")])} - lists))
    if file and strange:
        raise UserError(
            f"the {shape.table} {entry['key']!r} uses {', '.join(strange)}, which nothing provides",
            file=file,
            remedy=f"Names to use: {', '.join(sorted(facts))}. Lists of people: {', '.join(sorted(lists)) or 'none'}.",
        )


def applies(entry: Entry, shape: Shape, file: str, numbers: Mapping[str, float | None]) -> bool:
    """Whether the entry's condition holds; a condition that cannot be understood is a ``UserError``."""
    try:
        return holds(entry["when"], numbers)
    except ConditionError as error:
        raise UserError(
            f"the condition of the {shape.table} {entry['key']!r}: {error}",
            file=file,
            remedy=f"Facts to compare: {', '.join(sorted(numbers))}.",
        ) from error


@cache
def _shipped_items(file_name: str, table: str) -> tuple[Entry, ...]:
    return tuple(shipped_data(file_name)[table])


def _shipped(shape: Shape) -> dict[str, Entry]:
    items = _shipped_items(shape.file_name, shape.table)
    return {entry["key"]: _checked(entry, shape, shape.file_name) for entry in items}


def _read(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text("utf-8-sig"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise UserError(f"cannot be read: {error}", file=str(path), remedy="Mend the file, or leave it out.") from error


def _tables(data: Mapping[str, Any], shape: Shape, file: str) -> list[Entry]:
    entries = data.get(shape.table, [])
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        raise UserError(f"{shape.table} is not a list of entries", file=file, remedy=f"Write [[{shape.table}]].")
    return entries


def _checked(entry: Entry, shape: Shape, file: str) -> Entry:
    wrong = _fault(entry, shape)
    if not wrong:
        return entry
    choices = "; ".join(f"{name} is one of {', '.join(values)}" for name, values in shape.choices.items())
    raise UserError(
        f"the {shape.table} {entry.get('key', '?')!r} {wrong}",
        file=file,
        remedy=f"It has {', '.join(shape.required)}; {choices}.",
    )


def _fault(entry: Entry, shape: Shape) -> str:
    """What is wrong with an entry, in words; empty when nothing is."""
    if missing := [name for name in shape.required if name not in entry]:
        return f"lacks {', '.join(missing)}"
    if unknown := sorted(set(entry) - shape.known):
        return f"has an unknown {', '.join(unknown)}"
    if mistyped := [n for n, value in entry.items() if type(value) is not (int if n in shape.numbers else str)]:
        return f"has a {', '.join(mistyped)} of the wrong type"
    if strange := [name for name, values in shape.choices.items() if entry[name] not in values]:
        return f"has an unknown {strange[0]} {entry[strange[0]]!r}"
    texts = texts_of(entry, shape)
    return _too_long(texts) or _torn(texts)


def _too_long(texts: Mapping[str, str]) -> str:
    for name, text in texts.items():
        if len(text) > (most := LONGEST[name.partition("_")[0]]):
            return f"has a {name} of {len(text)} characters, and {most} fit"
    return ""


def _torn(texts: Mapping[str, str]) -> str:
    try:
        placeholders(texts)
    except ValueError as error:
        return f"has a sentence with a loose brace: {error}"
    return ""
