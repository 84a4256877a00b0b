"""Contacts from a pandas or polars frame of the user's own, and back, without a file between."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from importlib import import_module
from math import isnan
from typing import Any

import polars as pl

from importers.errors import UserError
from importers.export.cells import BETWEEN
from importers.records import Card
from importers.table import Table
from importers.tables import find_kind

FILE = "frame"


def cards_from_frame(frame: object, file: str = FILE) -> tuple[Card, ...]:
    """The people in a frame with any headers that an address book file may have.

    ``frame`` is a polars ``DataFrame`` or ``LazyFrame``, or a pandas ``DataFrame``; pandas is not
    imported for it. ``file`` is the name that sources and messages give it. ``UserError`` for other
    objects and for columns that name nobody.
    """
    header, columns = _columns(frame)
    rows = [list(row) for row in zip(*map(_texts, columns), strict=True)]
    table = Table(file, tuple(header), 1, rows, list(range(2, len(rows) + 2)))
    kind = find_kind(table)
    cards = kind.extract(table).cards if kind else ()
    if kind is None or (rows and not cards):
        raise UserError(
            "has no columns that name people",
            file=file,
            remedy="Name its columns, for example: First Name, Last Name, Company, Position, Email.",
        )
    return cards


def to_pandas(frame: pl.DataFrame) -> Any:
    """The frame as a pandas ``DataFrame``, lists as Python lists; ``UserError`` (exit code 5) without pandas."""
    try:
        import_module("pandas")
        converted = frame.to_pandas()
    except ImportError as error:  # pandas, or pyarrow that polars needs for this
        raise UserError(
            f"{error.name or 'pandas'} is not installed",
            remedy='Install it with: pip install "tiescope[pandas]"',
            exit_code=5,
        ) from error
    for name, dtype in frame.schema.items():
        if isinstance(dtype, pl.List):
            converted[name] = frame[name].to_list()
    return converted


def _columns(frame: object) -> tuple[list[str], list[list[Any]]]:
    """Names and values of the columns."""
    if isinstance(frame, pl.LazyFrame):
        frame = frame.collect()
    if isinstance(frame, pl.DataFrame):
        return frame.columns, [column.to_list() for column in frame]
    if _is_pandas(frame):
        table: Any = frame
        columns = [table.iloc[:, number] for number in range(len(table.columns))]
        values = [column.astype(object).where(column.notna(), None).tolist() for column in columns]
        return [_header(name) for name in table.columns], values
    raise UserError(
        f"is a {type(frame).__name__}, not a table",
        file=FILE,
        remedy="Pass a pandas or polars DataFrame.",
        exit_code=2,
    )


def _is_pandas(frame: object) -> bool:
    """Told by the names of its classes, to spare everybody else the import."""
    kinds = ((kind.__module__.partition(".")[0], kind.__name__) for kind in type(frame).__mro__)
    return ("pandas", "DataFrame") in kinds


def _header(name: object) -> str:
    """A column's name; one of several levels by its parts."""
    return " ".join(str(part) for part in name if part) if isinstance(name, tuple) else str(name)


def _texts(values: Iterable[object]) -> list[str]:
    return [_text(value) for value in values]


def _text(value: object) -> str:
    """A cell as an exporter would write it: nothing for NaN, ISO dates, whole floats without ".0"."""
    if value is None or isinstance(value, str):
        return value or ""
    if isinstance(value, date):
        return value.date().isoformat() if isinstance(value, datetime) else value.isoformat()
    if isinstance(value, float):
        return "" if isnan(value) else str(int(value)) if value.is_integer() else str(value)
    if isinstance(value, list | tuple | set | frozenset) or hasattr(value, "tolist"):
        return _joined(value)
    return str(value)


def _joined(value: object) -> str:
    """Several values of one cell; numpy arrays come here too."""
    values = value.tolist() if hasattr(value, "tolist") else value
    if not isinstance(values, Iterable) or isinstance(values, str):
        return _text(values)
    return BETWEEN.join(text for item in values if not isinstance(item, dict) and (text := _text(item)))
