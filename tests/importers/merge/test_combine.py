"""One row a person: which value wins, and what happens to the others."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import polars as pl
import pytest

from importers.merge import contacts_frame
from importers.merge.combine import combine
from importers.records import Card
from importers.schema import CONTACTS, frame_schema
from tests.importers.merge.people import cards


def one(*lines: str) -> Card:
    """The lines as the cards of one person, combined."""
    return combine(cards(list(lines), crowd=False))


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        (["A. Lee", "Ann Lee"], "Ann Lee"),
        (["Ann Lee", "Ann B. Lee"], "Ann B. Lee"),
        (["Lee", "Ann Lee"], "Ann Lee"),
        (["Bill Kim | | | in/william-kim-1a2b", "William Kim"], "William Kim"),
        (["Elni Moe | | | eleni.moe@example.com", "Eleni Moe"], "Eleni Moe"),
        (["Elni Moe", "Eleni Moe", "Eleni Moe"], "Eleni Moe"),
        (["Soren Moe", "Søren Moe"], "Søren Moe"),
        ([" | Acme | | a@example.com", "Ann Lee | | | a@example.com"], "Ann Lee"),
    ],
)
def test_the_fullest_name_wins(lines: list[str], name: str) -> None:
    """No initial where the name is known, no slip where the addresses spell it otherwise."""
    combined = one(*lines)
    assert combined.full_name == name
    assert f"{combined.given_name} {combined.family_name}".strip() == name


def test_the_connection_has_the_newest_employer() -> None:
    """LinkedIn's employer and title win as a pair; the others go to the notes."""
    combined = one("Ann Lee | Old Ltd | Buyer", "Ann Lee | New Inc. | Director | @2024-01-02, in/ann-lee")
    assert (combined.organisation, combined.position) == ("New Inc.", "Director")
    assert combined.notes == "Also: Buyer, Old Ltd"


def test_a_title_is_not_put_beside_another_employer() -> None:
    """The title of an old employer does not fill the gap at the new one."""
    combined = one("Ann Lee | Old Ltd | Buyer", "Ann Lee | New Inc. | | @2024-01-02, in/ann-lee")
    assert (combined.organisation, combined.position) == ("New Inc.", "")


def test_lists_are_united_and_notes_joined() -> None:
    """Own mailboxes come before a desk's, full numbers before the same without country."""
    group = cards(
        [
            "Ann Lee | | | info@acme.example.com, 07700 900123",
            "Ann Lee | | | ann@example.com, +447700900123",
            "Ann Lee | | | ann@example.com, *1980-02-03",
            "Ann Lee | | | *--02-03",
        ],
        crowd=False,
    )
    group[0] = replace(group[0], notes="likes tea")
    group[1] = replace(group[1], notes="met in Paris")
    group[2] = replace(group[2], notes="likes tea")
    combined = combine(group)
    assert combined.emails == ("ann@example.com", "info@acme.example.com")
    assert combined.phones == ("+447700900123",)
    assert combined.notes == "likes tea\nmet in Paris"
    assert combined.birthday == "1980-02-03"


def test_the_first_day_of_a_connection_counts() -> None:
    """Two exports may disagree; the older day is the one from which on they were connected."""
    combined = one("Ann Lee | | | @2024-01-02", "Ann Lee | | | @2020-03-04")
    assert combined.connected_on == date(2020, 3, 4)


def test_another_name_is_kept() -> None:
    """A short form or a former name goes to the notes; a slip does not."""
    combined = one("William Kim | | | w@example.com", "Bill Kim", "Wiliam Kim", "William Kim | | | w@example.com")
    assert combined.notes == "Also known as: Bill Kim"


@pytest.mark.parametrize(
    ("line", "same"),
    [
        ("Ann Lee | Acme | | in/ann-lee, a@example.com", "Anna Moe | | | in/ann-lee"),
        ("Ann Lee | Acme | | a@example.com, +12125550101", "A. Lee | | | a@example.com"),
        ("Ann Lee | Acme | | info@acme.example.com, +12125550101", "A. Lee | | | +12125550101"),
        ("Ann Lee | Acme | Buyer", "ANN LEE | acme"),
    ],
)
def test_an_id_is_stable(line: str, same: str) -> None:
    """It follows the profile, else a personal mailbox, else a phone, else name and employer."""
    ids = [contacts_frame(cards([text], crowd=False), [(0,)])["contact_id"].item() for text in (line, same)]
    assert ids[0] == ids[1]


def test_the_frame_is_as_declared() -> None:
    """Also without any card, and with cards that have nothing."""
    for group in ([], [Card("a.csv", 0)]):
        frame = contacts_frame(group, [(index,) for index in range(len(group))])
        assert frame.schema == frame_schema(CONTACTS)
        assert frame.height == len(group)
    assert frame.select(pl.col("emails").list.len(), pl.col("sources").list.len()).row(0) == (0, 1)


def test_the_order_of_clusters_is_the_order_of_rows() -> None:
    """Row order is stable."""
    people = cards(["Ann Lee", "Ben Moe", "Cid Roe"], crowd=False)
    frame = contacts_frame(people, [(2,), (0, 1)])
    assert frame["full_name"].to_list() == ["Cid Roe", "Ann Lee"]
