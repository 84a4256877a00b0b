"""How people of a room are called, and the rule that every document states."""

from __future__ import annotations

from collections.abc import Mapping

from analyzer.room.room import Room
from reports import legible
from reports.words import Words


def labels(room: Room, words: Words) -> Mapping[int, str]:
    """By badge: the name of who consented, the number of everybody else."""
    shown = {m.badge: _label(m.badge, m.name if m.consent else "", words) for m in room.members}
    return shown | {m.badge: _label(m.badge, m.name if m.consent else "", words) for m in room.left_out}


def _label(badge: int, name: str, words: Words) -> str:
    number = words.say("No. {n}", n=badge)
    return f"{number} {legible.name(name)}" if name else number


def rule(room: Room, words: Words) -> str:
    """The rule of suppression in one sentence."""
    return words.say(
        "Counts of fewer than {k} people are hidden, others rounded to {k}; names only with consent", k=room.k
    )


def foot(room: Room, words: Words) -> str:
    """What runs along the end of every page."""
    return words.say("{day} · {rule}", day=words.day(room.today), rule=rule(room, words)) if room.today else ""
