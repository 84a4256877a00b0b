"""Address books of any exporter as a table: Google, Outlook, Yahoo, Thunderbird, CRM systems, your own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from importers.dialects.columns import Layout, layout
from importers.dialects.vocabulary import footers, is_system_group, known_order, lists_no_contacts
from importers.findings import account
from importers.people.dates import clean_birthday, column_birthdays, column_dates
from importers.people.lexicon import is_generation
from importers.people.links import clean_emails, clean_urls, first_slug
from importers.people.names import clean_name, join, without_address
from importers.people.phones import clean_phones
from importers.records import Card, Reading
from importers.signatures import linkedin_kind
from importers.table import Table
from importers.text import fold, squash, unique

EMPTY = "Rows without a name, an organisation, an address or a number."
FOOTER = "Lines under the table that are no people: totals, copyright, report details."
FOOTER_CELLS = 2  # "Total", "124"
_LABELS = re.compile(r":::|[;|\n]")


def identify(table: Table) -> bool:
    """Columns that name or reach people, and none of LinkedIn's own tables."""
    return not (linkedin_kind(table) or lists_no_contacts(table.header)) and layout(table).names_people()


def extract(table: Table) -> Reading:
    """One card a row that names or reaches somebody."""
    columns = layout(table)
    births, days = _births(table, columns), _connected(table, columns)
    cards: list[Card] = []
    empty: list[int] = []
    foot: list[int] = []
    below = _below_people(table.rows)
    for number, row in enumerate(table.rows):
        if _is_footer(row, bool(foot) and number >= below):
            foot.append(table.lines[number])
            continue
        card = _card(table.file, number, columns, row)
        if card is None:
            empty.append(table.lines[number])
        else:
            cards.append(replace(card, birthday=births[number], connected_on=days[number]))
    told = account(table.file, len(table.rows), len(cards), {EMPTY: empty, FOOTER: foot})
    return Reading(cards=tuple(cards), findings=(*table.findings, *told))


def _card(file: str, number: int, columns: Layout, row: Sequence[str]) -> Card | None:
    full, given, family = _name(columns, row)
    emails = unique([email for cell in columns.cells(row, "email") for email in clean_emails(cell)])
    phones = clean_phones(columns.cells(row, "phone"))
    urls = unique([url for cell in columns.cells(row, "url") for url in clean_urls(cell)])
    organisation = squash(columns.first(row, "organisation"))
    if not (full or organisation or emails or phones or urls):
        return None
    return Card(
        file=file,
        row=number,
        full_name=full,
        given_name=given,
        family_name=family,
        organisation=organisation,
        position=squash(columns.first(row, "position")),
        emails=emails,
        phones=phones,
        urls=urls,
        profile_slug=first_slug(urls),
        categories=_labels(columns.cells(row, "categories")),
        notes="\n".join(columns.cells(row, "notes")).replace("\r\n", "\n"),
    )


def _name(columns: Layout, row: Sequence[str]) -> tuple[str, str, str]:
    """(full, given, family); a missing whole name is built with the middle name and "Jr."."""
    written = columns.first(row, "full_name")
    written = without_address(written)
    written = "" if "@" in written else written  # Thunderbird shows the address where it knows no name
    full, given, family = clean_name(written, columns.first(row, "given_name"), columns.first(row, "family_name"))
    middle, suffix = squash(columns.first(row, "middle_name")), squash(columns.first(row, "suffix"))
    if written or not (given or family):
        return full, given, family
    if middle and given and family:
        full = join(f"{given} {middle}", family)
    return f"{full} {suffix}" if is_generation(suffix) else full, given, family


def _labels(cells: list[str]) -> tuple[str, ...]:
    """Labels and groups without those that hold everybody; Google marks its own with a star."""
    found: list[str] = []
    for cell in cells:
        parts = _LABELS.split(cell)
        parts = cell.split(",") if len(parts) == 1 else parts
        found += [squash(part.strip().removeprefix("* ")) for part in parts]
    return unique([label for label in found if not is_system_group(label)])


def _births(table: Table, columns: Layout) -> list[str]:
    order = known_order(table.header)
    if "birth_year" in columns.columns:
        parts = (tuple(columns.first(row, f"birth_{part}") for part in ("year", "month", "day")) for row in table.rows)
        return [clean_birthday(_iso(*part)) for part in parts]
    if "birthday" not in columns.columns:
        return [""] * len(table.rows)
    return column_birthdays([columns.first(row, "birthday") for row in table.rows], order)


def _iso(year: str, month: str, day: str) -> str:
    if not (month.isdigit() and day.isdigit()):
        return ""
    return f"{year}-{int(month):02d}-{int(day):02d}" if year.isdigit() else f"--{int(month):02d}-{int(day):02d}"


def _connected(table: Table, columns: Layout) -> list[date | None]:
    if "connected_on" not in columns.columns:
        return [None] * len(table.rows)
    return column_dates([columns.first(row, "connected_on") for row in table.rows], known_order(table.header))


def _below_people(rows: Sequence[Sequence[str]]) -> int:
    """The index of the row behind the last one with more than a footer's few cells."""
    return max((i + 1 for i, row in enumerate(rows) if sum(map(bool, row)) > FOOTER_CELLS), default=0)


def _is_footer(row: Sequence[str], after_another: bool) -> bool:
    """A total or a line of the report; below one, any lone text (Salesforce signs with the owner's company)."""
    filled = [cell for cell in row if cell.strip()]
    if not 0 < len(filled) <= FOOTER_CELLS or "@" in filled[-1]:
        return False
    if after_another and len(filled) == 1 and len(row) > FOOTER_CELLS:
        return True
    first = fold(filled[0])
    return any(first.startswith(sign) and not first[len(sign) : len(sign) + 2].strip().isalpha() for sign in footers())
