"""Somebody in the room, and somebody who could not be read."""

from __future__ import annotations

from dataclasses import dataclass

from analyzer.room.facts import Facts


@dataclass(frozen=True, slots=True)
class Participant:
    """One person of the room.

    ``key`` tells people of one name apart (the path or the roster's line). ``badge`` is the number that stands
    for the person in every shared document; the name does so only with ``consent``. ``goals`` are sector codes,
    ``levels`` level groups that the person wants to reach; ``email`` is for the coach's workbook alone.
    """

    key: str
    badge: int
    name: str
    facts: Facts
    consent: bool = False
    goals: tuple[str, ...] = ()
    levels: tuple[str, ...] = ()
    email: str = ""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A participant whose data could not be used, and why; ``partly`` where one of several files could not.

    Only the coach's workbook shows the name of who did not consent.
    """

    key: str
    badge: int
    name: str
    reason: str
    remedy: str = ""
    consent: bool = False
    partly: bool = False
