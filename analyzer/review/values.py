"""What a review says: corrections of contacts, decisions on merges, the inner circle, moves done."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from analyzer.options import Circle
from importers.findings import Finding
from importers.merge import Decisions, Reference

MOVES_DONE = "moves_done"  # the key in Audit.extras


@dataclass(frozen=True, slots=True)
class Who:
    """A contact as a row of the workbook names it: its id, and references that a newer export still finds."""

    contact_id: str
    references: tuple[Reference, ...] = ()
    name: str = ""


@dataclass(frozen=True, slots=True)
class Correction:
    """What one row corrects; None is left as it was, "" for a class is *unknown*.

    ``industry`` is LinkedIn's name of it and ``sector`` its NAICS code, ``level`` a key of levels.csv,
    ``function`` a name of functions.csv, ``closeness`` 1 to 5. ``row`` is the row of the sheet, from 1.
    """

    who: Who
    row: int
    industry: str | None = None
    sector: str | None = None
    level: str | None = None
    function: str | None = None
    organisation: str | None = None
    closeness: int | None = None


@dataclass(frozen=True, slots=True)
class Decided:
    """A pair of records that the owner joined (``same``) or told apart. ``shown`` is the row by its columns."""

    one: Reference
    other: Reference
    same: bool
    row: int
    shown: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Grid:
    """The inner-circle grid: people with their rows, and pairs of their places that know each other."""

    members: tuple[Who, ...]
    ties: tuple[tuple[int, int], ...] = ()
    rows: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Done:
    """What the owner noted on a move; ``done`` is "yes", "no" or "" (nothing said)."""

    key: str
    due: str
    done: str = ""
    notes: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class Review:
    """Everything that one workbook corrects; ``findings`` names what in it could not be understood.

    ``grid`` is None when the owner did not fill it in.
    """

    file: str = ""
    corrections: tuple[Correction, ...] = ()
    decided: tuple[Decided, ...] = ()
    grid: Grid | None = None
    done: tuple[Done, ...] = ()
    findings: tuple[Finding, ...] = ()

    @property
    def extras(self) -> dict[str, str]:
        """What an audit notes of it: the moves that the owner says are done, as "key@due" one after another."""
        done = [f"{d.key}@{d.due}" for d in self.done if d.done == "yes"]
        return {MOVES_DONE: " ".join(sorted(done))} if done else {}

    @property
    def decisions(self) -> Decisions:
        """The decided pairs as merging wants them."""
        return Decisions(
            same=frozenset((d.one, d.other) for d in self.decided if d.same),
            different=frozenset((d.one, d.other) for d in self.decided if not d.same),
        )


@dataclass(frozen=True, slots=True)
class InForce:
    """A review found again in one network: corrections by contact id, the circle by contact ids.

    ``lost`` are corrections of contacts that this network lacks; they are kept for a later one.
    """

    corrections: Mapping[str, Correction] = field(default_factory=dict)
    circle: Circle | None = None
    lost: tuple[Correction, ...] = ()
    findings: tuple[Finding, ...] = ()

    @property
    def closeness(self) -> dict[str, int]:
        """The owner's ratings by contact id."""
        return {i: c.closeness for i, c in self.corrections.items() if c.closeness is not None}


NO_REVIEW = Review()
NOTHING_IN_FORCE = InForce()
