"""Invitations.csv: who asked whom to connect; the best source of the owner's own profile address."""

from __future__ import annotations

from collections import Counter
from typing import Literal

from importers.findings import account
from importers.moments import moment
from importers.people.links import profile_slug
from importers.records import OwnerFacts, Party, Reading, Touch
from importers.signatures import Columns, linkedin_kind
from importers.table import Table
from importers.text import squash

KIND = "invitations"
DIRECTIONS: dict[str, Literal["sent", "received"]] = {"OUTGOING": "sent", "INCOMING": "received"}
UNDIRECTED = "Rows that say neither OUTGOING nor INCOMING."


def identify(table: Table) -> bool:
    """From, to, when and in which direction."""
    return linkedin_kind(table) == KIND


def extract(table: Table) -> Reading:
    """One touch a row, and the owner as the side that all rows share."""
    columns = Columns(table)
    touches: list[Touch] = []
    owners: Counter[tuple[str, str]] = Counter()
    bad: list[int] = []
    for number, row in enumerate(table.rows):
        touch = _touch(table.file, number, columns, row)
        if touch is None:
            bad.append(table.lines[number])
            continue
        side = touch.sender if touch.direction == "sent" else touch.recipients[0]
        owners[(side.slug, side.name)] += 1
        touches.append(touch)
    told = account(table.file, len(table.rows), len(touches), {UNDIRECTED: bad})
    owner = _owner(owners, table.file)
    return Reading(touches=tuple(touches), owner=owner, findings=(*table.findings, *told))


def _touch(file: str, number: int, columns: Columns, row: list[str]) -> Touch | None:
    direction = DIRECTIONS.get(columns.cell(row, "direction").upper())
    if direction is None:
        return None
    return Touch(
        file=file,
        row=number,
        kind="invitation",
        sender=Party(profile_slug(columns.cell(row, "inviterprofileurl")), squash(columns.cell(row, "from"))),
        recipients=(Party(profile_slug(columns.cell(row, "inviteeprofileurl")), squash(columns.cell(row, "to"))),),
        at=moment(columns.cell(row, "sentat")),
        direction=direction,
    )


def _owner(seen: Counter[tuple[str, str]], file: str) -> OwnerFacts | None:
    named = [(n, slug, name) for (slug, name), n in seen.items() if slug]
    if not named:
        return None
    _, slug, name = max(named, key=lambda s: (s[0], s[1]))
    return OwnerFacts(name=name, slug=slug, source=file)
