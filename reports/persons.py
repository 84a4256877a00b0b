"""The places of an audit that name people, found by their type so that a new list is never overlooked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import fields, replace
from typing import Any

from analyzer.audit import Audit, Person


def lists(audit: Audit) -> tuple[str, ...]:
    """The names of the fields that hold persons."""
    return tuple(f.name for f in fields(audit) if _holds_people(getattr(audit, f.name)))


def _holds_people(value: object) -> bool:
    return isinstance(value, tuple) and bool(value) and isinstance(value[0], Person)


def everyone(audit: Audit) -> Iterator[Person]:
    """Every person in every list; somebody in two lists comes twice."""
    for name in lists(audit):
        yield from getattr(audit, name)


def changed(audit: Audit, change: Callable[[Person], Person]) -> Audit:
    """``audit`` with ``change`` done to each person."""
    people: dict[str, Any] = {name: tuple(change(p) for p in getattr(audit, name)) for name in lists(audit)}
    return replace(audit, **people)


def told_apart(people: Iterable[Person]) -> list[str]:
    """The names of people in one sentence; those of one name with their employers, as far as these are known."""
    people = list(people)
    called = Counter(person.name for person in people)
    return [
        f"{person.name} ({person.organisation})" if called[person.name] > 1 and person.organisation else person.name
        for person in people
    ]
