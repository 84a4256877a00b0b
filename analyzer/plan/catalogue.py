"""The actions file: entries with a condition and sentences; a coach's own file adds and overrules."""

from __future__ import annotations

import string
import tomllib
from collections.abc import Mapping, Set
from dataclasses import dataclass
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any

from importers.errors import UserError

FILE_NAME = "actions.toml"
KINDS = ("gap", "revive", "introduce", "give", "meet", "ask")
PEOPLE = "people"
_TEXTS = ("title", "reason", "effect")
_KNOWN = frozenset(
    {"key", "kind", "priority", "order", "when", "people", "take", "count", "source", "off", *_TEXTS}
    | {f"{text}_{variant}" for text in _TEXTS for variant in ("one", "none")}
)
_NUMBERS = frozenset({"priority", "order", "take"})
_REQUIRED = ("key", "kind", "when", *_TEXTS)


@dataclass(frozen=True, slots=True)
class Action:
    """One entry. ``texts`` holds title, reason and effect with their ``_one`` and ``_none`` variants."""

    key: str
    kind: str
    when: str
    texts: Mapping[str, str]
    priority: int = 100
    order: int = 100
    people: str = ""
    take: int = 3
    count: str = ""
    source: str = ""

    def text(self, name: str, count: float | None) -> str:
        """The sentence for this count: 1 takes the ``_one`` variant, 0 the ``_none`` one, where there is one."""
        variant = {1.0: f"{name}_one", 0.0: f"{name}_none"}.get(-1.0 if count is None else float(count), name)
        return self.texts.get(variant, self.texts[name])

    def placeholders(self) -> frozenset[str]:
        """All names in braces in any of its sentences."""
        parsed = (string.Formatter().parse(text) for text in self.texts.values())
        return frozenset(name for text in parsed for _, name, _, _ in text if name is not None)


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The actions by priority, and how a level group is called in a sentence."""

    actions: tuple[Action, ...]
    level_groups: Mapping[str, str]


@cache
def own_catalogue() -> Catalogue:
    """The catalogue that ships with the program."""
    text = resources.files("analyzer.knowledge").joinpath(FILE_NAME).read_text("utf-8")
    data = tomllib.loads(text)
    return Catalogue(_ordered(_entries(data, FILE_NAME)), data["level_groups"])


def load_catalogue(folder: Path | None, facts: Set[str] = frozenset(), lists: Set[str] = frozenset()) -> Catalogue:
    """The own catalogue with the entries of ``folder/actions.toml`` added, overruled or dropped.

    ``facts`` and ``lists`` are the names that sentences, counts and people may use.
    """
    own = own_catalogue()
    path = folder / FILE_NAME if folder else None
    if path is None or not path.is_file():
        return own
    data = _read(path)
    entries = {action.key: action for action in own.actions}
    for entry in data.get("action", []):
        if isinstance(entry, dict) and entry.get("off") is True:
            entries.pop(str(entry.get("key")), None)
    for action in _entries(data, str(path)):
        _check_names(action, str(path), facts, lists)
        entries[action.key] = action
    return Catalogue(_ordered(tuple(entries.values())), {**own.level_groups, **data.get("level_groups", {})})


def _read(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise UserError(f"cannot be read: {error}", file=str(path), remedy="Mend the file, or leave it out.") from error


def _ordered(actions: tuple[Action, ...]) -> tuple[Action, ...]:
    return tuple(sorted(actions, key=lambda a: (a.priority, a.key)))


def _entries(data: Mapping[str, Any], file: str) -> tuple[Action, ...]:
    return tuple(_action(entry, file) for entry in data.get("action", []) if entry.get("off") is not True)


def _action(entry: Mapping[str, Any], file: str) -> Action:
    wrong = _fault(entry)
    if wrong:
        raise UserError(
            f"the action {entry.get('key', '?')!r} {wrong}",
            file=file,
            remedy=f"An action has {', '.join(_REQUIRED)}; its kind is one of {', '.join(KINDS)}.",
        )
    texts = {name: value for name, value in entry.items() if name.partition("_")[0] in _TEXTS}
    return Action(texts=texts, **{name: value for name, value in entry.items() if name not in {*texts, "off"}})


def _fault(entry: Mapping[str, Any]) -> str:
    """What is wrong with an entry, in words; empty when nothing is."""
    missing = [name for name in _REQUIRED if name not in entry]
    unknown = sorted(set(entry) - _KNOWN)
    mistyped = [
        name
        for name, value in entry.items()
        if name in _KNOWN - {"off"} and type(value) is not (int if name in _NUMBERS else str)
    ]
    if missing:
        return f"lacks {', '.join(missing)}"
    if unknown:
        return f"has an unknown {', '.join(unknown)}"
    if mistyped:
        return f"has a {', '.join(mistyped)} of the wrong type"
    return "" if entry["kind"] in KINDS else f"has the unknown kind {entry['kind']!r}"


def _check_names(action: Action, file: str, facts: Set[str], lists: Set[str]) -> None:
    strange = sorted(action.placeholders() - facts - {PEOPLE})
    if action.people and action.people not in lists:
        strange.append(action.people)
    if action.count and action.count not in facts:
        strange.append(action.count)
    if strange:
        raise UserError(
            f"the action {action.key!r} uses {', '.join(strange)}, which nothing provides",
            file=file,
            remedy=f"Names to use: {', '.join(sorted(facts))}. Lists of people: {', '.join(sorted(lists))}.",
        )
