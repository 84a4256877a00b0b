"""From weighed pairs to coherent clusters."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from importers.merge.candidates import Pair
from importers.merge.lexicon import scale
from importers.merge.pool import Pool
from importers.merge.traits import Traits
from importers.merge.weigh import FORBIDDEN, Weighing, weigh

MOST_CHECKED = 150  # pairs looked at when two groups meet; groups of hundreds are copies of one card
_RIVAL = 1.5  # bits: a second candidate this close makes a choice by name alone a guess


class Clusters:
    """Groups of cards that grow together; two groups join only when none of their cards objects."""

    def __init__(self, traits: Sequence[Traits], pool: Pool, apart: Iterable[Pair] = ()) -> None:
        self._traits = traits
        self._pool = pool
        self._group = list(range(len(traits)))
        self._members: dict[int, list[int]] = {}
        self._apart: dict[int, set[int]] = defaultdict(set)
        for one, other in apart:
            self._apart[one].add(other)
            self._apart[other].add(one)
        self._weighings: dict[Pair, Weighing] = {}

    def members(self, index: int) -> list[int]:
        """The group of a card."""
        group = self._group[index]
        return self._members.get(group) or [group]

    def together(self, one: int, other: int) -> bool:
        """Whether two cards are in one group."""
        return self._group[one] == self._group[other]

    def weighing(self, one: int, other: int) -> Weighing:
        """The weighing of a pair, remembered."""
        pair = (one, other) if one < other else (other, one)
        if (known := self._weighings.get(pair)) is None:
            known = self._weighings[pair] = weigh(self._traits[pair[0]], self._traits[pair[1]], self._pool)
        return known

    def join(self, one: int, other: int) -> None:
        """Make one group of two."""
        keep, gone = sorted((self._group[one], self._group[other]))
        if keep == gone:
            return
        moving = self._members.pop(gone, [gone])
        self._members.setdefault(keep, [keep]).extend(moving)
        for index in moving:
            self._group[index] = keep

    def decided_apart(self, one: int, other: int) -> bool:
        """Whether the user said that cards of the two groups are different people."""
        if not self._apart:
            return False
        yours = set(self.members(other))
        return any(not yours.isdisjoint(self._apart.get(index, ())) for index in self.members(one))

    def object(self, one: int, other: int, least: float | None = None) -> bool:
        """Whether any card of one group speaks clearly against any card of the other."""
        bound = scale().discord if least is None else least
        return self.decided_apart(one, other) or self._least(one, other) < bound

    def forbidden(self, one: int, other: int) -> bool:
        """Whether a rule says that cards of the two groups are different people."""
        return self._least(one, other) < FORBIDDEN

    def strangers(self, one: int, other: int) -> bool:
        """Whether nothing speaks for the two groups being one person."""
        return self.object(one, other) or self._most(one, other) < scale().propose

    def _least(self, one: int, other: int) -> float:
        return min(self._cross(one, other))

    def _most(self, one: int, other: int) -> float:
        return max(self._cross(one, other))

    def _cross(self, one: int, other: int) -> list[float]:
        mine, yours = self.members(one), self.members(other)
        if len(mine) * len(yours) > MOST_CHECKED:
            mine, yours = mine[: MOST_CHECKED // 10], yours[:10]
        return [self.weighing(a, b).bits for a in mine for b in yours]

    def groups(self) -> tuple[tuple[int, ...], ...]:
        """Every group, sorted, in the order of first members."""
        by_group: dict[int, list[int]] = defaultdict(list)
        for index, group in enumerate(self._group):
            by_group[group].append(index)
        return tuple(tuple(members) for members in by_group.values())


def grow(clusters: Clusters, weighed: Mapping[Pair, Weighing]) -> tuple[list[Pair], list[Pair]]:
    """Join what is likely enough, likeliest first; the links made, and those left for the user.

    Links by an address come first: they settle who is who before a mere name has to choose.
    """
    bound = scale()
    links = sorted(weighed, key=lambda pair: (not weighed[pair].keyed, -weighed[pair].bits, pair))
    rivals = _by_card(weighed)
    made: list[Pair] = []
    left: list[Pair] = []
    for one, other in links:
        weighing = weighed[one, other]
        if clusters.together(one, other):
            continue
        enough, discord = (bound.merge, bound.discord) if weighing.keyed else (bound.merge_by_name, bound.propose)
        likely = weighing.bits >= enough and not clusters.object(one, other, discord)
        if likely and (weighing.keyed or not _has_rival(clusters, one, other, weighing.bits, rivals)):
            clusters.join(one, other)
            made.append((one, other))
        else:
            left.append((one, other))
    return made, left


def _by_card(weighed: Mapping[Pair, Weighing]) -> dict[int, list[tuple[int, float]]]:
    found: dict[int, list[tuple[int, float]]] = defaultdict(list)
    for (one, other), weighing in weighed.items():
        if weighing.bits >= scale().propose:
            found[one].append((other, weighing.bits))
            found[other].append((one, weighing.bits))
    return found


def _has_rival(
    clusters: Clusters, one: int, other: int, bits: float, rivals: Mapping[int, list[tuple[int, float]]]
) -> bool:
    """Whether a third card fits one of the two about as well, yet is a stranger to the other."""
    for here, there in ((one, other), (other, one)):
        for member in clusters.members(here)[:MOST_CHECKED]:
            for third, weight in rivals[member]:
                if weight < bits - _RIVAL or clusters.together(third, here) or clusters.together(third, there):
                    continue
                if clusters.strangers(third, there) and not clusters.object(third, here):
                    return True
    return False
