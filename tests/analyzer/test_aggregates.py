"""Aggregates: nobody but the owner is in them, and they are enough for a room."""

from __future__ import annotations

import json
from dataclasses import fields

import pytest

from analyzer.aggregates import EDITION, KEPT, SMALLEST_CELL, aggregates, ending
from analyzer.audit import Audit
from analyzer.json_io import NOTICE, audit_from_json, audit_to_json
from analyzer.measure import audit_network
from analyzer.room.facts import facts
from tests.analyzer.builders import OPTIONS, OWNER, synthetic


def _audit() -> Audit:
    case = synthetic(200, 900)
    return audit_network(case.network, case.contacts, OWNER, OPTIONS)


def test_no_person_is_left() -> None:
    """No id and no name of any contact is anywhere in the JSON."""
    whole = _audit()
    text = audit_to_json(aggregates(whole))
    people = (*whole.closest, *whole.dormant, *whole.revive, *whole.owed, *whole.far, *whole.others)
    assert people
    assert not [p for p in people if p.contact_id in text or (p.name and p.name in text)]
    assert all(row.count >= SMALLEST_CELL for row in aggregates(whole).employers)


@pytest.mark.parametrize(
    ("file", "told"),
    [
        ("Connections.csv", ".csv"),
        ("export.zip/Contacts.VCF", ".vcf"),
        ("book.xlsx#Customers of Bob Dahl", ".xlsx"),
        ("export of J. Smith", ""),
        ("Dahl & Co.xls", ""),
        ("", ""),
    ],
)
def test_an_ending_tells_no_name(file: str, told: str) -> None:
    """Sheets, and what follows a dot in a name, can be called after a person."""
    assert ending(file) == told


def test_the_first_line_says_so() -> None:
    """The notice comes before anything else, the rest is an audit that reads back."""
    made = aggregates(_audit())
    text = audit_to_json(made)
    assert NOTICE in text.splitlines()[0]
    assert json.loads(text)["edition"] == EDITION
    assert audit_from_json(text) == made
    assert audit_to_json(audit_from_json(text)) == text


def test_enough_for_a_room() -> None:
    """A room reads the same figures from aggregates as from the whole audit, but for small employers."""
    whole, part = facts(_audit()), facts(aggregates(_audit()))
    for field in fields(whole):
        if field.name != "employers":
            assert getattr(whole, field.name) == getattr(part, field.name), field.name
    assert part.employers == {name: n for name, n in whole.employers.items() if n >= SMALLEST_CELL}


def test_a_new_field_stays_out() -> None:
    """Fields are kept by name: what is added to an audit later must be allowed here first."""
    made = aggregates(_audit())
    left = {f.name for f in fields(Audit)} - {*KEPT, "edition", "employers", "findings"}
    assert not any(getattr(made, name) for name in left)
