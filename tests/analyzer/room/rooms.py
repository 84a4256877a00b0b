"""Invented rooms: seeded participants, each at home in one sector, nobody real."""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import replace

from analyzer.room.facts import Facts
from analyzer.room.participant import Participant
from analyzer.taxonomy import GROUPS, sectors

CODES = [sector.naics for sector in sectors()]
DIMENSIONS = ("openness", "scope", "vision", "quality", "curiosity", "reciprocity")
UNITS = {"openness": "industries", "quality": "contacts", "reciprocity": "ratio"}


def person(badge: int, rng: random.Random) -> Participant:
    """One participant: half of the contacts in one sector, the rest spread unevenly."""
    home = rng.choice(CODES)
    weights = [8.0 if code == home else rng.expovariate(1) ** 3 for code in CODES]
    cells = Counter((code, rng.choice(GROUPS)) for code in rng.choices(CODES, weights, k=rng.randint(40, 160)))
    counts: Counter[str] = Counter()
    for (code, _), n in cells.items():
        counts[code] += n
    values = {d: rng.random() for d in DIMENSIONS} | {"openness": 2 + 9 * rng.random(), "quality": rng.randint(3, 60)}
    return Participant(
        f"person {badge}",
        badge,
        f"Person {badge}",
        Facts(
            contacts=cells.total(),
            values=values,
            units={d: UNITS.get(d, "share") for d in DIMENSIONS},
            sectors=counts,
            cells=cells,
            industries={f"Industry {rng.randint(1, 12)}": rng.randint(1, 30) for _ in range(6)},
            employers={f"Employer {rng.randint(1, 12)}": rng.randint(1, 30) for _ in range(6)},
            reference={code: 1 / len(CODES) for code in CODES},
            region="US",
            today="2026-10-31",
            own_sector=home,
            own_level=rng.choice(("manager", "director", "senior_ic")),
            own_function=rng.choice(("Sales", "Finance", "Engineering", "Legal")),
            own_employer=f"employer{rng.randint(1, 30)}",
        ),
        goals=(rng.choice(CODES),),
    )


def people(n: int, seed: int = 7) -> list[Participant]:
    """A room of ``n``."""
    rng = random.Random(seed)  # noqa: S311  # no secrets here
    return [person(badge, rng) for badge in range(1, n + 1)]


def named(someone: Participant, name: str) -> Participant:
    """The same participant, who agrees to be named."""
    return replace(someone, name=name, consent=True)
