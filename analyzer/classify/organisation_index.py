"""Finding one of a hundred thousand lines without reading them: checksums in order, and which line has each.

A dictionary of the same lines would take longer to fill than classifying a thousand contacts.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.uint32]
Pair = tuple[Numbers, Numbers]  # checksums in rising order, and the number of each one's line
SHIFT = 11  # a checksum's other bits, by which most lines that are not there are told at once
NEWLINE = 10


@dataclass(frozen=True, slots=True)
class Lines:
    """The lines of a block of bytes, taken out one by one."""

    block: bytes
    ends: Numbers

    @classmethod
    def of(cls, block: bytes) -> Lines:
        """The lines of ``block``, of which the last one has no end of line; none of an empty one."""
        ends = np.flatnonzero(np.frombuffer(block, dtype=np.uint8) == NEWLINE)
        return cls(block, np.append(ends, [len(block)] if block else []).astype(np.uint32))

    def __len__(self) -> int:
        return len(self.ends)

    def __getitem__(self, number: int) -> bytes:
        return self.block[int(self.ends[number - 1]) + 1 if number else 0 : int(self.ends[number])]

    def all(self) -> list[bytes]:
        """Every line."""
        return self.block.split(b"\n") if self.block else []


@dataclass(frozen=True, slots=True)
class Index:
    """The number of a text, by its checksum; two texts may share one, so the lines have the last word."""

    sums: Sequence[int]
    numbers: Sequence[int]
    seen: bytes

    @classmethod
    def of(cls, pair: Pair) -> Index:
        """The index of checksums and numbers as ``checksums`` makes them."""
        sums, numbers = pair
        seen = np.zeros(1 << (32 - SHIFT), dtype=np.uint8)
        seen[sums >> np.uint32(SHIFT)] = 1
        return cls(array("I", sums.tobytes()), array("I", numbers.tobytes()), seen.tobytes())

    def __len__(self) -> int:
        return len(self.sums)

    def find(self, text: bytes, line: Callable[[int], bytes]) -> int | None:
        """The number of ``text`` among the lines; ``line`` gives one of them by its number."""
        checksum = crc32(text)
        if not self.seen[checksum >> SHIFT]:
            return None
        place = bisect_left(self.sums, checksum)
        while place < len(self.sums) and self.sums[place] == checksum:
            if line(self.numbers[place]) == text:
                return self.numbers[place]
            place += 1
        return None


def checksums(numbers: Mapping[bytes, int]) -> Pair:
    """Of the texts with their numbers: what ``Index`` searches, to be kept in a file."""
    sums = np.fromiter(map(crc32, numbers), dtype=np.uint32, count=len(numbers))
    order = np.argsort(sums, kind="stable")
    return sums[order], np.fromiter(numbers.values(), dtype=np.uint32, count=len(numbers))[order]
