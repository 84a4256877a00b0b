"""Letter groups: all words side by side give what each gives alone."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from analyzer.classify.title_pieces import lettered, pieces, slot

SLOTS = 1 << 12
WORD = st.text("abcéß1я", min_size=1, max_size=9)


def test_groups_of_a_word() -> None:
    """Three to five letters, the ends of the word marked."""
    assert pieces("koch") == [b"<ko", b"koc", b"och", b"ch>", b"<koc", b"koch", b"och>", b"<koch", b"koch>"]
    assert pieces("a") == [b"<a>"]


@given(st.lists(WORD, unique=True, max_size=8))
def test_side_by_side_as_one_by_one(words: list[str]) -> None:
    """Of every word the same slots, and within a part the words in rising order."""
    parts = lettered(words, SLOTS)
    found: list[list[int]] = [[] for _ in words]
    for part in parts:
        assert part.words.tolist() == sorted(part.words)
        for slots, word in zip(part.slots.tolist(), part.words.tolist(), strict=True):
            found[word].append(slots)
    assert [sorted(slots) for slots in found] == [
        sorted(slot(piece, SLOTS) for piece in pieces(word)) for word in words
    ]
