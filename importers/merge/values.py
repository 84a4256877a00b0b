"""What merging is told and what it answers."""

from __future__ import annotations

from dataclasses import dataclass

from importers.findings import Finding

Reference = tuple[str, int | str]
"""One record, named so that it is found again: ``("google.csv", 12)`` is a file and its row from 0;
``("profile", slug)``, ``("email", address)``, ``("phone", number)`` and ``("contact", contact_id)``
survive a newer export, in which rows move."""


@dataclass(frozen=True, slots=True)
class Decisions:
    """What the user decided: pairs that are one person, and pairs that are two. "Two" wins over "one"."""

    same: frozenset[tuple[Reference, Reference]] = frozenset()
    different: frozenset[tuple[Reference, Reference]] = frozenset()


@dataclass(frozen=True, slots=True)
class Evidence:
    """A pair of cards (indices) that is, or may be, one person; ``score`` is a probability 0..1.

    ``reasons`` are phrases for and against, without personal data.
    """

    left: int
    right: int
    score: float
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Merging:
    """Who is who.

    ``clusters`` holds every index exactly once, in the order of first members. ``merges`` are the
    links that hold the clusters together, ``proposals`` the pairs left apart for the user to decide,
    likeliest first.
    """

    clusters: tuple[tuple[int, ...], ...]
    merges: tuple[Evidence, ...] = ()
    proposals: tuple[Evidence, ...] = ()
    findings: tuple[Finding, ...] = ()
