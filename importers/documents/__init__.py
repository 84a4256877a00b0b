"""Kinds of file, one module or package each; this folder is the registry.

A reader offers ``identify(source) -> bool``, by content and never by name, and ``read(source) ->
Document``. All are asked; two that claim one file are an error naming both, never a priority.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import Protocol, cast

from importers.documents.document import Document
from importers.documents.kinds import unknown
from importers.errors import UserError
from importers.sources import Source

__all__ = ["Document", "read_document"]


class DocumentKind(Protocol):
    """What a reader in this folder offers."""

    __name__: str

    def identify(self, source: Source) -> bool:
        """Whether this reader reads ``source``, by its content."""

    def read(self, source: Source) -> Document:
        """What ``source`` holds; ``UserError`` when it cannot be read."""


@cache
def readers() -> tuple[DocumentKind, ...]:
    """Every module of this folder that reads a kind of file."""
    modules = (import_module(f"{__name__}.{m.name}") for m in sorted(iter_modules(__path__), key=lambda m: m.name))
    return tuple(cast("DocumentKind", module) for module in modules if hasattr(module, "identify"))


def read_document(source: Source) -> Document:
    """What the one reader that claims ``source`` makes of it; ``UserError`` when there is none."""
    claims = [reader for reader in readers() if reader.identify(source)]
    if len(claims) > 1:
        names = " and ".join(reader.__name__.rsplit(".", 1)[-1] for reader in claims)
        raise UserError(f"is claimed by two readers: {names}", file=source.file, remedy="Please report this file.")
    if not claims:
        raise unknown(source.data, source.file)
    return claims[0].read(source)
