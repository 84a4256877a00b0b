"""vCard 3.0, held against two other readers."""

from __future__ import annotations

import io
from dataclasses import replace
from unittest import mock

import pytest
import vobject
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from vcard.vcard_validator import validate_file

from importers.export.formats import vcard as writer
from importers.export.vcard_lines import LONGEST_LINE, folded
from importers.records import Card
from tests.importers.export.contacts import ANN, BARE, frame_of, some_cards


def written(cards: list[Card]) -> bytes:
    """The cards as one vCard file."""
    stream = io.BytesIO()
    writer.write(frame_of(cards), stream)
    return stream.getvalue()


def test_a_card_line_by_line() -> None:
    """Escapes, the profile among the web addresses, a birthday without year, an id, and no date of writing."""
    lines = written([ANN]).decode().split("\r\n")
    uid = frame_of([ANN])["contact_id"].item()
    assert lines == [
        "BEGIN:VCARD",
        "VERSION:3.0",
        "FN:Ann B. Lee",
        "N:Lee;Ann;;;",
        "ORG:Acme\\; Sons\\, Ltd",
        "TITLE:Buyer",
        "EMAIL;TYPE=INTERNET:ann@example.com",
        "EMAIL;TYPE=INTERNET:a.lee@acme.example.com",
        "TEL;TYPE=VOICE:+12125550101",
        "URL:https://example.org/ann",
        "URL:https://www.linkedin.com/in/ann-lee-1",
        "CATEGORIES:Friends,Work",
        "BDAY;X-APPLE-OMIT-YEAR=1604:1604-02-03",
        "NOTE:likes tea\\n=HYPERLINK(1)",
        f"UID:{uid}",
        "END:VCARD",
        "",
    ]


@pytest.mark.parametrize(
    ("card", "name"),
    [
        (Card("a.csv", 0, full_name="Ann Mary van der Lee"), ["FN:Ann Mary van der Lee", "N:van der Lee;Ann Mary;;;"]),
        (Card("a.csv", 0, full_name="Cher"), ["FN:Cher", "N:Cher;;;;"]),
        (Card("a.csv", 0, given_name="Ann"), ["FN:Ann", "N:;Ann;;;"]),
        (Card("a.csv", 0, organisation="Acme"), ["FN:Acme", "N:;;;;", "X-ABShowAs:COMPANY"]),
        (Card("a.csv", 0, emails=("a@example.com",)), ["FN:a@example.com", "N:;;;;"]),
        (BARE, ["FN:?", "N:;;;;"]),
    ],
)
def test_every_card_has_a_name_to_show(card: Card, name: list[str]) -> None:
    """FN and N are there whatever is known."""
    lines = written([card]).decode().split("\r\n")
    assert lines[2 : 2 + len(name)] == name
    assert not any(line.endswith(":") for line in lines)


def test_a_profile_is_written_as_an_address() -> None:
    """Its name is decoded in our table and encoded in the address; once is enough."""
    card = Card("a.csv", 0, "Zoë Lee", "Zoë", "Lee", profile_slug="zoë-lee-1")
    address = "https://www.linkedin.com/in/zo%C3%AB-lee-1"
    assert f"URL:{address}\r\n".encode() in written([card])
    assert written([replace(card, urls=(address,))]).count(b"URL:") == 1


def _by_the_letter(card: Card) -> Card:
    """3.0 knows no birthday without a year and no web address without its scheme."""
    urls = tuple(url for url in card.urls if url.startswith("https://"))
    return replace(card, birthday=card.birthday.replace("--", "1999-"), urls=urls)


@pytest.mark.filterwarnings("ignore::UserWarning:vcard")  # hints: a default TYPE, a name of two words
@settings(max_examples=60, deadline=None)
@given(some_cards)
def test_a_strict_validator_accepts_it(cards: list[Card]) -> None:
    """The ``vcard`` package, which takes RFC 2426 by the letter, has nothing to say.

    It knows octets (80-FF is "non-ASCII").
    """
    octets = written([_by_the_letter(card) for card in cards]).decode("latin-1")
    assume(not {"\x85", "\x1c", "\x1d", "\x1e"} & set(octets))  # its line splitter takes these octets for line ends
    with mock.patch("vcard.vcard_validator.get_file_pointer") as opened:
        opened.return_value.__enter__.return_value = io.StringIO(octets, newline="")
        assert validate_file("a.vcf", verbose=False) == ""


@settings(max_examples=60, deadline=None)
@given(some_cards)
def test_vobject_reads_the_same(cards: list[Card]) -> None:
    """Another reader finds the same names, addresses, employers and notes."""
    read = list(vobject.readComponents(written(cards).decode()))
    assert len(read) == len(cards)
    for found, card in zip(read, cards, strict=True):
        assert found.fn.value == card.full_name
        assert (found.n.value.given, found.n.value.family) == (card.given_name, card.family_name)
        assert [line.value for line in found.contents.get("email", [])] == list(card.emails)
        assert [line.value for line in found.contents.get("tel", [])] == list(card.phones)
        assert [line.value for line in found.contents.get("title", [])] == [card.position] * bool(card.position)
        assert [line.value for line in found.contents.get("note", [])] == [card.notes] * bool(card.notes)
        assert [line.value for line in found.contents.get("org", [])] == [[card.organisation]] * bool(card.organisation)


@given(st.text(alphabet=st.characters(exclude_characters="\r\n", exclude_categories=("Cs",)), max_size=400))
def test_lines_are_folded_at_75_octets(line: str) -> None:
    """No letter is cut, and unfolding gives the line back."""
    data = folded(line)
    pieces = data.removesuffix(b"\r\n").split(b"\r\n")
    assert all(len(piece) <= LONGEST_LINE for piece in pieces)
    assert all(piece.decode("utf-8") for piece in pieces if piece)
    assert data.endswith(b"\r\n")
    assert data.removesuffix(b"\r\n").replace(b"\r\n ", b"").decode("utf-8") == line
