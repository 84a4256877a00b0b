"""ImportedContacts.csv: an address book that was once uploaded to LinkedIn."""

from __future__ import annotations

import re

from importers.findings import account
from importers.people.links import clean_email
from importers.people.names import clean_name
from importers.people.phones import clean_phone
from importers.records import Card, Reading
from importers.signatures import Columns, linkedin_kind
from importers.table import Table
from importers.text import squash, unique

KIND = "imported_contacts"
SEPARATOR = re.compile(r"[,;]\s*")


def identify(table: Table) -> bool:
    """First name, last name, and e-mails and numbers in the plural."""
    return linkedin_kind(table) == KIND


def extract(table: Table) -> Reading:
    """One card a row that names or reaches somebody."""
    columns = Columns(table)
    cards: list[Card] = []
    empty: list[int] = []
    for number, row in enumerate(table.rows):
        card = _card(table.file, number, columns, row)
        if card.full_name or card.emails or card.phones:
            cards.append(card)
        else:
            empty.append(table.lines[number])
    told = account(table.file, len(table.rows), len(cards), {"Rows without a name, an address or a number.": empty})
    return Reading(cards=tuple(cards), findings=(*table.findings, *told))


def _card(file: str, number: int, columns: Columns, row: list[str]) -> Card:
    given = " ".join(filter(None, (columns.cell(row, "firstname"), columns.cell(row, "middlename"))))
    full, given, family = clean_name(columns.cell(row, "fullname"), given, columns.cell(row, "lastname"))
    emails = [clean_email(part) for part in SEPARATOR.split(columns.cell(row, "emails"))]
    phones = [clean_phone(part) for part in SEPARATOR.split(columns.cell(row, "phonenumbers")) if part]
    return Card(
        file=file,
        row=number,
        full_name=full,
        given_name=given,
        family_name=family,
        organisation=squash(columns.cell(row, "companies")),
        position=squash(columns.cell(row, "title")),
        emails=unique(emails),
        phones=unique(phones),
    )
