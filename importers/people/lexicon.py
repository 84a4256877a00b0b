"""The words around names, and nameparser's credentials: the one place that imports nameparser."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

SEVERAL_LETTERS = 2  # acronyms of two letters are names as often ("Ed", "Do", "Ma")


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Sets of lower-case words; ``all_words`` is everything that makes a name more than plain."""

    honorifics: frozenset[str]
    credentials: frozenset[str]
    generations: frozenset[str]
    pronouns: frozenset[str]
    articles: frozenset[str]
    all_words: frozenset[str]


@cache
def lexicon() -> Lexicon:
    """names.toml, with nameparser's acronyms that stand behind names."""
    loaded: dict[str, list[str]] = tomllib.loads(files("importers.people").joinpath("names.toml").read_text("utf-8"))
    honorifics, generations = frozenset(loaded["honorifics"]), frozenset(loaded["generations"])
    credentials = frozenset(map(bare, loaded["credentials"])) | _acronyms()
    everything = honorifics | {f"{word}." for word in honorifics} | credentials | generations
    pronouns, articles = frozenset(loaded["pronouns"]), frozenset(loaded["articles"])
    return Lexicon(honorifics, credentials, generations, pronouns, articles, everything)


def _acronyms() -> frozenset[str]:
    from nameparser.config import CONSTANTS  # noqa: PLC0415  # 50 ms that --help need not pay

    return frozenset(a for a in CONSTANTS.suffix_acronyms if len(a) > SEVERAL_LETTERS)


def bare(word: str) -> str:
    """A word as credentials are compared: lower case, without full stops ("Ph.D." -> "phd")."""
    return word.casefold().replace(".", "")


def is_generation(word: str) -> bool:
    """``Jr.`` and ``III`` tell father and son apart; other suffixes are degrees."""
    return bool(word) and bare(word) in lexicon().generations
