"""The actions file: what can be asked of the owner, when, and in which words."""

from __future__ import annotations

from collections.abc import Mapping, Set
from dataclasses import dataclass
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


def own_actions() -> tuple[Action, ...]:
    """The actions that ship with the program, by priority."""
    return _actions(load_entries(SHAPE, None))


def load_actions(folder: Path | None, facts: Set[str], lists: Set[str]) -> tuple[Action, ...]:
    """The shipped actions with the entries of ``folder/actions.toml`` added, overruled or dropped.

    ``facts`` and ``lists`` are the names that sentences, counts and people may use.
    """
    entries = load_entries(SHAPE, folder)
    for entry, file in entries.values():
        check_names(entry, SHAPE, file, facts, lists)
    return _actions(entries)


def level_group_words() -> Mapping[str, str]:
    """How a level group is called in a sentence: "a director"."""
    words: Mapping[str, str] = shipped_data(SHAPE.file_name)["level_groups"]
    return words


def _actions(entries: Mapping[str, tuple[Entry, str]]) -> tuple[Action, ...]:
    made = (_action(entry, file) for entry, file in entries.values())
    return tuple(sorted(made, key=lambda a: (a.priority, a.key)))


def _action(entry: Entry, file: str) -> Action:
    texts = texts_of(entry, SHAPE)
    return Action(texts=texts, file=file, **{name: value for name, value in entry.items() if name not in texts})
