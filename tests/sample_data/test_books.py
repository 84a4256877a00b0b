"""The address books: their formats, their overlaps, and that nobody in them can be reached."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections import Counter

import openpyxl
import pytest
import vobject

from sample_data import made

SAFE_DOMAIN = re.compile(r"(?:^|\.)example\.(?:com|org|net)$", re.IGNORECASE)
# Numbers kept for fiction: Ofcom, NANPA, Bundesnetzagentur, ARCEP, PTS.
FICTION = re.compile(
    r"(?:\+44|0044|0)?7700900\d{3}|(?:\+1|001)?\d{3}55501\d\d|(?:\+49|0049|0)3023125\d{3}|(?:\+49|0049|0)17604069\d{3}"
    r"|(?:\+33|0033|0)(?:19900|63998)\d{4}|(?:\+46|0046|0)(?:3139006\d\d|8465004\d\d)"
)


def texts() -> dict[str, str]:
    """All text that ships, by file, workbooks unpacked."""
    found: dict[str, str] = {}
    for path in sorted(made().iterdir()):
        if zipfile.is_zipfile(path):
            with zipfile.ZipFile(path) as archive:
                found |= {f"{path.name}/{name}": archive.read(name).decode() for name in archive.namelist()}
        else:
            found[path.name] = path.read_bytes().decode().replace("\r\n ", "")
    return found


@pytest.mark.parametrize(("file", "text"), texts().items(), ids=str)
def test_no_address_can_exist(file: str, text: str) -> None:
    """Every e-mail address lies below a domain that is kept for examples."""
    domains = re.findall(r"[\w.+-]+@([\w.-]*\w)", text)
    assert [domain for domain in domains if not SAFE_DOMAIN.search(domain)] == [], file


def cards() -> list[dict[str, list[str]]]:
    """The vCards, each property's values by name, read by a library that is not ours."""
    text = (made() / "iphone.vcf").read_text(encoding="utf-8")
    return [
        {name: [str(part.value) for part in parts] for name, parts in card.contents.items()}
        for card in vobject.readComponents(text)
    ]


def google_rows() -> list[dict[str, str]]:
    """The rows of Google's table."""
    return list(csv.DictReader(io.StringIO((made() / "google.csv").read_text(encoding="utf-8"), newline="")))


def outlook_rows() -> list[dict[str, str]]:
    """The rows of the workbook."""
    header, *rows = openpyxl.load_workbook(made() / "outlook.xlsx").worksheets[0].values
    return [{str(k): str(v or "") for k, v in zip(header, row, strict=True)} for row in rows]


def phones() -> list[str]:
    """Every phone number of every book."""
    numbers = [number for card in cards() for number in card.get("tel", [])]
    numbers += [row[f"Phone {i} - Value"] for row in google_rows() for i in (1, 2)]
    numbers += [row[name] for row in outlook_rows() for name in ("Mobiltelefon", "Telefon geschäftlich")]
    return [number for number in numbers if number]


def test_no_number_can_ring() -> None:
    """Every phone number lies in a range that a regulator keeps for fiction."""
    bare = {re.sub(r"[\s()-]", "", number) for number in phones()}
    assert len(bare) > 200
    assert sorted(number for number in bare if not FICTION.fullmatch(number)) == []


@pytest.mark.parametrize(
    ("count", "low", "high"),
    [(len(cards()), 165, 195), (len(google_rows()), 135, 165), (len(outlook_rows()), 80, 100)],
    ids=["iphone", "google", "outlook"],
)
def test_counts(count: int, low: int, high: int) -> None:
    """The books are as long as agreed."""
    assert low <= count <= high


def test_cards_are_folded_as_a_phone_does() -> None:
    """CRLF ends each line, none is longer than 75 octets, and some go on behind a blank."""
    data = (made() / "iphone.vcf").read_bytes()
    lines = data.removesuffix(b"\r\n").split(b"\r\n")
    assert b"\n" not in b"".join(lines)
    assert max(map(len, lines)) <= 75
    assert sum(line.startswith(b" ") for line in lines) > 30


@pytest.mark.parametrize(
    "sign",
    [
        "item1.X-ABLabel:_$!<Work>!$_",
        "X-APPLE-OMIT-YEAR=1604",
        "BDAY;value=date:1604-",
        "PHOTO;ENCODING=b;TYPE=PNG:",
        "X-ABShowAs:COMPANY",
        "item9.URL;type=pref:https\\://www.linkedin.com/in/",
        "X-SOCIALPROFILE;type=linkedin;x-user=",
        "X-ABADR:de",
    ],
)
def test_cards_have_the_marks_of_a_phone(sign: str) -> None:
    """Groups, labels, photos, birthdays without a year: as an iPhone writes them."""
    assert sign in texts()["iphone.vcf"]


def test_father_and_son_share_a_name_and_no_birthday() -> None:
    """Two Walter Petersmarks, two numbers, two addresses: they must stay apart."""
    both = [card for card in cards() if card["fn"] == ["Walter Petersmark"]]
    assert len({card["bday"][0] for card in both}) == len({card["email"][0] for card in both}) == 2


def test_a_family_shares_one_address() -> None:
    """Different people, one mailbox: an address alone does not make a person."""
    owners = [card["fn"][0] for card in cards() if "familie.wellbrink@example.net" in card.get("email", [])]
    assert len(set(owners)) == 2


def test_a_switchboard_stands_for_many() -> None:
    """One desk number is shared by several colleagues."""
    desks = Counter(row["Telefon geschäftlich"] for row in outlook_rows() if row["Telefon geschäftlich"])
    assert desks.most_common(1)[0][1] >= 4


@pytest.mark.parametrize("other", ["google", "outlook"])
def test_books_overlap(other: str) -> None:
    """Many people stand in more than one book, some under another given name."""
    mine = {card["fn"][0] for card in cards()}
    names = {
        "google": {f"{row['First Name']} {row['Last Name']}" for row in google_rows()},
        "outlook": {f"{row['Vorname']} {row['Nachname']}" for row in outlook_rows()},
    }[other]
    assert len(mine & names) >= 20
