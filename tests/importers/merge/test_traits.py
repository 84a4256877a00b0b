"""What a card is recognised by."""

from __future__ import annotations

import pytest

from importers.merge.traits import domain_label, employer_key, mailbox, names_of, traits_of
from importers.records import Card


@pytest.mark.parametrize(
    ("organisation", "key"),
    [
        ("Acme & Sons, Inc.", "acmesons"),
        ("ACME & SONS", "acmesons"),
        ("Müller GmbH & Co. KG", "muller"),
        ("Zażółć S.A.", "zazolc"),
        ("Acme Sp. z o.o.", "acmez"),
        ("GmbH", "gmbh"),
        ("", ""),
    ],
)
def test_an_employer_has_one_key(organisation: str, key: str) -> None:
    """Legal forms, case, accents and punctuation do not make another employer."""
    assert employer_key(organisation) == key


@pytest.mark.parametrize(
    ("domain", "label"),
    [
        ("acme.com", "acme"),
        ("mail.acme.co.uk", "acme"),
        ("acme-sons.de", "acmesons"),
        ("acme.example.com", "acme"),
        ("localhost", ""),
    ],
)
def test_a_mail_domain_names_an_employer(domain: str, label: str) -> None:
    """The label below the registry, and in documentation domains the one below "example"."""
    assert domain_label(domain) == label


@pytest.mark.parametrize(
    ("given", "family", "slug", "email", "firsts"),
    [
        ("S.", "Wilson", "soren-wilson-d8f45d", "", ["soren"]),
        ("C.", "Clarke", "", "chidi.clarke799@example.net", ["chidi"]),
        ("A.", "Dubois", "", "arjundubois@example.net", ["arjun"]),
        ("Tori", "Jones", "victoria-jones-731e58", "", ["tori", "victoria"]),
        ("Elni", "Quigley", "", "eleni.quigley@example.net", ["elni", "eleni"]),
        ("Anna", "Meier", "", "peter.meier@example.net", ["anna"]),
        ("P.", "Meier", "", "info@example.net", ["p"]),
        ("Anna", "Meier", "anna-meier", "anna.meier@example.net", ["anna"]),
    ],
)
def test_addresses_fill_in_initials_and_slips(
    given: str, family: str, slug: str, email: str, firsts: list[str]
) -> None:
    """A profile or a mailbox spells the name that the card shortens; another's mailbox says nothing."""
    emails = (email,) if email else ()
    card = Card("a.csv", 0, f"{given} {family}", given, family, profile_slug=slug, emails=emails)
    assert [name.first for name in names_of(card)] == firsts


def test_a_slip_in_the_family_name_is_seen_in_the_profile() -> None:
    """The card "Eleni Petl" with the profile eleni-petal is also compared as Petal."""
    card = Card("a.csv", 0, "Eleni Petl", "Eleni", "Petl", profile_slug="eleni-petal-1a2b3c")
    assert [name.joined for name in names_of(card)] == ["petl", "petal"]


@pytest.mark.parametrize(
    ("given", "email", "family"),
    [
        ("Søren", "soren.visares82@example.net", "visares"),
        ("Søren", "visares.soren@example.net", "visares"),
        ("Anne-Sophie", "anne-sophie.quinskien@example.net", "quinskien"),
        ("Ana", "ana.de.souza@example.net", "desouza"),
        ("Søren", "adam.visares@example.net", ""),
        ("Søren", "soren82@example.net", ""),
        ("Jo", "jo.visares@example.net", "visares"),
        ("J", "j.visares@example.net", ""),
    ],
)
def test_a_mailbox_spells_the_family_of_a_lone_given_name(given: str, email: str, family: str) -> None:
    """Only one that begins or ends with that very given name."""
    card = Card("a.csv", 0, full_name=given, given_name=given, emails=(email,))
    assert names_of(card)[0].joined == family


def test_a_nameless_card_is_named_by_its_own_mailbox() -> None:
    """Only where the first word is a known given name: "sales.north@" is nobody."""
    assert names_of(Card("a.csv", 0, emails=("ivan.example@example.net",)))[0].family == ("example",)
    assert names_of(Card("a.csv", 0, emails=("sales.north@example.net",)))[0].empty
    assert names_of(Card("a.csv", 0, organisation="Acme", emails=("ivan.example@example.net",)))[0].empty


def test_a_number_without_country_is_the_full_one_that_ends_in_it() -> None:
    """Here "07700 900123" and "+447700900123" are one number, unless two countries claim it."""
    cards = [
        Card("a.csv", 0, phones=("+447700900123",)),
        Card("a.csv", 1, phones=("07700 900123",)),
        Card("a.csv", 2, phones=("12345",)),
    ]
    first, second, third = traits_of(cards)
    assert first.phones == second.phones == {"447700900123"}
    assert third.phones == frozenset()
    two = [*cards, Card("a.csv", 3, phones=("+3907700900123"[:3] + "7700900123",))]
    assert traits_of(two)[1].phones == {"7700900123"}


@pytest.mark.parametrize(
    ("email", "same"),
    [
        ("a.n.n+news@gmail.com", "ann@gmail.com"),  # too short for a real one
        ("ann@googlemail.com", "ann@gmail.com"),
        ("an.n@example.com", "an.n@example.com"),
        ("ann+lee@example.com", "ann+lee@example.com"),
    ],
)
def test_a_mailbox_has_one_spelling(email: str, same: str) -> None:
    """Only where the provider takes both for one; elsewhere a dot may be another person."""
    assert mailbox(email) == same
