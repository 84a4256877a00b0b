"""From bytes to content lines: broken lines joined, photos passed over without keeping them.

Lines are joined before anything is decoded: writers fold inside the bytes of one letter.
"""

from __future__ import annotations

import io
from codecs import BOM_UTF8
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import BinaryIO

BINARY = (b"PHOTO", b"LOGO", b"SOUND", b"KEY")
FOLD_WIDTHS = range(70, 80)  # writers that cut at a fixed width cut inside words
SEEN = 65_536  # bytes that show how lines end
TEXT, BASE64, QUOTED = "text", "base64", "quoted-printable"

Line = tuple[int, bytes]


def content_lines(physical: Iterable[bytes]) -> Iterator[Line]:
    """(number of the first physical line, content line) for each property; blank lines are left out."""
    held: list[bytes] = []
    start, old_style, kind, soft = 0, False, TEXT, False
    for number, ended in enumerate(physical, start=1):
        line = ended.rstrip(b"\r\n").removeprefix(BOM_UTF8)  # files put together have marks inside
        if soft and not _is_mark(line):
            held[-1] = held[-1][:-1]
            held.append(line)
            soft = line.endswith(b"=")
        elif line.startswith((b" ", b"\t")) and (held or kind is BASE64):
            if kind is not BASE64:
                held.append(_unfolded(line, held[-1], old_style))
        else:
            head, colon, _ = line.partition(b":")
            if kind is BASE64 and not colon:
                continue  # base64 without indent, or the blank line that ends it in vCard 2.1
            if held:
                yield start, held[0] if len(held) == 1 else b"".join(held)
            kind, start = _kind(head) if colon else TEXT, number
            held = [line] if kind is not BASE64 and line else []
            soft = kind is QUOTED and line.endswith(b"=")
            if head in (b"VERSION", b"version"):
                old_style = line.endswith(b"2.1")
    if held:
        yield start, b"".join(held)


def physical_lines(stream: BinaryIO) -> Iterable[bytes]:
    """Lines ended by CR LF, LF, CR CR LF or, in files without any LF, by CR alone; one at a time."""
    start = stream.read(SEEN)
    stream.seek(0)
    if b"\r" not in start or b"\n" in start:
        return stream
    whole = stream.read()
    return io.BytesIO(whole) if b"\n" in whole else whole.split(b"\r")


def _unfolded(line: bytes, before: bytes, old_style: bool) -> bytes:
    """The rest of a folded line; vCard 2.1 folds at white space, which stays, 3.0 anywhere."""
    return b" " + line.lstrip() if old_style and len(before) not in FOLD_WIDTHS else line[1:]


@lru_cache(maxsize=1_024)
def _kind(head: bytes) -> str:
    """How the value behind this name and these parameters is written."""
    upper = head.upper()
    if b"BASE64" in upper or b"ENCODING=B" in upper:
        return BASE64
    if upper.partition(b";")[0].rpartition(b".")[2] in BINARY:
        return BASE64
    return QUOTED if b"QUOTED-PRINTABLE" in upper else TEXT


def _is_mark(line: bytes) -> bool:
    return line[:12].upper().startswith((b"END:VCARD", b"BEGIN:VCARD"))
