"""Who opens doors for whom: an assignment in which everyone gives as often as they get."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from analyzer.room.assignment import best_assignment
from analyzer.room.participant import Participant
from analyzer.room.profile import SECTORS, sector_counts, shares

ROUNDS = 2  # doors that each person opens, and gets opened
ENOUGH = 5  # contacts in a sector before somebody counts as a door to it: never one person alone
PLENTY = 50  # from here on more contacts make no better door
GOAL = 1.0
MET = 0.25  # of a need that is left once a door to it is found
RANDOM_DRAWS = 100
NOT_ALLOWED = -1e6
BANDS = ("5 to 9", "10 to 24", "25 or more")  # of contacts, from ``ENOUGH`` on

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Door:
    """``opener`` (a badge) can open a door to ``sector_naics`` for ``guest``; ``known`` is a band of contacts."""

    opener: int
    guest: int
    sector_naics: str
    known: str
    wanted: bool


@dataclass(frozen=True, slots=True)
class Better:
    """What an arrangement is worth, and what random ones are worth on average."""

    value: float
    random: float

    @property
    def factor(self) -> float:
        """How many times as good as random; 1 where both are nothing."""
        return self.value / self.random if self.random > 0 else 1.0


def needs(people: Sequence[Participant]) -> Floats:
    """How much each participant (row) lacks each sector (column), 0..1.

    A goal of one's own counts in full until it is met by ``ENOUGH`` contacts, then a quarter; any other
    sector by how far its share stays below that of working people.
    """
    counts = sector_counts(people)
    reference = np.array([[p.facts.reference.get(code, 0.0) for code in SECTORS] for p in people]).reshape(counts.shape)
    own = shares(counts)
    lack = np.divide(reference - own, reference, out=np.zeros_like(own), where=reference > 0).clip(0, 1)
    lack *= np.sqrt(reference / max(float(reference.max(initial=0.0)), 1e-9)) * 0.6 * (counts < ENOUGH)
    wanted = np.array([[code in p.goals for code in SECTORS] for p in people]).reshape(counts.shape)
    return np.where(wanted, np.where(counts < ENOUGH, GOAL, GOAL * MET), lack)


def offers(people: Sequence[Participant]) -> Floats:
    """How well each participant can open a door to each sector, 0..1: the logarithm of the contacts there."""
    counts = sector_counts(people)
    return np.where(counts >= ENOUGH, np.minimum(np.log1p(counts) / np.log1p(PLENTY), 1.0), 0.0)


def worth(need: Floats, offer: Floats, colleagues: NDArray[np.bool_]) -> tuple[Floats, NDArray[np.int64]]:
    """By guest (row) and opener (column): the best door's worth and its sector; colleagues count half."""
    products = need[:, None, :] * offer[None, :, :]
    best = products.argmax(axis=2)
    value = products.max(axis=2) * np.where(colleagues, 0.5, 1.0)
    return value, best


def match_doors(people: Sequence[Participant], seed: int) -> tuple[tuple[Door, ...], Better]:
    """``ROUNDS`` doors for and from everyone; each round is the best assignment given the ones before."""
    n = len(people)
    if n < 2:
        return (), Better(0.0, 0.0)
    need, offer, colleagues = needs(people), offers(people), _colleagues(people)
    taken = np.eye(n, dtype=np.bool_)
    doors: list[Door] = []
    total, rounds = 0.0, min(ROUNDS, n - 1)
    first, _ = worth(need, offer, colleagues)
    for _ in range(rounds):
        value, sector = worth(need, offer, colleagues)
        openers = best_assignment(np.where(taken, NOT_ALLOWED, value))
        for guest, opener in enumerate(openers):
            code = int(sector[guest, opener])
            total += float(value[guest, opener])
            taken[guest, opener] = True
            if value[guest, opener] > 0:
                doors.append(_door(people[opener], people[guest], code))
                need[guest, code] *= MET
    return tuple(sorted(doors, key=lambda d: (d.guest, d.opener))), Better(total / n, _random(first, rounds, seed))


def _door(opener: Participant, guest: Participant, sector: int) -> Door:
    code = SECTORS[sector]
    return Door(opener.badge, guest.badge, code, band(opener.facts.sectors.get(code, 0)), code in guest.goals)


def band(contacts: int) -> str:
    """How many contacts, never exactly: one of ``BANDS``."""
    return BANDS[(contacts >= 10) + (contacts >= 25)]


def _colleagues(people: Sequence[Participant]) -> NDArray[np.bool_]:
    names = np.array([p.facts.own_employer for p in people])
    return np.asarray((names[:, None] == names[None, :]) & (names != "")[:, None])


def _random(value: Floats, rounds: int, seed: int) -> float:
    """The same number of doors handed out blindly: the mean worth a person over seeded shuffles.

    A door to a need already met is counted in full here, which favours chance.
    """
    rng, n = np.random.default_rng(seed), len(value)
    orders = [rng.permutation(n) for _ in range(RANDOM_DRAWS)]
    totals = [value[order, np.roll(order, shift)].mean() for order in orders for shift in range(1, rounds + 1)]
    return float(np.mean(totals)) * rounds
