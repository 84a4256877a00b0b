"""Which legacy code page a text without UTF-8 was written in."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from importers.dialects.vocabulary import role_of

SAMPLE = 65_536
HEADER_HIT = 12  # one header that reads as a known word outweighs a dozen letters
HEAD_LINES = 40
UNDEFINED, IN_WORD, OFTEN, SELDOM, KANJI = -8, -3, 2, 1, 5
MIXED_SCRIPTS = -6  # "Grцnemann": Greek, Cyrillic or kanji inside a Latin word
OTHER_SCRIPTS = "\u0370"
CAPITAL_INSIDE = 4  # "JiÓí": a capital after a small letter is a small letter of another page
_CELL = re.compile(r'[,;\t|"\r\n]+')


_LETTERS = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Page:
    """The letters of a code page with their weight, and the alphabets of languages written with it."""

    weights: Mapping[str, int]
    alphabets: tuple[frozenset[str], ...]


@cache
def pages() -> dict[str, Page]:
    """The known code pages, in the order of preference."""
    text = files("importers.dialects").joinpath("codepages.toml").read_text("utf-8")
    return {name: _page(rows) for name, rows in tomllib.loads(text).items()}


def _page(rows: dict[str, Any]) -> Page:
    weights = dict.fromkeys(rows["seldom"], SELDOM) | dict.fromkeys(rows["often"], OFTEN)
    return Page(weights, tuple(frozenset(a + a.upper()) for a in rows["alphabets"]))


def best_page(data: bytes) -> str:
    """The page under which ``data`` has most known headers and most likely letters."""
    sample = _telling_lines(data)
    scores = {page: _header_hits(data, page) * HEADER_HIT + _likeness(sample, page) for page in pages()}
    return max(scores, key=lambda page: scores[page])


def _telling_lines(data: bytes) -> bytes:
    """Only the lines with bytes above 127 tell pages apart, wherever in the file they stand."""
    lines: list[bytes] = []
    size = 0
    for line in re.split(rb"[\r\n]+", data[: 64 * SAMPLE]):
        if not line.isascii():
            lines.append(line)
            size += len(line)
            if size > SAMPLE:
                break
    return b"\n".join(lines)


def _header_hits(data: bytes, page: str) -> int:
    head = data[:8_192].decode(page, "replace")
    cells = _CELL.split("\n".join(head.splitlines()[:HEAD_LINES]))
    return sum(1 for cell in cells if not cell.isascii() and role_of(cell.strip()))


def _likeness(sample: bytes, name: str) -> int:
    page = pages()[name]
    text = sample.decode(name, "replace")
    coherent = sum(_coherent(word, page) for word in _LETTERS.findall(text) if not word.isascii())
    return coherent + sum(_word_score(word, page.weights) for word in text.split() if not word.isascii())


def _coherent(word: str, page: Page) -> int:
    """The accented letters of a word that one language has all of: "Dvořák" is Czech, "Dvoøák" is none."""
    letters = [c for c in word if c > "\x7f"]
    return len(letters) if any(alphabet.issuperset(letters) for alphabet in page.alphabets) else 0


def _word_score(word: str, weights: Mapping[str, int]) -> int:
    score = 0
    for before, char, after in zip(" " + word, word, word[1:] + " ", strict=False):
        if char < "\x80":
            continue
        if char >= OTHER_SCRIPTS and (_latin(before) or _latin(after)):
            score += MIXED_SCRIPTS
        elif char in weights:
            score += weights[char] - (CAPITAL_INSIDE if before.islower() and char.isupper() else 0)
        elif "\u4e00" <= char <= "\u9fff":
            score += KANJI
        elif char == "\ufffd" or "\x80" <= char <= "\x9f" or "\ue000" <= char <= "\uf8ff":
            score += UNDEFINED
        elif not char.isalpha() and (before.isalpha() or after.isalpha()):
            score += IN_WORD
    return score


def _latin(char: str) -> bool:
    return char.isascii() and char.isalpha()
