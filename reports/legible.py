"""Any name, readable: only letters that the shipped fonts have, cut to a length, marked when respelled."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import fields, is_dataclass, replace
from itertools import pairwise
from pathlib import PurePosixPath
from typing import Any, TypeVar

from analyzer.audit import Audit, Person
from importers.text import squash
from reports import persons
from reports.charts.typeset import ELLIPSIS, printable

LONGEST = 120  # graphemes that may meet a template: longer strings make a table's layout crawl
SENTENCE = 400  # of a move or a finding, before it is filled and cut for its place
WORD = 34  # the longest word: a longer one is no word and would not break
NAME = 42  # of a person or an organisation, in running text
MARK = "*"  # after a name that stands in another script in the export

# "{openness_effective_industries_reference}." in a sentence, and its name beside the value, are no words to cut.
_PLACE = re.compile(r"(?=.{1,60}\Z)[^\w{]{0,3}\{?[a-z]+(?:_[a-z0-9]+)+\}?[^\w}]{0,3}\Z")

T = TypeVar("T")


def legible(text: str, longest: int = LONGEST) -> str:
    """``text`` in letters of the shipped fonts, at most ``longest`` graphemes, on one line.

    "𝓐𝓷𝓷𝓪 🌟" becomes "Anna"; "Ольга" stays. A text with no letter left (only emoji) becomes "–".
    """
    text = squash(text)
    if text.isascii() and len(text) <= WORD:
        return text
    words = printable(_plain(text)).split()
    shown = " ".join(word if _PLACE.match(word) else shorten(word, WORD) for word in words)
    return shorten(shown, longest) or ("–" if text else "")


def respelled(text: str) -> bool:
    """Whether the page shows other letters than the export: 田中 as "TianZhong", not Anna for 𝓐𝓷𝓷𝓪."""
    letters = [c for c in _plain(squash(text)) if c.isalpha()]
    shown = printable("".join(letters))
    return bool(letters) and shown != "".join(letters)


def name(text: str) -> str:
    """A person's name for the page, marked when it is spelled in other letters than in the export."""
    shown = legible(text, NAME)
    return shown + MARK if shown and respelled(text) else shown


def shorten(text: str, longest: int) -> str:
    """``text`` cut after at most ``longest`` graphemes, at a space where one is near, with an ellipsis."""
    starts = [i for i, c in enumerate(text) if not unicodedata.combining(c)]
    if len(starts) <= longest:
        return text
    cut = text[: starts[longest - 1]]
    space = cut.rfind(" ")
    kept = cut[:space] if space > longest * 0.6 else cut
    return kept.rstrip(" ,.;:-–") + ELLIPSIS


def _plain(text: str) -> str:
    """Composed, with decorated letters as plain ones, and without marks that no font can stack."""
    composed = unicodedata.normalize("NFC", text)
    if composed.isascii():
        return composed
    plain = "".join(_undecorated(c) for c in composed)
    return "".join(c for before, c in pairwise(f" {plain}") if not _surplus(before, c))


def _surplus(before: str, character: str) -> bool:
    """An accent that the font lacks, or one piled upon another: what has a use is composed by now."""
    if not unicodedata.combining(character):
        return False
    return bool(unicodedata.combining(before)) or not printable(character)


def _undecorated(character: str) -> str:
    """A mathematical, full-width or circled letter as the letter it stands for; others as they are."""
    if unicodedata.decomposition(character).startswith(("<font>", "<wide>", "<circle>", "<super>", "<sub>")):
        return unicodedata.normalize("NFKC", character)
    return character


def clean(audit: Audit) -> Audit:
    """The audit with every text legible: people's names marked and cut, everything else cut to ``LONGEST``."""
    named = persons.changed(audit, _person)
    skipped = {*persons.lists(audit), "dots", "ties"}  # 30,000 of them hold codes and no words
    audit = replace(audit, findings=tuple(replace(f, file=_base(f.file)) for f in audit.findings))
    rest: dict[str, Any] = {f.name: _texts(getattr(audit, f.name)) for f in fields(audit) if f.name not in skipped}
    return replace(named, **rest)


def _base(file: str) -> str:
    """Without the archive, "export.zip/messages.csv" -> "messages.csv": its long name tells nothing new."""
    return PurePosixPath(file).name


def _person(p: Person) -> Person:
    return replace(
        p,
        name=name(p.name),
        organisation=legible(p.organisation, NAME),
        position=legible(p.position, NAME),
        sector=legible(p.sector, NAME),
    )


def _texts(value: T) -> T:
    """``value`` with each string in it legible; a move's sentences are long and come from our own files."""
    result: Any = value
    if isinstance(value, str):
        result = legible(value, SENTENCE)
    elif isinstance(value, tuple):
        result = tuple(_texts(v) for v in value)
    elif isinstance(value, dict):
        result = {k: _texts(v) for k, v in value.items()}
    elif is_dataclass(value) and not isinstance(value, type):
        changed = {f.name: _texts(getattr(value, f.name)) for f in fields(value)}
        result = replace(value, **changed)
    return result  # type: ignore[no-any-return]


def any_marked(texts: Iterable[str]) -> bool:
    """Whether one of the texts bears the mark, so that the page explains it."""
    return any(MARK in text for text in texts)
