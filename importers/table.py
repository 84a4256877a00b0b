"""``Table``: a header and rows of text, whatever kind of file they came from."""

from __future__ import annotations

from dataclasses import dataclass

from importers.findings import Finding


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of text under a header, each row as long as the header.

    ``file`` is the name as the user knows it, with the sheet behind a "#" where there are several.
    ``lines`` gives the physical line (or sheet row) of each row, from 1; ``header_line`` that of the
    header. Dates of typed cells are ISO text. ``findings`` tells what was repaired or left out.
    """

    file: str
    header: tuple[str, ...]
    header_line: int
    rows: list[list[str]]
    lines: list[int]
    findings: tuple[Finding, ...] = ()
