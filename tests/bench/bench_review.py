"""How long the review workbook takes to write and to read back, beside a bare sheet of as many cells.

``python -m tests.bench.bench_review`` prints it; not a test, since machines differ.
"""

from __future__ import annotations

import io
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from openpyxl import Workbook

from analyzer.review import Material, read_review
from analyzer.review.material import Class, ContactRow
from reports.workbook import render_workbook
from reports.workbook.contacts import COLUMNS
from tests.reports.audits import rich

FOUND = Class("Software Development", 0.7, "known organisation")


def _row(number: int) -> ContactRow:
    name, key = f"Person {number}", f"profile:person-{number}"
    return ContactRow(f"{number:010x}", key, name, "Northwind", "Engineer", "Technology", FOUND, FOUND, FOUND)


def _bare(contacts: int) -> None:
    book = Workbook(write_only=True)
    sheet = book.create_sheet()
    for number in range(contacts):
        sheet.append([f"cell {number} {column}" for column in range(len(COLUMNS))])
    book.save(io.BytesIO())


def _seconds(act: Callable[[], object]) -> float:
    begun = time.process_time()
    act()
    return time.process_time() - begun


def _report(contacts: int) -> None:
    given = Material(tuple(map(_row, range(contacts))))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "review.xlsx")
        audit = rich(contacts=contacts)
        figures = _seconds(lambda: render_workbook(audit))
        written = _seconds(lambda: path.write_bytes(render_workbook(audit, given)))
        read = _seconds(lambda: read_review(path))
    bare = _seconds(lambda: _bare(contacts))
    print(  # noqa: T201
        f"{contacts:7,} contacts: figures and charts {figures:.2f} s, with contacts {written:.2f} s, "
        f"read {read:.2f} s, a bare sheet {bare:.2f} s"
    )


if __name__ == "__main__":
    for size in (1_000, 30_000):
        _report(size)
