"""Moves: what to do in ninety days, in order of expected effect, with lines to write on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from analyzer.audit import Audit
from reports.balance import lines
from reports.charts.svg import MM
from reports.charts.typeset import wrap
from reports.moves import SaidMove, said
from reports.page import Note, Page
from reports.words import Words

MOST = 6
ROOM = 174.0  # millimetres between the head and the box for the coach
BLANK = 19.8  # a move to fill in
PADDING = 5.6
TITLE, TEXT = 128.0, 146.0  # widths of a move's title and of its reason and effect (semibold: as if of 9.4 pt)
LEAST, HIGHEST = 6.4, 11.0  # a line to write on


@dataclass(frozen=True, slots=True, kw_only=True)
class Moves(Page):
    """The moves with a question for the coach."""

    moves: tuple[SaidMove, ...]
    coach: Note
    blanks: int
    lines: int
    line: float


def build(audit: Audit, words: Words) -> Moves:
    """The page of moves."""
    moves = _fitting(tuple(said(m, audit, words) for m in audit.moves[:MOST]))
    count, height = _writing_room(moves)
    return Moves(
        section=words.say("Moves"),
        headline=words.first_upper(
            words.plural(
                "One move for ninety days",
                "{spelled} moves for ninety days",
                len(moves),
                spelled=words.spelled(len(moves)),
            )
        )
        if moves
        else words.say("Choose your own moves for ninety days"),
        lead=_lead(len(moves), words),
        moves=moves,
        blanks=MOST - len(moves),
        lines=count,
        line=height,
        coach=_coach(len(moves), words),
    )


def _fitting(moves: tuple[SaidMove, ...]) -> tuple[SaidMove, ...]:
    """The moves in as many lines of words as leave one line each to write on."""
    for title, text in ((2, 3), (2, 2), (1, 2)):
        cut = tuple(_cut(move, title, text) for move in moves)
        if sum(_height(move) + LEAST for move in cut) + (MOST - len(moves)) * BLANK <= ROOM:
            return cut
    return cut


def _cut(move: SaidMove, title: int, text: int) -> SaidMove:
    """A move in so many lines of title and of text; its reason yields to its effect."""
    effect = " ".join(wrap(move.effect, 9, TEXT * MM, text - 1, 600))
    rest = text - lines(effect, 9.4, TEXT)
    return replace(
        move,
        title=" ".join(wrap(move.title, 10.5, TITLE * MM, title, 600)),
        reason=" ".join(wrap(move.reason, 9, TEXT * MM, rest)),
        effect=effect,
        source=move.source if text > 2 else "",
    )


def _writing_room(moves: Sequence[SaidMove]) -> tuple[int, float]:
    """How many lines to write on under each move, two at most, and how high: what the page has room for."""
    words = sum(_height(move) for move in moves) + (MOST - len(moves)) * BLANK
    each = (ROOM - words) / max(len(moves), 1)
    count = 2 if each >= 2 * LEAST else 1
    return count, round(min(max(each / count, LEAST), HIGHEST), 1)


def _height(move: SaidMove) -> float:
    """The words of a move in millimetres, as ``templates/pages.css`` sets them."""
    effect = " ".join(part for part in (move.effect, move.source) if part)
    return (
        PADDING + lines(move.title, 10.5, TITLE) * 5.2 + (lines(move.reason, 9, TEXT) + lines(effect, 9.4, TEXT)) * 4.6
    )


def _lead(n: int, words: Words) -> str:
    if not n:
        return words.say("The export gives no ground for a proposal. The lines are yours.")
    if n < MOST:
        return words.say("Each has a date, a reason and an effect to expect. The empty ones are yours to fill.")
    return words.say("Each has a date, a reason and an effect to expect. Write down what exactly you will do.")


def _coach(n: int, words: Words) -> Note:
    title = words.say("For the conversation with your coach")
    if n < 3:
        return Note(title, words.say("What would have to be true for you to start this week?"))
    return Note(
        title,
        words.say(
            "{all} is more than one person keeps up. Which two would change most, and what has kept you from them?",
            all=words.first_upper(words.spelled(n)),
        ),
    )
