"""What happened to the data: every row read, kept, merged or dropped, and why."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

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
