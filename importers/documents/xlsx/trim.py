"""A workbook without the stray cells that stand far from its tables ("x" in XFD1048576)."""

from __future__ import annotations

import io
import re
import zipfile
from itertools import pairwise

from importers.documents.xlsx.guard import MAX_GRID, Extent, Inspection, column_number, too_large

ROW_GAP, COLUMN_GAP = 5_000, 200  # empty rows and columns beyond which nothing belongs to a table
SPARSE_GRID = 2_000_000  # below this a gap costs nothing
_CELL = re.compile(
    rb"""<(?:\w+:)?c\s[^<>]*?\br\s*=\s*["']([A-Za-z]{1,3})(\d{1,7})["'][^<>]*?(?:/>|>(?:(?!<(?:\w+:)?c[\s/>]).)*?</(?:\w+:)?c\s*>)""",
    re.DOTALL,
)


def trim(data: bytes, seen: Inspection, file: str) -> tuple[bytes, int]:
    """The workbook with far cells cut out of its sheets, and how many; ``UserError`` if still too large."""
    limits = {name: limit for name, extent in seen.extents.items() if (limit := _limit(extent))}
    if any(extent.grid > MAX_GRID and name not in limits for name, extent in seen.extents.items()):
        raise too_large(file)
    if any(height * width > MAX_GRID for height, width in limits.values()):
        raise too_large(file)
    return _rewritten(data, limits) if limits else (data, 0)


def _limit(extent: Extent) -> tuple[int, int] | None:
    """The last row and column before a wide gap; None when there is no need to cut."""
    if extent.grid <= SPARSE_GRID or extent.bare_width:
        return None
    height, width = _before_gap(extent.rows, ROW_GAP), _before_gap(extent.columns, COLUMN_GAP)
    return (height, width) if height * width < extent.grid else None


def _before_gap(numbers: set[int], gap: int) -> int:
    ordered = sorted(numbers)
    return next((low for low, high in pairwise(ordered) if high - low > gap), ordered[-1])


def _rewritten(data: bytes, limits: dict[str, tuple[int, int]]) -> tuple[bytes, int]:
    cut = 0
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as new:
        for info in old.infolist():
            content = old.read(info)
            if info.filename in limits:
                content, count = _without_far_cells(content, *limits[info.filename])
                cut += count
            new.writestr(info.filename, content)
    return target.getvalue(), cut


def _without_far_cells(content: bytes, height: int, width: int) -> tuple[bytes, int]:
    cut = 0

    def near(found: re.Match[bytes]) -> bytes:
        nonlocal cut
        if int(found.group(2)) <= height and column_number(found.group(1)) <= width:
            return found.group()
        cut += 1
        return b""

    return _CELL.sub(near, content), cut
