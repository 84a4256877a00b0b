"""What reading one file gives, before anyone asks what its tables mean."""

from __future__ import annotations

from dataclasses import dataclass

from importers.records import Reading
from importers.table import Table


@dataclass(frozen=True, slots=True)
class Document:
    """Tables of text, or cards already read. ``kind`` is "table", "workbook" or "vcard"."""

    kind: str
    tables: tuple[Table, ...] = ()
    reading: Reading | None = None
