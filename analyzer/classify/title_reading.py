"""Titles taken apart once, for all who judge them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from analyzer.classify.title_model import Spelling, plain_words, spell
from analyzer.classify.title_roles import Role, roles


@dataclass(frozen=True)
class Titles:
    """Some titles: the roles of each, and their spelling."""

    said: Sequence[tuple[Role, ...]]
    spelling: Spelling


def read_titles(titles: Sequence[str]) -> Titles:
    """Many at once are several times faster than one by one."""
    said = [roles(title) for title in titles]
    return Titles(said, spell([plain_words(one) for one in said]))
