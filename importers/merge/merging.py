"""The same person across files and within one: weigh, merge what is sure, propose what is likely."""

from __future__ import annotations

import gc
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager

from importers.findings import Finding
from importers.merge.candidates import Pair, candidates
from importers.merge.clusters import Clusters, grow
from importers.merge.identity import find_cards
from importers.merge.lexicon import rules, scale
from importers.merge.pool import Pool
from importers.merge.traits import traits_of
from importers.merge.values import Decisions, Evidence, Merging, Reference
from importers.merge.weigh import Weighing, weigh
from importers.records import Card

_NO_DECISIONS = Decisions()


def merge_cards(cards: Sequence[Card], decisions: Decisions = _NO_DECISIONS) -> Merging:
    """Group the cards by person.

    A pair is merged from ``scale.merge`` bits of evidence on, if no other card of the two groups
    objects, and proposed from ``scale.propose`` on. ``decisions`` overrule every rule, so a merge is
    undone by naming the pair as different.
    """
    with _uncollected():
        return _merge(cards, decisions)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Without the search for cycles: nothing here makes one, and over millions of tuples it takes 40 % of the time."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


def _merge(cards: Sequence[Card], decisions: Decisions) -> Merging:
    traits = traits_of(cards)
    pool = Pool(traits)
    same, apart = _resolve(cards, decisions)
    weighed = {pair: weigh(traits[pair[0]], traits[pair[1]], pool) for pair in candidates(traits, pool)}
    weighed = {pair: weighing for pair, weighing in weighed.items() if weighing.bits >= scale().propose}
    clusters = Clusters(traits, pool, apart)
    decided = [pair for pair in same if not clusters.decided_apart(*pair)]
    for pair in decided:
        clusters.join(*pair)
    made, left = grow(clusters, weighed)
    groups = clusters.groups()
    merges = [*(_decided(pair) for pair in decided), *(_evidence(pair, weighed[pair]) for pair in made)]
    proposals = _proposals(left, clusters, weighed)
    return Merging(groups, tuple(merges), proposals, tuple(_findings(cards, groups, proposals)))


def _resolve(cards: Sequence[Card], decisions: Decisions) -> tuple[list[Pair], set[Pair]]:
    """The decided pairs of references as pairs of indices; a reference may find several cards."""
    pairs = decisions.same | decisions.different
    found = find_cards(cards, {reference for pair in pairs for reference in pair})
    apart = {_ordered(a, b) for one, other in decisions.different for a in found[one] for b in found[other] if a != b}
    same: set[Pair] = set()
    for one, other in decisions.same:
        every = _all(found, one, other)
        same |= {_ordered(every[0], index) for index in every[1:]}
    return sorted(same - apart), apart


def _all(found: Mapping[Reference, list[int]], one: Reference, other: Reference) -> list[int]:
    """The cards of both references; none when one of them is not in this input."""
    return sorted({*found[one], *found[other]}) if found[one] and found[other] else []


def _ordered(one: int, other: int) -> Pair:
    return (one, other) if one < other else (other, one)


def _decided(pair: Pair) -> Evidence:
    return Evidence(*pair, 1.0, ("decided by you",))


def _evidence(pair: Pair, weighing: Weighing, more: tuple[str, ...] = ()) -> Evidence:
    says = [rules()[key].says for key in weighing.keys]
    return Evidence(*pair, round(weighing.score, 4), (*says, *more))


def _proposals(left: Iterable[Pair], clusters: Clusters, weighed: Mapping[Pair, Weighing]) -> tuple[Evidence, ...]:
    """The best pair for each two groups left apart; none where a rule or the user forbids it."""
    best: dict[Pair, Pair] = {}
    for pair in left:
        if clusters.together(*pair):
            continue
        groups = _ordered(clusters.members(pair[0])[0], clusters.members(pair[1])[0])
        if groups not in best or weighed[pair].bits > weighed[best[groups]].bits:
            best[groups] = pair
    found = []
    for pair in best.values():
        if not clusters.decided_apart(*pair) and not clusters.forbidden(*pair):
            against = ("other records of the two speak against it",) if clusters.object(*pair) else ()
            found.append(_evidence(pair, weighed[pair], against))
    return tuple(sorted(found, key=lambda evidence: (-evidence.score, evidence.left, evidence.right)))


def _findings(
    cards: Sequence[Card], groups: Sequence[tuple[int, ...]], proposals: Sequence[Evidence]
) -> Iterable[Finding]:
    joined = Counter(cards[index].file for group in groups for index in group[1:])
    for file, count in sorted(joined.items()):
        yield Finding(file, "merged", count, "These records are joined with another record of the same person.")
    if proposals:
        yield Finding(
            "",
            "proposed",
            len(proposals),
            "These pairs of records look like one person but the evidence is not strong enough to merge them.",
            remedy="Decide on each pair in the review workbook.",
        )
