"""The sheet of contacts read back: a corrected class, employer or closeness for each row that has one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cache

from analyzer.industry_names import settle_industry, settle_sector
from analyzer.review import columns as c
from analyzer.review.sheet import Line, lines, misread, references_in
from analyzer.review.values import Correction, Who
from analyzer.taxonomy import functions, levels
from importers.errors import UserError
from importers.findings import Finding
from importers.text import fold

YOURS = (c.YOUR_INDUSTRY, c.YOUR_LEVEL, c.YOUR_FUNCTION, c.YOUR_ORGANISATION, c.YOUR_CLOSENESS)


def read_contacts(rows: list[list[str]], file: str) -> tuple[tuple[Correction, ...], list[Finding]]:
    """The corrections in a sheet, and what in it could not be understood."""
    found: list[Correction] = []
    told: list[Finding] = []
    for line in lines(rows, c.CONTACT_ID):
        if not line.any_of(YOURS):
            continue
        who = who_of(line)
        if not who.contact_id and not who.references:
            told.append(misread(file, c.CONTACTS, line.row, "A correction stands in a row that names no contact."))
            continue
        correction, wrong = _correction(line, who, file)
        told += wrong
        if correction != Correction(who, line.row):
            found.append(correction)
    return tuple(found), told


def who_of(line: Line) -> Who:
    """The contact that a row is about."""
    return Who(line[c.CONTACT_ID], references_in(line[c.KEYS]), line[c.NAME])


def _correction(line: Line, who: Who, file: str) -> tuple[Correction, list[Finding]]:
    correction, wrong = Correction(who, line.row), []
    for column, settle in _SETTLERS.items():
        cell = line[column]
        if not cell:
            continue
        try:
            correction = settle(correction, cell)
        except UserError as error:
            wrong.append(misread(file, c.CONTACTS, line.row, _sentence(error.what), error.remedy))
    return correction, wrong


def _sentence(what: str) -> str:
    return f"{what[:1].upper()}{what[1:]}."


def _industry(correction: Correction, cell: str) -> Correction:
    if fold(cell) == c.UNKNOWN:
        return replace(correction, industry="", sector="")
    return replace(correction, industry=settle_industry(cell), sector=settle_sector(cell))


def _level(correction: Correction, cell: str) -> Correction:
    return replace(correction, level=_one_of(level_names(), cell, "level"))


def _function(correction: Correction, cell: str) -> Correction:
    return replace(correction, function=_one_of(_functions(), cell, "function"))


def _organisation(correction: Correction, cell: str) -> Correction:
    return replace(correction, organisation=cell)


def _closeness(correction: Correction, cell: str) -> Correction:
    number = cell.removesuffix(".0")  # a workbook knows no whole numbers
    if number not in {str(n) for n in range(1, c.CLOSEST_RATING + 1)}:
        raise UserError(
            f"the closeness {cell!r} is no number from 1 to {c.CLOSEST_RATING}",
            remedy=f"Write 1 for distant, up to {c.CLOSEST_RATING} for especially close.",
        )
    return replace(correction, closeness=int(number))


_SETTLERS: Mapping[str, Callable[[Correction, str], Correction]] = {
    c.YOUR_INDUSTRY: _industry,
    c.YOUR_LEVEL: _level,
    c.YOUR_FUNCTION: _function,
    c.YOUR_ORGANISATION: _organisation,
    c.YOUR_CLOSENESS: _closeness,
}


def _one_of(names: Mapping[str, str], cell: str, what: str) -> str:
    if (found := names.get(fold(cell))) is not None:
        return found
    raise UserError(f"there is no {what} called {cell!r}", remedy="Choose one from the list in the cell.")


@cache
def level_names() -> dict[str, str]:
    """Level keys by every name that a cell may give them, folded."""
    named = {fold(name): level.key for level in levels() for name in (level.label, level.key)}
    return {**named, c.UNKNOWN: ""}


@cache
def _functions() -> dict[str, str]:
    return {**{fold(name): name for name in functions()}, c.UNKNOWN: ""}
