"""The letter groups of words as slots of a weight table, many words at a time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]
SLOTS = 1 << 17
PIECES = (3, 4, 5)
_ONES = np.uint32(0xFFFFFFFF)
_BYTE = np.uint32(0xFF)
_EIGHT = np.uint32(8)


class Part(NamedTuple):
    """Some letter groups: the slot of each, and in rising order which word it is of."""

    slots: Ints
    words: Ints


def pieces(word: str) -> list[bytes]:
    """The letter groups of a word with its ends marked: "koch" -> "<ko", "koc", "och", "ch>", ..."""
    marked = f"<{word}>"
    return [marked[i : i + n].encode() for n in PIECES for i in range(len(marked) - n + 1)]


def slot(text: bytes, slots: int) -> int:
    """The row of the weight table for a piece, a word or a pair; ``slots`` is a power of two."""
    return crc32(text) & (slots - 1)


def lettered(words: Sequence[str], slots: int = SLOTS) -> list[Part]:
    """The slots of the letter groups of all words.

    Those of ASCII words are reckoned side by side, the checksum of a longer group going on from that of a shorter.
    """
    plain = [place for place, word in enumerate(words) if word.isascii()]
    other = [(place, piece) for place, word in enumerate(words) if not word.isascii() for piece in pieces(word)]
    found = _windows([words[place] for place in plain], np.array(plain, dtype=np.int64), slots)
    if other:
        places, groups = zip(*other, strict=True)
        found.append(Part(np.array([slot(group, slots) for group in groups]), np.array(places)))
    return found


def _windows(words: Sequence[str], places: Ints, slots: int) -> list[Part]:
    """The groups of ASCII words, shorter ones first."""
    data = np.frombuffer("".join(f"<{word}>" for word in words).encode(), dtype=np.uint8).astype(np.uint32)
    owner = np.repeat(np.arange(len(words)), [len(word) + 2 for word in words])
    start = np.arange(len(data))
    sums = np.full(len(data), _ONES)
    found = []
    for size in range(1, PIECES[-1] + 1):
        inside = start + size <= len(data)
        inside[inside] = owner[start[inside] + size - 1] == owner[start[inside]]
        start, sums = start[inside], sums[inside]
        sums = _CRC[(sums ^ data[start + size - 1]) & _BYTE] ^ (sums >> _EIGHT)
        if size in PIECES:
            found.append(Part(((sums ^ _ONES) & np.uint32(slots - 1)).astype(np.int64), places[owner[start]]))
    return found


def _crc_table() -> NDArray[np.uint32]:
    """What one byte does to a CRC-32 (ISO 3309, the polynomial of ``zlib.crc32``)."""
    table = np.arange(256, dtype=np.uint32)
    for _ in range(8):
        table = np.where(table & 1, (table >> np.uint32(1)) ^ np.uint32(0xEDB88320), table >> np.uint32(1))
    return table


_CRC = _crc_table()
