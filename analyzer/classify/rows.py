"""Reading knowledge tables: the shipped ones, overruled by files of the same name in a coach's folder."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from importlib.resources import files
from pathlib import Path

from importers.errors import UserError

Row = dict[str, str]
Values = Sequence[str]


def read_rows(name: str, columns: tuple[str, ...], knowledge: Path | None = None) -> list[Row]:
    """The rows of one table by column name; see ``read_values``, which is quicker for long tables."""
    return [dict(zip(columns, values, strict=False)) for values in read_values(name, columns, knowledge)]


def read_values(name: str, columns: tuple[str, ...], knowledge: Path | None = None) -> list[Values]:
    """The values of ``columns`` in each row of a table, the coach's own last, so that later rows win.

    ``name`` is relative to the knowledge folder ("titles.csv"). The coach's file may be missing; one
    that lacks a column is a ``UserError``.
    """
    shipped = files("analyzer.knowledge").joinpath(name).read_text("utf-8")
    rows = _parse(shipped, name, columns)
    own = knowledge / name if knowledge else None
    return rows + read_file(own, columns) if own and own.is_file() else rows


def read_folder(name: str, columns: tuple[str, ...]) -> list[Values]:
    """The rows of every shipped table in a knowledge folder, in the order of file names."""
    shipped = sorted(
        (f for f in files("analyzer.knowledge").joinpath(name).iterdir() if f.name.endswith(".csv")),
        key=lambda f: f.name,
    )
    return [row for file in shipped for row in _parse(file.read_text("utf-8"), f"{name}/{file.name}", columns)]


def read_own_folder(name: str, columns: tuple[str, ...], knowledge: Path) -> list[Values]:
    """The rows of every table that a coach wrote in a folder of this name, in the order of file names."""
    return [row for path in sorted((knowledge / name).glob("*.csv")) for row in read_file(path, columns)]


def read_file(path: Path, columns: tuple[str, ...]) -> list[Values]:
    """One table that the user wrote; ``UserError`` where it cannot be used."""
    try:
        text = path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise UserError("cannot be read as UTF-8 text", file=path.name, remedy="Save it as CSV UTF-8.") from error
    return [[value.strip() for value in row] for row in _parse(text, path.name, columns)]


def _parse(text: str, name: str, columns: tuple[str, ...]) -> list[Values]:
    """The rows, each with the values of ``columns`` in that order."""
    rows = csv.reader(io.StringIO(text))
    header = next(rows, [])
    size = len(columns)
    if tuple(header[:size]) == columns:  # the shipped tables, thousands of rows: nothing to rearrange
        short = [""] * size
        return [row[:size] if len(row) >= size else (row + short)[:size] for row in rows if row]
    missing = [column for column in columns if column not in header]
    if missing:
        raise UserError(
            f"lacks the column {', '.join(missing)}",
            file=name,
            line=1,
            remedy=f"Its first line must name: {', '.join(columns)}.",
        )
    places = [header.index(column) for column in columns]
    padding = [""] * (max(places) + 1)
    return [[(row + padding)[place] for place in places] for row in rows if row]
