"""Email Addresses.csv: the owner's own addresses, by which the owner's card in a phone is known."""

from __future__ import annotations

from importers.findings import account
from importers.people.links import clean_email
from importers.records import OwnerFacts, Reading
from importers.signatures import Columns, linkedin_kind
from importers.table import Table
from importers.text import unique


def identify(table: Table) -> bool:
    """An address, whether it was confirmed, whether it is the main one."""
    return linkedin_kind(table) == "email_addresses"


def extract(table: Table) -> Reading:
    """The owner's addresses."""
    columns = Columns(table)
    emails = unique([clean_email(columns.cell(row, "emailaddress")) for row in table.rows])
    told = account(table.file, len(table.rows), len(emails), {})
    return Reading(owner=OwnerFacts(emails=emails, source=table.file), findings=(*table.findings, *told))
