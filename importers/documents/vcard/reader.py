"""A vCard file as a ``Reading``: one card after the other, each fault costing only its own card."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from functools import cache
from typing import BinaryIO

from importers.dialects.codepages import best_page
from importers.documents.csv_text.encoding import decode as decode_file
from importers.documents.document import Document
from importers.documents.kinds import is_vcard
from importers.documents.vcard.cards import Faults, drafts
from importers.documents.vcard.lines import content_lines, physical_lines
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
LONGEST_HEAD = 200  # characters in which the parameters of a line stand
TELLING_LINES = 2_000  # lines with letters beyond ASCII that tell the code page
_WIDE = (b"\xff\xfe", b"\xfe\xff")


Opener = Callable[[], BinaryIO]


def identify(source: Source) -> bool:
    """The file opens with a card."""
    return is_vcard(source.head)


def read(source: Source) -> Document:
    """All cards of the file; ``UserError`` when it holds none."""
    if source.head.startswith(_WIDE) or b"\0" in source.head[:64]:
        reading = read_cards(decode_file(source.data)[0].encode("utf-8"), source.file)
    else:
        reading = _read(source.open, source.file)
    return Document(kind="vcard", reading=reading)


def read_cards(data: bytes, file: str) -> Reading:
    """All cards in ``data``, counted from 0 in the order of the file."""
    return _read(lambda: io.BytesIO(data), file)


def _read(opener: Opener, file: str) -> Reading:
    @cache
    def fallback() -> str:
        return _file_charset(opener)

    faults = Faults()
    cards: list[Card] = []
    empty: list[int] = []
    groups: list[int] = []
    row = -1
    with opener() as stream:
        for row, draft in enumerate(drafts(content_lines(physical_lines(stream)), fallback, faults)):
            card = None if draft.group else draft.card(file, row)
            if card is not None:
                cards.append(card)
            else:
                (groups if draft.group else empty).append(draft.line)
    if row < 0:
        raise UserError("holds no contact card", file=file, remedy="Export the contacts again, as vCard or CSV.")
    told = account(file, row + 1, len(cards), {EMPTY: empty, GROUPS: groups})
    return Reading(cards=tuple(cards), findings=(*told, *_mended(file, faults)))


def _file_charset(opener: Opener) -> str:
    """For values that are no UTF-8 and do not say what they are: a charset named elsewhere in the file."""
    letters: list[bytes] = []
    with opener() as stream:
        for line in physical_lines(stream):
            for name in _CHARSET.findall(line[:LONGEST_HEAD]):
                known = known_charset(name.decode("ascii"))
                if known and known not in ("utf-8", "ascii"):
                    return known
            if len(letters) < TELLING_LINES and not line.isascii():
                letters.append(line)
    return best_page(b"\n".join(letters))


def _mended(file: str, faults: Faults) -> list[Finding]:
    what: What = "repaired"
    told = ((faults.unended, UNENDED), (faults.strange, STRANGE))
    return [Finding(file, what, len(lines), reason, tuple(lines[:SHOWN_LINES])) for lines, reason in told if lines]
