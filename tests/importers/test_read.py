"""Everything a person may hand in, read as one network."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from importers.errors import UserError
from importers.read import read_all, read_network

HEAD = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
ROW = "Bea,Book,https://www.linkedin.com/in/bea-1,,Acme,Cook,05 Oct 2021\n"
MESSAGES = "CONVERSATION ID,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER\n"


def write(folder: Path, **files: str) -> Path:
    """Text files in a folder; "__" in a name stands for the dot."""
    for name, text in files.items():
        (folder / name.replace("__", ".")).write_text(text, "utf-8")
    return folder


def test_the_same_file_twice_is_read_once(tmp_path: Path) -> None:
    """A download and its copy hold the same people."""
    folder = write(tmp_path, a__csv=HEAD + ROW, b__csv=HEAD + ROW)
    network = read_network([folder])
    assert network.contacts.height == 1
    assert [(f.file, f.what) for f in network.findings if f.what == "skipped"] == [("b.csv", "skipped")]


@pytest.mark.parametrize("ending", ["", "Connections.csv"])
def test_two_exports_of_one_name(tmp_path: Path, ending: str) -> None:
    """Last year's export beside this year's: each goes by its folder, and one person in both is one."""
    head, row = "First Name,Last Name,Email Address,Company,Position,Connected On\n", "Bea,Book,,Acme,{},12 Mar 2019\n"
    for year, job in (("2023", "Clerk"), ("2024", "Chief")):
        (tmp_path / year).mkdir()
        write(tmp_path / year, Connections__csv=head + row.format(job))
    network = read_network([tmp_path / "2023" / ending, tmp_path / "2024" / ending])
    assert network.contacts.height == 1
    files = [source["file"] for source in network.contacts["sources"][0]]
    assert [file.rsplit("/", 2)[-2:] for file in files] == [["2023", "Connections.csv"], ["2024", "Connections.csv"]]


def test_what_an_archive_holds_beside_people_is_counted(tmp_path: Path) -> None:
    """Skills and the like are known and not needed: one line, no noise."""
    folder = write(tmp_path, Connections__csv=HEAD + ROW, Skills__csv="Name\nListening\n", Ads__csv="a,a\n1,2\n")
    network = read_network([folder])
    assert [f.count for f in network.findings if f.what == "skipped"] == [2]


def test_missing_files_are_named_only_for_linkedin(tmp_path: Path) -> None:
    """An address book lacks nothing; a connection list alone lacks the messages."""
    folder = write(tmp_path, a__csv=HEAD + ROW, b__csv="Name,E-mail\nBea Book,bea@example.com\n")
    assert any("messages.csv" in f.reason for f in read_network([folder / "a.csv"]).findings)
    assert not [f for f in read_network([folder / "b.csv"]).findings if f.what == "missing"]


def test_the_owners_own_card_is_no_contact(tmp_path: Path) -> None:
    """People keep a card of themselves in their phone."""
    vcf = "BEGIN:VCARD\nVERSION:3.0\nFN:Mia Me\nEND:VCARD\nBEGIN:VCARD\nVERSION:3.0\nFN:Bea Book\nEND:VCARD\n"
    folder = write(tmp_path, Profile__csv="First Name,Last Name,Headline\nMia,Me,Owner\n", phone__vcf=vcf)
    network = read_network([folder])
    assert network.contacts["full_name"].to_list() == ["Bea Book"]
    assert [f.file for f in network.findings if f.reason == "The owner's own card."] == ["phone.vcf"]


def test_message_text_is_nowhere(tmp_path: Path) -> None:
    """Not in a frame, not in a finding."""
    me, bea = "https://www.linkedin.com/in/me", "https://www.linkedin.com/in/bea-1"
    rows = f'c,Me,{me},Bea,{bea},2024-01-01 10:00:00 UTC,Subject word,"Quokka secret?",INBOX\n'
    network = read_network([write(tmp_path, Connections__csv=HEAD + ROW, messages__csv=MESSAGES + rows * 4)])
    told = f"{network.contacts.to_dicts()}{network.interactions.to_dicts()}{network.findings}{network.owner}"
    assert "Quokka" not in told
    assert "Subject word" not in told


@pytest.mark.parametrize(
    ("connections", "why"),
    [
        (HEAD, "lists no connection"),
        (HEAD + ",,,,,,07 Jun 2026\n", "lists no connection"),
        (None, "holds no Connections.csv"),
        ("%PDF-1.4", "Connections.csv: is a PDF"),
    ],
)
def test_an_export_without_people_says_why(tmp_path: Path, connections: str | None, why: str) -> None:
    """A list that is empty, missing or damaged: three things to do about it."""
    write(tmp_path, Profile__csv="First Name,Last Name,Headline\nMia,Me,Owner\n")
    if connections is not None:
        write(tmp_path, Connections__csv=connections)
    with pytest.raises(UserError) as caught:
        read_network([tmp_path])
    assert why in str(caught.value)


def test_first_error_stands_for_all(tmp_path: Path) -> None:
    """When nothing is usable the error names the first file."""
    folder = write(tmp_path, a__txt="", b__txt="")
    with pytest.raises(UserError, match=r"a\.txt"):
        read_all([folder / "a.txt", folder / "b.txt"])


@given(st.binary(max_size=400))
def test_any_bytes_give_people_or_a_clean_error(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    """No file, however broken, ends in anything but contacts or a ``UserError``."""
    path = tmp_path_factory.mktemp("any") / "x"
    path.write_bytes(data)
    with suppress(UserError):
        assert read_all([path]).kinds
