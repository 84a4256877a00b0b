"""vCard 3.0 as an iPhone writes it."""

from __future__ import annotations

import base64
import struct
import zlib
from collections.abc import Iterable, Iterator

from sample_data.books import Entry
from sample_data.chance import Chance

FOLD = 75  # octets on a line, RFC 2426 section 2.6
NO_YEAR = "1604"  # what Apple writes for a birthday without a year


def write(entries: Iterable[Entry], seed: str) -> bytes:
    """All cards, CRLF, folded between characters."""
    chance = Chance(seed, "photos")
    lines = [line for entry in entries for line in _card(entry, chance)]
    return "".join(f"{fold(line)}\r\n" for line in lines).encode()


def _card(entry: Entry, chance: Chance) -> Iterator[str]:
    yield from ("BEGIN:VCARD", "VERSION:3.0", "PRODID:-//Apple Inc.//iPhone OS 18.6//EN")
    yield f"N:{_text(entry.family)};{_text(entry.given)};;;"
    yield f"FN:{_text(' '.join(filter(None, (entry.given, entry.family))) or entry.organisation)}"
    if entry.organisation:
        yield f"ORG:{_text(entry.organisation)};"
    if entry.title:
        yield f"TITLE:{_text(entry.title)}"
    yield from _addresses(entry)
    if entry.mobile:
        yield f"TEL;type=CELL;type=VOICE;type=pref:{entry.mobile}"
    if entry.desk:
        yield f"TEL;type=WORK;type=VOICE:{entry.desk}"
    yield from _rest(entry)
    if entry.photo:
        yield f"PHOTO;ENCODING=b;TYPE=PNG:{base64.b64encode(_picture(chance)).decode()}"
    if not (entry.given or entry.family):
        yield "X-ABShowAs:COMPANY"
    yield "END:VCARD"


def _addresses(entry: Entry) -> Iterator[str]:
    """E-mail addresses: the first as a plain property, others in a labelled group."""
    for number, email in enumerate(entry.emails):
        if number == 0:
            yield f"EMAIL;type=INTERNET;type=HOME;type=pref:{email}"
        else:
            yield f"item{number}.EMAIL;type=INTERNET:{email}"
            yield f"item{number}.X-ABLabel:_$!<Work>!$_"


def _rest(entry: Entry) -> Iterator[str]:
    if entry.place:
        p = entry.place
        parts = ";".join(map(_text, (p.street, p.city, p.region, p.postal, p.country)))
        yield f"item8.ADR;type=HOME;type=pref:;;{parts}"
        yield f"item8.X-ABADR:{p.country.lower()}"
    if entry.url and entry.organisation:  # by hand as a page, or by the phone as a social profile
        yield f"item9.URL;type=pref:{entry.url.replace(':', chr(92) + ':')}"
        yield "item9.X-ABLabel:LinkedIn"
    elif entry.url:
        yield f"X-SOCIALPROFILE;type=linkedin;x-user={entry.url.rpartition('/')[2]}:{entry.url}"
    if entry.birthday:
        yield _birthday(entry.birthday)
    if entry.notes:
        yield f"NOTE:{_text(entry.notes)}"
    if entry.labels:
        yield f"CATEGORIES:{','.join(map(_text, entry.labels))}"


def _birthday(day: str) -> str:
    if day.startswith("--"):
        return f"BDAY;X-APPLE-OMIT-YEAR={NO_YEAR};value=date:{NO_YEAR}-{day[2:]}"
    return f"BDAY;value=date:{day}"


def _text(value: str) -> str:
    for plain, escaped in (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\n", "\\n")):
        value = value.replace(plain, escaped)
    return value


def fold(line: str) -> str:
    """The line in pieces of at most 75 octets, the later ones behind a blank."""
    pieces: list[str] = []
    piece = ""
    for character in line:
        if len(f"{' ' if pieces else ''}{piece}{character}".encode()) > FOLD:
            pieces.append(piece)
            piece = ""
        piece += character
    return "\r\n ".join([*pieces, piece])


def _picture(chance: Chance) -> bytes:
    """A tiny PNG: 12 by 12 points of one colour, stored, so that every zlib writes the same bytes."""
    colour = bytes(chance.between(60, 220) for _ in range(3))
    rows = b"".join(b"\0" + colour * 12 for _ in range(12))
    head = struct.pack(">IIBBBBB", 12, 12, 8, 2, 0, 0, 0)
    chunks = (_chunk(b"IHDR", head), _chunk(b"IDAT", zlib.compress(rows, 0)), _chunk(b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
