"""The two spelling models: one for names ("Nordwind Bakery Ltd"), one for descriptions ("bread and cake baking").

What sentences say of a trade and what names are made of differ so much that one model for both is worse at each.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from analyzer.classify.industry_evidence import Clues, model_input
from analyzer.classify.industry_model import DESCRIPTIONS, NAMES, IndustryModel, load_model, softmax

NOTHING: Mapping[int, str] = MappingProxyType({})
Guess = tuple[str, float]  # a sector's NAICS code and its share


@dataclass(frozen=True, slots=True)
class Spellings:
    """Both models."""

    names: IndustryModel
    descriptions: IndustryModel

    def guess(self, clues: Sequence[Clues], known: Mapping[int, str] = NOTHING) -> list[Guess]:
        """The likeliest sector of each employer with its raw, uncalibrated share, in order.

        Of the places ``known`` the share of that sector (NAICS code), be it likely or not.
        """
        found: list[Guess] = [("", 0.0)] * len(clues)
        for model, wanted in ((self.names, False), (self.descriptions, True)):
            places = [place for place, clue in enumerate(clues) if clue.description is wanted]
            shares = _shares(model, [clues[place] for place in places])
            columns = shares.argmax(axis=1)
            for row, place in enumerate(places if known else ()):
                if place in known:
                    columns[row] = model.sectors.index(known[place])
            raw = shares[np.arange(len(places)), columns].tolist()
            for place, column, share in zip(places, columns.tolist(), raw, strict=True):
                found[place] = model.sectors[column], share
        return found


def _shares(model: IndustryModel, clues: Sequence[Clues]) -> NDArray[np.float32]:
    inputs = [model_input(clue) for clue in clues]
    return softmax(model.logits([name for name, _ in inputs], [marks for _, marks in inputs]))


def load_spellings() -> Spellings:
    """The shipped models."""
    return Spellings(load_model(NAMES), load_model(DESCRIPTIONS))
