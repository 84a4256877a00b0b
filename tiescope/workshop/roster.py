"""The coach's roster: one row a participant, as CSV or XLSX."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path

from importers.errors import UserError
from importers.signatures import header_key
from importers.text import fold, squash
from tiescope.plain_table import read_plain

FIELDS = ("name", "given", "family", "email", "files", "role", "company", "goals", "consent")
ENDINGS = (".csv", ".tsv", ".txt", ".xlsx")


@dataclass(frozen=True, slots=True)
class Row:
    """One participant as the roster tells; ``line`` counts from 1 with the header."""

    line: int
    name: str
    email: str = ""
    files: tuple[str, ...] = ()
    role: str = ""
    company: str = ""
    goals: tuple[str, ...] = ()
    consent: bool = False


def read_roster(path: Path) -> tuple[Row, ...]:
    """The rows of a roster; ``UserError`` when it has no column of names."""
    header, body = _cells(path)
    places = _columns(header)
    if "name" not in places and not {"given", "family"} <= set(places):
        raise UserError(
            "has no column of names",
            file=path.name,
            line=1,
            remedy="Its first row should read: name, e-mail, files, role, company, goals, consent.",
            exit_code=2,
        )
    rows = (_row(line, {field: cells[at] for field, at in places.items()}) for line, cells in enumerate(body, 2))
    return tuple(row for row in rows if row.name or row.files)


def is_roster(path: Path) -> bool:
    """Whether a file of the folder is the roster: by its name and by a column that says where files are."""
    if path.suffix.lower() not in ENDINGS or fold(path.stem) not in _words()["names"]:
        return False
    try:
        return "files" in _columns(_cells(path)[0]) or "consent" in _columns(_cells(path)[0])
    except UserError:
        return False


def _cells(path: Path) -> tuple[tuple[str, ...], list[list[str]]]:
    if path.suffix.lower() != ".xlsx":
        table = read_plain(str(path))
        return table.header, table.rows
    from importers.documents.xlsx.guard import inspect
    from importers.documents.xlsx.workbook import read_sheets

    try:
        data = path.read_bytes()
    except OSError as error:
        raise UserError(f"cannot be read ({error.strerror})", file=path.name) from error
    inspect(data, path.name)
    sheets = read_sheets(data, path.name)
    if not sheets:
        raise UserError("is empty", file=path.name)
    header, *body = sheets[0].rows
    return tuple(header), [[*row, *[""] * len(header)][: len(header)] for row in body]


def _columns(header: tuple[str, ...]) -> dict[str, int]:
    keys = [header_key(cell) for cell in header]
    known = _words()
    found = {field: [keys.index(word) for word in known[field] if word in keys] for field in FIELDS}
    return {field: places[0] for field, places in found.items() if places}


def _row(line: int, cells: dict[str, str]) -> Row:
    text = {field: squash(cell) for field, cell in cells.items()}
    name = text.get("name") or " ".join(part for part in (text.get("given", ""), text.get("family", "")) if part)
    return Row(
        line,
        name,
        text.get("email", ""),
        _several(text.get("files", "")),
        text.get("role", ""),
        text.get("company", ""),
        _several(text.get("goals", "")),
        fold(text.get("consent", "")) in _words()["yes"],
    )


def _several(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.replace("|", ";").split(";") if part.strip())


@cache
def _words() -> dict[str, list[str]]:
    text = (files("tiescope.workshop") / "roster.toml").read_text("utf-8")
    found: dict[str, list[str]] = tomllib.loads(text)
    return found
