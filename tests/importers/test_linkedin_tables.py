"""LinkedIn's tables, told apart by their headers and read row by row."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from importers.errors import UserError
from importers.records import Job
from importers.signatures import linkedin_kind
from importers.table import Table
from importers.tables import find_kind

CONNECTIONS = ("First Name", "Last Name", "URL", "Email Address", "Company", "Position", "Connected On")
OLD_CONNECTIONS = ("First Name", "Last Name", "Email Address", "Company", "Position", "Connected On")
MESSAGES = (
    "CONVERSATION ID",
    "CONVERSATION TITLE",
    "FROM",
    "SENDER PROFILE URL",
    "TO",
    "RECIPIENT PROFILE URLS",
    "DATE",
    "SUBJECT",
    "CONTENT",
    "FOLDER",
    "ATTACHMENTS",
    "IS MESSAGE DRAFT",
    "IS CONVERSATION DRAFT",
)
INVITATIONS = ("From", "To", "Sent At", "Message", "Direction", "inviterProfileUrl", "inviteeProfileUrl")
GIVEN = (
    "Endorsement Date",
    "Skill Name",
    "Endorsee First Name",
    "Endorsee Last Name",
    "Endorsee Public Url",
    "Endorsement Status",
)
RECOMMENDED = ("First Name", "Last Name", "Company", "Job Title", "Text", "Creation Date", "Status")
PROFILE = ("First Name", "Last Name", "Maiden Name", "Address", "Birth Date", "Headline", "Summary", "Industry")
POSITIONS = ("Company Name", "Title", "Description", "Location", "Started On", "Finished On")
IMPORTED = ("Source", "FirstName", "LastName", "Companies", "Title", "Emails", "PhoneNumbers", "CreatedAt", "FullName")


def table(header: tuple[str, ...], *rows: list[str], file: str = "x.csv") -> Table:
    """A table whose data starts in line 2."""
    return Table(file, header, 1, list(rows), list(range(2, len(rows) + 2)))


@pytest.mark.parametrize(
    ("header", "file", "kind"),
    [
        (CONNECTIONS, "Connections.csv", "connections"),
        (OLD_CONNECTIONS, "whatever.csv", "connections"),
        (("FIRST NAME", "last_name", "Connected on"), "x.csv", "connections"),
        (("Vorname", "Nachname", "E-Mail-Adresse", "Unternehmen", "Position", "Verbunden am"), "x.csv", "connections"),
        (("Prénom", "Nom", "Entreprise", "Poste", "Date de connexion"), "x.csv", "connections"),
        (MESSAGES, "messages.csv", "messages"),
        (MESSAGES[:10], "messages_1234.csv", "messages"),
        (MESSAGES, "export.zip/guide_messages.csv", ""),
        (MESSAGES, "learning_role_play_messages.csv", ""),
        (INVITATIONS, "Invitations.csv", "invitations"),
        (INVITATIONS[:5], "Invitations.csv", "invitations"),
        (GIVEN, "Endorsement_Given_Info.csv", "endorsements_given"),
        (RECOMMENDED, "Recommendations_Given.csv", "recommendations"),
        (PROFILE, "Profile.csv", "profile"),
        (("First Name", "Last Name", "Headline"), "Profile.csv", "profile"),
        (POSITIONS, "Positions.csv", "positions"),
        (IMPORTED, "ImportedContacts.csv", "imported_contacts"),
        (("School Name", "Start Date", "End Date", "Notes", "Degree Name", "Activities"), "Education.csv", ""),
        (("Name",), "Skills.csv", ""),
    ],
)
def test_kind_is_told_by_the_header(header: tuple[str, ...], file: str, kind: str) -> None:
    """File names are localised, nested and suffixed, so the header decides."""
    assert linkedin_kind(table(header, file=file)) == kind


def read(tab: Table):  # type: ignore[no-untyped-def]
    """What the one kind that claims the table makes of it."""
    kind = find_kind(tab)
    assert kind is not None
    return kind.extract(tab)


def test_connections_rows() -> None:
    """Names lose credentials, the slug comes from any form of the address, hidden rows keep their date."""
    reading = read(
        table(
            CONNECTIONS,
            [
                "Kirsten",
                "Grönemann, MBA",
                "https://de.linkedin.com/in/Kirsten-Gr%C3%B6nemann?trk=x",
                "",
                "Beispiel GmbH",
                "Anwältin",
                "05 Oct 2021",
            ],
            ["", "", "", "", "", "", "07 Jun 2022"],
            ["Amadou", "Diop", "", "A.Diop@Example.com", "", "", "17 Jun 22"],
            ["Bo", "Ek", "", "", "", "", "soon"],
        )
    )
    first, second, third = reading.cards
    assert (first.full_name, first.family_name) == ("Kirsten Grönemann", "Grönemann")
    assert first.profile_slug == "kirsten-grönemann"
    assert first.connected_on == date(2021, 10, 5)
    assert second.emails == ("a.diop@example.com",)
    assert second.connected_on == date(2022, 6, 17)
    assert second.row == 2
    assert third.connected_on is None
    assert reading.hidden == (date(2022, 6, 7),)
    told = {(f.what, f.count, f.lines) for f in reading.findings}
    assert told == {("read", 4, ()), ("kept", 3, ()), ("hidden", 1, ()), ("repaired", 1, (5,))}


ME, YOU = "https://www.linkedin.com/in/me", "https://www.linkedin.com/in/you-1"


def message(**cells: str) -> list[str]:
    """A message row with sensible cells where none are given."""
    usual = {
        "CONVERSATION ID": "c",
        "FROM": "You Y",
        "SENDER PROFILE URL": YOU,
        "TO": "Me M",
        "RECIPIENT PROFILE URLS": ME,
    }
    usual |= {"DATE": "2024-05-01 14:22:10 UTC", "CONTENT": "Hello", "FOLDER": "INBOX"}
    return [(usual | {k.replace("_", " "): v for k, v in cells.items()}).get(name, "") for name in MESSAGES]


@pytest.mark.parametrize(
    ("cells", "reason"),
    [
        ({"IS_MESSAGE_DRAFT": "Yes"}, "Drafts"),
        ({"IS_CONVERSATION_DRAFT": "yes"}, "Drafts"),
        ({"FOLDER": "SPAM"}, "spam"),
        ({"CONTENT": '<p class="spinmail-quill-editor">Buy?</p>'}, "Sponsored"),
        ({"FROM": "LinkedIn Member", "SENDER_PROFILE_URL": ""}, "hide"),
        ({"DATE": "yesterday"}, "date"),
    ],
)
def test_unwanted_messages_are_counted_with_their_line(cells: dict[str, str], reason: str) -> None:
    """What is no message between people is left out, and the reason is told."""
    reading = read(table(MESSAGES, message(), message(**cells)))
    assert len(reading.touches) == 1
    (dropped,) = [f for f in reading.findings if f.what == "dropped"]
    assert reason in dropped.reason
    assert dropped.lines == (3,)


@pytest.mark.parametrize(
    ("content", "asked"),
    [
        ("How are you?", True),
        ("Fine.", False),
        ("お元気ですか？", True),
        ("See https://example.com/?q=1 for more", False),
        ("Τι κάνεις\u037e", True),
        ("One; two", False),
    ],
)
def test_a_question_is_seen_and_the_text_dropped(content: str, asked: bool) -> None:
    """A "?" inside an address is no question; nothing of the text stays in the record."""
    (touch,) = read(table(MESSAGES, message(CONTENT=content))).touches
    assert touch.asked is asked
    assert content not in repr(touch)


@pytest.mark.parametrize(
    ("to", "urls", "expected"),
    [
        ("Me M", ME, [("me", "Me M")]),
        ("Me M, You Y", f"{ME},{YOU}", [("me", "Me M"), ("you-1", "You Y")]),
        ("Smith, PhD, You Y", f"{ME},{YOU}", [("me", ""), ("you-1", "")]),
        ("Lee, MBA", ME, [("me", "Lee, MBA")]),
        ("Me M, You Y", "", [("", "Me M"), ("", "You Y")]),
        ("LinkedIn Member", "", []),
    ],
)
def test_recipients(to: str, urls: str, expected: list[tuple[str, str]]) -> None:
    """Addresses decide how many recipients there are, since a name may hold a comma."""
    (touch,) = read(table(MESSAGES, message(TO=to, RECIPIENT_PROFILE_URLS=urls))).touches
    assert [(p.slug, p.name) for p in touch.recipients] == expected


def test_invitations_tell_the_owner() -> None:
    """The side that is always there is the owner; the odd row is counted."""
    reading = read(
        table(
            INVITATIONS,
            ["Me M", "You Y", "7/8/26, 3:43 PM", "", "OUTGOING", ME, YOU],
            ["You Z", "Me M", "12/31/25, 11:04\u202fAM", "", "INCOMING", "https://www.linkedin.com/in/z", ME],
            ["A", "B", "7/8/26, 3:43 PM", "", "SIDEWAYS", "", ""],
        )
    )
    assert reading.owner is not None
    assert (reading.owner.slug, reading.owner.name) == ("me", "Me M")
    assert [(t.direction, t.at) for t in reading.touches] == [
        ("sent", datetime(2026, 7, 8, 15, 43)),
        ("received", datetime(2025, 12, 31, 11, 4)),
    ]
    assert [f.lines for f in reading.findings if f.what == "dropped"] == [(4,)]


def test_endorsements_keep_accepted_ones() -> None:
    """The address has no scheme and still gives the slug."""
    reading = read(
        table(
            GIVEN,
            ["2017/10/24 08:06:57 UTC", "Listening", "You", "Y", "www.linkedin.com/in/you-1", "ACCEPTED"],
            ["2017/10/24 08:06:57 UTC", "Listening", "You", "Z", "www.linkedin.com/in/you-2", "PENDING"],
        )
    )
    (touch,) = reading.touches
    assert touch.direction == "sent"
    assert (touch.recipients[0].slug, touch.recipients[0].name) == ("you-1", "You Y")
    assert touch.at == datetime(2017, 10, 24, 8, 6, 57)


@pytest.mark.parametrize(
    ("file", "direction"), [("Recommendations_Given.csv", "sent"), ("Recommendations Received_1.csv", "received")]
)
def test_recommendations_are_told_apart_by_name(file: str, direction: str) -> None:
    """Both files have one header; only the file's name says which it is."""
    row = ["You", "Y", "Bellwether Press", "Editor", "Good.", "08/19/24, 11:04 PM", "VISIBLE"]
    (touch,) = read(table(RECOMMENDED, row, file=file)).touches
    other = touch.recipients[0] if direction == "sent" else touch.sender
    assert (touch.direction, other.organisation) == (direction, "Bellwether Press")


def test_recommendations_without_a_telling_name() -> None:
    """A renamed file is an error that says how to name it."""
    with pytest.raises(UserError, match="given or received") as caught:
        read(table(RECOMMENDED, file="recs.csv"))
    assert "Recommendations_Given.csv" in caught.value.remedy


def test_profile_and_positions() -> None:
    """The owner's name, headline, industry and career; an empty end means current."""
    owner = read(table(PROFILE, ["Rowan", "Ashdown, PMP", "", "", "", "Editor at large", "", "Book Publishing"])).owner
    assert owner is not None
    assert (owner.name, owner.industry) == ("Rowan Ashdown", "Book Publishing")
    jobs = read(
        table(
            POSITIONS,
            ["Bellwether Press", "Editor", "", "", "Mar 2019", ""],
            ["X", "Intern", "", "", "2010", "Feb 2011"],
        )
    ).owner
    assert jobs is not None
    assert jobs.jobs == (
        Job("Editor", "Bellwether Press", date(2019, 3, 1), None),
        Job("Intern", "X", date(2010, 1, 1), date(2011, 2, 1)),
    )


def test_imported_contacts() -> None:
    """Several addresses in one cell become several; an empty row is counted."""
    reading = read(
        table(
            IMPORTED,
            [
                "MOBILE",
                "Beatrix",
                "Uploaded",
                "Acme",
                "Cook",
                "B@example.com, b2@example.com",
                "+44 7700 900341",
                "",
                "Beatrix Uploaded",
            ],
            ["MOBILE", "", "", "", "", "", "", "", ""],
        )
    )
    (card,) = reading.cards
    assert card.emails == ("b@example.com", "b2@example.com")
    assert card.phones == ("+447700900341",)
    assert [f.count for f in reading.findings if f.what == "dropped"] == [1]


def test_email_addresses_are_the_owners() -> None:
    """The owner's own addresses are no contacts."""
    header = ("Email Address", "Confirmed", "Primary", "Updated On")
    reading = read(table(header, ["Mia@Example.com", "Yes", "Yes", "Not Available"]))
    assert reading.owner is not None
    assert reading.owner.emails == ("mia@example.com",)
    assert not reading.cards
