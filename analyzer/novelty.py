"""What was new to the owner when a contact was made: an industry, an employer or a level."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from analyzer.view import UNKNOWN, View

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class Novelty:
    """By contact: was its industry, employer, level new on the day of the connection.

    New means: not the owner's own, and no contact of an earlier day had it. ``judged`` tells where
    anything is known; ``confidence`` how sure the answer "new in some way, or not" is.
    """

    industry: Bools
    employer: Bools
    level: Bools
    judged: Bools
    confidence: Floats

    @property
    def any(self) -> Bools:
        """New in at least one way."""
        return self.industry | self.employer | self.level


def novelty(view: View) -> Novelty:
    """The novelty of every contact with a known day of connection."""
    dated = view.connected != UNKNOWN
    industry = _first_of_kind(view.sector.codes, view.connected, len(view.sector.categories), view.sector.own)
    employer = _first_of_kind(view.employer, view.connected, len(view.employers), view.own_employer)
    level = _first_of_kind(view.level.codes, view.connected, len(view.level.categories), view.level.own)
    known = view.sector.known | view.level.known | (view.employer != UNKNOWN)
    classes = np.where(view.sector.known, view.sector.confidence, 1.0) * np.where(
        view.level.known, view.level.confidence, 1.0
    )
    return Novelty(industry, employer, level, dated & known, np.where(employer, 1.0, classes))


def _first_of_kind(codes: Ints, days: Ints, categories: int, own: int) -> Bools:
    """Contacts made on the first day on which their category occurs; all of that day count alike."""
    usable = (codes >= 0) & (days != UNKNOWN)
    first = np.full(categories + 1, np.iinfo(np.int64).max)
    np.minimum.at(first, codes[usable], days[usable])
    fresh = usable & (days == first[codes])
    return np.asarray(fresh & (codes != own) if own >= 0 else fresh)
