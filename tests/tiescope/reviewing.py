"""Two small exports of invented people, and a review workbook edited as a person would."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from io import BytesIO
from pathlib import Path

from openpyxl import load_workbook

from reports.workbook import render_workbook
from tiescope.pipeline import Request, Result, make_audit

HEAD = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
PEOPLE = (
    "Ann,Lee,https://www.linkedin.com/in/ann-lee-1,,Quillbrook,Head of Purchasing,01 Mar 2024\n"
    "Bela,Moor,https://www.linkedin.com/in/bela-moor-2,,Tarnfield,Thinker,02 Mar 2024\n"
    "Cleo,Nord,https://www.linkedin.com/in/cleo-nord-3,,Siemens,Engineer,03 Mar 2024\n"
    "Dora,Oak,https://www.linkedin.com/in/dora-oak-4,,Tarnfield,Nurse,04 Mar 2024\n"
)
MORE = (
    "Emil,Pike,https://www.linkedin.com/in/emil-pike-5,,Tarnfield,Teacher,05 Mar 2024\n"
    "Fay,Quist,https://www.linkedin.com/in/fay-quist-6,,,Poet,06 Mar 2024\n"
)
BOOK = (
    "First Name,Last Name,E-mail Address,Mobile Phone,Company\n"
    "Ann,Lee,ann@example.com,+12125550101,Quillbrook\n"
    "Bela,Moor,bela@example.com,+12125550102,Tarnfield\n"
)
TODAY = date(2024, 6, 30)
Edits = Mapping[tuple[str, str], object]


def files(folder: Path, *, more: bool = False) -> tuple[Path, ...]:
    """A connection list and an address book; ``more`` is a newer export with two people more, on top."""
    folder.mkdir(parents=True, exist_ok=True)
    connections, book = folder / "Connections.csv", folder / "book.csv"
    connections.write_text(HEAD + (MORE + PEOPLE if more else PEOPLE), "utf-8")
    book.write_text(BOOK, "utf-8")
    return connections, book


def audited(inputs: tuple[Path, ...], review: Path | None = None) -> Result:
    """The audit of these files with the corrections of a workbook."""
    return make_audit(Request(inputs=inputs, today=TODAY, review=review))


def workbook(result: Result) -> bytes:
    """The review workbook of an audit."""
    return render_workbook(result.audit, result.material())


def edited(data: bytes, target: Path, edits: Mapping[str, Edits], key: str = "Name") -> Path:
    """The workbook with cells changed, named by sheet, then by what stands in column ``key`` and the column."""
    book = load_workbook(BytesIO(data))
    for sheet, cells in edits.items():
        rows = list(book[sheet].iter_rows())
        head = next(i for i, row in enumerate(rows) if any(c.value == key for c in row))
        names = {c.value: c.column for c in rows[head]}
        for (who, column), value in cells.items():
            found = [row for row in rows[head + 1 :] if row[names[key] - 1].value == who]
            assert found, f"no row for {who} on {sheet}"
            book[sheet].cell(found[0][0].row, names[column], value)
    book.save(target)
    return target
