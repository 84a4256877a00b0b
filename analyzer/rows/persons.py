"""People by name: the closest, the dormant, those one owes a word, the far ties, and the dots of the map."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

import numpy as np
from numpy.typing import NDArray

from analyzer.audit import Dot, Person, Tie
from analyzer.metrics.reciprocity_balance import owed
from analyzer.metrics.vision_unlike import differences
from analyzer.options import EPOCH
from analyzer.rows.sectors import sector_name
from analyzer.ties import NEVER, STATES
from analyzer.view import UNKNOWN, View

CLOSEST = 15  # the inner-circle grid takes 10 to 15 names
DORMANT = 40  # as many as a scatter chart carries
OWED = 15
FAR = 15
MIDDLE = 3  # of the owner's ratings of closeness, 1 to 5

Ints = NDArray[np.int64]


def closest(view: View) -> tuple[Person, ...]:
    """The strongest ties that were ever spoken with; the owner's own word on closeness comes first.

    Whom the owner rated above the middle stands before everybody else, also without a message; whom below,
    behind. The strength of the tie orders the rest.
    """
    rated = _rated(view)
    return persons(view, _ordered((view.ties.silent != NEVER) | (rated > 0), -rated, -view.ties.strength)[:CLOSEST])


def _rated(view: View) -> Ints:
    """By contact: the owner's rating above or below the middle, 0 where there is none."""
    given = view.options.closeness
    return np.array([given.get(i, MIDDLE) - MIDDLE for i in view.contacts["contact_id"]], dtype=np.int64)


def dormant(view: View) -> tuple[Person, ...]:
    """The strongest of the dormant ties."""
    return persons(view, ranked(view, view.ties.in_state("dormant"))[:DORMANT])


def owed_a_word(view: View) -> tuple[Person, ...]:
    """Those who gave and got nothing back, most given first."""
    return persons(view, owed_places(view)[:OWED])


def owed_places(view: View) -> list[int]:
    """Places of all who gave and got nothing back: recommendations before endorsements before messages."""
    ties = view.ties
    return _ordered(owed(view), -ties.recommended_by, -ties.endorsed_by, -ties.opened_by, -ties.strength)


def far(view: View) -> tuple[Person, ...]:
    """Ties unlike the owner in two or three ways, the most different first, then the strongest."""
    if not (view.owner.sector_naics and view.owner.level and view.owner.function):
        return ()
    differs, known, confidence = differences(view)
    places = _ordered(known & (differs >= 2), -differs, -view.ties.strength, -confidence)
    return persons(view, places[:FAR])


def dots(view: View, labelled: Iterable[Person]) -> tuple[Dot, ...]:
    """Every contact as a dot of the map."""
    named = {p.contact_id for p in labelled}
    ids = view.contacts["contact_id"].to_list()
    codes = (*view.sector.categories, "")
    rows = zip(ids, view.sector.codes.tolist(), view.ties.strength.tolist(), view.ties.state.tolist(), strict=True)
    return tuple(Dot(codes[c], round(s, 4), STATES[t], i if i in named else "") for i, c, s, t in rows)


def ties(view: View) -> tuple[Tie, ...]:
    """Every contact with whom a word was exchanged or to whom one is owed, by id."""
    waiting = owed(view)
    places = np.nonzero((view.ties.silent != NEVER) | waiting)[0].tolist()
    ids, silent = view.contacts["contact_id"].to_list(), view.ties.silent.tolist()
    state = view.ties.state.tolist()
    last = ["" if days == NEVER else _day(view.today - days) for days in silent]
    return tuple(Tie(ids[i], STATES[state[i]], last[i], bool(waiting[i])) for i in places)


def ranked(view: View, chosen: NDArray[np.bool_]) -> list[int]:
    """Places of the chosen contacts, strongest tie first, equal ones by id."""
    return _ordered(chosen, -view.ties.strength)


def _ordered(chosen: NDArray[np.bool_], *keys: NDArray[np.int64] | NDArray[np.float64]) -> list[int]:
    """Places of the chosen contacts by several keys, the first one first; equal ones stay in their order."""
    places = np.nonzero(chosen)[0]
    order = np.lexsort(tuple(key[places] for key in reversed(keys)))
    return [int(i) for i in places[order]]


def contact_id(view: View, place: int) -> str:
    """The id of the contact at a place."""
    return str(view.contacts["contact_id"][place])


def persons(view: View, places: Iterable[int]) -> tuple[Person, ...]:
    """These contacts as plain values."""
    return tuple(person(view, place) for place in places)


def person(view: View, place: int) -> Person:
    """One contact as a plain value."""
    row, ties = view.contacts.row(place, named=True), view.ties
    silent = int(ties.silent[place])
    connected = int(view.connected[place])
    return Person(
        contact_id=row["contact_id"],
        name=row["full_name"] or "",
        organisation=row["organisation"] or "",
        position=row["position"] or "",
        sector=sector_name(row["industry_naics"] or ""),
        sector_naics=row["industry_naics"] or "",
        level=row["level"] or "",
        function=row["function"] or "",
        strength=round(float(ties.strength[place]), 4),
        silent_days=None if silent == NEVER else silent,
        last_exchange="" if silent == NEVER else _day(view.today - silent),
        connected_on="" if connected == UNKNOWN else _day(connected),
        state=STATES[int(ties.state[place])],
        sent=int(ties.sent[place]),
        received=int(ties.received[place]),
    )


def _day(number: int) -> str:
    return (EPOCH + timedelta(days=number)).isoformat()
