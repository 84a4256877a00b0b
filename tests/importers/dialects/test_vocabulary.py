"""The words of headers: each has one meaning, and every exporter's header row is known."""

from __future__ import annotations

from collections import Counter

import pytest

from importers.dialects.header import find_header, header_score
from importers.dialects.vocabulary import NO_ROLES, column_key, data, known_order, role_of

LISTED = [
    (role, header)
    for role, languages in data().items()
    if role not in NO_ROLES
    for headers in languages.values()
    for header in headers
]


def test_each_header_has_one_meaning() -> None:
    """No header is listed under two roles: the file that is read last would win."""
    meanings = {(column_key(header), role) for role, header in LISTED}
    doubled = [key for key, count in Counter(key for key, _ in meanings).items() if count > 1]
    assert doubled == []


def test_each_listed_header_is_found() -> None:
    """Every row of the data file does what it says."""
    assert [(role, header) for role, header in LISTED if role_of(header) != role] == []


@pytest.mark.parametrize(
    ("header", "role"),
    [
        ("E-mail 2 Address", "email"),
        ("e mail", "email"),
        ("Société ", "organisation"),
        ("PHONE 3 - VALUE", "phone"),
        ("Tel. Büro", "phone"),
        ("E-mail pro", "email"),
        ("My LinkedIn", "url"),
        ("Contact First Name", "given_name"),
        ("Contact: Last Name", "family_name"),
        ("Current Job Title", "position"),
        ("Last Name / Surname", "family_name"),
        ("Role/Title", "position"),
        ("Name/Vorname", "full_name"),
        ("Work Email Address", "email"),
        ("E-Mail-Adresse geschäftlich", "email"),
        ("Email address verified", ""),
        ("Email address type", ""),
        ("Cell Phone Number", "phone"),
        ("Phone number country code", ""),
        ("Contact owner", "other"),
        ("Email Opt Out", "other"),
        ("Email status", ""),
        ("Company size", ""),
        ("Phone type", "other"),
        ("ann@example.com", ""),
        ("My company phone number is not what I would like it to be, sorry", ""),
        ("", ""),
    ],
)
def test_role_of_a_header(header: str, role: str) -> None:
    """Case, accents, punctuation and numbering do not matter; a telling word does for what is unlisted."""
    assert role_of(header) == role


@pytest.mark.parametrize(
    ("rows", "at"),
    [
        ([["Name", "Email"]], 0),
        ([["Notes:"], ["When exporting, you may"], ["First Name", "Last Name", "Connected On"]], 2),
        ([["Person", "Company", ""], ["First Name", "Last Name", "Company", "Email", "Phone"]], 1),
        ([["Ann", "Mobile", "+44 7700 900421"], ["Bob", "Work", "01632 960501"]], None),
        ([["Email"]], 0),
        ([["Ticket", "First Name", "Last Name", "Email", *(f"Question {i}" for i in range(20))]], 0),
        ([["Notes"]], None),
        ([["First name is Ann and her e-mail", "ann@example.com"]], None),
        ([], None),
    ],
)
def test_header_row(rows: list[list[str]], at: int | None) -> None:
    """The header is the row whose cells are known words, never a row of values."""
    assert find_header(rows) == at


def test_values_are_no_header() -> None:
    """A row that holds an address, a number or a date is held already."""
    assert header_score(["Name", "Email", "31.12.1990"]) == 0


def test_yahoo_writes_the_month_first() -> None:
    """A header of Yahoo's settles the order of its dates."""
    assert known_order(("First", "Last", "Distribution Lists")) == "mdy"
    assert known_order(("First Name", "Last Name")) == ""
