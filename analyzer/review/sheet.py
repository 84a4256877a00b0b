"""One sheet of the workbook as named cells by row, wherever its header stands and however it was sorted."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from analyzer.review.columns import BETWEEN
from importers.findings import SHOWN_LINES, Finding
from importers.formula import restore
from importers.merge import Reference

KINDS = ("profile", "email", "phone", "contact")
_BETWEEN = re.compile(rf"\s{BETWEEN.strip()}\s")  # with the spaces round it: "email:::" is an odd address, not two
HEADER_WITHIN = 20  # rows above which a header is looked for: people write titles over tables


@dataclass(frozen=True, slots=True)
class Line:
    """One row: its number in the sheet, from 1, and its cells by the name of their column."""

    row: int
    cells: Mapping[str, str]

    def __getitem__(self, column: str) -> str:
        """The cell of a column; empty when the sheet lacks it."""
        return self.cells.get(column, "")

    def any_of(self, columns: Iterable[str]) -> bool:
        """Whether something stands in one of these columns."""
        return any(self[column] for column in columns)


def lines(rows: Sequence[Sequence[str]], header: str) -> Iterator[Line]:
    """The rows below the one that holds ``header``; nothing when there is none."""
    at = header_at(rows, header)
    if at is None:
        return
    names = rows[at]
    for number, row in enumerate(rows[at + 1 :], at + 2):
        if any(row):
            yield Line(number, {name: restore(cell) for name, cell in zip(names, row, strict=False) if name})


def header_at(rows: Sequence[Sequence[str]], header: str) -> int | None:
    """The place of the row that holds ``header``; None when there is none."""
    return next((i for i, row in enumerate(rows[:HEADER_WITHIN]) if header in row), None)


def written(references: Iterable[Reference]) -> str:
    """References as one cell: "profile:ann-lee ::: email:ann@example.com"."""
    return BETWEEN.join(f"{kind}:{value}" for kind, value in references)


def references_in(cell: str) -> tuple[Reference, ...]:
    """What ``written`` was given. A kind that is no kind of reference is a file with its row."""
    found: list[Reference] = []
    for part in _BETWEEN.split(cell):
        kind, colon, value = part.strip().partition(":")
        file, _, row = part.strip().rpartition(":")
        if colon and kind in KINDS and value:
            found.append((kind, value))
        elif file and row.isdecimal():
            found.append((file, int(row)))
    return tuple(found)


def misread(file: str, sheet: str, row: int, reason: str, remedy: str = "") -> Finding:
    """A finding on one row of a sheet."""
    return Finding(f"{file}#{sheet}", "dropped", 1, reason, (row,), remedy)


def gathered(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Findings with one reason as one, with the first rows of all."""
    groups: dict[tuple[str, str, str], list[Finding]] = {}
    for finding in findings:
        groups.setdefault((finding.file, finding.reason, finding.remedy), []).append(finding)
    return tuple(
        Finding(file, "dropped", len(group), reason, tuple(f.lines[0] for f in group[:SHOWN_LINES]), remedy)
        for (file, reason, remedy), group in groups.items()
    )
