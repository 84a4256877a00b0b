"""Parquet: the frame as it is, typed, with its lists."""

from __future__ import annotations

from typing import BinaryIO

import polars as pl

ENDING = ".parquet"


def write(frame: pl.DataFrame, stream: BinaryIO) -> None:
    """Compressed with Zstandard, which every reader knows."""
    frame.write_parquet(stream, compression="zstd")
