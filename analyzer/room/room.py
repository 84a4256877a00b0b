"""``make_room``: from participants to everything that the documents of a workshop say."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import blake2b

import numpy as np

from analyzer.room import reach
from analyzer.room.disclosure import Guard
from analyzer.room.distribution import Place, Strip, known_values, place, strips, unit_of
from analyzer.room.doors import Better, Door, match_doors, needs, offers, worth
from analyzer.room.groups import Seating, pair_up, seat
from analyzer.room.participant import LeftOut, Participant
from analyzer.room.reach import Overlap, Reached, ReachedCell, Unreached

DIMENSIONS = ("openness", "scope", "vision", "quality", "curiosity", "reciprocity")
BLOCK = 400  # people that are matched with each other: the assignment takes the cube of it
RING = 24  # people in one reciprocity ring


@dataclass(frozen=True, slots=True)
class Member:
    """A participant as documents may show one: ``shown`` is the name with consent, else the badge alone."""

    badge: int
    name: str
    consent: bool
    contacts: int
    places: tuple[Place, ...]
    goals: tuple[str, ...]
    email: str = ""


@dataclass(frozen=True, slots=True)
class Room:
    """Everything about a room, as plain values. Counts of people are already safe to publish."""

    k: int
    seed: int
    today: str
    region: str
    members: tuple[Member, ...]
    left_out: tuple[LeftOut, ...]
    strips: tuple[Strip, ...]
    cells: tuple[ReachedCell, ...]
    sectors: tuple[Reached, ...]
    industries: tuple[Reached, ...]
    employers: tuple[Reached, ...]
    unreached: tuple[Unreached, ...]
    overlap: Overlap | None
    typical_cells: int | None
    doors: tuple[Door, ...]
    doors_better: Better
    seating: Seating
    pairs: tuple[tuple[int, ...], ...]
    rings: tuple[tuple[int, ...], ...]


def make_room(people: Sequence[Participant], left_out: Sequence[LeftOut], k: int, seed: int) -> Room:
    """The room of these participants; the order in which they come does not matter."""
    people = sorted(people, key=lambda p: p.badge)
    guard = Guard(k, fingerprint(people))
    cells = reach.reached_cells(people, guard)
    doors, better, seating, pairs = _matched(people, seed)
    return Room(
        k=k,
        seed=seed,
        today=max((p.facts.today for p in people), default=""),
        region=people[0].facts.region if people else "",
        members=_members(people, guard),
        left_out=tuple(sorted(left_out, key=lambda one: (one.badge, one.reason))),
        strips=strips(people, DIMENSIONS, guard),
        cells=cells,
        sectors=reach.reached_sectors(people, cells, guard),
        industries=reach.reached_names(people, [p.facts.industries for p in people], "industry", guard),
        employers=reach.reached_names(people, [p.facts.employers for p in people], "employer", guard),
        unreached=reach.unreached(cells, people, guard),
        overlap=reach.overlap(people, guard) if len(people) <= BLOCK else None,
        typical_cells=reach.typical_cells(people, guard),
        doors=doors,
        doors_better=better,
        seating=seating,
        pairs=pairs,
        rings=_rings(seating),
    )


def fingerprint(people: Sequence[Participant]) -> str:
    """A digest of the whole room; whoever lacks one participant's figures cannot tell it."""
    said = sorted(repr((p.key, p.facts.contacts, sorted(p.facts.cells.items()))) for p in people)
    return blake2b("\n".join(said).encode(), digest_size=16).hexdigest()


def _members(people: Sequence[Participant], guard: Guard) -> tuple[Member, ...]:
    spread = [(d, unit_of(people, d), known_values(people, d)) for d in DIMENSIONS]
    return tuple(
        Member(
            p.badge,
            p.name,
            p.consent,
            p.facts.contacts,
            tuple(place(d, unit, p.facts.values.get(d), values, guard) for d, unit, values in spread),
            p.goals,
            p.email,
        )
        for p in people
    )


def _blocks(people: Sequence[Participant], seed: int) -> list[list[Participant]]:
    """The room as it is, or a huge one in seeded blocks of like size."""
    count = -(-len(people) // BLOCK) or 1
    order = np.random.default_rng(seed).permutation(len(people)) if count > 1 else range(len(people))
    return [[people[i] for i in sorted(map(int, list(order)[start::count]))] for start in range(count)]


def _matched(
    people: Sequence[Participant], seed: int
) -> tuple[tuple[Door, ...], Better, Seating, tuple[tuple[int, ...], ...]]:
    found = [_matched_block(block, seed) for block in _blocks(people, seed)]
    weights = [len(block) for block in _blocks(people, seed)]
    seating = Seating(
        tuple(sorted(table for _, _, s, _ in found for table in s.tables)),
        _mean([s.better for _, _, s, _ in found], weights),
        min(s.least for _, _, s, _ in found),
        max(s.most for _, _, s, _ in found),
    )
    doors = tuple(sorted((d for ds, _, _, _ in found for d in ds), key=lambda d: (d.guest, d.opener)))
    pairs = tuple(sorted(pair for _, _, _, ps in found for pair in ps))
    return doors, _mean([b for _, b, _, _ in found], weights), seating, pairs


def _matched_block(
    people: Sequence[Participant], seed: int
) -> tuple[tuple[Door, ...], Better, Seating, list[tuple[int, ...]]]:
    doors, better = match_doors(people, seed)
    seating = seat(people, seed)
    at = {badge: i for i, table in enumerate(seating.tables) for badge in table}
    tables = np.array([at[p.badge] for p in people], dtype=np.int64)
    value, _ = worth(needs(people), offers(people), np.zeros((len(people), len(people)), dtype=np.bool_))
    apart = tables[:, None] == tables[None, :]
    place_of = {p.badge: i for i, p in enumerate(people)}
    for door in doors:
        one, other = place_of[door.opener], place_of[door.guest]
        apart[one, other] = apart[other, one] = True
    return doors, better, seating, [tuple(people[i].badge for i in pair) for pair in pair_up(people, value, apart)]


def _mean(found: Sequence[Better], weights: Sequence[int]) -> Better:
    total = sum(weights) or 1
    return Better(
        sum(b.value * w for b, w in zip(found, weights, strict=True)) / total,
        sum(b.random * w for b, w in zip(found, weights, strict=True)) / total,
    )


def _rings(seating: Seating) -> tuple[tuple[int, ...], ...]:
    """Reciprocity rings of whole tables, as even as can be, none larger than ``RING``."""
    people = sum(map(len, seating.tables))
    count = -(-people // RING)
    while count and any(len(ring) > RING for ring in _cut(seating.tables, count)):
        count += 1
    return _cut(seating.tables, count) if count else ()


def _cut(tables: Sequence[tuple[int, ...]], count: int) -> tuple[tuple[int, ...], ...]:
    rings = (tables[start::count] for start in range(count))
    return tuple(tuple(sorted(badge for table in ring for badge in table)) for ring in rings)
