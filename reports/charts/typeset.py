"""Text as the page will show it: how wide a line is, where to cut or break it, which letters exist."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib.resources import files

from anyascii import anyascii

ELLIPSIS = "…"
WIDE = 1.0  # em: a glyph that is in no table, at its widest
_COLUMNS = ("regular", "semibold", "serif")


@cache
def _advances() -> tuple[Mapping[str, float], ...]:
    """Per font: the advance of each character in em."""
    rows = (files("reports.charts") / "advances.csv").read_text(encoding="ascii").split()[1:]
    tables: tuple[dict[str, float], ...] = tuple({} for _ in _COLUMNS)
    for row in rows:
        code, *widths = row.split(",")
        for table, width in zip(tables, widths, strict=True):
            table[chr(int(code, 16))] = int(width) / 1000
    return tables


def _column(weight: int, serif: bool) -> Mapping[str, float]:
    return _advances()[2 if serif else 1 if weight >= 600 else 0]


def width(text: str, size: float, weight: int = 400, serif: bool = False) -> float:
    """The width of a line in points, from the font's advance widths (kerning only makes it narrower)."""
    return size * _ems(text, weight, serif)


@lru_cache(maxsize=16_384)  # words are measured again and again while lines are broken
def _ems(text: str, weight: int, serif: bool) -> float:
    advances = _column(weight, serif)
    return sum([advances.get(c, WIDE) for c in printable(text)])


@lru_cache(maxsize=4096)
def printable(text: str) -> str:
    """``text`` in letters that the shipped fonts have: composed, without controls, the rest in Latin letters.

    "Ольга 🦊 李" keeps its Cyrillic, loses the fox and shows "Li": a letter without a glyph would be a
    box on the page and make the PDF invalid.
    """
    if text.isascii() and text.isprintable():
        return text
    known = _advances()[0]
    shown = "".join(c if c in known else _substitute(c) for c in unicodedata.normalize("NFC", text))
    return " ".join(part for part in shown.split(" ") if part)  # a space that does not break is kept


def _substitute(character: str) -> str:
    if character.isspace():
        return " "
    if unicodedata.category(character)[0] in "CMS":  # controls, stray accents, emoji
        return ""
    return "".join(c for c in str(anyascii(character)) if c.isprintable())


def fit(text: str, size: float, room: float, weight: int = 400) -> str:
    """``text``, cut with an ellipsis so that it is at most ``room`` points wide."""
    text = printable(text)
    if width(text, size, weight) <= room:
        return text
    advances = _column(weight, serif=False)
    left = room - size * advances[ELLIPSIS]
    kept = 0
    for character in text:
        left -= size * advances.get(character, WIDE)
        if left < 0:
            break
        kept += 1
    return text[:kept].rstrip(" ,.;:-–") + ELLIPSIS


def wrap(text: str, size: float, room: float, lines: int = 2, weight: int = 400) -> list[str]:
    """``text`` broken at spaces into at most ``lines`` lines of ``room`` points, the last one cut to fit."""
    done: list[str] = []
    rest = [word for word in printable(text).split(" ") if word]
    while rest and len(done) < lines - 1:
        taken = 1
        while taken < len(rest) and width(" ".join(rest[: taken + 1]), size, weight) <= room:
            taken += 1
        done.append(fit(" ".join(rest[:taken]), size, room, weight))
        rest = rest[taken:]
    if rest:
        done.append(fit(" ".join(rest), size, room, weight))
    return done
