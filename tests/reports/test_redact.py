"""The edition to share."""

from __future__ import annotations

import json
from dataclasses import asdict, replace

import pytest

from analyzer.audit import Audit, Move
from reports.persons import everyone
from reports.redact import How, redact
from tests.reports.audits import rich


def named_in_facts() -> Audit:
    """An audit whose moves and extras speak of people by name."""
    audit = rich()
    name = audit.revive[0].name
    move = Move("call", "ask", "Call {who}", f"{name} waits.", "", "2026-11-01", facts=(("who", f"{name} & Sons"),))
    return replace(audit, moves=(*audit.moves, move), extras={"note": f"met {name}"})


@pytest.mark.parametrize("how", ["initials", "ids"])
def test_no_name_is_left(how: How) -> None:
    """Nowhere in the audit: lists, facts, sentences, extras; employers and titles of people go too."""
    audit = named_in_facts()
    text = json.dumps(asdict(redact(audit, how)), ensure_ascii=False)
    assert not [p.name for p in everyone(audit) if p.name in text]
    assert all(not p.organisation and not p.position for p in everyone(redact(audit, how)))
    assert not [p.contact_id for p in everyone(audit) if f'"{p.contact_id}"' in text]


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ("Amara Dahl", "A. D."),
        ("Amara van der Dahl", "A. D."),
        ("Amara Dahl, MBA, PMP", "A. D."),
        ("Amara", "A."),
        ("Anne-Marie Dahl", "A. D."),
        ("Ольга Снежная", "О. С."),
        ("123", "–"),
        ("", "–"),
    ],
)
def test_initials(given: str, shown: str) -> None:
    """First and last name, without titles."""
    audit = rich()
    first = replace(audit.closest[0], name=given)
    assert redact(replace(audit, closest=(first,), owed=(), far=(), revive=(), dormant=())).closest[0].name == shown


def test_ids_are_the_same_in_every_list() -> None:
    """Somebody who stands in two lists has one number."""
    audit = redact(rich(), "ids")
    names: dict[str, str] = {}
    for person in everyone(audit):
        assert names.setdefault(person.contact_id, person.name) == person.name
    assert len(set(names.values())) == len(names)


def test_moves_still_find_their_people() -> None:
    """The contact ids of moves and map point at the renumbered people."""
    audit = redact(rich())
    known = {p.contact_id for p in everyone(audit)}
    assert known >= {i for move in audit.moves for i in move.people}
    assert known >= {dot.person for dot in audit.dots if dot.person}
    assert next(m.people for m in audit.moves if m.kind == "revive")


def test_dates_are_years_and_files_are_numbers() -> None:
    """A day or a file name can point at a person: the year and the ending are enough."""
    audit = redact(rich())
    assert all(len(p.last_exchange) in {0, 4} and len(p.connected_on) == 4 for p in everyone(audit))
    assert {f.file for f in audit.findings} == {"file 1.csv", "file 2.csv", "file 3.csv"}


def test_small_employers_are_left_out() -> None:
    """Fewer than five contacts at an employer point at persons."""
    assert all(row.count >= 5 for row in redact(rich()).employers)


def test_figures_stay() -> None:
    """Redacting changes no figure."""
    audit = rich()
    assert redact(audit).dimensions == audit.dimensions
    assert redact(audit).sectors == audit.sectors


def test_none_keeps_everything() -> None:
    """Names kept on request make no share edition."""
    audit = rich()
    assert redact(audit, "none") == audit
    assert redact(audit).edition == "share"
