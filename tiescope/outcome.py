"""Exit code and closing words of a command that may have read only part of its input."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from importers.findings import Finding
from tiescope.console import Console

if TYPE_CHECKING:
    from analyzer.review import InForce, Review

DONE, PARTLY = 0, 3
SHOWN = 5


def report_unreadable(findings: Iterable[Finding], console: Console) -> int:
    """Name what could not be read; the exit code that says whether there was any."""
    unreadable = [f for f in findings if f.what == "unreadable"]
    for finding in unreadable[:SHOWN]:
        where = f"{finding.file}, line {finding.lines[0]}" if finding.lines else finding.file
        console.warn(f"left out {where}: {finding.reason.rstrip('.')}. {finding.remedy}".rstrip())
    if len(unreadable) > SHOWN:
        console.warn(f"and {len(unreadable) - SHOWN} more; the data-quality page lists all")
    return PARTLY if unreadable else DONE


def report_review(review: Review, found: InForce, console: Console) -> None:
    """Name the rows of the review workbook that could not be followed; the rest of it is in force."""
    findings = (*review.findings, *found.findings)
    for finding in findings[:SHOWN]:
        rows = ", ".join(map(str, finding.lines))
        word = "row" if len(finding.lines) == 1 else "rows"
        console.warn(f"{finding.file}, {word} {rows}: {finding.reason} {finding.remedy}".rstrip())
    if len(findings) > SHOWN:
        console.warn(f"and {len(findings) - SHOWN} more; the data-quality page lists all")
