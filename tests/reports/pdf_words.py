"""What stands where in a rendered PDF: words with their boxes, and which of them collide."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO

import pdfplumber
from pdfplumber.page import Page

MM = 72 / 25.4


@dataclass(frozen=True, slots=True)
class Word:
    """A word on a page, in points from the top left corner."""

    page: int
    text: str
    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: Word) -> bool:
        """Whether the two share more than a sliver of height and width."""
        wide = min(self.right, other.right) - max(self.left, other.left)
        high = min(self.bottom, other.bottom) - max(self.top, other.top)
        return wide > 0.8 and high > 0.35 * min(self.bottom - self.top, other.bottom - other.top)


@lru_cache(maxsize=1)
def pages_of(pdf: bytes) -> list[Page]:
    """The pages, read once for all who look at the same document one after the other."""
    return list(pdfplumber.open(BytesIO(pdf)).pages)


def words_of(pdf: bytes) -> list[Word]:
    """Every word of the document."""
    return [
        Word(i, w["text"], w["x0"], w["top"], w["x1"], w["bottom"])
        for i, page in enumerate(pages_of(pdf), 1)
        for w in page.extract_words(keep_blank_chars=False, use_text_flow=True)
        if any(not unicodedata.combining(c) for c in w["text"])  # an accent stands over its letter, rightly
    ]


def collisions(words: list[Word]) -> list[tuple[Word, Word]]:
    """Pairs of words on one page that lie over each other."""
    found = []
    ordered = sorted(words, key=lambda w: (w.page, w.top))
    for i, word in enumerate(ordered):
        for other in ordered[i + 1 :]:
            if other.page != word.page or other.top > word.bottom:
                break
            if word.meets(other):
                found.append((word, other))
    return found


def outside(words: list[Word], paper: tuple[float, float]) -> list[Word]:
    """Words beyond the live area that are not in the running head or foot."""
    side, top = (paper[0] - 174) / 2 * MM, (paper[1] - 240) / 2 * MM
    foot = paper[1] * MM - top

    def runs(w: Word) -> bool:
        return w.bottom < top - 5 * MM or w.top > foot + 5 * MM

    return [
        w
        for w in words
        if not runs(w)
        and (w.left < side - 0.5 or w.right > side + 174 * MM + 0.5 or w.top < top - 1 or w.bottom > foot + 1)
    ]
