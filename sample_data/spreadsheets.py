"""The address books that are tables: Google's CSV, an Outlook workbook, LinkedIn's imported contacts."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Sequence
from datetime import date, datetime

from openpyxl import Workbook

from sample_data import tables
from sample_data.books import Entry
from sample_data.chance import Chance
from sample_data.linkedin_network import clock, table
from sample_data.packing import pack, unpack

IMPORTED = (
    "FirstName", "MiddleName", "LastName", "Emails", "PhoneNumbers", "Title", "Location", "CreatedAt", "UpdatedAt",
)  # fmt: skip
_STAMP = re.compile(r"(<dcterms:(created|modified)[^>]*>)[^<]*")


def google(entries: Iterable[Entry]) -> bytes:
    """Google Contacts as of 2024: two values of one label are joined with " ::: "."""
    header = tables.lines("google_header.txt")
    return table(header, [_row(header, _google_cells(entry)) for entry in entries])


def _row(header: Sequence[str], cells: dict[str, str]) -> list[str]:
    return [cells.get(name, "") for name in header]


def _google_cells(entry: Entry) -> dict[str, str]:
    place = entry.place
    return {
        "First Name": entry.given,
        "Last Name": entry.family,
        "Nickname": entry.nickname,
        "Organization Name": entry.organisation,
        "Organization Title": entry.title,
        "Birthday": entry.birthday,
        "Notes": entry.notes,
        "Labels": " ::: ".join((*entry.labels, "* myContacts")),
        "E-mail 1 - Label": "* Home" if entry.emails else "",
        "E-mail 1 - Value": " ::: ".join(entry.emails),
        "Phone 1 - Label": "Mobile" if entry.mobile else "",
        "Phone 1 - Value": entry.mobile,
        "Phone 2 - Label": "Work" if entry.desk else "",
        "Phone 2 - Value": entry.desk,
        "Address 1 - City": place.city if place else "",
    }


def outlook(entries: Iterable[Entry], day: date) -> bytes:
    """A workbook with the columns of a German Outlook, made the same to the byte at any time."""
    header = tables.lines("outlook_header.txt")
    book = Workbook()
    book.remove(book.worksheets[0])
    sheet = book.create_sheet("Kontakte")
    sheet.append(list(header))
    for entry in entries:
        sheet.append([cell or None for cell in _row(header, _outlook_cells(entry))])
    buffer = io.BytesIO()
    book.save(buffer)
    return _undated(buffer.getvalue(), day)


def _outlook_cells(entry: Entry) -> dict[str, str]:
    place = entry.place
    cells = {
        "Vorname": entry.given,
        "Nachname": entry.family,
        "Firma": entry.organisation,
        "Position": entry.title,
        "Telefon geschäftlich": entry.desk,
        "Mobiltelefon": entry.mobile,
        "Kategorien": ";".join(entry.labels),
        "Notizen": entry.notes,
        "Geburtstag": _german_date(entry.birthday),
        "Priorität": "Normal",
        "Privat": "Falsch",
    }
    if entry.emails:
        cells |= {"E-Mail-Adresse": entry.emails[0], "E-Mail-Typ": "SMTP"}
        cells["E-Mail: Angezeigter Name"] = f"{entry.given} {entry.family} ({entry.emails[0]})"
    if place:
        cells |= {"Straße geschäftlich": place.street, "Ort geschäftlich": place.city}
        cells |= {"Postleitzahl geschäftlich": place.postal, "Land/Region geschäftlich": place.country}
    return cells


def _german_date(day: str) -> str:
    """1957-03-12 as 12.03.1957; what Outlook writes for none is 0.0.00."""
    parts = day.split("-")
    return f"{parts[2]}.{parts[1]}.{parts[0]}" if len(parts) == 3 else "0.0.00"


def _undated(workbook: bytes, day: date) -> bytes:
    """The workbook with fixed dates inside and out: openpyxl stamps the time of saving."""
    members = unpack(workbook)
    core = members["docProps/core.xml"].decode()
    members["docProps/core.xml"] = _STAMP.sub(rf"\g<1>{day.isoformat()}T12:00:00Z", core).encode()
    return pack(members, day)


def imported(entries: Iterable[Entry], seed: str) -> bytes:
    """ImportedContacts.csv: what LinkedIn took from an address book, years ago."""
    chance = Chance(seed, "imported")
    return table(IMPORTED, [_imported_row(entry, chance) for entry in entries])


def _imported_row(entry: Entry, chance: Chance) -> list[str]:
    day = chance.day(date(2016, 3, 1), date(2019, 9, 30))
    stamp = datetime(day.year, day.month, day.day, chance.between(7, 22), chance.between(0, 59))
    at = f"{stamp.month}/{stamp.day}/{stamp:%y}, {clock(stamp)}"
    return [entry.given, "", entry.family, ", ".join(entry.emails), entry.mobile, entry.title, "", at, at]
