"""Rows a second from bytes to table to cards, 30,000 invented rows: ``python tests/bench/bench_tables.py``."""

from __future__ import annotations

import io
import sys
import time
from pathlib import Path

import openpyxl

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from importers.documents import read_document
from importers.sources import Source
from importers.tables import find_kind

ROWS = 30_000
HEADER = ["First Name", "Last Name", "URL", "Email Address", "Company", "Position", "Connected On"]
PREAMBLE = 'Notes:\n"When exporting your connection data, you may notice that some are missing."\n\n'


def letters(number: int) -> str:
    """A number as letters: a digit in a name would make it a rare case."""
    return "".join("aeioubdlmn"[int(digit)] for digit in str(number))


def rows() -> list[list[str]]:
    """Invented connections."""
    return [
        [
            "Ann",
            f"Ash{letters(i)}",
            f"https://www.linkedin.com/in/ash-{i}",
            "",
            f"Example {i % 500} Ltd",
            f"Editor of {i % 77}",
            f"{i % 28 + 1:02d} Mar 20{i % 10 + 10}",
        ]
        for i in range(ROWS)
    ]


def csv_bytes() -> bytes:
    """Connections.csv as LinkedIn writes it."""
    return (PREAMBLE + "".join(",".join(row) + "\n" for row in [HEADER, *rows()])).encode()


def xlsx_bytes() -> bytes:
    """The same rows as a workbook."""
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("Connections")
    for row in [HEADER, *rows()]:
        sheet.append(row)
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def main() -> None:
    """Processor seconds to the table, and on to the cards."""
    for name, data in (("csv", csv_bytes()), ("xlsx", xlsx_bytes())):
        start = time.process_time()
        (table,) = read_document(Source(f"bench.{name}", lambda data=data: data)).tables  # type: ignore[misc]
        read = time.process_time()
        kind = find_kind(table)
        assert kind is not None
        cards = kind.extract(table).cards
        done = time.process_time()
        assert len(table.rows) == len(cards) == ROWS
        print(f"{name:4} table {read - start:5.2f} s, cards {done - read:5.2f} s")  # noqa: T201


if __name__ == "__main__":
    main()
