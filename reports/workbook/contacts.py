"""Contacts with their classes, the least certain first, and columns to correct them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from analyzer.review import columns as c
from analyzer.review.material import Class, ContactRow, Material
from analyzer.review.sheet import written
from analyzer.review.values import Correction
from analyzer.taxonomy import levels, sectors
from reports.words import Words
from reports.workbook import lists
from reports.workbook.reasons import Reasons
from reports.workbook.sheet import PERCENT, Cell, Column, Sheet
from reports.workbook.spoken import spoken

COLUMNS = (
    Column(c.CONTACT_ID, width=13),
    Column(c.NAME),
    Column(c.ORGANISATION),
    Column(c.POSITION),
    Column(c.INDUSTRY),
    Column(c.SECTOR),
    Column(c.SURE.format(c.INDUSTRY), number=PERCENT),
    Column(c.WHY.format(c.INDUSTRY)),
    Column(c.LEVEL),
    Column(c.SURE.format(c.LEVEL), number=PERCENT),
    Column(c.WHY.format(c.LEVEL)),
    Column(c.FUNCTION),
    Column(c.SURE.format(c.FUNCTION), number=PERCENT),
    Column(c.WHY.format(c.FUNCTION)),
    Column(c.YOUR_INDUSTRY, yours=True, choices=lists.INDUSTRIES, width=26),
    Column(c.YOUR_LEVEL, yours=True, choices=lists.LEVELS, width=20),
    Column(c.YOUR_FUNCTION, yours=True, choices=lists.FUNCTIONS, width=22),
    Column(c.YOUR_ORGANISATION, yours=True, width=24),
    Column(c.YOUR_CLOSENESS, yours=True, between=(1, c.CLOSEST_RATING), width=15),
    Column(c.KEYS, hidden=True),
)


def build(given: Material, words: Words) -> Sheet:
    """The sheet of contacts; corrections of contacts that this export lacks stand at its end."""
    corrections = given.in_force.corrections
    said, reasons = _Labels(words), Reasons(words)
    rows = [
        (*_told(row, said, reasons), *_yours(corrections.get(row.contact_id), said), row.keys) for row in given.contacts
    ]
    waiting = (_waiting(correction, said) for correction in given.in_force.lost)
    return Sheet(words.say(c.CONTACTS), spoken(COLUMNS, words), (*rows, *waiting))


class _Labels(dict[str, str]):
    """Names of classes in the language of the reader, each looked up once."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self.sectors = {sector.name: words.say(sector.short) for sector in sectors()}  # one is called like an industry

    def __missing__(self, name: str) -> str:
        self[name] = self._words.say(name)
        return self[name]


def _told(row: ContactRow, said: _Labels, reasons: Mapping[str, str]) -> Iterator[Cell]:
    yield from (row.contact_id, row.name, row.organisation, row.position)
    yield from (said[row.industry.label], said.sectors.get(row.sector, row.sector), *_grounds(row.industry, reasons))
    yield from (said[row.level.label], *_grounds(row.level, reasons))
    yield from (said[row.function.label], *_grounds(row.function, reasons))


def _grounds(found: Class, reasons: Mapping[str, str]) -> tuple[Cell, Cell]:
    return round(found.confidence, 3) if found.label else None, reasons[found.reason]


def _yours(correction: Correction | None, said: Mapping[str, str]) -> tuple[Cell, ...]:
    """What was corrected before, to be kept or changed again."""
    if correction is None:
        return ("", "", "", "", None)
    labels = {level.key: level.label for level in levels()}
    level = correction.level
    return (
        _class(correction.industry and said[correction.industry], said[c.UNKNOWN]),
        _class(level and said[labels.get(level, level)], said[c.UNKNOWN]),
        _class(correction.function and said[correction.function], said[c.UNKNOWN]),
        correction.organisation or "",
        correction.closeness,
    )


def _class(label: str | None, unknown: str) -> str:
    return "" if label is None else label or unknown


def _waiting(correction: Correction, said: Mapping[str, str]) -> tuple[Cell, ...]:
    told = (correction.who.contact_id, correction.who.name, *("" for _ in range(12)))
    return (*told, *_yours(correction, said), written(correction.who.references))
