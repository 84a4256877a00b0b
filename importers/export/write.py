"""Writing contacts in the kind of file that the ending names."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import BinaryIO, Protocol, cast

import polars as pl

from importers.atomic import write_whole
from importers.errors import UserError
from importers.export import formats


class Format(Protocol):
    """What a module in ``formats`` offers."""

    ENDING: str

    def write(self, frame: pl.DataFrame, stream: BinaryIO) -> None:
        """Write all of ``frame`` to ``stream``."""


@cache
def endings() -> dict[str, Format]:
    """Every kind of file by its ending."""
    modules = (import_module(f"{formats.__name__}.{module.name}") for module in iter_modules(formats.__path__))
    return {module.ENDING: cast("Format", module) for module in modules}


def format_of(target: Path) -> Format:
    """The kind of file that ``target`` asks for; ``UserError`` with exit code 2 for an unknown ending."""
    kind = endings().get(target.suffix.lower())
    if kind is None:
        raise UserError(
            f"ends in {target.suffix!r}" if target.suffix else "has no ending",
            file=str(target),
            remedy=f"Name a file that ends in one of {', '.join(sorted(endings()))}.",
            exit_code=2,
        )
    return kind


def write_contacts(frame: pl.DataFrame, target: Path) -> None:
    """Write a contacts frame, with or without classified columns, as the ending of ``target`` says.

    ``UserError`` with exit code 2 for an unknown ending, 4 when the file cannot be written.
    """
    kind = format_of(target)
    write_whole(target, lambda stream: kind.write(frame, stream))
