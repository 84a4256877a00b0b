"""messages.csv: who wrote to whom and when. The text is looked at for a question and then dropped."""

from __future__ import annotations

import re
from collections import defaultdict

from importers.findings import account
from importers.moments import moment
from importers.people.links import profile_slug
from importers.records import Party, Reading, Touch
from importers.signatures import Columns, linkedin_kind
from importers.table import Table
from importers.text import squash

KIND = "messages"
HIDDEN_NAME = "linkedin member"
QUESTION = re.compile("[?？؟\u037e]")  # Latin, full-width, Arabic, Greek
LINK = re.compile(r"https?://\S+")

REASONS = {
    "draft": "Drafts: they were never sent.",
    "spam": "Messages in the spam folder.",
    "sponsored": "Sponsored messages: advertisements, not people.",
    "hidden": "Messages of members who closed their account or hide.",
    "undated": "Messages whose date could not be understood.",
}


def identify(table: Table) -> bool:
    """Conversation, sender, recipients, date and content; not the coaches' and guides' files."""
    return linkedin_kind(table) == KIND


def extract(table: Table) -> Reading:
    """One touch per message between people; drafts, spam and advertisements are counted and left out."""
    columns = Columns(table)
    touches: list[Touch] = []
    dropped: defaultdict[str, list[int]] = defaultdict(list)
    for number, row in enumerate(table.rows):
        why = _unwanted(columns, row)
        if why:
            dropped[why].append(table.lines[number])
        else:
            touches.append(_touch(table.file, number, columns, row))
    told = account(table.file, len(table.rows), len(touches), {REASONS[why]: at for why, at in dropped.items()})
    return Reading(touches=tuple(touches), findings=(*table.findings, *told))


def _unwanted(columns: Columns, row: list[str]) -> str:
    """Why this row is no message between people; "" when it is one."""
    if "yes" in (columns.cell(row, "ismessagedraft").lower(), columns.cell(row, "isconversationdraft").lower()):
        return "draft"
    if columns.cell(row, "folder").upper() == "SPAM":
        return "spam"
    if "spinmail-quill-editor" in columns.cell(row, "content"):
        return "sponsored"
    sender = columns.cell(row, "from")
    if not columns.cell(row, "senderprofileurl") and (not sender or sender.lower() == HIDDEN_NAME):
        return "hidden"
    return "" if moment(columns.cell(row, "date")) else "undated"


def _touch(file: str, number: int, columns: Columns, row: list[str]) -> Touch:
    sender = Party(profile_slug(columns.cell(row, "senderprofileurl")), squash(columns.cell(row, "from")))
    return Touch(
        file=file,
        row=number,
        kind="message",
        sender=sender,
        recipients=_recipients(columns.cell(row, "to"), columns.cell(row, "recipientprofileurls")),
        at=moment(columns.cell(row, "date")),
        conversation_id=columns.cell(row, "conversationid"),
        asked=bool(QUESTION.search(LINK.sub("", columns.cell(row, "content")))),
    )


def _recipients(names: str, urls: str) -> tuple[Party, ...]:
    """TO joins names with ", " and a name may hold a comma, so the addresses decide how many there are."""
    slugs = [s for s in (profile_slug(u) for u in re.split(r"[,;\s]+", urls)) if s]
    split = [squash(n) for n in names.split(", ") if n.strip()]
    if not slugs:  # before mid-2023 the export had no addresses
        return tuple(Party(name=n) for n in split if n.lower() != HIDDEN_NAME)
    if len(slugs) == 1:
        return (Party(slugs[0], squash(names)),)
    if len(slugs) == len(split):
        return tuple(Party(s, n) for s, n in zip(slugs, split, strict=True))
    return tuple(Party(s) for s in slugs)
