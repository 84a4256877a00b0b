"""Ties and conversations from hand-written interactions."""

from __future__ import annotations

from datetime import date, timedelta

import numpy as np
import polars as pl
import pytest

from analyzer.conversations import build_conversations
from analyzer.options import EPOCH
from analyzer.ties import STATES, Ties, build_ties
from analyzer.weights import load_weights
from tests.analyzer.builders import events

TODAY = date(2026, 6, 30)
Row = tuple[str, date | None, str, str, str, bool, bool, int]


def _ties(rows: list[Row], ids: tuple[str, ...] = ("a",)) -> Ties:
    return build_ties(pl.Series(ids), events(rows), (TODAY - EPOCH).days, load_weights())


def _message(who: str, days: int, direction: str, thread: str = "t", opened: bool = False, others: int = 1) -> Row:
    return (who, TODAY - timedelta(days=days), "message", direction, thread, opened, False, others)


@pytest.mark.parametrize(
    ("days", "state"),
    [
        (0, "alive"), (365, "alive"), (366, "cooling"), (1095, "cooling"), (1096, "dormant"), (4000, "dormant"),
    ],
)  # fmt: skip
def test_states(days: int, state: str) -> None:
    """A tie is alive for a year, cooling until three, dormant from then on."""
    ties = _ties([_message("a", days, "sent")])
    assert STATES[int(ties.state[0])] == state
    assert ties.silent[0] == days


def test_never() -> None:
    """Without a word a tie is none: invitations and endorsements are not words."""
    ties = _ties([("a", TODAY, "invitation", "sent", "", False, False, 1)])
    assert STATES[int(ties.state[0])] == "never"
    assert ties.silent[0] == -1
    assert ties.strength[0] == 0
    assert ties.invited[0] == 1


def test_a_recommendation_is_a_word() -> None:
    """A recommendation breaks the silence; an endorsement does not."""
    rows: list[Row] = [
        _message("a", 2000, "sent"),
        ("a", TODAY, "endorsement", "received", "", False, False, 1),
        ("a", TODAY - timedelta(days=40), "recommendation", "received", "", False, False, 1),
    ]
    assert _ties(rows).silent[0] == 40


def test_strength_by_hand() -> None:
    """Strength is the weighted sum of the published table."""
    rows = [_message("a", 730, "sent"), _message("a", 365, "received"), _message("a", 365, "sent")]
    rows.append(("a", TODAY, "endorsement", "sent", "", False, False, 1))
    w = load_weights()
    expected = (
        w.volume * np.log(4) / np.log(201)
        + w.recency * 0.5
        + w.span * (365 / 365.25 / 5)
        + w.two_way * 0.5
        + w.endorsement * (1 - 0.5**0.5)
    )
    assert _ties(rows).strength[0] == pytest.approx(expected, abs=1e-6)


def test_a_message_to_a_group_is_one_message() -> None:
    """It is parted among those who got it; what each of them wrote is theirs alone."""
    group = ("a", "b", "c", "d")
    rows = [_message(who, 5, "sent", "g", others=4) for who in group]
    rows += [_message(who, 4, "received", "g", others=4) for who in group]
    rows += [_message("a", 3, "sent", "t"), _message("a", 3, "sent", "t")]  # two on one day to one person
    ties = _ties(rows, group)
    assert ties.written.tolist() == [2.25, 0.25, 0.25, 0.25]
    assert ties.sent.tolist() == [3, 1, 1, 1]
    assert ties.received.tolist() == [1, 1, 1, 1]


def test_weights_add_up() -> None:
    """The six weights add up to 1, so that strength is 0..1."""
    w = load_weights()
    assert w.volume + w.recency + w.span + w.two_way + w.recommendation + w.endorsement == pytest.approx(1)


def test_group_messages_count_less() -> None:
    """A message to four people is a quarter of a message to one."""
    alone, group = (_ties([_message("a", 10, "sent", others=n)]).strength[0] for n in (1, 4))
    assert group < alone


def test_order_follows_the_contacts() -> None:
    """Ties stand in the order of the contacts; strangers of the messages are left out."""
    ties = _ties([_message("b", 1, "sent"), _message("x", 1, "sent")], ids=("a", "b", "c"))
    assert ties.sent.tolist() == [0, 1, 0]


def test_undated_events_count_but_do_not_date() -> None:
    """An event without a moment counts, and tells nothing about silence."""
    ties = _ties([("a", None, "message", "sent", "t", True, False, 1)])
    assert ties.sent[0] == 1
    assert STATES[int(ties.state[0])] == "never"


def test_conversations() -> None:
    """Who opened, who answered, what is an introduction, and a thread without its beginning."""
    talks = build_conversations(
        events(
            [
                _message("a", 9, "sent", "mine answered", opened=True),
                _message("a", 8, "received", "mine answered"),
                _message("b", 9, "sent", "mine unanswered", opened=True),
                _message("b", 9, "received", "theirs answered", opened=True),
                _message("b", 8, "sent", "theirs answered"),
                _message("a", 7, "sent", "x introduction", opened=True, others=2),
                _message("b", 7, "sent", "x introduction", opened=True, others=2),
                _message("a", 7, "sent", "y group", opened=True, others=3),
                _message("a", 6, "received", "z beginning lost"),
                _message("a", 5, "sent", "", opened=True),
            ]
        )
    )
    assert talks.mine.tolist() == [True, True, False, True, True]
    assert talks.answered.tolist() == [True, False, True, False, False]
    assert talks.introductions.tolist() == [False, False, False, True, False]
