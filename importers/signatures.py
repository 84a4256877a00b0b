"""Which table of a LinkedIn export this is, told by its header row (data: dialects/linkedin.toml)."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files

from importers.table import Table
from importers.text import fold

_NOT_KEY = re.compile(r"[^\w]|_")


def header_key(cell: str) -> str:
    """A header as it is compared: folded, letters and digits only ("E-mail Address" -> "emailaddress")."""
    return _NOT_KEY.sub("", fold(cell))


@cache
def signatures() -> dict[str, dict[str, list[str]]]:
    """The declared tables by kind, with the aliases of localised headers under "aliases"."""
    text = files("importers.dialects").joinpath("linkedin.toml").read_text("utf-8")
    loaded: dict[str, dict[str, list[str]]] = tomllib.loads(text)
    return loaded


@cache
def column_keys(header: tuple[str, ...]) -> tuple[str, ...]:
    """The header's keys, localised names brought to the English ones."""
    aliases = signatures()["aliases"]
    return tuple(str(aliases.get(key, key)) for key in map(header_key, header))


def linkedin_kind(table: Table) -> str:
    """The kind of LinkedIn table, "" when it is none."""
    present = set(column_keys(table.header))
    name = header_key(table.file.rsplit("/", 1)[-1].rsplit(".", 1)[0])
    for kind, rule in signatures().items():
        if kind == "aliases" or not present.issuperset(rule["needs"]):
            continue
        if present.isdisjoint(rule.get("never", ())) and not _named(name, rule.get("not_named", ())):
            return kind
    return ""


def _named(name: str, forbidden: list[str] | tuple[()]) -> bool:
    return any(header_key(f) in name for f in forbidden)


class Columns:
    """Cells of a row by column name; a column that the table lacks gives empty text."""

    def __init__(self, table: Table) -> None:
        self._at = {key: i for i, key in reversed(list(enumerate(column_keys(table.header))))}

    def has(self, key: str) -> bool:
        """Whether the table has this column."""
        return key in self._at

    def cell(self, row: list[str], key: str) -> str:
        """The trimmed cell of ``row`` under ``key``."""
        at = self._at.get(key)
        return row[at].strip() if at is not None and at < len(row) else ""

    def cells(self, row: list[str], keys: tuple[str, ...]) -> list[str]:
        """The trimmed cells of ``row`` under several keys: for tables of thousands of rows."""
        end = len(row)
        return [row[at].strip() if (at := self._at.get(key, end)) < end else "" for key in keys]
