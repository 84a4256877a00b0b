"""A vCard file as a ``Reading``: one card after the other, each fault costing only its own card."""

from __future__ import annotations

import re
from functools import cache

from importers.dialects.codepages import best_page
from importers.documents.csv_text.encoding import decode as decode_file
from importers.documents.document import Document
from importers.documents.kinds import is_vcard
from importers.documents.vcard.cards import Faults, drafts
from importers.documents.vcard.lines import content_lines
from importers.documents.vcard.properties import known_charset
from importers.errors import UserError
from importers.findings import SHOWN_LINES, Finding, What, account
from importers.records import Card, Reading
from importers.sources import Source

EMPTY = "Cards without a name, an organisation, an address or a number."
GROUPS = "Lists of people, which are no people themselves."
UNENDED = "Cards whose end is missing; read as far as they go."
STRANGE = "Lines that belong to no property; left out, or taken as part of the note before."
_CHARSET = re.compile(rb"CHARSET=\"?([\w-]{3,20})", re.IGNORECASE)
_WIDE = (b"\xff\xfe", b"\xfe\xff")


def identify(source: Source) -> bool:
    """The file opens with a card."""
    return is_vcard(source.data)


def read(source: Source) -> Document:
    """All cards of the file; ``UserError`` when it holds none."""
    data = source.data
    if data.startswith(_WIDE) or b"\0" in data[:64]:
        data = decode_file(data)[0].encode("utf-8")
    return Document(kind="vcard", reading=read_cards(data, source.file))


def read_cards(data: bytes, file: str) -> Reading:
    """All cards in ``data``, counted from 0 in the order of the file."""

    @cache
    def fallback() -> str:
        return _file_charset(data)

    faults = Faults()
    cards: list[Card] = []
    empty: list[int] = []
    groups: list[int] = []
    row = -1
    for row, draft in enumerate(drafts(content_lines(data), fallback, faults)):
        card = None if draft.group else draft.card(file, row)
        if card is not None:
            cards.append(card)
        else:
            (groups if draft.group else empty).append(draft.line)
    if row < 0:
        raise UserError("holds no contact card", file=file, remedy="Export the contacts again, as vCard or CSV.")
    told = account(file, row + 1, len(cards), {EMPTY: empty, GROUPS: groups})
    return Reading(cards=tuple(cards), findings=(*told, *_mended(file, faults)))


def _file_charset(data: bytes) -> str:
    """For values that are no UTF-8 and do not say what they are: a charset named elsewhere in the file."""
    for name in _CHARSET.findall(data):
        known = known_charset(name.decode("ascii"))
        if known and known not in ("utf-8", "ascii"):
            return known
    return best_page(data)


def _mended(file: str, faults: Faults) -> list[Finding]:
    what: What = "repaired"
    told = ((faults.unended, UNENDED), (faults.strange, STRANGE))
    return [Finding(file, what, len(lines), reason, tuple(lines[:SHOWN_LINES])) for lines, reason in told if lines]
