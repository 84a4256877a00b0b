"""``Progress``: two audits of one person held against each other, as plain values."""

from __future__ import annotations

from dataclasses import dataclass

from analyzer.audit import GridCell, Measure, OwnerProfile, Person


@dataclass(frozen=True, slots=True)
class Change:
    """One measure before and after.

    ``verdict``: "up" or "down" beyond what chance explains, "within" it; "counted-up", "counted-down" or
    "same" for figures without any interval; "new" or "gone" where only one audit has it;
    "unlike" where the two are held against different references. ``difference`` is after − before,
    ``interval`` its 90 % interval, None without intervals.
    """

    key: str
    title: str
    headline: bool
    before: Measure
    after: Measure
    verdict: str
    difference: float | None = None
    interval: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class Checked:
    """One planned move. ``status``: "made", "begun" (with some of its people), "open", "unknown".

    ``done`` and ``left`` are contact ids. ``by_owner`` says that it is made by the owner's own word.
    """

    key: str
    kind: str
    due: str
    status: str
    done: tuple[str, ...] = ()
    left: tuple[str, ...] = ()
    by_owner: bool = False


@dataclass(frozen=True, slots=True)
class Flow:
    """Ties by what became of them; None for all where an edition to share tells no ties.

    ``kept`` were alive and are, ``revived`` were cooling or dormant and are alive, ``new`` had never had a
    word, ``lost`` were alive and are not.
    """

    kept: int
    revived: int
    new: int
    lost: int


@dataclass(frozen=True, slots=True)
class Progress:
    """What became of a network between two audits.

    ``moves`` are those that the first audit planned, in their order. ``revived`` and ``answered`` are the
    people known by name, ``revived_count`` and ``answered_count`` everybody. ``filled`` are gaps of the
    first grid that somebody stands in now.
    """

    version: int
    owner: OwnerProfile
    before: str
    after: str
    days: int
    contacts: tuple[int, int]
    changes: tuple[Change, ...]
    moves: tuple[Checked, ...]
    flow: Flow | None = None
    revived: tuple[Person, ...] = ()
    answered: tuple[Person, ...] = ()
    answered_count: int = 0
    filled: tuple[GridCell, ...] = ()
    gaps: int = 0
    edition: str = "private"
    remarks: tuple[str, ...] = ()

    @property
    def headlines(self) -> tuple[Change, ...]:
        """The changes of the six headline figures."""
        return tuple(change for change in self.changes if change.headline)

    @property
    def made(self) -> int:
        """How many of the planned moves were made."""
        return sum(move.status == "made" for move in self.moves)
