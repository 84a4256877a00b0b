"""The two spelling models: one for names ("Nordwind Bakery Ltd"), one for descriptions ("bread and cake baking").

What sentences say of a trade and what names are made of differ so much that one model for both is worse at each.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from analyzer.classify.industry_evidence import Clues, model_input
from analyzer.classify.industry_model import DESCRIPTIONS, NAMES, IndustryModel, load_model, softmax

Guess = tuple[str, float]  # a sector's NAICS code and its share


@dataclass(frozen=True, slots=True)
class Spellings:
    """Both models."""

    names: IndustryModel
    descriptions: IndustryModel

    def guess(self, clues: Sequence[Clues]) -> list[Guess]:
        """The likeliest sector of each employer with its raw, uncalibrated share, in order."""
        found: list[Guess] = [("", 0.0)] * len(clues)
        for model, wanted in ((self.names, False), (self.descriptions, True)):
            places = [place for place, clue in enumerate(clues) if clue.description is wanted]
            for place, guess in zip(places, _guesses(model, [clues[place] for place in places]), strict=True):
                found[place] = guess
        return found


def _guesses(model: IndustryModel, clues: Sequence[Clues]) -> list[Guess]:
    inputs = [model_input(clue) for clue in clues]
    shares = softmax(model.logits([name for name, _ in inputs], [marks for _, marks in inputs]))
    best, raw = shares.argmax(axis=1).tolist(), shares.max(axis=1).tolist()
    return [(model.sectors[column], share) for column, share in zip(best, raw, strict=True)]


def load_spellings() -> Spellings:
    """The shipped models."""
    return Spellings(load_model(NAMES), load_model(DESCRIPTIONS))
