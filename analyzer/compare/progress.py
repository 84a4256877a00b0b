"""``compare``: from two audits of one person to their ``Progress``."""

from __future__ import annotations

from datetime import date

from analyzer.audit import Audit
from analyzer.compare import ties
from analyzer.compare.figures import changes
from analyzer.compare.moves import checked
from analyzer.compare.values import Progress
from importers.errors import UserError
from importers.text import fold

NO_NAMES = "An edition to share names nobody: who is behind a figure, and which moves were made, cannot be told."
NO_MESSAGES = "One of the two exports holds no messages: what became of ties cannot be told."
OTHER_REGION = "The two are held against different regions; figures that rest on them are left out."
NO_OWNER = "Neither audit knows its owner; make sure that both are of one person."


def compare(before: Audit, after: Audit) -> Progress:
    """What became of a network; ``UserError`` (exit code 2) for two people, versions, or the wrong order."""
    _check(before, after)
    tell = ties.tells_ties(before) and ties.tells_ties(after)
    answered = ties.answered(before, after) if tell else frozenset()
    gaps = {(cell.sector_naics, cell.level_group) for cell in before.grid if cell.gap}
    return Progress(
        version=after.version,
        owner=after.owner,
        before=before.today,
        after=after.today,
        days=(date.fromisoformat(after.today) - date.fromisoformat(before.today)).days,
        contacts=(before.contacts, after.contacts),
        changes=changes(before, after),
        moves=tuple(checked(move, before, after) for move in before.moves),
        flow=ties.flow(before, after) if tell else None,
        revived=ties.named(ties.revived(before, after), before, after) if tell else (),
        answered=ties.named(answered, before, after),
        answered_count=len(answered),
        filled=tuple(c for c in after.grid if c.count and (c.sector_naics, c.level_group) in gaps),
        gaps=len(gaps),
        edition="private" if before.edition == after.edition == "private" else "share",
        remarks=_remarks(before, after),
    )


def _check(before: Audit, after: Audit) -> None:
    if before.version != after.version:
        raise UserError(
            f"the two audits are of versions {before.version} and {after.version}",
            remedy="Make the older one anew with this program, from the export that it was made from.",
            exit_code=2,
        )
    if not _one_person(before, after):
        raise UserError(
            f"these are audits of two people, {_who(before)} and {_who(after)}",
            remedy="Compare two audits of one person. If they are, name the owner in both runs with --owner.",
            exit_code=2,
        )
    if after.today < before.today:
        raise UserError(
            f"the first audit is of {before.today}, the second of {after.today}",
            remedy="Name the earlier one first.",
            exit_code=2,
        )


def _one_person(before: Audit, after: Audit) -> bool:
    """By profile where both have one, else by name; an unknown owner contradicts nobody."""
    one, other = before.owner, after.owner
    if one.slug and other.slug:
        return one.slug == other.slug
    return not (one.name and other.name) or fold(one.name) == fold(other.name)


def _who(audit: Audit) -> str:
    return audit.owner.name or audit.owner.slug


def _remarks(before: Audit, after: Audit) -> tuple[str, ...]:
    """What the reader should know before reading the figures."""
    found = []
    if {before.edition, after.edition} != {"private"}:
        found.append(NO_NAMES)
    elif "messages" in (*before.missing, *after.missing):
        found.append(NO_MESSAGES)
    if before.reference_region != after.reference_region:
        found.append(OTHER_REGION)
    if not (_who(before) or _who(after)):
        found.append(NO_OWNER)
    return tuple(found)
