"""Contacts with their classes, the least certain first, and columns to correct them."""

from __future__ import annotations

from collections.abc import Iterator

from analyzer.review import columns as c
from analyzer.review.material import Class, ContactRow, Material
from analyzer.review.sheet import written
from analyzer.review.values import Correction
from analyzer.taxonomy import levels
from reports.workbook import lists
from reports.workbook.sheet import Cell, Column, Sheet

COLUMNS = (
    Column(c.CONTACT_ID, width=13),
    Column(c.NAME),
    Column(c.ORGANISATION),
    Column(c.POSITION),
    Column(c.INDUSTRY),
    Column(c.SECTOR),
    Column(c.SURE.format(c.INDUSTRY), percent=True),
    Column(c.WHY.format(c.INDUSTRY)),
    Column(c.LEVEL),
    Column(c.SURE.format(c.LEVEL), percent=True),
    Column(c.WHY.format(c.LEVEL)),
    Column(c.FUNCTION),
    Column(c.SURE.format(c.FUNCTION), percent=True),
    Column(c.WHY.format(c.FUNCTION)),
    Column(c.YOUR_INDUSTRY, yours=True, choices=lists.INDUSTRIES, width=26),
    Column(c.YOUR_LEVEL, yours=True, choices=lists.LEVELS, width=20),
    Column(c.YOUR_FUNCTION, yours=True, choices=lists.FUNCTIONS, width=22),
    Column(c.YOUR_ORGANISATION, yours=True, width=24),
    Column(c.YOUR_CLOSENESS, yours=True, between=(1, c.CLOSEST_RATING), width=15),
    Column(c.KEYS, hidden=True),
)


def build(given: Material) -> Sheet:
    """The sheet of contacts; corrections of contacts that this export lacks stand at its end."""
    corrections = given.in_force.corrections
    rows = [(*_told(row), *_yours(corrections.get(row.contact_id)), row.keys) for row in given.contacts]
    return Sheet(c.CONTACTS, COLUMNS, (*rows, *map(_waiting, given.in_force.lost)))


def _told(row: ContactRow) -> Iterator[Cell]:
    yield from (row.contact_id, row.name, row.organisation, row.position)
    yield from (row.industry.label, row.sector, *_grounds(row.industry))
    yield from (row.level.label, *_grounds(row.level))
    yield from (row.function.label, *_grounds(row.function))


def _grounds(found: Class) -> tuple[Cell, Cell]:
    return round(found.confidence, 3) if found.label else None, found.reason


def _yours(correction: Correction | None) -> tuple[Cell, ...]:
    """What was corrected before, to be kept or changed again."""
    if correction is None:
        return ("", "", "", "", None)
    labels = {level.key: level.label for level in levels()}
    level = correction.level
    return (
        _said(correction.industry),
        _said(labels.get(level, level) if level else level),
        _said(correction.function),
        correction.organisation or "",
        correction.closeness,
    )


def _said(label: str | None) -> str:
    return "" if label is None else label or c.UNKNOWN


def _waiting(correction: Correction) -> tuple[Cell, ...]:
    told = (correction.who.contact_id, correction.who.name, *("" for _ in range(12)))
    return (*told, *_yours(correction), written(correction.who.references))
