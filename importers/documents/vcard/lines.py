"""From bytes to content lines: broken lines joined, photos passed over without keeping them.

Lines are joined before anything is decoded: writers fold inside the bytes of one letter.
"""

from __future__ import annotations

from collections.abc import Iterator

BINARY = (b"PHOTO", b"LOGO", b"SOUND", b"KEY")
LONG = 65_536  # a line beyond this is a picture, or a text nobody typed
FOLD_WIDTHS = range(70, 80)  # writers that cut at a fixed width cut inside words

Line = tuple[int, bytes]


def content_lines(data: bytes) -> Iterator[Line]:
    """(number of the first physical line, content line) for each property; blank lines are left out."""
    held: list[bytes] = []
    start, last, old_style = 0, 0, False
    skipping = soft = False
    for number, line in _physical_lines(data):
        if soft and not _is_end(line):
            held[-1] = held[-1][:-1]
            held.append(line)
            soft = line.endswith(b"=")
            continue
        soft = False
        if line[:1] in (b" ", b"\t") and (held or skipping):
            if not skipping:
                held.append(b" " + line.lstrip() if old_style and last not in FOLD_WIDTHS else line[1:])
                last = len(line)
            continue
        if skipping and b":" not in line:
            continue  # base64 without indent, or the blank line that ends it in vCard 2.1
        if held:
            yield start, b"".join(held)
        held, start, last = ([line], number, len(line)) if line.strip() else ([], number, 0)
        skipping = _is_binary(line)
        if skipping:
            held = []
        elif line[:8].upper() == b"VERSION:":
            old_style = line[8:].strip() == b"2.1"
        soft = bool(held) and line.endswith(b"=") and b"QUOTED-PRINTABLE" in line.partition(b":")[0].upper()
    if held:
        yield start, b"".join(held)


def _physical_lines(data: bytes) -> Iterator[Line]:
    """Lines ended by CR LF, LF, CR CR LF or, in files without any LF, by CR alone."""
    ending = b"\n" if b"\n" in data else b"\r"
    number, position, size = 0, 0, len(data)
    while position < size:
        end = data.find(ending, position)
        end = size if end < 0 else end
        number += 1
        yield number, _slice(data, position, end)
        position = end + 1


def _slice(data: bytes, position: int, end: int) -> bytes:
    """One line; of a picture in a single line only its name, so that it is never copied."""
    if end - position > LONG and _is_binary(data[position : position + 80]):
        return data[position : position + 80].partition(b":")[0] + b":"
    return data[position:end].rstrip(b"\r")


def _is_binary(line: bytes) -> bool:
    """Pictures, sounds and keys, and whatever else is base64."""
    name = line.partition(b":")[0].upper()
    if b"BASE64" in name or b"ENCODING=B" in name:
        return True
    bare = name.partition(b";")[0].rpartition(b".")[2]
    return bare in BINARY


def _is_end(line: bytes) -> bool:
    return line[:10].upper() == b"END:VCARD" or line[:12].upper() == b"BEGIN:VCARD"
