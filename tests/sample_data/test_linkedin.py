"""The LinkedIn archive looks as LinkedIn's do, and its files agree with each other."""

from __future__ import annotations

import csv
import io
import zipfile
from collections import Counter, defaultdict
from datetime import UTC, date, datetime

import pytest

from sample_data import made

OWNER = "https://www.linkedin.com/in/ilka-wellbrink-7f3a91"
JOINED, EXPORTED = date(2014, 10, 4), date(2026, 10, 31)
Rows = list[dict[str, str]]

HEADERS = {
    "Connections.csv": "First Name,Last Name,URL,Email Address,Company,Position,Connected On",
    "messages.csv": (
        "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,"
        "FOLDER,ATTACHMENTS,IS MESSAGE DRAFT,IS CONVERSATION DRAFT"
    ),
    "Invitations.csv": "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl",
    "Endorsement_Given_Info.csv": (
        "Endorsement Date,Skill Name,Endorsee First Name,Endorsee Last Name,Endorsee Public Url,Endorsement Status"
    ),
    "Endorsement_Received_Info.csv": (
        "Endorsement Date,Skill Name,Endorser First Name,Endorser Last Name,Endorser Public Url,Endorsement Status"
    ),
    "Recommendations_Given.csv": "First Name,Last Name,Company,Job Title,Text,Creation Date,Status",
    "Recommendations_Received.csv": "First Name,Last Name,Company,Job Title,Text,Creation Date,Status",
    "Profile.csv": (
        "First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,Zip Code,Geo Location,"
        "Twitter Handles,Websites,Instant Messengers"
    ),
    "Positions.csv": "Company Name,Title,Description,Location,Started On,Finished On",
    "ImportedContacts.csv": "FirstName,MiddleName,LastName,Emails,PhoneNumbers,Title,Location,CreatedAt,UpdatedAt",
    "Education.csv": "School Name,Start Date,End Date,Notes,Degree Name,Activities",
    "Skills.csv": "Name",
    "Company Follows.csv": "Organization,Followed On",
}


@pytest.fixture(scope="module")
def texts() -> dict[str, str]:
    """The members of the archive as text."""
    with zipfile.ZipFile(next(made().glob("*.zip"))) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()}


@pytest.fixture(scope="module")
def tables(texts: dict[str, str]) -> dict[str, Rows]:
    """The members as rows, the notes above the connections left out."""
    texts = texts | {"Connections.csv": texts["Connections.csv"].split("\n\n", 1)[1]}
    return {name: list(csv.DictReader(io.StringIO(text, newline=""))) for name, text in texts.items()}


@pytest.mark.parametrize(("name", "header"), HEADERS.items())
def test_columns(texts: dict[str, str], name: str, header: str) -> None:
    """Each file has the columns of LinkedIn's export, in their order."""
    assert header in texts[name].splitlines()[:4]


def test_connections_begin_with_notes(texts: dict[str, str]) -> None:
    """The header stands on the fourth line, below the notes and an empty line."""
    lines = texts["Connections.csv"].splitlines()
    assert (lines[0], lines[2]) == ("Notes:", "")
    assert lines[3] == HEADERS["Connections.csv"]


@pytest.mark.parametrize(
    ("name", "low", "high"),
    [
        ("Connections.csv", 880, 930),
        ("messages.csv", 5_800, 7_000),
        ("Invitations.csv", 400, 600),
        ("Endorsement_Given_Info.csv", 80, 250),
        ("Endorsement_Received_Info.csv", 150, 350),
        ("Recommendations_Given.csv", 5, 9),
        ("Recommendations_Received.csv", 7, 13),
        ("ImportedContacts.csv", 110, 130),
        ("Positions.csv", 4, 6),
    ],
)
def test_counts(tables: dict[str, Rows], name: str, low: int, high: int) -> None:
    """The files are as long as those of twelve years with some nine hundred connections."""
    assert low <= len(tables[name]) <= high


def test_hidden_members_are_dates_alone(tables: dict[str, Rows]) -> None:
    """Twelve members hide: nothing is known of them but the day."""
    bare = [row for row in tables["Connections.csv"] if not row["URL"]]
    assert len(bare) == 12
    assert all(not "".join(v for k, v in row.items() if k != "Connected On") for row in bare)


def test_connections_are_newest_first_and_within_the_years(tables: dict[str, Rows]) -> None:
    """No connection before the owner joined or after the export, and none twice."""
    rows = tables["Connections.csv"]
    days = [datetime.strptime(row["Connected On"], "%d %b %Y").replace(tzinfo=UTC).date() for row in rows]
    assert days == sorted(days, reverse=True)
    assert JOINED <= days[-1] <= days[0] <= EXPORTED
    assert max(Counter(row["URL"] for row in rows if row["URL"]).values()) == 1


def test_most_connections_hide_their_address(tables: dict[str, Rows]) -> None:
    """About one in twenty shows an e-mail address."""
    rows = tables["Connections.csv"]
    assert 0.02 < sum(bool(row["Email Address"]) for row in rows) / len(rows) < 0.09


def test_message_times(tables: dict[str, Rows]) -> None:
    """Every message lies between joining and the export."""
    stamps = [datetime.strptime(row["DATE"], "%Y-%m-%d %H:%M:%S %Z") for row in tables["messages.csv"]]
    assert JOINED <= min(stamps).date() <= max(stamps).date() <= EXPORTED


def test_the_owner_is_in_every_message(tables: dict[str, Rows]) -> None:
    """Each row was sent by the owner or to her, never both."""
    for row in tables["messages.csv"]:
        assert (row["SENDER PROFILE URL"] == OWNER) != (OWNER in row["RECIPIENT PROFILE URLS"].split(","))


def test_conversations_have_one_round_of_people(tables: dict[str, Rows]) -> None:
    """All rows of a conversation lie together, newest first, and are among the same people."""
    threads: dict[str, Rows] = defaultdict(list)
    order: list[str] = []
    for row in tables["messages.csv"]:
        threads[row["CONVERSATION ID"]].append(row)
        order += [row["CONVERSATION ID"]] if order[-1:] != [row["CONVERSATION ID"]] else []
    assert len(order) == len(threads)
    for rows in threads.values():
        assert [row["DATE"] for row in rows] == sorted((row["DATE"] for row in rows), reverse=True)
        people = {frozenset({row["SENDER PROFILE URL"], *row["RECIPIENT PROFILE URLS"].split(",")}) for row in rows}
        assert len(people) == 1


def test_names_and_addresses_agree(tables: dict[str, Rows]) -> None:
    """A profile address stands for one name in all files."""
    names: dict[str, set[str]] = defaultdict(set)
    for row in tables["messages.csv"]:
        names[row["SENDER PROFILE URL"]].add(row["FROM"])
    for row in tables["Invitations.csv"]:
        names[row["inviterProfileUrl"]].add(row["From"])
        names[row["inviteeProfileUrl"]].add(row["To"])
    for row in tables["Connections.csv"]:
        names[row["URL"]].add(f"{row['First Name']} {row['Last Name']}")
    names.pop("")  # advertisers and closed accounts have no address
    assert {url: found for url, found in names.items() if len(found) > 1} == {}


def test_recommendations_join_by_name_and_company(tables: dict[str, Rows]) -> None:
    """Who recommends is a connection of that name at that company."""
    known = {(row["First Name"], row["Last Name"], row["Company"]) for row in tables["Connections.csv"]}
    for name in ("Recommendations_Given.csv", "Recommendations_Received.csv"):
        assert {(r["First Name"], r["Last Name"], r["Company"]) for r in tables[name]} <= known


@pytest.mark.parametrize(
    ("what", "low", "high"),
    [
        ("spinmail", 20, 40),
        ("SPAM", 5, 12),
        ("draft", 5, 12),
        ("LinkedIn Member", 4, 14),
        ("group", 60, 300),
        ("several lines", 1_500, 7_000),
        ("quotes", 30, 1_000),
    ],
)
def test_what_readers_stumble_over_is_there(tables: dict[str, Rows], what: str, low: int, high: int) -> None:
    """Advertisements, spam, drafts, closed accounts, groups, line breaks and quotes all occur."""
    held = {
        "spinmail": lambda r: "spinmail-quill-editor" in r["CONTENT"],
        "SPAM": lambda r: r["FOLDER"] == "SPAM",
        "draft": lambda r: r["IS MESSAGE DRAFT"] == "Yes",
        "LinkedIn Member": lambda r: "LinkedIn Member" in (r["FROM"], r["TO"]),
        "group": lambda r: r["RECIPIENT PROFILE URLS"].count(",") > 1,
        "several lines": lambda r: "\n" in r["CONTENT"],
        "quotes": lambda r: '"' in r["CONTENT"],
    }[what]
    assert low <= sum(map(held, tables["messages.csv"])) <= high


def test_ties_are_heavy_tailed(tables: dict[str, Rows]) -> None:
    """Nearly half never wrote, a dozen have a hundred messages and more."""
    per_person: Counter[str] = Counter()
    for row in tables["messages.csv"]:
        urls = {row["SENDER PROFILE URL"], *row["RECIPIENT PROFILE URLS"].split(",")} - {OWNER, ""}
        per_person.update(urls)
    connections = [row["URL"] for row in tables["Connections.csv"] if row["URL"]]
    silent = sum(url not in per_person for url in connections) / len(connections)
    assert 0.38 < silent < 0.52
    assert 10 <= sum(count >= 100 for count in per_person.values()) <= 40
