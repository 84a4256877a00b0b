"""Positions.csv: the owner's own career."""

from __future__ import annotations

from importers.findings import account
from importers.moments import month
from importers.records import Job, OwnerFacts, Reading
from importers.signatures import Columns, linkedin_kind
from importers.table import Table
from importers.text import squash


def identify(table: Table) -> bool:
    """Company, title and since when."""
    return linkedin_kind(table) == "positions"


def extract(table: Table) -> Reading:
    """The owner's jobs, newest first as LinkedIn lists them; an empty end means current."""
    columns = Columns(table)
    jobs = tuple(
        Job(
            title=squash(columns.cell(row, "title")),
            organisation=squash(columns.cell(row, "companyname")),
            started=month(columns.cell(row, "startedon")),
            finished=month(columns.cell(row, "finishedon")),
        )
        for row in table.rows
        if columns.cell(row, "title") or columns.cell(row, "companyname")
    )
    told = account(table.file, len(table.rows), len(jobs), {})
    return Reading(owner=OwnerFacts(jobs=jobs, source=table.file), findings=(*table.findings, *told))
