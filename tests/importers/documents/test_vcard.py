"""vCards as exporters write them, line by line, and as they break them."""

from __future__ import annotations

import tracemalloc
from pathlib import Path

import pytest
import vobject

from importers.documents import read_document
from importers.documents.vcard.properties import split
from importers.documents.vcard.reader import read_cards
from importers.errors import UserError
from importers.records import Card
from importers.sources import Source, find_sources


def card(*lines: str, version: str = "3.0", end: str = "\r\n", encoding: str = "utf-8") -> bytes:
    """A card with these property lines."""
    return end.join(["BEGIN:VCARD", f"VERSION:{version}", *lines, "END:VCARD", ""]).encode(encoding)


def only(data: bytes) -> Card:
    """The one card of a file."""
    cards = read_cards(data, "x.vcf").cards
    assert len(cards) == 1
    return cards[0]


FIELDS: list[tuple[str, bytes, dict[str, object]]] = [
    (
        "a bare LinkedIn name and a number that is none",
        card(
            "FN:Ann Ash", "X-SOCIALPROFILE;TYPE=LINKEDIN:ann-ash-12", "TEL;X-PIN:2100000A", "TEL;CELL:+44 7700 900501"
        ),
        {"profile_slug": "ann-ash-12", "phones": ("+447700900501",)},
    ),
    (
        "another network's name is no key",
        card("FN:Ann Ash", "X-SOCIALPROFILE;TYPE=TWITTER:ann-ash-12"),
        {"profile_slug": ""},
    ),
    (
        "iPhone groups and escapes",
        card(
            "N:Ash;Ann;;;",
            "FN:Ann Ash",
            "ORG:Example\\, Inc.;Sales",
            "item1.EMAIL;type=INTERNET;type=pref:Ann@Example.com",
            "item1.X-ABLabel:_$!<Other>!$_",
            "item2.URL;type=pref:http\\://example.com",
            'NOTE:one\\, two\\nthree \\"four\\"',
            "BDAY;X-APPLE-OMIT-YEAR=1604:1604-03-04",
            "X-SOCIALPROFILE;type=linkedin:http://www.linkedin.com/in/Ann%2DAsh",
        ),
        {
            "full_name": "Ann Ash",
            "organisation": "Example, Inc.",
            "emails": ("ann@example.com",),
            "urls": ("http://example.com",),
            "notes": 'one, two\nthree "four"',
            "birthday": "--03-04",
            "profile_slug": "ann-ash",
        },
    ),
    (
        "quoted-printable over soft line breaks",
        card(
            "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Gr=C3=B6=\r\nne;K=3Brsten;;;",
            "NOTE;ENCODING=QUOTED-PRINTABLE:a=0D=0Ab=\r\n c",
            version="2.1",
        ),
        {"family_name": "Gröne", "given_name": "K;rsten", "notes": "a\nb c"},
    ),
    (
        "bare parameters of 2.1 and the preferred first",
        card(
            "N:Ash;Ann",
            "TEL;HOME:01632 960501",
            "TEL;CELL;PREF:+44 7700 900421",
            "EMAIL;INTERNET:a@example.com",
            version="2.1",
        ),
        {"full_name": "Ann Ash", "phones": ("+447700900421", "01632 960501"), "emails": ("a@example.com",)},
    ),
    (
        "a charset on one line serves the lines without",
        card("N;CHARSET=Windows-1252:Grön;Käthe", "ORG:Büro", version="2.1", encoding="cp1252"),
        {"family_name": "Grön", "given_name": "Käthe", "organisation": "Büro"},
    ),
    (
        "no charset at all",
        card("N:Muster;Jörg", "ORG:Bücherei", version="2.1", encoding="cp1252"),
        {"given_name": "Jörg", "organisation": "Bücherei"},
    ),
    (
        "Shift-JIS, whose second bytes may be backslashes",
        card("N;CHARSET=SHIFT_JIS:ソノ;表;;;", "FN;CHARSET=SHIFT_JIS:ソノ 表", version="2.1", encoding="cp932"),
        {"family_name": "ソノ", "given_name": "表", "full_name": "ソノ 表"},
    ),
    (
        "4.0: tel addresses, quoted lists, preference by number",
        card(
            "FN:Ann Ash",
            'TEL;VALUE=uri;PREF=1;TYPE="voice,cell":tel:+44-7700-900421;ext=9',
            'ADR;GEO="geo:51.5:0.1";LABEL="a:b":;;Baker Street;London;;;',
            "EMAIL;PREF=2:b@example.com",
            "EMAIL;PREF=1:a@example.com",
            "BDAY:--0304",
            version="4.0",
        ),
        {"phones": ("+447700900421;ext=9",), "emails": ("a@example.com", "b@example.com"), "birthday": "--03-04"},
    ),
    (
        "an agent's card inside the card",
        card(
            "N:Ash;Ann",
            "AGENT:",
            "BEGIN:VCARD",
            "N:Inner;Ina",
            "TEL:+44 7700 900499",
            "END:VCARD",
            "TEL:+44 7700 900421",
            version="2.1",
        ),
        {"full_name": "Ann Ash", "phones": ("+447700900421",)},
    ),
    (
        "base64 without indent, ended by a blank line",
        card("N:Ash;Ann", "PHOTO;JPEG;BASE64:/9j/4AAQ", "SkZJRgABAQ==", "", "TITLE:Editor", version="2.1"),
        {"position": "Editor", "full_name": "Ann Ash"},
    ),
    (
        "folded inside a letter",
        b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:J\xc3\r\n \xb6rg Muster\r\nEND:VCARD\r\n",
        {"full_name": "Jörg Muster"},
    ),
    ("folded at a blank in 2.1", card("FN:Ann Ash", "NOTE:first", " second", version="2.1"), {"notes": "first second"}),
    (
        "lines ended by CR alone",
        card("FN:Ann Ash", "TITLE:Editor", end="\r"),
        {"full_name": "Ann Ash", "position": "Editor"},
    ),
    (
        "lines ended by CR CR LF",
        card("FN:Ann Ash", "TITLE:Editor", end="\r\r\n"),
        {"full_name": "Ann Ash", "position": "Editor"},
    ),
    (
        "lower case, blanks after BEGIN, BOM",
        b"\xef\xbb\xbf\r\nbegin:vcard  \r\nfn:Ann Ash\r\nend:vcard",
        {"full_name": "Ann Ash"},
    ),
    (
        "a note broken without folding",
        card("FN:Ann Ash", "NOTE:first", "second part", "TITLE:Editor"),
        {"notes": "first\nsecond part", "position": "Editor"},
    ),
    (
        "no FN: built with the middle name",
        card("N:Ash;Ann;B.;Dr.;Jr."),
        {"full_name": "Ann B. Ash Jr.", "given_name": "Ann", "family_name": "Ash"},
    ),
    ("only FN: nothing is invented", card("FN:Ann Ash"), {"full_name": "Ann Ash", "given_name": "", "family_name": ""}),
    ("a charset that is wrong", b"BEGIN:VCARD\nFN;CHARSET=ISO-8859-1:J\xc3\xb6rg\nEND:VCARD\n", {"full_name": "Jörg"}),
    ("an unknown charset", b"BEGIN:VCARD\nFN;CHARSET=X-NONE:J\xf6rg\nEND:VCARD\n", {"full_name": "Jörg"}),
    ("a charset that is no charset", b"BEGIN:VCARD\nFN;CHARSET=HEX:J\xf6rg\nEND:VCARD\n", {"full_name": "Jörg"}),
    (
        "labels without the group of all",
        card("FN:A", "CATEGORIES:Hiking,myContacts,Old\\, old"),
        {"categories": ("Hiking", "Old, old")},
    ),
]


@pytest.mark.parametrize(("data", "expected"), [case[1:] for case in FIELDS], ids=[case[0] for case in FIELDS])
def test_fields(data: bytes, expected: dict[str, object]) -> None:
    """Each habit of a writer comes out as the plain value."""
    read = only(data)
    assert {name: getattr(read, name) for name in expected} == expected


FAULTY: list[tuple[str, bytes, list[str], set[tuple[str, int]]]] = [
    ("END is missing", b"BEGIN:VCARD\nFN:Ann\nBEGIN:VCARD\nFN:Bob\nEND:VCARD\n", ["Ann", "Bob"], {("repaired", 1)}),
    ("the file is cut off", b"BEGIN:VCARD\nFN:Ann\nEND:VCARD\nBEGIN:VCARD\nFN:Bo", ["Ann", "Bo"], {("repaired", 1)}),
    ("an empty card", b"BEGIN:VCARD\nEND:VCARD\nBEGIN:VCARD\nFN:Bob\nEND:VCARD\n", ["Bob"], {("dropped", 1)}),
    (
        "a list of people",
        b"BEGIN:VCARD\nFN:Choir\nKIND:group\nEND:VCARD\nBEGIN:VCARD\nFN:Bob\nEND:VCARD\n",
        ["Bob"],
        {("dropped", 1)},
    ),
    (
        "garbage between",
        b"BEGIN:VCARD\nFN:Ann\n\x01\x02 ???\nEND:VCARD\nnonsense\nBEGIN:VCARD\nFN:Bob\nEND:VCARD\n",
        ["Ann", "Bob"],
        {("repaired", 1)},
    ),
    ("broken quotes", b'BEGIN:VCARD\nTEL;TYPE="cell:1\nFN:Ann\nEND:VCARD\n', ["Ann"], {("repaired", 1)}),
    ("files put together", b"BEGIN:VCARD\nFN:Ann\nEND:VCARDBEGIN:VCARD\nFN:Bob\nEND:VCARD\n", ["Ann", "Bob"], set()),
    (
        "a byte order mark inside",
        b"BEGIN:VCARD\nFN:Ann\nEND:VCARD\n\xef\xbb\xbfBEGIN:VCARD\nFN:Bob\nEND:VCARD\n",
        ["Ann", "Bob"],
        set(),
    ),
    (
        "END without BEGIN",
        b"BEGIN:VCARD\nFN:Ann\nEND:VCARD\nEND:VCARD\nBEGIN:VCARD\nFN:Bob\nEND:VCARD\n",
        ["Ann", "Bob"],
        set(),
    ),
]


@pytest.mark.parametrize(("data", "names", "told"), [case[1:] for case in FAULTY], ids=[case[0] for case in FAULTY])
def test_a_damaged_card_costs_only_itself(data: bytes, names: list[str], told: set[tuple[str, int]]) -> None:
    """The cards around a fault are read, and the fault is a counted finding with its line."""
    reading = read_cards(data, "x.vcf")
    assert [c.full_name for c in reading.cards] == names
    assert {(f.what, f.count) for f in reading.findings if f.what in ("repaired", "dropped")} == told
    assert all(f.lines for f in reading.findings if f.what in ("repaired", "dropped"))


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("a;b", ["a", "b"]),
        (r"a\;b;c", [r"a\;b", "c"]),
        (r"a\\;b", [r"a\\", "b"]),
        ("a\\;", ["a\\;"]),
        (";", ["", ""]),
        ("", [""]),
    ],
)
def test_splitting_heeds_escapes(text: str, parts: list[str]) -> None:
    """A separator behind an odd number of backslashes is part of the value."""
    assert split(text, ";") == parts


def test_rows_count_cards() -> None:
    """Rows count cards from 0, left-out ones too, so that a row always names the same card."""
    data = card("FN:A") + card("KIND:group", "FN:L") + card("FN:B")
    assert [(c.row, c.full_name) for c in read_cards(data, "x.vcf").cards] == [(0, "A"), (2, "B")]


def test_utf16() -> None:
    """A card saved as UTF-16 is found and read."""
    for encoding in ("utf-16", "utf-16-le"):
        reading = read_document(Source("x.vcf", lambda e=encoding: card("FN:Jörg Muster").decode().encode(e))).reading  # type: ignore[misc]
        assert reading is not None
        assert [c.full_name for c in reading.cards] == ["Jörg Muster"]


def test_no_card_at_all() -> None:
    """A file without any card says so and what to do."""
    with pytest.raises(UserError, match="no contact card"):
        read_cards(b"END:VCARD\n", "x.vcf")


def test_memory_does_not_grow_with_photos(tmp_path: Path) -> None:
    """A file of photos is read from the disk line by line and never held."""
    folded = "PHOTO;ENCODING=b;TYPE=JPEG:" + "\r\n ".join(["A" * 74] * 2_000)
    path = tmp_path / "photos.vcf"
    path.write_bytes(b"".join(card(f"FN:Ann {i}", folded) for i in range(40)))
    (source,) = find_sources(path)[0]
    tracemalloc.start()
    reading = read_document(source).reading
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert reading is not None
    assert len(reading.cards) == 40
    assert peak < path.stat().st_size / 10


@pytest.mark.parametrize(
    "data",
    [case[1] for case in FIELDS if case[0] in ("iPhone groups and escapes", "no FN: built with the middle name")],
)
def test_vobject_agrees(data: bytes) -> None:
    """Where vobject can read a card at all it finds the same names, organisation and addresses."""
    read = only(data)
    theirs = vobject.readOne(data.decode())
    assert theirs.n.value.family == read.family_name
    assert theirs.n.value.given == read.given_name
    if hasattr(theirs, "org"):
        assert theirs.org.value[0] == read.organisation
        assert [e.value.lower() for e in theirs.email_list] == list(read.emails)


SAMPLE = Path(__file__).parents[4] / "shared" / "samples" / "own" / "dedupe" / "iphone.vcf"


@pytest.mark.skipif(not SAMPLE.exists(), reason="the shared samples are not here")
def test_vobject_agrees_on_an_address_book() -> None:
    """The same 119 and more people, in the same order, with the same addresses."""
    ours = read_cards(SAMPLE.read_bytes(), "iphone.vcf").cards
    theirs = list(vobject.readComponents(SAMPLE.read_text("utf-8")))
    assert len(ours) == len(theirs)
    for mine, other in zip(ours, theirs, strict=True):
        assert {e.value.lower() for e in other.contents.get("email", [])} == set(mine.emails)
        assert other.n.value.family == mine.family_name
