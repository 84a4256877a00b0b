"""JSON lines: one object for each contact, nothing flattened."""

from __future__ import annotations

from typing import BinaryIO

import polars as pl

from importers.export.lines import jsonl_lines

ENDING = ".jsonl"


def write(frame: pl.DataFrame, stream: BinaryIO) -> None:
    """UTF-8 without a mark, one line for each contact."""
    for line in jsonl_lines(frame):
        stream.write(f"{line}\n".encode())
