"""Profile.csv: the owner of the export."""

from __future__ import annotations

from importers.findings import account
from importers.people.names import clean_name
from importers.records import OwnerFacts, Reading
from importers.signatures import Columns, linkedin_kind
from importers.table import Table
from importers.text import squash


def identify(table: Table) -> bool:
    """First name, last name and headline, without being a list of connections."""
    return linkedin_kind(table) == "profile"


def extract(table: Table) -> Reading:
    """Name, headline and industry of the owner."""
    kept = min(len(table.rows), 1)
    findings = (*table.findings, *account(table.file, len(table.rows), kept, {}))
    if not table.rows:
        return Reading(findings=findings)
    columns, row = Columns(table), table.rows[0]
    name = clean_name("", columns.cell(row, "firstname"), columns.cell(row, "lastname"))[0]
    facts = OwnerFacts(
        name=name,
        headline=squash(columns.cell(row, "headline")),
        industry=squash(columns.cell(row, "industry")),
        source=table.file,
    )
    return Reading(owner=facts, findings=findings)
