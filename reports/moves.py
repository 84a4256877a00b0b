"""Moves in words: their sentences filled with facts and names."""

from __future__ import annotations

from dataclasses import dataclass
from string import Formatter

from analyzer.audit import Audit, Move
from importers.errors import UserError
from reports.legible import shorten
from reports.persons import everyone, told_apart
from reports.words import Words

PEOPLE_NAMED = 3
LONGEST = 190


@dataclass(frozen=True, slots=True)
class SaidMove:
    """One move as the page shows it."""

    kind: str
    due: str
    title: str
    reason: str
    effect: str
    source: str


def said(move: Move, audit: Audit, words: Words) -> SaidMove:
    """``move`` with its placeholders filled; ``{people}`` becomes the names of its people."""
    known = {p.contact_id: p for p in everyone(audit)}
    people = told_apart(known[i] for i in move.people if i in known)
    facts = {
        **{name: words.fact(text) for name, text in move.facts},
        "people": words.some(people, PEOPLE_NAMED) if people else words.say("someone you know"),
    }
    sentences = (move.title.rstrip("."), move.reason, move.effect)
    title, reason, effect = (_fill(move.key, text, facts, words) for text in sentences)
    due = words.say("by {day}", day=words.narrow_day(move.due))
    return SaidMove(move.kind, due, title, reason, effect, move.source)


def _fill(key: str, sentence: str, facts: dict[str, str], words: Words) -> str:
    needed = {name for _, name, _, _ in Formatter().parse(sentence) if name}
    if lacking := sorted(needed - set(facts)):
        raise UserError(
            f"the action {key!r} speaks of {{{lacking[0]}}}, which is not among its facts",
            remedy=f"Use one of: {', '.join(sorted(facts))}.",
        )
    return shorten(words.say(sentence, **facts), LONGEST)
