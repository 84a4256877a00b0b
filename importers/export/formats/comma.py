"""CSV that spreadsheets open rightly and this program reads back as it was."""

from __future__ import annotations

import codecs
import csv
import io
from typing import BinaryIO

import polars as pl

from importers.export.cells import flat_rows
from importers.formula import defuse

ENDING = ".csv"


def write(frame: pl.DataFrame, stream: BinaryIO) -> None:
    """Comma-separated UTF-8 with a byte order mark, without which Excel takes it for a code page."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(frame.columns)
    for row in flat_rows(frame):
        writer.writerow(defuse(cell) if isinstance(cell, str) else cell for cell in row)
    stream.write(codecs.BOM_UTF8 + text.getvalue().encode("utf-8", "replace"))
