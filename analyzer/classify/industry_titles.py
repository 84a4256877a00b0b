"""The industry that a title gives away: a nurse, a teacher, a Steuerberater. Weak: only where the employer says little.

Two witnesses are heard and their shares averaged: phrases with what is known of them, and a small model of
where people of an occupation work.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import log
from pathlib import Path
from typing import NamedTuple

import numpy as np

from analyzer.classify.answer import Answer, Step
from analyzer.classify.industries import load_industries, load_sectors
from analyzer.classify.industry_model import softmax
from analyzer.classify.rows import Values, read_values
from analyzer.classify.title_calibration import Calibration, load_calibration
from analyzer.classify.title_model import Floats, TitleModel, load_model
from analyzer.classify.title_phrases import PhraseTable
from analyzer.classify.title_reading import Titles, read_titles
from analyzer.classify.title_roles import Role
from importers.errors import UserError

FILE = "industry_titles.npz"
COLUMNS = ("pattern", "industry", "share")
LATER = 0.8
"""What a phrase of a later role counts against one of the first."""
REST = 0.3
"""What further phrases for the same sector add: two words for one thing are hardly more than one."""
HALF = 0.5
"""The say of the phrases; the rest is the model's."""
UNKNOWN = Answer()
LEAST = 0.37
"""Below this an answer would be wrong five times in eight: unknown."""


class FieldRow(NamedTuple):
    """One row of ``title_industries.csv``; ``sector`` counts the sectors, -1 for phrases that only shield others."""

    pattern: str
    industry: str
    sector: int
    weight: float


class Found(NamedTuple):
    """A phrase that was found: the words as written, its row, and what it counts here."""

    words: str
    row: FieldRow
    weight: float


@dataclass(frozen=True)
class TitleFields:
    """Answers with the sector where people with such a title mostly work."""

    table: PhraseTable[FieldRow]
    model: TitleModel
    calibration: Calibration

    def answer(self, title: str) -> Answer:
        """The industry that a title leans to; unknown for many titles."""
        return self.answers([title])[0]

    def answers(self, titles: Sequence[str]) -> list[Answer]:
        """One answer per title, in order."""
        return self.judge(read_titles(titles))

    def judge(self, titles: Titles) -> list[Answer]:
        """The same for titles that are already taken apart."""
        found = [find_fields(said, self.table) for said in titles.said]
        shares = weigh(self.model.read(titles.spelling).scores, field_scores(found))
        best = shares.argmax(axis=1).tolist()
        raw = np.where(titles.spelling.lengths, shares.max(axis=1), 0).tolist()
        sectors = list(load_sectors().values())
        return [
            self._answer(sectors, column, share, phrases)
            for column, share, phrases in zip(best, raw, found, strict=True)
        ]

    def _answer(self, sectors: Sequence[str], column: int, share: float, found: Sequence[Found]) -> Answer:
        confidence = self.calibration.confidence("title", share) if share else 0.0
        if confidence < LEAST:
            return UNKNOWN
        sector = sectors[column]
        own = [one for one in found if one.row.sector == column]
        if not own:
            words = "people with such titles mostly work in this field"
            return Answer(sector, confidence, words, sector, (Step("title model", words, confidence),))
        loudest = max(own, key=lambda one: one.weight)
        words = f"the title says {loudest.words}"
        return Answer(sector, confidence, words, loudest.row.industry, (Step("title word", words, confidence),))


def find_fields(said: Sequence[Role], table: PhraseTable[FieldRow]) -> list[Found]:
    """Every phrase of a title that speaks for a sector."""
    return [
        Found(" ".join(role.words[hit.start : hit.stop]), hit.row, hit.row.weight * (LATER if place else 1.0))
        for place, role in enumerate(said)
        for hit in table.find(role.words)
        if hit.row.sector >= 0
    ]


def field_scores(found: Sequence[Sequence[Found]]) -> Floats:
    """For each title and sector (the last column: elsewhere) the loudest phrase and a part of the others."""
    table = np.zeros((len(found), len(load_sectors()) + 1), dtype=np.float32)
    for place, phrases in enumerate(found):
        by_sector: dict[int, list[float]] = {}
        for one in phrases:
            by_sector.setdefault(one.row.sector, []).append(one.weight)
        for sector, weights in by_sector.items():
            loudest = max(weights)
            table[place, sector] = loudest + REST * (sum(weights) - loudest)
    return table


def weigh(model: Floats, phrases: Floats) -> Floats:
    """The share of each sector; where no phrase speaks the model's alone."""
    shares = softmax(model)
    told = phrases.any(axis=1)
    shares[told] = HALF * softmax(phrases[told]) + (1 - HALF) * shares[told]
    result: Floats = shares[:, :-1]
    return result


def load_fields(knowledge: Path | None = None) -> PhraseTable[FieldRow]:
    """The phrase table of industries, a coach's own rows winning."""
    places = {sector: place for place, sector in enumerate(load_sectors().values())}
    sectors = {name: places[entry.sector] for name, entry in load_industries().items()} | {"": -1}
    rows = read_values("title_industries.csv", COLUMNS, knowledge)
    for industry, share in {(values[1], values[2]) for values in rows}:
        _row(("", industry, share), sectors)  # a slip in a coach's own table is told at once
    return PhraseTable([values[0] for values in rows], lambda place: _row(rows[place], sectors), endings_yield=True)


def _row(values: Values, sectors: dict[str, int]) -> FieldRow:
    """``share`` becomes the weight that gives this share to a sector against twenty others of weight 0."""
    pattern, industry, share = values
    try:
        part = float(share or 0.5)
        return FieldRow(pattern, industry, sectors[industry], log(20 * part / (1 - part)))
    except (KeyError, ValueError, ZeroDivisionError) as error:
        raise UserError(
            f"'{industry}' with share '{share}' is no industry with a share",
            file="title_industries.csv",
            remedy="Name an industry of industries.csv and a share between 0 and 1, as 0.7.",
        ) from error


def load_title_fields(knowledge: Path | None = None) -> TitleFields:
    """The shipped table and model under a coach's own rows."""
    return TitleFields(load_fields(knowledge), load_model(FILE), load_calibration("industry", knowledge))
