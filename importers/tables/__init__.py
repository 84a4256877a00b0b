"""Tables that hold people or events, one kind per file; this folder is the registry.

A module offers ``identify(table) -> bool`` and ``extract(table) -> Reading``. All are asked; two that
claim one table are an error naming both, never a priority.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import Protocol, cast

from importers.errors import UserError
from importers.records import Reading
from importers.table import Table


class TableKind(Protocol):
    """What a module in this folder offers."""

    __name__: str

    def identify(self, table: Table) -> bool:
        """Whether this module reads ``table``, by its content."""

    def extract(self, table: Table) -> Reading:
        """The people and events of ``table``."""


@cache
def kinds() -> tuple[TableKind, ...]:
    """Every module of this folder."""
    names = sorted(m.name for m in iter_modules(__path__))
    return tuple(cast("TableKind", import_module(f"{__name__}.{name}")) for name in names)


def find_kind(table: Table) -> TableKind | None:
    """The one module that claims ``table``; None when nobody does."""
    claims = [kind for kind in kinds() if kind.identify(table)]
    if len(claims) > 1:
        names = " and ".join(kind.__name__.rsplit(".", 1)[-1] for kind in claims)
        raise UserError(f"is claimed by two readers: {names}", file=table.file, remedy="Please report this file.")
    return claims[0] if claims else None
