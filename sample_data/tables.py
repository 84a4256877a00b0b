"""The generator's tables, read from the package so that an installed wheel has them too."""

from __future__ import annotations

import csv
import tomllib
from collections import defaultdict
from functools import cache
from importlib.resources import files
from typing import Any


def _text(name: str) -> str:
    return files("sample_data").joinpath("tables", *name.split("/")).read_text(encoding="utf-8")


@cache
def rows(name: str) -> tuple[dict[str, str], ...]:
    """The rows of a CSV table, by column name."""
    return tuple(csv.DictReader(_text(name).splitlines(keepends=True)))


@cache
def settings(name: str) -> dict[str, Any]:
    """A TOML table."""
    return tomllib.loads(_text(name))


@cache
def lines(name: str) -> tuple[str, ...]:
    """The lines of a text file, as a header list is kept."""
    return tuple(_text(name).splitlines())


@cache
def phrases(language: str) -> dict[str, tuple[str, ...]]:
    """The phrases of a language by their role in a conversation."""
    found: dict[str, list[str]] = defaultdict(list)
    for row in rows(f"phrases/{language}.csv"):
        found[row["role"]].append(row["text"])
    return {role: tuple(texts) for role, texts in found.items()}
