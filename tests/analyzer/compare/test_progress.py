"""Two audits of one person: what became of ties, gaps and planned moves."""

from __future__ import annotations

from dataclasses import replace

import pytest

from analyzer.audit import Audit, ExchangeRow, GridCell, Move, Tie
from analyzer.compare import Flow, compare
from importers.errors import UserError
from reports.redact import redact
from tests.reports.audits import AUDITS, rich

LATER = "2027-04-30"
SINCE = "2027-01-15"


def ties(*rows: tuple[str, str, str, bool]) -> tuple[Tie, ...]:
    """Ties from id, state, day of the last word, and whether a word is owed."""
    return tuple(Tie(*row) for row in rows)


OLD = ties(
    ("a", "dormant", "2022-01-01", False),
    ("b", "cooling", "2025-01-01", False),
    ("c", "alive", "2026-09-01", False),
    ("d", "alive", "2026-08-01", True),
    ("e", "alive", "2026-08-01", True),
)
NEW = ties(
    ("a", "alive", SINCE, False),
    ("b", "cooling", "2025-01-01", False),
    ("c", "cooling", "2026-09-01", False),
    ("d", "alive", SINCE, False),
    ("e", "alive", "2026-08-01", True),
    ("f", "alive", SINCE, False),
)


def before(*moves: Move, **more: object) -> Audit:
    """The first audit, with these moves planned."""
    return replace(rich(), ties=OLD, moves=moves, **more)  # type: ignore[arg-type]


def after(**more: object) -> Audit:
    """The second audit, half a year later."""
    return replace(rich(), today=LATER, ties=NEW, moves=(), **more)  # type: ignore[arg-type]


def move(key: str, kind: str, people: tuple[str, ...] = (), **facts: str) -> Move:
    """A planned move."""
    return Move(key, kind, "Do {x}", "", "", "2026-12-01", people, tuple(facts.items()))


def test_flow_of_ties() -> None:
    """Kept, revived, new and lost ties are counted by what each was and is."""
    assert compare(before(), after()).flow == Flow(kept=2, revived=1, new=1, lost=1)


def test_answered() -> None:
    """Who waited for a word and waits no more."""
    assert compare(before(), after()).answered_count == 1


@pytest.mark.parametrize(
    ("planned", "status", "done"),
    [
        (move("revive", "revive", ("a",)), "made", ("a",)),
        (move("revive", "revive", ("a", "b")), "begun", ("a",)),
        (move("revive", "revive", ("b",)), "open", ()),
        (move("thank", "give", ("d",)), "made", ("d",)),
        (move("thank", "give", ("d", "e")), "begun", ("d",)),
        (move("upward", "ask", ("c",)), "open", ()),
        (move("upward", "ask", ("d", "f")), "made", ("d", "f")),
        (move("meet", "meet", ("nobody",)), "open", ()),
        (move("question", "ask"), "unknown", ()),
    ],
)
def test_moves_by_their_people(planned: Move, status: str, done: tuple[str, ...]) -> None:
    """A revived tie lives, a debt is settled, a word was exchanged since: by contact id."""
    found = compare(before(planned), after()).moves[0]
    assert (found.status, found.done) == (status, done)


@pytest.mark.parametrize(("given", "status"), [(12, "open"), (13, "made")])
def test_introduction(given: int, status: str) -> None:
    """A pair is introduced when both had a word since and one introduction more is counted."""
    rows = (ExchangeRow("introductions", given, None),)
    found = compare(before(move("introduce", "introduce", ("a", "d"))), after(exchanges=rows)).moves[0]
    assert found.status == status


def cells(count: int) -> tuple[GridCell, ...]:
    """The grid with one cell of interest."""
    return (GridCell("62", "director", count, gap=not count), GridCell("51", "senior", 3))


@pytest.mark.parametrize(("count", "status", "filled"), [(0, "open", 0), (2, "made", 1)])
def test_gap(count: int, status: str, filled: int) -> None:
    """A gap is filled when somebody stands in the cell that the move names."""
    planned = move("gap", "gap", gap_sector="health care", gap_level="a director")
    found = compare(before(planned, grid=cells(0)), after(grid=cells(count)))
    assert found.moves[0].status == status
    assert (len(found.filled), found.gaps) == (filled, 1)


@pytest.mark.parametrize(
    ("key", "kind", "old", "new", "status"),
    [
        ("archive", "ask", {"missing": ("messages",)}, {}, "made"),
        ("archive", "ask", {"missing": ("messages",)}, {"missing": ("messages",)}, "open"),
        ("role", "ask", {}, {}, "made"),
        ("classes", "ask", {}, {"classifiers": ()}, "unknown"),
        ("classes", "ask", {}, {}, "open"),
        ("circle", "ask", {}, {}, "open"),
    ],
)
def test_moves_by_what_they_change(
    key: str, kind: str, old: dict[str, object], new: dict[str, object], status: str
) -> None:
    """A move without people is told by what it should have changed."""
    assert compare(before(move(key, kind), **old), after(**new)).moves[0].status == status


def test_the_owners_word_counts() -> None:
    """A move noted as done in the workbook is made, whatever the figures say."""
    extras = {"moves_done": "question@2026-12-01 other@2026-12-01"}
    found = compare(before(move("question", "ask")), after(extras=extras)).moves[0]
    assert (found.status, found.by_owner) == ("made", True)


@pytest.mark.parametrize("how", ["initials", "ids"])
def test_editions_to_share_compare_their_figures(how: str) -> None:
    """Without names the figures stand; ties and moves by people cannot be told, and a remark says so."""
    old = redact(before(move("revive", "revive", ("a",))), how)  # type: ignore[arg-type]
    found = compare(old, redact(after(), how))  # type: ignore[arg-type]
    assert found.edition == "share"
    assert found.flow is None
    assert {m.status for m in found.moves} <= {"unknown"}
    assert len(found.headlines) == 6
    assert found.remarks


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ({}, {"owner": replace(rich().owner, slug="jonas-aal", name="Jonas Aal")}, "two people"),
        ({}, {"owner": replace(rich().owner, slug="", name="Jonas Aal")}, "two people"),
        ({"version": 2}, {}, "versions"),
        ({"today": "2028-01-01"}, {}, "2028-01-01"),
    ],
)
def test_what_cannot_be_compared(old: dict[str, object], new: dict[str, object], said: str) -> None:
    """Two people, two versions, the later one first: exit code 2 and what to do."""
    with pytest.raises(UserError, match=said) as error:
        compare(before(**old), after(**new))
    assert error.value.exit_code == 2
    assert error.value.remedy


@pytest.mark.parametrize("first", AUDITS)
def test_any_audit_against_a_full_one(first: str) -> None:
    """Whatever the first audit lacked, the comparison holds; an audit against itself moved nowhere."""
    audit = AUDITS[first]()
    later = replace(rich(), owner=audit.owner, today=LATER)
    assert len(compare(audit, later).headlines) == 6
    assert {c.verdict for c in compare(audit, audit).changes} <= {"same", "within"}
