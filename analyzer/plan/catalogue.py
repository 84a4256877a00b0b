"""The actions file: what can be asked of the owner, when, and in which words."""

from __future__ import annotations

from collections.abc import Mapping, Set
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from analyzer.plan.entries import (
    Entry,
    Shape,
    applies,
    check_names,
    choose,
    load_entries,
    placeholders,
    shipped_data,
    texts_of,
)

KINDS = ("gap", "revive", "introduce", "give", "meet", "ask")
PEOPLE = "people"
SHAPE = Shape(
    file_name="actions.toml",
    table="action",
    texts=("title", "reason", "effect"),
    optional=("people",),
    choices={"kind": KINDS},
    numbers=("priority", "order", "take"),
)


@dataclass(frozen=True, slots=True)
class Action:
    """One entry. ``texts`` holds title, reason and effect with their variants; ``file`` is a coach's, or empty."""

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
    file: str = ""

    def text(self, name: str, count: float | None) -> str:
        """The sentence for this count."""
        return choose(self.texts, name, count)

    def placeholders(self) -> frozenset[str]:
        """All names in braces in any of its sentences."""
        return placeholders(self.texts)

    def holds(self, numbers: Mapping[str, float | None]) -> bool:
        """Whether its condition is true of these facts."""
        return applies({"key": self.key, "when": self.when}, SHAPE, self.file, numbers)


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The actions by priority, and how a level group is called in a sentence ("a director")."""

    actions: tuple[Action, ...]
    level_groups: Mapping[str, str]


@cache
def own_catalogue() -> Catalogue:
    """What ships with the program."""
    return Catalogue(_actions(load_entries(SHAPE, None)), shipped_data(SHAPE.file_name)["level_groups"])


def load_actions(folder: Path | None, facts: Set[str], lists: Set[str]) -> tuple[Action, ...]:
    """The shipped actions with the entries of ``folder/actions.toml`` added, overruled or dropped.

    ``facts`` and ``lists`` are the names that sentences, counts and people may use.
    """
    entries = load_entries(SHAPE, folder)
    for entry, file in entries.values():
        check_names(entry, SHAPE, file, facts, lists)
    return _actions(entries)


def _actions(entries: Mapping[str, tuple[Entry, str]]) -> tuple[Action, ...]:
    made = (_action(entry, file) for entry, file in entries.values())
    return tuple(sorted(made, key=lambda a: (a.priority, a.key)))


def _action(entry: Entry, file: str) -> Action:
    texts = texts_of(entry, SHAPE)
    return Action(texts=texts, file=file, **{name: value for name, value in entry.items() if name not in texts})
