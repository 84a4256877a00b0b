"""Aggregates only: what is left of an audit when nobody but its owner is in it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import PurePosixPath

from analyzer.audit import Audit, DataFinding

EDITION = "aggregates"
ENDINGS = frozenset({".csv", ".tsv", ".txt", ".vcf", ".vcard", ".xlsx", ".xlsm", ".zip", ".json", ".html", ".pdf"})
SMALLEST_CELL = 5  # an employer with fewer contacts points at persons (facts: small cells)
# Named one by one, so that a field added later stays out until somebody has thought about it.
KEPT = (
    "version", "today", "owner", "contacts", "hidden", "first_connected", "last_connected", "reference_region",
    "dimensions", "sectors", "industries", "levels", "functions", "grid", "years", "quarters", "jobs", "exchanges",
    "classifiers", "missing",
)  # fmt: skip


def aggregates(audit: Audit) -> Audit:
    """``audit`` without people, moves, dots and small employers: counts, shares and the owner's own role.

    Enough for everything in a room report; a participant can make it at home and hand over nothing else.
    """
    return Audit(
        **{name: getattr(audit, name) for name in KEPT},
        edition=EDITION,
        employers=tuple(row for row in audit.employers if row.count >= SMALLEST_CELL),
        findings=_findings(audit.findings),
    )


def _findings(findings: tuple[DataFinding, ...]) -> tuple[DataFinding, ...]:
    """A file can be called after a person ("dahl.vcf"): its number and its ending say enough."""
    order = {file: i for i, file in enumerate(dict.fromkeys(f.file for f in findings), 1)}
    return tuple(replace(f, file=f"file {order[f.file]}{ending(f.file)}" if f.file else "", lines=()) for f in findings)


def ending(file: str) -> str:
    """The ending that tells the kind of a file ("book.xlsx#Dahl family" -> ".xlsx"), "" where it may tell a name."""
    found = PurePosixPath(file.partition("#")[0]).suffix.lower()
    return found if found in ENDINGS else ""
