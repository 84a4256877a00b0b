"""What documents say in another language: words that note what the catalogues lack, and every text of a value."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from reports.languages.extract import Message, messages
from reports.languages.spoken import Spoken

ENGLISH = re.compile(r"\b(?:the|your|you|of the|with|and|people)\b")  # none is a word of German, French or Spanish
EVERY: tuple[Message, ...] = messages()
KNOWN = {m.one for m in EVERY} | {m.many for m in EVERY}
PLURALS = {m.one: m.many for m in EVERY}


class Listening(Spoken):
    """Words that note what the catalogue lacks."""

    lacking: set[str] = set()  # noqa: RUF012 - one for the whole test

    def say(self, sentence: str, /, **facts: object) -> str:
        """As ``Spoken``, noting the sentence where nobody translated it."""
        if sentence not in KNOWN:
            self.lacking.add(sentence)
        return Spoken.say(self, sentence, **facts)

    def plural(self, one: str, many: str, n: int, /, **facts: object) -> str:
        """As ``Spoken``, noting a pair that nobody translated."""
        if PLURALS.get(one) != many:
            self.lacking.add(one)
        return Spoken.plural(self, one, many, n, **facts)


def texts(value: object) -> Iterator[str]:
    """Every text in a value, without the marks of a drawing."""
    if isinstance(value, str):
        yield re.sub(r"<[^>]+>", " ", value)
    elif isinstance(value, tuple):
        for item in value:
            yield from texts(item)
    elif is_dataclass(value):
        for field in fields(value):
            yield from texts(getattr(value, field.name))
