"""Finding many phrases in a few words at once: a trie over words, with stems and endings."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from analyzer.classify.title_roles import BREAK

RowT = TypeVar("RowT")
ANY = "?"
_SHORTEST = 2


@dataclass(slots=True)
class Hit(Generic[RowT]):
    """``row`` matched ``words[start:stop]``, breaks at its ends not counted.

    ``weight`` ranks patterns of equal span, the more literal first.
    """

    start: int
    stop: int
    weight: int
    row: RowT


class _Node(Generic[RowT]):
    __slots__ = ("children", "row", "weight")

    def __init__(self) -> None:
        self.children: dict[str, _Node[RowT]] | None = None
        self.row: RowT | None = None
        self.weight = 0


class PhraseTable(Generic[RowT]):
    """Patterns of words: ``word`` itself, ``stem*``, ``*ending``, ``*inside*``, or ``?`` for any one word.

    A later row with the same pattern replaces an earlier one, so that a coach's own rows win.
    Looking up costs a few dictionary reads a word, however many patterns there are.
    """

    def __init__(self, rows: Iterable[tuple[Sequence[str], RowT]]) -> None:
        self._first: dict[str, _Node[RowT]] = {}
        self._patterns: set[str] = set()
        self._stems: dict[str, str] = {}
        self._endings: dict[str, str] = {}
        self._insides: dict[str, str] = {}
        self._known: dict[str, tuple[list[str], list[_Node[RowT]]]] = {}
        for pattern, row in rows:
            self._add(pattern, row)
        self._sort()

    def _add(self, pattern: Sequence[str], row: RowT) -> None:
        children: dict[str, _Node[RowT]] | None = self._first
        weight = 0
        node: _Node[RowT] | None = None
        for word in pattern:
            self._patterns.add(word)
            weight += 2 * len(word) - 3 * word.count("*") - (word == ANY)
            if children is None:
                assert node is not None  # noqa: S101 - only the first round has no node, and children then
                children = node.children = {}
            node = children.get(word)
            if node is None:
                node = children[word] = _Node()
            children = node.children
        if node is not None:
            node.row, node.weight = row, weight

    def _sort(self) -> None:
        for pattern in self._patterns:
            if len(pattern) > 2 and pattern[0] == pattern[-1] == "*":
                self._insides[pattern[1:-1]] = pattern
            elif pattern[0] == "*":
                self._endings[pattern[1:]] = pattern
            elif pattern[-1] == "*":
                self._stems[pattern[:-1]] = pattern

    def _look_up(self, word: str) -> tuple[list[str], list[_Node[RowT]]]:
        """The pattern words that ``word`` answers to, and the nodes of those that begin a pattern."""
        keys = self._find_keys(word)
        known = self._known[word] = (keys, [self._first[key] for key in keys if key in self._first])
        return known

    def _find_keys(self, word: str) -> list[str]:
        found = [word] if word in self._patterns else []
        stems, endings, size = self._stems, self._endings, len(word)
        if size >= _SHORTEST:
            found += [stems[part] for cut in range(_SHORTEST, size + 1) if (part := word[:cut]) in stems]
            found += [endings[part] for cut in range(size - _SHORTEST + 1) if (part := word[cut:]) in endings]
            found += [pattern for inside, pattern in self._insides.items() if inside in word]
        if ANY in self._patterns and word != BREAK:
            found.append(ANY)
        return found

    def find(self, words: Sequence[str]) -> list[Hit[RowT]]:
        """All matches, but none that lies inside a longer one, from left to right."""
        known = self._known
        seen = [known.get(word) or self._look_up(word) for word in words]
        best: dict[tuple[int, int], Hit[RowT]] = {}
        for start, (_, begun) in enumerate(seen):
            nodes, stop = begun, start
            while nodes:
                deeper = []
                for node in nodes:
                    if node.row is not None:
                        _keep(best, words, start, stop, node)
                    if node.children is not None:
                        deeper.append(node.children)
                stop += 1
                if not deeper or stop == len(seen):
                    break
                nodes = [children[key] for children in deeper for key in seen[stop][0] if key in children]
        return list(best.values()) if len(best) < 2 else _outermost(list(best.values()))


def _keep(
    best: dict[tuple[int, int], Hit[RowT]], words: Sequence[str], start: int, stop: int, node: _Node[RowT]
) -> None:
    first, last = start + (words[start] == BREAK), stop + (words[stop] != BREAK)
    known = best.get((first, last))
    if node.row is not None and (known is None or node.weight > known.weight):
        best[first, last] = Hit(first, last, node.weight, node.row)


def _outermost(hits: list[Hit[RowT]]) -> list[Hit[RowT]]:
    """Without those that lie inside a longer one: "product owner" leaves no "owner"."""
    kept: list[Hit[RowT]] = []
    for hit in hits:
        for other in hits:
            if other is not hit and other.start <= hit.start and hit.stop <= other.stop:
                break
        else:
            kept.append(hit)
    return kept
