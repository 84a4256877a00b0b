"""What people write: invented small talk, put together from the phrase tables."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sample_data import tables
from sample_data.chance import Chance

OWNERS_LANGUAGES = ("de", "nl", "fr")  # besides English; others greet in their own tongue


@dataclass(frozen=True, slots=True)
class Voice:
    """Who writes to whom: the words for the slots of a phrase."""

    to: str
    me: str
    their_org: str
    my_org: str


def opening(language: str, voice: Voice, chance: Chance) -> str:
    """The first message of an exchange: a greeting, some news or a question, often a good-bye."""
    kind = chance.weighted({"news question": 5, "question": 4, "news": 3, "congrats": 1.5, "thanks": 1.2, "offer": 1.2})
    body = " ".join(say(language, role, voice, chance) for role in kind.split())
    if chance.happens(0.15):
        body = f"{body}\n\n{say(language, 'news', voice, chance)}"
    return _letter(language, body, voice, chance, formal=0.6)


def first(language: str, voice: Voice, chance: Chance) -> str:
    """The message after two people connected."""
    body = say(language, "first", voice, chance)
    if chance.happens(0.35):
        body = f"{body} {say(language, 'question', voice, chance)}"
    return _letter(language, body, voice, chance, formal=0.8)


def reply(language: str, voice: Voice, chance: Chance, *, asked: bool) -> str:
    """An answer, to a question or to news; some ask back."""
    body = say(language, "answer" if asked else "react", voice, chance)
    more = chance.weighted({"": 5, "question": 2.4, "news": 2, "react": 1})
    if more and not (more == "react" and not asked):
        body = f"{body} {say(language, more, voice, chance)}"
    return _letter(language, body, voice, chance, formal=0.25)


def note(language: str, role: str, voice: Voice, chance: Chance) -> str:
    """One phrase of a role, as a letter."""
    return _letter(language, say(language, role, voice, chance), voice, chance, formal=0.7)


def _letter(language: str, body: str, voice: Voice, chance: Chance, *, formal: float) -> str:
    if chance.happens(formal):
        hello = say(language, "hello", voice, chance)
        body = f"{hello}{chance.pick((',', ',', '!')) if hello[-1].isalpha() else ''}\n\n{body}"
    if chance.happens(formal * 0.7):
        body = f"{body}\n\n{say(language, 'closing', voice, chance)}"
    return body


def say(language: str, role: str, voice: Voice, chance: Chance, extra: Mapping[str, str] | None = None) -> str:
    """A phrase with its slots filled; a language that lacks the role borrows from English."""
    texts = tables.phrases(language).get(role)
    if texts is None:
        language, texts = "en", tables.phrases("en")[role]
    return chance.pick(texts).format_map(_slots(language, voice, chance) | dict(extra or {}))


def _slots(language: str, voice: Voice, chance: Chance) -> dict[str, str]:
    names = tables.settings("calendar.toml")
    return {
        "to": voice.to,
        "me": voice.me,
        "their_org": voice.their_org or "your company",
        "my_org": voice.my_org,
        "topic": chance.pick(tables.phrases(language)["topic"]),
        "event": chance.pick(tables.phrases(language)["event"]),
        "place": chance.pick(names["places"]["names"]),
        "day": chance.pick(names[language]["days"]),
        "month": chance.pick(names[language]["months"]),
    }


def language_with(language: str, chance: Chance) -> str:
    """The language of a thread: shared ones often, the other side's own now and then, else English."""
    return language if chance.happens(0.8 if language in OWNERS_LANGUAGES else 0.25) else "en"
