"""Whose export it is."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from importers.owner import Claims, recognise
from importers.records import Job, OwnerFacts, Party, Touch

ME, YOU, THEY = Party("me-1", "Mia Me"), Party("you-1", "Yan You"), Party("they-1", "Theo They")


def sent(sender: Party, *recipients: Party) -> Touch:
    """A message."""
    return Touch("messages.csv", 0, "message", sender, recipients, datetime(2024, 1, 1), "c")


# Before mid-2023 the export told the sender's address only.
OLD_ME, OLD_YOU = Party(name="Mia Me"), Party(name="Yan You")
MESSAGES = [sent(ME, YOU), sent(YOU, ME), sent(THEY, ME), sent(ME, THEY, YOU)]


@pytest.mark.parametrize(
    ("facts", "touches", "claims", "name", "slug", "how"),
    [
        ([], [], Claims(), "", "", ""),
        ([], MESSAGES, Claims(), "Mia Me", "me-1", "being in every message"),
        ([], MESSAGES[:2], Claims(), "", "", ""),
        (
            [],
            [sent(ME, OLD_YOU), sent(YOU, OLD_ME), sent(THEY, OLD_ME)],
            Claims(),
            "Mia Me",
            "me-1",
            "being in every message",
        ),
        ([], [sent(ME, YOU)] * 4, Claims(), "", "", ""),
        ([OwnerFacts(name="Mia Me", source="Profile.csv")], [], Claims(), "Mia Me", "", "Profile.csv"),
        (
            [
                OwnerFacts(name="Mia Me", source="Profile.csv"),
                OwnerFacts(name="M. Me", slug="me-1", source="Invitations.csv"),
            ],
            [],
            Claims(),
            "Mia Me",
            "me-1",
            "Profile.csv and Invitations.csv",
        ),
        ([], MESSAGES, Claims(owner="Theo They"), "Theo They", "they-1", "--owner"),
        ([], MESSAGES, Claims(owner="https://www.linkedin.com/in/you-1"), "Yan You", "you-1", "--owner"),
        ([], MESSAGES, Claims(owner="you-1"), "Yan You", "you-1", "--owner"),
        ([], [], Claims(owner="Zoe Zed"), "Zoe Zed", "", "--owner"),
        (
            [OwnerFacts(name="Mia Me", source="Profile.csv")],
            MESSAGES,
            Claims(owner="mia me"),
            "Mia Me",
            "me-1",
            "--owner",
        ),
    ],
)
def test_owner(facts: list[OwnerFacts], touches: list[Touch], claims: Claims, name: str, slug: str, how: str) -> None:
    """Profile, invitations, then the one in every message; the user's word wins; in doubt nobody."""
    owner = recognise(facts, touches, claims)
    assert (owner.name, owner.slug, owner.recognised_by) == (name, slug, how)


def test_current_job_is_the_open_one_started_last() -> None:
    """Somebody can hold two jobs, and old ones have an end."""
    jobs = (
        Job("Chair", "Club", date(2015, 1, 1)),
        Job("Editor", "Bellwether Press", date(2019, 3, 1)),
        Job("Intern", "X", date(2020, 1, 1), date(2020, 6, 1)),
    )
    owner = recognise([OwnerFacts(jobs=jobs, source="Positions.csv")], [], Claims())
    assert (owner.position, owner.organisation) == ("Editor", "Bellwether Press")


def test_role_and_industry_overrule() -> None:
    """--role and --industry win over Positions.csv and Profile.csv."""
    facts = [OwnerFacts(name="Mia", industry="Mining", jobs=(Job("Editor", "Bellwether Press"),), source="Profile.csv")]
    owner = recognise(
        facts, [], Claims(title="Head of Product", organisation="Northwind", industry="Software Development")
    )
    assert (owner.position, owner.organisation, owner.industry) == (
        "Head of Product",
        "Northwind",
        "Software Development",
    )
