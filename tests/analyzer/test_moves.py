"""The six moves: dated, of several kinds, naming nobody twice, and in plain English for 0, 1 and many."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from analyzer.audit import Audit, Move, OwnerProfile
from analyzer.measure import audit_network
from analyzer.options import AuditOptions, Goals
from analyzer.plan.catalogue import KINDS, own_catalogue
from analyzer.plan.moves import DAYS, due_dates
from importers.errors import UserError
from tests.analyzer.builders import OPTIONS, OWNER, TODAY, Case, case, events, people, synthetic, without_messages


def _audit(given: Case, options: AuditOptions = OPTIONS, owner: OwnerProfile = OWNER) -> Audit:
    return audit_network(given.network, given.contacts, owner, options)


def _said(move: Move, text: str) -> str:
    return text.format(**dict(move.facts), people="Ada and Bo")


AUDITS = {
    "rich": lambda: _audit(synthetic(600, 4000)),
    "small": lambda: _audit(synthetic(40, 200)),
    "tiny": lambda: _audit(synthetic(5, 10)),
    "connections": lambda: _audit(without_messages(synthetic(400, 0))),
    "unclassified": lambda: _audit(synthetic(100, 400, unknown=1.1)),
    "stranger": lambda: _audit(synthetic(300, 900), owner=OwnerProfile()),
    "europe": lambda: _audit(synthetic(300, 900), replace(OPTIONS, reference="EU27", goals=Goals(("11", "22")))),
}


@pytest.mark.parametrize("name", AUDITS)
def test_sentences_are_whole(name: str) -> None:
    """Every sentence can be filled and reads as one: a capital or a number first, no hole, a full stop."""
    audit = AUDITS[name]()
    for move in audit.moves:
        for text in (_said(move, move.title) + ".", _said(move, move.reason), _said(move, move.effect)):
            assert text[0].isupper() or text[0].isdigit(), text
            assert text.endswith("."), text
            assert not any(bad in text for bad in ("  ", "{", "None", " nan", " .", " 1 contacts", "-0")), text


@pytest.mark.parametrize("name", ["rich", "small", "connections", "stranger", "unclassified"])
def test_six_moves(name: str) -> None:
    """There are six, dated within ninety days in rising order, of at least two kinds."""
    moves = AUDITS[name]().moves
    days = [date.fromisoformat(m.due) for m in moves]
    assert len(moves) == 6
    assert days == sorted(days)
    assert days[0] > TODAY
    assert days[-1] <= TODAY + timedelta(days=DAYS)
    assert {m.kind for m in moves} <= set(KINDS)
    assert len({m.kind for m in moves}) >= 2


@pytest.mark.parametrize("name", AUDITS)
def test_people_are_known_and_named_once(name: str) -> None:
    """Whoever a move names stands in a list of the audit, and in no other move, introductions apart."""
    audit = AUDITS[name]()
    listed = (audit.closest, audit.dormant, audit.revive, audit.owed, audit.far, audit.others)
    known = {p.contact_id for group in listed for p in group}
    named = [i for m in audit.moves if m.kind != "introduce" for i in m.people]
    assert {i for m in audit.moves for i in m.people} <= known
    assert len(named) == len(set(named))


def test_moves_of_a_rich_network() -> None:
    """With messages each of the six kinds has its move."""
    assert {m.kind for m in AUDITS["rich"]().moves} == set(KINDS)


def test_revive_move_quotes_the_curve() -> None:
    """The figures of the move are those of the revival curve, three ties on."""
    audit = AUDITS["rich"]()
    move = next(m for m in audit.moves if m.kind == "revive")
    facts = dict(move.facts)
    assert move.people == tuple(p.contact_id for p in audit.revive[:3])
    assert facts["revive_before"] == f"{audit.revive_gain[0].openness:.1f}"
    assert facts["revive_after"] == f"{audit.revive_gain[3].openness:.1f}"


def test_introduction_crosses_lines() -> None:
    """The two to introduce share neither employer nor industry, and have not met in a thread of the owner's."""
    given = synthetic(600, 4000)
    move = next(m for m in _audit(given).moves if m.kind == "introduce")
    first, second = (given.contacts.row(given.contacts["contact_id"].index_of(i), named=True) for i in move.people)
    assert first["organisation_key"] != second["organisation_key"]
    assert first["industry_naics"] != second["industry_naics"]


@pytest.mark.parametrize(
    ("owing", "reason"),
    [
        (1, "One contact wrote to you, endorsed or recommended you, and nothing went back."),
        (2, "2 contacts wrote to you, endorsed or recommended you, and nothing went back."),
    ],
)
def test_one_and_many(owing: int, reason: str) -> None:
    """The sentence agrees with its number."""
    rows = [(f"c{i:05d}", TODAY, "message", "received", f"t{i}", True, False, 1) for i in range(owing)]
    audit = _audit(case(people([{"full_name": f"P {i}"} for i in range(4)]), events(list(rows))))
    move = next(m for m in audit.moves if m.key == "thank")
    assert _said(move, move.reason) == reason
    assert _said(move, move.effect) == f"Contacts still waiting for a word: 0 instead of {owing}."


def test_weekends_are_spared() -> None:
    """No move is due on a Saturday or Sunday."""
    for start in range(14):
        days = due_dates(TODAY + timedelta(days=start), 6)
        assert all(day.weekday() < 5 for day in days)
        assert list(days) == sorted(set(days))


OWN = """
[[action]]
key = "question"
off = true

[[action]]
key = "coffee"
kind = "ask"
priority = 1
order = 1
when = "contacts > 100 and quality_never >= 0"
people = "living"
take = 1
count = "living_count"
title = "Have a coffee with {people}"
reason = "{living_count} ties are alive, {quality_never} contacts never wrote."
effect = "One talk away from the screen."
"""


def _coached(folder: Path, text: str) -> AuditOptions:
    (folder / "actions.toml").write_text(text, "utf-8")
    return replace(OPTIONS, actions_folder=folder)


def test_coach_adds_and_drops(tmp_path: Path) -> None:
    """A coach's file adds an action, with any fact of the audit, and drops one."""
    moves = {m.key: m for m in _audit(synthetic(300, 2000), _coached(tmp_path, OWN)).moves}
    assert "question" not in moves
    assert "alive" in _said(moves["coffee"], moves["coffee"].reason)


def test_coach_overrules(tmp_path: Path) -> None:
    """An entry with a known key replaces the shipped one."""
    text = OWN.replace('"coffee"', '"revive"')
    moves = {m.key: m for m in _audit(synthetic(300, 2000), _coached(tmp_path, text)).moves}
    assert moves["revive"].title == "Have a coffee with {people}"


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        (("{living_count} ties", "{secret} ties"), "secret"),
        (('people = "living"', 'people = "friends"'), "friends"),
        (('count = "living_count"', 'count = "many"'), "many"),
        (("contacts > 100", "contactz > 100"), "contactz"),
        (("contacts > 100", "open('x')"), "Call"),
        (('kind = "ask"', 'kind = "beg"'), "kind"),
        (('effect = "One', 'effects = "One'), "effect"),
        (("priority = 1", "priority = "), "cannot be read"),
        (("priority = 1", 'priority = "first"'), "priority"),
        (("{quality_never} contacts", "{ contacts"), "brace"),
        (("[[action]]", "[action]"), "cannot be read"),
        ((OWN, "action = 3"), "not a list"),
        (("Have a coffee", "Have a coffee" + 90 * "!"), "has a title of 117 characters, and 90 fit"),
    ],
)
def test_mistakes_of_a_coach(tmp_path: Path, change: tuple[str, str], complaint: str) -> None:
    """A mistake in a coach's file is a user error that says what is wrong."""
    with pytest.raises(UserError) as caught:
        _audit(synthetic(150, 300), _coached(tmp_path, OWN.replace(*change)))
    assert complaint in str(caught.value)


def test_shipped_actions() -> None:
    """Shipped actions have unique keys, and a source or none, and end as sentences do."""
    actions = own_catalogue().actions
    assert len({a.key for a in actions}) == len(actions)
    for action in actions:
        for name, text in action.texts.items():
            assert text.endswith(".") != name.startswith("title"), (action.key, name)
