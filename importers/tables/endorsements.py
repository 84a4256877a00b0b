"""Endorsement_Given_Info.csv and Endorsement_Received_Info.csv: skills somebody vouched for."""

from __future__ import annotations

from importers.findings import account
from importers.moments import moment
from importers.people.links import profile_slug
from importers.people.names import clean_name
from importers.records import Party, Reading, Touch
from importers.signatures import Columns, linkedin_kind
from importers.table import Table

KINDS = {"endorsements_given": "endorsee", "endorsements_received": "endorser"}


def identify(table: Table) -> bool:
    """A date, a skill and the one who gave or got."""
    return linkedin_kind(table) in KINDS


def extract(table: Table) -> Reading:
    """One touch per accepted endorsement."""
    columns = Columns(table)
    kind = linkedin_kind(table)
    touches: list[Touch] = []
    refused: list[int] = []
    for number, row in enumerate(table.rows):
        if columns.cell(row, "endorsementstatus").upper() not in ("ACCEPTED", ""):
            refused.append(table.lines[number])
            continue
        touches.append(_touch(table.file, number, columns, row, KINDS[kind]))
    told = account(table.file, len(table.rows), len(touches), {"Endorsements that were not accepted.": refused})
    return Reading(touches=tuple(touches), findings=(*table.findings, *told))


def _touch(file: str, number: int, columns: Columns, row: list[str], role: str) -> Touch:
    given, family = columns.cell(row, f"{role}firstname"), columns.cell(row, f"{role}lastname")
    other = Party(profile_slug(columns.cell(row, f"{role}publicurl")), clean_name("", given, family)[0])
    sent = role == "endorsee"
    return Touch(
        file=file,
        row=number,
        kind="endorsement",
        sender=Party() if sent else other,
        recipients=(other,) if sent else (Party(),),
        at=moment(columns.cell(row, "endorsementdate")),
        direction="sent" if sent else "received",
    )
