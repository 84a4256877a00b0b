"""Finding many phrases in a few words at once: a trie over words, with stems and endings."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

RowT = TypeVar("RowT")
ANY = "?"
_SHORTEST = 2


@dataclass(frozen=True, slots=True)
class Hit(Generic[RowT]):
    """``row`` matched ``words[start:stop]``; ``weight`` ranks patterns of equal span, the more literal first."""

    start: int
    stop: int
    weight: int
    row: RowT


@dataclass(slots=True)
class _Node(Generic[RowT]):
    children: dict[str, _Node[RowT]] = field(default_factory=dict)
    row: RowT | None = None
    weight: int = 0


class PhraseTable(Generic[RowT]):
    """Patterns of words: ``word`` itself, ``stem*``, ``*ending``, ``*inside*``, or ``?`` for any one word.

    A later row with the same pattern replaces an earlier one, so that a coach's own rows win.
    Looking up costs a few dictionary reads a word, however many patterns there are.
    """

    def __init__(self, rows: Iterable[tuple[Sequence[str], RowT]]) -> None:
        self._root: _Node[RowT] = _Node()
        self._stems: set[str] = set()
        self._endings: set[str] = set()
        self._insides: set[str] = set()
        self._literal: set[str] = set()
        self._keys: dict[str, tuple[str, ...]] = {}
        for pattern, row in rows:
            self._add(pattern, row)

    def _add(self, pattern: Sequence[str], row: RowT) -> None:
        node = self._root
        for word in pattern:
            self._register(word)
            node = node.children.setdefault(word, _Node())
        node.row = row
        node.weight = sum(2 * len(word.strip("*")) - ("*" in word) - (word == ANY) for word in pattern)

    def _register(self, word: str) -> None:
        if word.startswith("*") and word.endswith("*"):
            self._insides.add(word)
        elif word.startswith("*"):
            self._endings.add(word)
        elif word.endswith("*"):
            self._stems.add(word)
        else:
            self._literal.add(word)

    def keys(self, word: str) -> tuple[str, ...]:
        """Every pattern word that ``word`` answers to."""
        known = self._keys.get(word)
        if known is None:
            known = self._keys[word] = tuple(self._find_keys(word))
        return known

    def _find_keys(self, word: str) -> Iterable[str]:
        if word in self._literal:
            yield word
        for cut in range(_SHORTEST, len(word) + 1):
            if (stem := f"{word[:cut]}*") in self._stems:
                yield stem
            if (ending := f"*{word[-cut:]}") in self._endings:
                yield ending
        if len(word) > _SHORTEST:
            yield from (inside for inside in self._insides if inside[1:-1] in word)
        if word[0].isalnum():
            yield ANY

    def find(self, words: Sequence[str]) -> list[Hit[RowT]]:
        """All matches, but none that lies inside a longer one, from left to right."""
        keys = [self.keys(word) for word in words]
        best: dict[tuple[int, int], Hit[RowT]] = {}
        for start in range(len(words)):
            nodes = [self._root]
            for stop in range(start, len(words)):
                nodes = [node.children[key] for node in nodes for key in keys[stop] if key in node.children]
                if not nodes:
                    break
                for node in nodes:
                    if node.row is not None:
                        _keep(best, Hit(start, stop + 1, node.weight, node.row))
        return _outermost(list(best.values())) if len(best) > 1 else list(best.values())


def _keep(best: dict[tuple[int, int], Hit[RowT]], hit: Hit[RowT]) -> None:
    span = (hit.start, hit.stop)
    known = best.get(span)
    if known is None or hit.weight > known.weight:
        best[span] = hit


def _outermost(hits: list[Hit[RowT]]) -> list[Hit[RowT]]:
    return [
        hit
        for hit in hits
        if not any(
            o.start <= hit.start and hit.stop <= o.stop and (o.stop - o.start) > (hit.stop - hit.start) for o in hits
        )
    ]
