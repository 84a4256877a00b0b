"""Connections.csv: the members somebody is connected to, as of the day of the export."""

from __future__ import annotations

from datetime import date

from importers.dialects.vocabulary import known_order
from importers.findings import SHOWN_LINES, Finding, account
from importers.people.dates import column_dates
from importers.people.links import clean_email, clean_url, profile_slug
from importers.people.names import clean_name
from importers.records import Card, Reading
from importers.signatures import Columns, linkedin_kind
from importers.table import Table
from importers.text import squash

KIND = "connections"


def identify(table: Table) -> bool:
    """First name, last name and the day of the connection."""
    return linkedin_kind(table) == KIND


def extract(table: Table) -> Reading:
    """One card a row; rows ``,,,,,,07 Jun 2026`` are members who hide or left: counted, with their date."""
    columns = Columns(table)
    days = column_dates([columns.cell(row, "connectedon") for row in table.rows], known_order(table.header))
    cards: list[Card] = []
    hidden: list[date | None] = []
    for number, (row, day) in enumerate(zip(table.rows, days, strict=True)):
        card = _card(table.file, number, columns, row, day)
        if card is None:
            hidden.append(day)
        else:
            cards.append(card)
    findings = (*table.findings, *_findings(table, columns, cards, hidden))
    return Reading(cards=tuple(cards), hidden=tuple(hidden), findings=findings)


def _card(file: str, number: int, columns: Columns, row: list[str], day: date | None) -> Card | None:
    given, family, url = (columns.cell(row, key) for key in ("firstname", "lastname", "url"))
    email = clean_email(columns.cell(row, "emailaddress"))
    if not (given or family or url or email):
        return None
    full, given, family = clean_name("", given, family)
    return Card(
        file=file,
        row=number,
        full_name=full,
        given_name=given,
        family_name=family,
        organisation=squash(columns.cell(row, "company")),
        position=squash(columns.cell(row, "position")),
        emails=(email,) if email else (),
        urls=(clean_url(url),) if url else (),
        profile_slug=profile_slug(url),
        connected_on=day,
    )


def _findings(table: Table, columns: Columns, cards: list[Card], hidden: list[date | None]) -> list[Finding]:
    found = [*account(table.file, len(table.rows), len(cards), {})]
    if hidden:
        reason = "Members who closed their account or hide: counted, with their date, not invented."
        found.append(Finding(table.file, "hidden", len(hidden), reason))
    undated = [
        table.lines[card.row]
        for card in cards
        if card.connected_on is None and columns.cell(table.rows[card.row], "connectedon")
    ]
    if undated:
        reason = "The date of the connection could not be understood; the person is kept without it."
        remedy = "Pass the file as LinkedIn wrote it, not saved again by a spreadsheet."
        found.append(Finding(table.file, "repaired", len(undated), reason, tuple(undated[:SHOWN_LINES]), remedy))
    return found
