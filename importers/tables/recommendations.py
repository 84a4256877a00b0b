"""Recommendations_Given.csv and Recommendations_Received.csv: one header, told apart by the file's name."""

from __future__ import annotations

from importers.errors import UserError
from importers.findings import account
from importers.moments import moment
from importers.people.names import clean_name
from importers.records import Party, Reading, Touch
from importers.signatures import Columns, header_key, linkedin_kind
from importers.table import Table
from importers.text import squash

KIND = "recommendations"


def identify(table: Table) -> bool:
    """Name, company, title, text, date and status."""
    return linkedin_kind(table) == KIND


def extract(table: Table) -> Reading:
    """One touch per visible recommendation; there is no profile address, so name and company identify."""
    columns = Columns(table)
    sent = _given(table.file)
    touches: list[Touch] = []
    hidden: list[int] = []
    for number, row in enumerate(table.rows):
        if columns.cell(row, "status").upper() not in ("VISIBLE", ""):
            hidden.append(table.lines[number])
            continue
        name = clean_name("", columns.cell(row, "firstname"), columns.cell(row, "lastname"))[0]
        other = Party(name=name, organisation=squash(columns.cell(row, "company")))
        touches.append(
            Touch(
                file=table.file,
                row=number,
                kind="recommendation",
                sender=Party() if sent else other,
                recipients=(other,) if sent else (Party(),),
                at=moment(columns.cell(row, "creationdate")),
                direction="sent" if sent else "received",
            )
        )
    told = account(table.file, len(table.rows), len(touches), {"Recommendations that are hidden or pending.": hidden})
    return Reading(touches=tuple(touches), findings=(*table.findings, *told))


def _given(file: str) -> bool:
    name = header_key(file.rsplit("/", 1)[-1])
    if "given" in name or "received" in name:
        return "given" in name
    raise UserError(
        "holds recommendations, and only the file's name can tell whether given or received",
        file=file,
        remedy="Name it Recommendations_Given.csv or Recommendations_Received.csv, as LinkedIn does.",
    )
