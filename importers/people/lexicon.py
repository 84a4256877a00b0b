"""The words around names, and nameparser's credentials: the one place that imports nameparser."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.util import find_spec, module_from_spec, spec_from_file_location
from pathlib import Path

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
    """nameparser's, from the file of its word lists: the package around them takes 35 ms to import."""
    package = find_spec("nameparser")
    folders = (package.submodule_search_locations or []) if package else []
    for file in (Path(folder, "config", "_compiled.py") for folder in folders):
        if file.exists() and (spec := spec_from_file_location("nameparser_words", file)) and spec.loader:
            lists = module_from_spec(spec)
            spec.loader.exec_module(lists)
            return _long(lists.SUFFIX_ACRONYMS)
    from nameparser.config import CONSTANTS  # noqa: PLC0415  # other releases keep their lists elsewhere

    return _long(CONSTANTS.suffix_acronyms)


def _long(acronyms: Iterable[str]) -> frozenset[str]:
    return frozenset(a for a in acronyms if len(a) > SEVERAL_LETTERS)


def bare(word: str) -> str:
    """A word as credentials are compared: lower case, without full stops ("Ph.D." -> "phd")."""
    return word.casefold().replace(".", "")


def is_generation(word: str) -> bool:
    """``Jr.`` and ``III`` tell father and son apart; other suffixes are degrees."""
    return bool(word) and bare(word) in lexicon().generations
