"""vCard 3.0, the form that every phone and mail program takes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO
from urllib.parse import quote

import polars as pl

from importers.export.vcard_lines import compound, folded, several, text
from importers.merge.names import halves

ENDING = ".vcf"

Row = Mapping[str, Any]


def write(frame: pl.DataFrame, stream: BinaryIO) -> None:
    """One card for each contact: UTF-8, CRLF, no empty property and no date of writing."""
    for row in frame.iter_rows(named=True):
        for line in _card(row):
            stream.write(folded(line))


def _card(row: Row) -> Iterator[str]:
    yield "BEGIN:VCARD"
    yield "VERSION:3.0"
    yield from _name(row)
    if row["organisation"]:
        yield f"ORG:{compound(row['organisation'])}"
    if row["position"]:
        yield f"TITLE:{text(row['position'])}"
    for email in row["emails"] or ():
        yield f"EMAIL;TYPE=INTERNET:{text(email)}"
    for phone in row["phones"] or ():
        yield f"TEL;TYPE=VOICE:{text(phone)}"
    for url in _urls(row):
        yield f"URL:{url}"
    if row["categories"]:
        yield f"CATEGORIES:{several(row['categories'])}"
    if row["birthday"]:
        yield _birthday(row["birthday"])
    if row["notes"]:
        yield f"NOTE:{text(row['notes'])}"
    if row["contact_id"]:
        yield f"UID:{text(row['contact_id'])}"
    yield "END:VCARD"


def _name(row: Row) -> Iterator[str]:
    """FN and N, which 3.0 demands. Without a name the company is shown, else the first address."""
    given, family, full = row["given_name"], row["family_name"], row["full_name"]
    if not (given or family):
        given, family = halves(full)
    shown = full or " ".join(part for part in (given, family) if part)
    if shown:
        yield f"FN:{text(shown)}"
        yield f"N:{compound(family, given, '', '', '')}"
        return
    addresses = (*(row["emails"] or ()), *(row["phones"] or ()), *(row["urls"] or ()))
    yield f"FN:{text(row['organisation'] or next(iter(addresses), '?'))}"
    yield "N:;;;;"
    if row["organisation"]:
        yield "X-ABShowAs:COMPANY"


def _urls(row: Row) -> Iterator[str]:
    """Web addresses as they are (3.0 escapes none in a URL), and the profile if none of them is it."""
    urls = row["urls"] or ()
    yield from urls
    if row["profile_slug"] and not any("linkedin.com/in/" in url.lower() for url in urls):
        yield f"https://www.linkedin.com/in/{quote(row['profile_slug'])}"


def _birthday(day: str) -> str:
    """3.0 has no birthday without a year: 1604 with a mark, as Apple writes it."""
    if day.startswith("--"):
        return f"BDAY;X-APPLE-OMIT-YEAR=1604:1604-{day[2:]}"
    return f"BDAY:{day}"
