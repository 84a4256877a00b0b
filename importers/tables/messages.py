"""messages.csv: who wrote to whom and when. The text is looked at for a question and then dropped."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import lru_cache
from typing import NamedTuple

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


class _Message(NamedTuple):
    """The cells of a row that tell something."""

    draft: str
    of_draft: str
    folder: str
    content: str
    sender: str
    sender_url: str
    to: str
    to_urls: str
    date: str
    conversation: str


_COLUMNS = (
    "ismessagedraft", "isconversationdraft", "folder", "content", "from", "senderprofileurl", "to",
    "recipientprofileurls", "date", "conversationid",
)  # fmt: skip


def identify(table: Table) -> bool:
    """Conversation, sender, recipients, date and content; not the coaches' and guides' files."""
    return linkedin_kind(table) == KIND


def extract(table: Table) -> Reading:
    """One touch per message between people; drafts, spam and advertisements are counted and left out."""
    columns = Columns(table)
    touches: list[Touch] = []
    dropped: defaultdict[str, list[int]] = defaultdict(list)
    for number, row in enumerate(table.rows):
        message = _Message(*columns.cells(row, _COLUMNS))
        if why := _unwanted(message):
            dropped[why].append(table.lines[number])
        else:
            touches.append(_touch(table.file, number, message))
    told = account(table.file, len(table.rows), len(touches), {REASONS[why]: at for why, at in dropped.items()})
    return Reading(touches=tuple(touches), findings=(*table.findings, *told))


def _unwanted(message: _Message) -> str:
    """Why this row is no message between people; "" when it is one."""
    if "yes" in (message.draft.lower(), message.of_draft.lower()):
        return "draft"
    if message.folder.upper() == "SPAM":
        return "spam"
    if "spinmail-quill-editor" in message.content:
        return "sponsored"
    if not message.sender_url and (not message.sender or message.sender.lower() == HIDDEN_NAME):
        return "hidden"
    return "" if moment(message.date) else "undated"


def _touch(file: str, number: int, message: _Message) -> Touch:
    return Touch(
        file=file,
        row=number,
        kind="message",
        sender=_sender(message.sender, message.sender_url),
        recipients=_recipients(message.to, message.to_urls),
        at=moment(message.date),
        conversation_id=message.conversation,
        asked=bool(QUESTION.search(LINK.sub("", message.content))),
    )


@lru_cache(maxsize=4096)  # a conversation names the same people in each of its messages
def _sender(name: str, url: str) -> Party:
    return Party(profile_slug(url), squash(name))


@lru_cache(maxsize=4096)
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
