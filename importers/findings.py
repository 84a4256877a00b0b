"""What happened to the data: every row read, kept, merged or dropped, and why."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

SHOWN_LINES = 5  # enough to find the fault in the file, few enough for a page

What = Literal[
    "read",  # rows or cards seen
    "kept",  # of these, turned into contacts or interactions
    "dropped",  # left out, with the reason
    "hidden",  # members who closed their account or hide: counted, never invented
    "merged",  # records joined into another record of the same person
    "proposed",  # pairs that look alike, left apart for the user to decide
    "repaired",  # rows or values mended on the way
    "skipped",  # a file that is known and not needed
    "unreadable",  # a file or a part that could not be read: exit code 3
    "missing",  # a file that a measure needs and the export lacks
]


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the data-quality page.

    ``count`` counts rows, cards or files; ``lines`` holds the first few physical lines concerned.
    ``reason`` and ``remedy`` are whole English sentences without personal data.
    """

    file: str
    what: What
    count: int
    reason: str = ""
    lines: tuple[int, ...] = ()
    remedy: str = ""


def account(file: str, read: int, kept: int, dropped: Mapping[str, Sequence[int]]) -> tuple[Finding, ...]:
    """The balance of one file: rows read, kept, and dropped by reason with their first lines."""
    left_out = (
        Finding(file, "dropped", len(lines), reason, tuple(lines[:SHOWN_LINES]))
        for reason, lines in dropped.items()
        if lines
    )
    return (Finding(file, "read", read), Finding(file, "kept", kept), *left_out)
