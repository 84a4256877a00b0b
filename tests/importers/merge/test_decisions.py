"""The user's decisions overrule every rule, and survive a newer export."""

from __future__ import annotations

from dataclasses import replace

import pytest

from importers.merge import Decisions, Reference, contacts_frame, merge_cards, references
from tests.importers.merge.people import cards

SAME = ["Ann Lee | | | ann@example.com, +12125550101", "Ann Lee | Acme | | ann@example.com, in/ann-lee-1"]
OTHERS = ["Ann Lee | Acme | | in/ann-lee-1", "Anna Moe | Other | | in/anna-moe-2"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("a.csv", 0), ("b.csv", 1)),
        (("phone", "+12125550101"), ("profile", "ann-lee-1")),
        (("b.csv", 1), ("phone", "+12125550101")),
    ],
)
def test_a_merge_is_undone(one: Reference, other: Reference) -> None:
    """A pair said to be different stays apart, whichever way it is named."""
    assert merge_cards(cards(SAME)).clusters[0] == (0, 1)
    merging = merge_cards(cards(SAME), Decisions(different=frozenset({(one, other)})))
    assert merging.clusters[:2] == ((0,), (1,))
    assert not merging.proposals


@pytest.mark.parametrize(
    ("one", "other"), [(("a.csv", 0), ("b.csv", 1)), (("profile", "anna-moe-2"), ("profile", "ann-lee-1"))]
)
def test_two_are_made_one(one: Reference, other: Reference) -> None:
    """A pair said to be the same is merged against every rule."""
    assert merge_cards(cards(OTHERS)).clusters[:2] == ((0,), (1,))
    merging = merge_cards(cards(OTHERS), Decisions(same=frozenset({(one, other)})))
    assert merging.clusters[0] == (0, 1)
    assert [evidence.reasons for evidence in merging.merges] == [("decided by you",)]


def test_two_wins_over_one() -> None:
    """Where decisions contradict each other, nothing is merged."""
    pair = (("a.csv", 0), ("b.csv", 1))
    decisions = Decisions(same=frozenset({pair}), different=frozenset({pair[::-1]}))
    assert merge_cards(cards(SAME), decisions).clusters[:2] == ((0,), (1,))


def test_a_third_record_joins_one_of_two_that_are_apart() -> None:
    """Undoing one pair does not scatter the rest, and brings the two together over no third."""
    lines = [*SAME, "Ann Lee | Acme | | ann@example.com, +12125550101"]
    decisions = Decisions(different=frozenset({(("a.csv", 0), ("b.csv", 1))}))
    clusters = merge_cards(cards(lines), decisions).clusters
    assert sorted(map(len, clusters[:2])) == [1, 2]
    assert not any({0, 1} <= set(cluster) for cluster in clusters)


def test_a_decision_survives_a_newer_export() -> None:
    """The references that do not name a row find the same people in other rows of another file."""
    old = cards(SAME)
    decision = (references(old[0])[-2], references(old[1])[0])
    new = [replace(card, file="new.csv", row=card.row + 40) for card in old]
    merging = merge_cards(new, Decisions(different=frozenset({decision})))
    assert not any({0, 1} <= set(cluster) for cluster in merging.clusters)


def test_a_contact_id_is_a_reference() -> None:
    """What a report shows as the id of a contact can be decided on."""
    people = cards(OTHERS, crowd=False)
    ids = contacts_frame(people, merge_cards(people).clusters)["contact_id"].to_list()
    pair = (("contact", ids[0]), ("contact", ids[1]))
    assert merge_cards(people, Decisions(same=frozenset({pair}))).clusters == ((0, 1),)


def test_a_reference_to_nobody_decides_nothing() -> None:
    """Records that this input lacks are passed over."""
    decisions = Decisions(same=frozenset({(("profile", "nobody"), ("a.csv", 0))}))
    assert merge_cards(cards(OTHERS), decisions).clusters[:2] == ((0,), (1,))
