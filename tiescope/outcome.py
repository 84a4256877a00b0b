"""Exit code and closing words of a command that may have read only part of its input."""

from __future__ import annotations

from collections.abc import Iterable

from importers.findings import Finding
from tiescope.console import Console

DONE, PARTLY = 0, 3
SHOWN = 5


def report_unreadable(findings: Iterable[Finding], console: Console) -> int:
    """Name what could not be read; the exit code that says whether there was any."""
    unreadable = [f for f in findings if f.what == "unreadable"]
    for finding in unreadable[:SHOWN]:
        where = f"{finding.file}, line {finding.lines[0]}" if finding.lines else finding.file
        console.warn(f"left out {where}: {finding.reason} {finding.remedy}".rstrip())
    if len(unreadable) > SHOWN:
        console.warn(f"and {len(unreadable) - SHOWN} more; the data-quality page lists all")
    return PARTLY if unreadable else DONE
