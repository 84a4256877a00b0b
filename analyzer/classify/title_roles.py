"""A job title as its roles: folded words, with breaks where one statement ends."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from importers.text import fold

BREAK = ","
"""Stands in a role's words for a comma, dash, bracket or ampersand; patterns may use it as an anchor."""

_SEX = r"(?:[mwfdhxigvk]|gn|divers?|div|all|all genders)"
_ENDING = r"(?:in|innen|frau|trice|euse|rice|ra|a|e|ne)"
_GENDER = re.compile(
    rf"[(\[{{]\s*{_SEX}(?:\s*[/|,*+]\s*{_SEX})*\s*[)\]}}]"  # (m/w/d), [f/m/x]
    r"|\b[mwf]/[mwf]/[dxi]\b"  # "Sachbearbeiter m/w/d"
    r"|\b(?:she|he|they)\s*/\s*(?:hers?|him|his|they|them|she|he)(?:\s*/\s*(?:hers|his|they|them|theirs))?\b"
    rf"|[/:*_·•(]-?{_ENDING}\b(?!-)\)?"  # Leiter:in, Leiter(in), directeur/trice; not "Sales/e-commerce"
    r"|in(?:(?<=managerin)|nen(?<=managerinnen))\b"  # "Key Account Managerin" is what a Key Account Manager is
)
_FEMALE = "managerin"
_GENDERED = re.compile(rf"[(\[{{/:*_·•]|{_FEMALE}")  # what stands in all of these: most titles have none of it
_DOTTED = re.compile(r"\b(?:[a-z]\.){2,}(?:[a-z]\b)?")  # "C.E.O.", "V.P."
_TOKEN = re.compile(r"[^\W_](?:[^\W_]|[&+#](?=[^\W_])|(?<=c)[+#]+)*|[|;•·/\n]|[,&+@:()\[\]]|\s[-–—]+\s|[–—]")
_LONGEST = 500  # a biography pasted into the column must not cost more than a title
_HARD = frozenset("|;•·\n")  # not "/": "Product/Marketing Manager" is one role


class Role(NamedTuple):
    """One of the roles of a title; ``words`` starts and ends with a break and never has two in a row."""

    words: tuple[str, ...]


@lru_cache(maxsize=1 << 15)
def roles(title: str) -> tuple[Role, ...]:
    """The roles of a title in their order: "CEO | Coach, Speaker" has two, the second with a break inside."""
    text = fold(title[:_LONGEST])
    if text.replace(" ", "").isalpha() and _FEMALE not in text:  # most titles: words and nothing that parts them
        return (Role((BREAK, *text.split(), BREAK)),)
    if _GENDERED.search(text):
        text = _GENDER.sub("", text)
    if "." in text:
        text = _DOTTED.sub(lambda m: m.group().replace(".", ""), text)
    found: list[Role] = []
    words = [BREAK]
    for part in _TOKEN.findall(text):
        if part in _HARD:
            _close(words, found)
            words = [BREAK]
        elif part[0].isalnum() or part == "@":
            words.append(part)
        elif words[-1] != BREAK:
            words.append(BREAK)
    _close(words, found)
    return tuple(found)


def _close(words: list[str], found: list[Role]) -> None:
    if len(words) == 1:
        return
    if words[-1] != BREAK:
        words.append(BREAK)
    found.append(Role(tuple(words)))
