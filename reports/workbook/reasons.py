"""Why somebody is classified so, in the reader's language: the classifiers' sentences with what they quote."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from analyzer.taxonomy import levels
from reports.words import Words

QUOTES = ("'{part}' at the end of '{word}'", "'{part}' in '{word}'", "'{word}'")
HOUSES = ("bank", "consultancy", "law firm")
TOLD = (
    "your correction",
    "{name} is a known organisation",
    "your own table knows {name}",
    "the e-mail domain belongs to {name}",
    "the name begins like that of {name}",
    "the e-mail domain is of the kind {word}",
    "the name says too little",
    "the name says {word}",
    "the title says {word}",
    "names spelled like this are mostly in this field",
    "people with such titles mostly work in this field",
    "{n} of {all} telling titles at this employer",
    "'{word}' (as '{pattern}') speaks for {function}",
    "'{word}' speaks for {function}",
    "titles with words like '{word}' are mostly {function}",
    "{quote} means no longer at work",
    "{quote} decides, whatever stands beside it: {level}",
    "{quote} assists someone, so a rank beside it is the other's: {level}",
    "{quote} is a grade of professionals: {level}",
    "{quote} is a word for: {level}",
    "{quote} tells of no paid work at present, which counts as: {level}",
    "a pause from work tells no level",
    "{quote} has charge of something: {level}",
    "{quote} is a task or a crew, and who has charge of it is a: {level}",
    "{quote} is a department or a house, and who has charge of it is a: {level}",
    "'{word}' is a rank of its own in a {house}",
    "no word speaks of rank: a {level}",
    "works for themselves ('{word}')",
    "'{word}' marks a role that is not held today",
)


class Reasons(dict[str, str]):
    """Reasons in one language, each put into words once; one that is worded otherwise stays as it is."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words

    def __missing__(self, reason: str) -> str:
        self[reason] = reason if self._words.language == "en" else self._said(reason, TOLD)
        return self[reason]

    def _said(self, reason: str, sentences: tuple[str, ...]) -> str:
        for sentence in sentences:
            if found := _pattern(sentence).fullmatch(reason):
                return self._words.say(sentence, **self._facts(found.groupdict()))
        return reason

    def _facts(self, found: Mapping[str, str]) -> dict[str, str]:
        return {name: self._fact(name, text) for name, text in found.items()}

    def _fact(self, name: str, text: str) -> str:
        if name == "quote":
            return self._said(text, QUOTES)
        if name == "level":
            return self._words.inside(self._words.say(_labels().get(text, text)))
        return self._words.say(text) if name in ("function", "house") else text


@cache
def _pattern(sentence: str) -> re.Pattern[str]:
    """What fits a sentence with any facts in its places."""
    return re.compile(re.sub(r"\\\{(\w+)\\\}", r"(?P<\1>.+?)", re.escape(sentence)))


@cache
def _labels() -> Mapping[str, str]:
    return {level.label.lower(): level.label for level in levels()}
