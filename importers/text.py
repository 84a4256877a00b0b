"""Text folding that every stage shares: one place decides when two spellings are the same."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

# Letters that Unicode does not decompose, folded the way people type them without the key.
_PLAIN = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ı": "i", "ħ": "h"}
)


class _WithoutAccents(dict[int, int | None]):
    """For ``str.translate``: combining characters go, and each character is looked at once."""

    def __missing__(self, code: int) -> int | None:
        self[code] = None if unicodedata.combining(chr(code)) else code
        return self[code]


_WITHOUT_ACCENTS = _WithoutAccents()
_SPACE = re.compile(r"\s+")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
# Invisible on screen and poison for matching: controls, bidi marks and overrides, zero-width, BOM.
_INVISIBLE = re.compile(
    "[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]"
)


def squash(text: str) -> str:
    """NFC, without invisible characters, runs of white space as one space, ends trimmed."""
    if text.isascii() and text.isprintable() and "  " not in text:
        return text.strip()
    return _SPACE.sub(" ", _INVISIBLE.sub("", unicodedata.normalize("NFC", text))).strip()


@lru_cache(maxsize=65_536)
def fold(text: str) -> str:
    """For comparing: squashed, lower case, without accents ("Grönemann" -> "gronemann")."""
    text = squash(text).casefold()
    if text.isascii():
        return text
    return unicodedata.normalize("NFKD", text.translate(_PLAIN)).translate(_WITHOUT_ACCENTS)


def words(text: str) -> list[str]:
    """The folded words of a text, punctuation dropped."""
    return _WORD.findall(fold(text))


def unique(values: list[str] | tuple[str, ...]) -> tuple[str, ...]:
    """Without empty strings and doubles, in the order of first appearance."""
    return tuple(dict.fromkeys(v for v in values if v))
