"""From a content line to a property: its name, its parameters, and its value as text."""

from __future__ import annotations

import codecs
import quopri
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

_NAME = re.compile(rb"[A-Za-z0-9-]+\Z")
_ESCAPE = re.compile(r"\\(.)", re.DOTALL)
_QUOTED_COLON = re.compile(rb'(?:[^":]|"[^"]*")*:')


@dataclass(frozen=True, slots=True)
class Parameters:
    """What stands between name and value: the charset, whether it is quoted-printable, whether preferred."""

    charset: str = ""
    quoted_printable: bool = False
    preferred: int = 100
    types: frozenset[str] = frozenset()


class Property(NamedTuple):
    """A property with its undecoded value. ``fallback`` names the charset of values that are no UTF-8."""

    name: str
    parameters: Parameters
    raw: bytes
    fallback: Callable[[], str]

    def text(self) -> str:
        """The whole value, escapes undone."""
        text = self._decoded(self.raw)
        return (unescape(text) if "\\" in text else text).strip()

    def parts(self, separator: str = ";") -> list[str]:
        """The value at its unescaped separators; quoted-printable is split before it is decoded."""
        if self.parameters.quoted_printable:
            parts = [self._decoded(part) for part in re.split(rb"(?<!\\)" + separator.encode(), self.raw)]
        else:
            parts = split(self._decoded(self.raw), separator)
        return [unescape(part).strip() for part in parts]

    def _decoded(self, raw: bytes) -> str:
        if self.parameters.quoted_printable:
            raw = quopri.decodestring(raw)
        return decode(raw, self.parameters.charset, self.fallback)


class Head(NamedTuple):
    """What stands before the colon; ``quoted`` where a quoted parameter may hold colons of its own."""

    name: str
    parameters: Parameters
    quoted: bool = False


def parse_quoted(line: bytes) -> tuple[Head, bytes] | None:
    """Head and value of a line with quoted parameters (``ADR;GEO="geo:51.5,0.1":;;Baker Street``)."""
    found = _QUOTED_COLON.match(line)
    if found is None:
        return None
    name, _, parameters = line[: found.end() - 1].partition(b";")
    return Head(_name(name), _parameters(parameters)), line[found.end() :]


@lru_cache(maxsize=1_024)
def parse_head(head: bytes) -> Head:
    """Name and parameters of "item1.EMAIL;type=INTERNET"; the name is "" where there is none."""
    name, _, parameters = head.partition(b";")
    return Head(_name(name), _parameters(parameters), b'"' in head)


def _name(written: bytes) -> str:
    name = written.rpartition(b".")[2].strip()
    return name.decode("ascii").upper() if _NAME.match(name) else ""


SEVEN_BIT = ("UTF-7", "UTF-16", "ISO-2022", "HZ")  # charsets whose letters hide in ASCII bytes
ONE_BYTE = ("cp125", "iso8859", "mac", "ascii")
_PLAIN = Parameters()


def _parameters(text: bytes) -> Parameters:
    if not text:
        return _PLAIN
    charset, quoted_printable, preferred = "", False, 100
    types: set[str] = set()
    for parameter in text.decode("ascii", "replace").split(";"):
        name, equals, value = parameter.strip().upper().partition("=")
        values = value.strip('" ').split(",") if equals else [name]  # 2.1: "TEL;CELL;PREF"
        if name == "CHARSET":
            charset = values[0]
        elif name == "PREF" and equals:
            preferred = int(value) if value.isdecimal() and value.isascii() and len(value) < 4 else preferred
        elif name in ("TYPE", "ENCODING") or not equals:
            types.update(v.strip() for v in values)
    if "PREF" in types:
        preferred = 1
    quoted_printable = "QUOTED-PRINTABLE" in types or "Q" in types
    return Parameters(charset, quoted_printable, preferred, frozenset(types))


def decode(raw: bytes, charset: str, fallback: Callable[[], str]) -> str:
    """Bytes by their own charset, as UTF-8, or by the one that the file uses elsewhere."""
    if raw.isascii() and not (charset and charset.startswith(SEVEN_BIT)):
        return raw.decode("ascii")
    known = known_charset(charset) if charset else ""
    # Bytes that are good UTF-8 are hardly ever meant as anything with one byte a letter, whatever is said.
    for name in ("utf-8", known) if known.startswith(ONE_BYTE) else (known, "utf-8"):
        try:
            return raw.decode(name or "utf-8")
        except (UnicodeError, ValueError):
            continue
    return raw.decode(fallback(), "replace")


@lru_cache(maxsize=128)
def known_charset(name: str) -> str:
    """The codec for a charset as it is written ("Windows-1252"); "" for one that text cannot have."""
    try:
        codec = codecs.lookup(name.strip("\"' ").replace("_", "-"))
    except (LookupError, ValueError, UnicodeError):
        return ""
    if not codec._is_text_encoding:  # "hex", "zip": no charsets
        return ""
    # Programs that say ISO-8859-1 write Windows-1252; the two differ where only the latter has letters.
    return "cp1252" if codec.name == "iso8859-1" else codec.name


def split(text: str, separator: str) -> list[str]:
    """``text`` at each separator that no backslash escapes."""
    if "\\" not in text:
        return text.split(separator)
    parts: list[str] = []
    held: list[str] = []
    for piece in text.split(separator):
        held.append(piece)
        if (len(piece) - len(piece.rstrip("\\"))) % 2 == 0:
            parts.append(separator.join(held))
            held = []
    return [*parts, separator.join(held)] if held else parts


def unescape(text: str) -> str:
    r"""``\n`` as a line break, ``\,`` and ``\;`` and ``\:`` as the character."""
    if "\\" not in text:
        return text
    if "\\\\" not in text:  # the usual escapes, ten times as fast
        text = text.replace("\\,", ",").replace("\\;", ";").replace("\\n", "\n")
    return _ESCAPE.sub(_unescaped, text) if "\\" in text else text


def _unescaped(found: re.Match[str]) -> str:
    char = found.group(1)
    if char in "nN":
        return "\n"
    return found.group(0) if char.isalnum() else char
