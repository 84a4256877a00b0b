"""Two whole audits of one synthetic network: what was done between them is found again."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import polars as pl
import pytest

from analyzer.audit import Audit
from analyzer.compare import compare
from analyzer.json_io import audit_from_json, audit_to_json
from analyzer.measure import audit_network
from tests.analyzer.builders import OPTIONS, OWNER, TODAY, Case, events, synthetic

LATER = date(2026, 9, 30)
BETWEEN = date(2026, 8, 10)


@pytest.fixture(scope="module")
def given() -> Case:
    """A network with messages."""
    return synthetic(300, 1500, seed=4)


def audited(given: Case, more: pl.DataFrame | None = None, today: date = TODAY) -> Audit:
    """Its audit, with further interactions, as it comes back from a file."""
    network = given.network
    if more is not None:
        network = replace(network, interactions=pl.concat([network.interactions, more]))
    audit = audit_network(network, given.contacts, OWNER, replace(OPTIONS, today=today))
    return audit_from_json(audit_to_json(audit))


def talk(people: tuple[str, ...]) -> pl.DataFrame:
    """A message each way with each of these people."""
    return events(
        [
            (who, BETWEEN, "message", direction, f"new {who}", direction == "sent", False, 1)
            for who in people
            for direction in ("sent", "received")
        ]
    )


@pytest.mark.parametrize("kind", ["revive", "give"])
def test_what_was_done_is_found(given: Case, kind: str) -> None:
    """Writing to the people of a move makes it, and nobody else's."""
    first = audited(given)
    move = next(m for m in first.moves if m.kind == kind and m.people)
    progress = compare(first, audited(given, talk(move.people), LATER))
    checked = {(m.key, m.due): m for m in progress.moves}
    assert checked[move.key, move.due].status == "made"
    assert set(checked[move.key, move.due].done) == set(move.people)
    others = [m for m in progress.moves if m.kind in {"revive", "give"} and m.key != move.key]
    assert all(m.status == "open" for m in others)
    known = {p.contact_id for p in (progress.revived if kind == "revive" else progress.answered)}
    assert set(move.people) <= known


def test_part_of_a_move(given: Case) -> None:
    """With one of its people it is begun, and the others are left."""
    first = audited(given)
    move = next(m for m in first.moves if m.kind == "revive" and len(m.people) > 1)
    checked = compare(first, audited(given, talk(move.people[:1]), LATER)).moves[first.moves.index(move)]
    assert (checked.status, checked.done, checked.left) == ("begun", move.people[:1], move.people[1:])


def test_only_time_passed(given: Case) -> None:
    """Without a word between, no move by people is made, nobody is revived and some have gone quiet."""
    progress = compare(audited(given), audited(given, today=LATER))
    assert not [m for m in progress.moves if m.done]
    assert progress.flow is not None
    assert (progress.flow.revived, progress.flow.new) == (0, 0)
    assert progress.flow.lost > 0
    assert progress.days == 92
