"""From bytes to text: byte order mark, UTF-16 without one, strict UTF-8, then a legacy code page."""

from __future__ import annotations

import codecs

from importers.dialects.codepages import best_page

MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
HEAD = 4_096
MOSTLY = 0.4  # Latin text in UTF-16 has a NUL in every other place


def decode(data: bytes) -> tuple[str, int]:
    """The text, and how many bytes could not be read and stand as U+FFFD."""
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return _replaced(data[len(mark) :], encoding)
    if b"\0" in data[:HEAD] and (encoding := _utf16(data[:HEAD])):
        return _replaced(data, encoding)
    try:
        return data.decode("utf-8"), 0
    except UnicodeDecodeError:
        if _nearly_utf8(data):
            return _replaced(data, "utf-8")
    return _replaced(data, best_page(data))


def _replaced(data: bytes, encoding: str) -> tuple[str, int]:
    text = data.decode(encoding, "replace")
    return text, text.count("\ufffd")


def _utf16(head: bytes) -> str:
    """UTF-16 without a mark shows as NULs in the odd (little-endian) or even places."""
    half = max(1, len(head) // 2)
    if head[1::2].count(0) / half >= MOSTLY:
        return "utf-16-le"
    return "utf-16-be" if head[::2].count(0) / half >= MOSTLY else ""


def _nearly_utf8(data: bytes) -> bool:
    """UTF-8 with a few bad bytes: cut inside a letter, or two files of different encodings joined."""
    text = data.decode("utf-8", "replace")
    bad = text.count("\ufffd")
    good = sum(1 for c in text if c > "\x7f") - bad
    return good >= 10 * bad
