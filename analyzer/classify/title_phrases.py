"""Finding many phrases in a few words at once: a trie over words, with stems and endings."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, NamedTuple, TypeVar

from analyzer.classify.title_roles import BREAK

RowT = TypeVar("RowT")
ANY = "?"
YIELD = 100
"""More than the letters of any word: what an ending loses where it yields to stems."""
_EDGE = 3  # letters at the edge of a word by which stems and endings are told apart first
NOTHING = re.compile(r"(?!)")


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


class _Seen(NamedTuple, Generic[RowT]):
    """What a table knows of one word: the pattern words that it answers to, and what begins with them.

    ``alone`` is the weightiest pattern of this one word, ``further`` are the ways on from it.
    """

    keys: list[str]
    alone: _Node[RowT] | None
    further: list[dict[str, _Node[RowT]]]


class _Known(dict[str, _Seen[RowT]]):
    """The words seen so far; a new one is looked up when it is first asked for."""

    def __init__(self, look_up: Callable[[str], _Seen[RowT]]) -> None:
        super().__init__()
        self._look_up = look_up

    def __missing__(self, word: str) -> _Seen[RowT]:
        seen = self[word] = self._look_up(word)
        return seen


class _Edges:
    """Stems or endings, found by the first or last letters of a word: few words have more than one to try."""

    def __init__(self, patterns: Mapping[str, str], edge: Callable[[str], str]) -> None:
        self.short = tuple(part for part in patterns if len(part) < _EDGE)
        self.sizes: dict[str, list[int]] = {}
        for size, start in sorted({(len(part), edge(part)) for part in patterns if len(part) >= _EDGE}):
            self.sizes.setdefault(start, []).append(size)


class PhraseTable(Generic[RowT]):
    """Patterns of words: ``word`` itself, ``stem*``, ``*ending``, ``*inside*``, or ``?`` for any one word.

    A later row with the same pattern replaces an earlier one, so that a coach's own rows win.
    Looking up costs a few dictionary reads a word, however many patterns there are.
    """

    def __init__(self, patterns: Sequence[str], row: Callable[[int], RowT], endings_yield: bool = False) -> None:
        """``row`` makes what stands for a pattern, by its place, when a title first needs it.

        ``endings_yield``: where a stem and an ending match one word the stem wins, however short. The first
        part of a compound names the field (Einkaufs-mitarbeiter), the last one the rank (Bau-leiter).
        """
        self._row = row
        self._yield = YIELD if endings_yield else 0
        self._texts = patterns
        self._first: dict[str, _Node[RowT]] = {}
        self._planted: defaultdict[str, list[int]] = defaultdict(list)
        for place, pattern in enumerate(patterns):
            self._planted[pattern.lstrip().partition(" ")[0]].append(place)
        self._patterns = set(" ".join(patterns).split())
        self._stems: dict[str, str] = {}
        self._endings: dict[str, str] = {}
        self._insides: dict[str, str] = {}
        self._inside = NOTHING
        self._known = _Known(self._look_up)
        self._sort()
        self._heads = _Edges(self._stems, lambda stem: stem[:_EDGE])
        self._tails = _Edges(self._endings, lambda ending: ending[-_EDGE:])
        self._unseen: _Seen[RowT] = _Seen([ANY] if ANY in self._patterns else [], None, [])

    def _grow(self, key: str) -> _Node[RowT]:
        """The node of a first word. Tries grow when a title first asks: most words of a table are never met."""
        first = self._first[key] = _Node()
        for place in self._planted.pop(key):
            words = self._texts[place].split()
            node = first
            for word in words[1:]:
                if node.children is None:
                    node.children = {}
                node = node.children.setdefault(word, _Node())
            node.row = self._row(place)
            node.weight = self._weight(words)
        return first

    def _weight(self, words: Sequence[str]) -> int:
        weight = 2 * sum(map(len, words)) - words.count(ANY)
        for word in words:
            if "*" in word:
                weight -= 3 * word.count("*") + (self._yield if word[0] == "*" != word[-1] else 0)
        return weight

    def _sort(self) -> None:
        for pattern in (word for word in self._patterns if "*" in word):
            if len(pattern) > 2 and pattern[0] == pattern[-1] == "*":
                self._insides[pattern[1:-1]] = pattern
            elif pattern[0] == "*":
                self._endings[pattern[1:]] = pattern
            elif pattern[-1] == "*":
                self._stems[pattern[:-1]] = pattern
        if self._insides:
            self._inside = re.compile("|".join(map(re.escape, self._insides)))

    def _look_up(self, word: str) -> _Seen[RowT]:
        keys = self._find_keys(word)
        if not keys and word != BREAK and ANY not in self._first and ANY not in self._planted:
            return self._unseen  # most words of a language begin nothing and go on from nothing but a gap
        if word != BREAK:
            keys += self._unseen.keys
        alone, further = None, []
        for key in keys:
            node = self._first.get(key) or (self._grow(key) if key in self._planted else None)
            if node is None:
                continue
            if node.row is not None and (alone is None or node.weight > alone.weight):
                alone = node
            if node.children is not None:
                further.append(node.children)
        return _Seen(keys, alone, further)

    def _find_keys(self, word: str) -> list[str]:
        """The pattern words that a word answers to, but for the gap that any word fills."""
        found = [word] if word in self._patterns else []
        if sizes := self._heads.sizes.get(word[:_EDGE]):
            stems = self._stems
            found += [stems[part] for size in sizes if (part := word[:size]) in stems and size <= len(word)]
        if word.startswith(self._heads.short):
            found += [self._stems[part] for part in self._heads.short if word.startswith(part)]
        if sizes := self._tails.sizes.get(word[-_EDGE:]):
            endings = self._endings
            found += [endings[part] for size in sizes if (part := word[-size:]) in endings and size <= len(word)]
        if word.endswith(self._tails.short):
            found += [self._endings[part] for part in self._tails.short if word.endswith(part)]
        if self._inside.search(word):
            found += [pattern for inside, pattern in self._insides.items() if inside in word]
        return found

    def beginning(self, words: Iterable[str]) -> set[str]:
        """Those of some distinct words that begin a pattern: where there is none of them nothing is found."""
        known = self._known
        return {word for word in words if known[word].alone is not None or known[word].further}

    def find(self, words: Sequence[str]) -> list[Hit[RowT]]:
        """All matches, but none that lies inside a longer one, from left to right."""
        seen = list(map(self._known.__getitem__, words))
        best: dict[tuple[int, int], Hit[RowT]] = {}
        last = len(seen) - 1
        for start, (_, alone, begun) in enumerate(seen[:last]):  # no phrase begins at the last break
            if alone is not None:
                _keep(best, words, start, start, alone)
            further, stop = begun, start
            while further and stop < last:
                stop += 1
                keys, ways, further = seen[stop].keys, further, []
                for children in ways:
                    for key in keys:
                        if (node := children.get(key)) is not None:
                            if node.row is not None:
                                _keep(best, words, start, stop, node)
                            if node.children is not None:
                                further.append(node.children)
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
