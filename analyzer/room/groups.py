"""Tables of four to six whose networks differ the most, and pairs for the break."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from analyzer.room.assignment import best_assignment
from analyzer.room.doors import NOT_ALLOWED, Better
from analyzer.room.participant import Participant
from analyzer.room.profile import overlaps, traits

SEATS = 5  # wanted at a table; four to six come out of it
NETWORK_WEIGHT = 0.6  # of how different two networks are; the rest is how different the two people are
FAIRNESS = 4.0  # weight of the spread between tables: a brilliant table does not make up for a dull one
MOST_SWAPS = 2_000
GAIN = 1e-9
RANDOM_DRAWS = 100

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Seating:
    """Tables as badges. ``better`` holds the mean difference within a table against random seating.

    ``least`` and ``most`` are the differences at the two extreme tables.
    """

    tables: tuple[tuple[int, ...], ...]
    better: Better
    least: float
    most: float


def differences(people: Sequence[Participant]) -> Floats:
    """How different two participants are, 0..1: their networks, and they themselves."""
    unlike = NETWORK_WEIGHT * (1 - overlaps(people)) + (1 - NETWORK_WEIGHT) * traits(people)
    np.fill_diagonal(unlike, 0.0)
    return unlike


def sizes(n: int) -> list[int]:
    """Table sizes for n people: four to six, as equal as can be (seven and fewer than four sit together)."""
    if n == 0:
        return []
    tables = max(1, round(n / SEATS))
    return [n // tables + (i < n % tables) for i in range(tables)]


def seat(people: Sequence[Participant], seed: int) -> Seating:
    """A seeded start, then the best swap of two people until none helps."""
    if len(people) < 2:
        return Seating(tuple((p.badge,) for p in people), Better(0.0, 0.0), 0.0, 0.0)
    unlike = differences(people)
    rng = np.random.default_rng(seed)
    table = _improved(_random_tables(len(people), rng), unlike)
    within = _within(table, unlike)
    chance = [float(_within(_random_tables(len(people), rng), unlike).mean()) for _ in range(RANDOM_DRAWS)]
    groups = [
        tuple(sorted(p.badge for p, at in zip(people, table, strict=True) if at == t)) for t in range(len(within))
    ]
    better = Better(float(within.mean()), float(np.mean(chance)))
    return Seating(tuple(sorted(groups)), better, float(within.min()), float(within.max()))


def _random_tables(n: int, rng: np.random.Generator) -> Ints:
    """The table of each person, at random."""
    places = np.repeat(np.arange(len(sizes(n))), sizes(n))
    return np.asarray(rng.permutation(places), dtype=np.int64)


def _within(table: Ints, unlike: Floats) -> Floats:
    """The mean difference between two people of each table."""
    sums, pairs = _sums(table, unlike)
    return np.asarray(sums[np.arange(len(table)), table] @ _members(table) / 2 / pairs)


def _members(table: Ints) -> Floats:
    return np.eye(int(table.max()) + 1)[table]


def _sums(table: Ints, unlike: Floats) -> tuple[Floats, Floats]:
    """By person and table the summed difference to its people; by table its number of pairs."""
    members = _members(table)
    size = members.sum(axis=0)
    return unlike @ members, np.maximum(size * (size - 1) / 2, 1)


def _improved(table: Ints, unlike: Floats) -> Ints:
    """Swaps of two people at different tables as long as the best of them helps."""
    table = table.copy()
    if table.max() == 0:
        return table
    for _ in range(MOST_SWAPS):
        gain = _swap_gains(table, unlike)
        best = int(gain.argmax())
        one, other = divmod(best, len(table))
        if gain[one, other] <= GAIN:
            break
        table[one], table[other] = table[other], table[one]
    return table


def _swap_gains(table: Ints, unlike: Floats) -> Floats:
    """What swapping two people adds to: sum of the tables' differences - FAIRNESS x their squared spread."""
    sums, pairs = _sums(table, unlike)
    own = sums[np.arange(len(table)), table]
    there = sums[:, table]  # person i against the table of person j
    per_pair = 1 / pairs[table]
    mine = (there.T - own[:, None] - unlike) * per_pair[:, None]  # j joins the table of i
    theirs = (there - own[None, :] - unlike) * per_pair[None, :]
    worth = _within(table, unlike)
    mean = worth.mean()
    here, over = (worth[table] - mean)[:, None], (worth[table] - mean)[None, :]
    spread = (here + mine) ** 2 + (over + theirs) ** 2 - here**2 - over**2 - (mine + theirs) ** 2 / len(worth)
    gain = mine + theirs - FAIRNESS * spread
    return np.where(table[:, None] == table[None, :], 0.0, gain)


def pair_up(people: Sequence[Participant], value: Floats, apart: NDArray[np.bool_]) -> list[tuple[int, ...]]:
    """Pairs of places worth the most to each other, nobody with whom they already sit; an odd one makes a trio.

    The room is cut in two halves with the most different people across, and the halves are assigned.
    """
    n = len(people)
    if n < 2:
        return [tuple(range(n))] if n else []
    mutual = np.where(apart, NOT_ALLOWED, value + value.T)
    order = np.argsort(-mutual.clip(0).sum(axis=1), kind="stable")
    left, right = order[: n - n % 2 : 2], order[1 : n - n % 2 : 2]
    partner = best_assignment(mutual[np.ix_(left, right)])
    pairs = [tuple(sorted((int(a), int(right[b])))) for a, b in zip(left, partner, strict=True)]
    if n % 2:
        pairs[-1] = tuple(sorted((*pairs[-1], int(order[-1]))))
    return sorted(pairs)
