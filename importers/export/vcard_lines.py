"""The lines of a vCard: escapes and folding."""

from __future__ import annotations

LONGEST_LINE = 75  # octets without the line end, RFC 2426 2.6

_ESCAPES = str.maketrans({"\\": "\\\\", ",": "\\,", ";": "\\;", "\n": "\\n", "\r": None})


def text(value: str) -> str:
    """One text value."""
    return _one_kind_of_line_end(value).translate(_ESCAPES)


def compound(*parts: str) -> str:
    """A structured value: its parts between semicolons, nothing behind the last of a single one."""
    return ";".join(text(part) for part in parts)


def several(values: list[str]) -> str:
    """A list value: its texts between commas."""
    return ",".join(text(value) for value in values)


def _one_kind_of_line_end(value: str) -> str:
    return value.replace("\r\n", "\n").replace("\r", "\n") if "\r" in value else value


def folded(line: str) -> bytes:
    """The line as bytes with CRLF, folded so that no letter is cut."""
    data = line.encode("utf-8", "replace")
    if len(data) <= LONGEST_LINE:
        return data + b"\r\n"
    pieces: list[bytes] = []
    start, room = 0, LONGEST_LINE
    while len(data) - start > room:
        end = start + room
        while data[end] & 0xC0 == 0x80:  # inside a letter of several bytes
            end -= 1
        pieces.append(data[start:end])
        start, room = end, LONGEST_LINE - 1  # a folded line begins with a space
    return b"\r\n ".join([*pieces, data[start:]]) + b"\r\n"
