"""Dates as exporters write them; what is ambiguous is refused unless its column settles it."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, lru_cache
from importlib.resources import files

from importers.text import fold

Order = str  # "dmy", "mdy" or "" where the column does not tell

NO_YEAR = 1604  # what Apple writes for a birthday without year
EARLIEST = 1850
YOUNG_CENTURY = 30  # a birthday in "86" is of 1986; in "12" nobody can tell, so the year is left out
SERIAL_START = date(1899, 12, 30)  # day 0 of Excel's 1900 system for dates after February 1900
SERIALS = range(3_000, 80_000)  # 1908 to 2119
_TIME = r"(?:[T ,]+\d{1,2}[:.]\d{2}.*|T\d{2,}.*)?"
_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})" + _TIME + r"\Z")
_PACKED = re.compile(r"(\d{4})(\d{2})(\d{2})" + _TIME + r"\Z")
_YEARLESS = re.compile(r"--(\d{2})-?(\d{2})" + _TIME + r"\Z")
_KANJI = re.compile(r"(\d{4})年(\d{1,2})月(\d{1,2})日\Z")
_DOTTED = re.compile(r"(\d{1,2})\. ?(\d{1,2})\.(?: ?(\d{4}|\d{2}))?" + _TIME + r"\Z")
_SLASHED = re.compile(r"(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})" + _TIME + r"\Z")
_WEEKDAY = r"(?:[^\W\d]+,? )?"
_DAY_FIRST = re.compile(
    _WEEKDAY + r"(\d{1,2})(?:st|nd|rd|th|er|º)?[ ./-]+(?:de |of )?([^\W\d_]+)\.?"
    r"(?:[ ,./-]+(?:de |del )?(\d{4}|\d{2})\b)?.{0,40}\Z"
)
_MONTH_FIRST = re.compile(_WEEKDAY + r"([^\W\d_]+)\.? (\d{1,2})(?:st|nd|rd|th)?(?:,? (\d{4}))?.{0,40}\Z")
_SERIAL = re.compile(r"(\d{4,5})(?:\.0+)?\Z")
LONGEST = 60


@dataclass(frozen=True, slots=True)
class Day:
    """A calendar day; ``year`` is None where it is not told, ``century`` False where it has two digits."""

    year: int | None
    month: int
    day: int
    century: bool = True


def column_dates(values: Sequence[str], order: Order = "") -> list[date | None]:
    """The dates of one column; None where a value is no full date or stays ambiguous.

    ``order`` holds where the column itself does not settle it.
    """
    order = column_order(values) or order
    return [_full_date(parse_day(value, order)) if value else None for value in values]


def column_birthdays(values: Sequence[str], order: Order = "") -> list[str]:
    """The birthdays of one column as ``YYYY-MM-DD`` or ``--MM-DD``, "" where there is none."""
    order = column_order(values) or order
    return [clean_birthday(value, order) if value else "" for value in values]


def clean_birthday(text: str, order: Order = "") -> str:
    """One birthday as ``YYYY-MM-DD``, or ``--MM-DD`` where the year is not told."""
    day = parse_day(text, order)
    if day is None:
        return ""
    year = day.year
    if year is not None and not day.century:
        year = 1900 + year if year >= YOUNG_CENTURY else None
    return f"{year:04d}-{day.month:02d}-{day.day:02d}" if year else f"--{day.month:02d}-{day.day:02d}"


def column_order(values: Sequence[str]) -> Order:
    """Day before month or the reverse, as far as ``13/4/1990`` or ``4/13/1990`` in the column settles it."""
    first = second = False
    for value in set(values):
        found = _SLASHED.match(value.strip()) if "/" in value or "-" in value else None
        if found:
            first = first or int(found.group(1)) > 12
            second = second or int(found.group(2)) > 12
    return "" if first == second else "dmy" if first else "mdy"


def _full_date(day: Day | None) -> date | None:
    if day is None or day.year is None:
        return None
    return date(day.year if day.century else 2000 + day.year, day.month, day.day)


@lru_cache(maxsize=65_536)
def parse_day(text: str, order: Order = "") -> Day | None:
    """The day that ``text`` tells; None when it is none, or ambiguous without ``order``."""
    text = text.strip()
    if not text or len(text) > LONGEST:
        return None
    for reader in (_numeric, _slashed_with(order), _named):
        day = reader(text)
        if day is not None:
            return day
    return None


def _numeric(text: str) -> Day | None:
    """Forms in which the order of the parts is beyond doubt."""
    if found := _ISO.match(text) or _KANJI.match(text):
        return _day(*found.groups())
    if found := _YEARLESS.match(text):
        return _day(None, *found.groups())
    if (found := _DOTTED.match(text)) is not None:  # nobody writes month.day.year
        return _day(found.group(3), found.group(2), found.group(1))
    if found := _PACKED.match(text):
        return _day(*found.groups())
    if (found := _SERIAL.match(text)) and int(found.group(1)) in SERIALS:
        day = SERIAL_START + timedelta(days=int(found.group(1)))
        return None if len(found.group(1)) < 5 else Day(day.year, day.month, day.day)
    return None


class _slashed_with:  # noqa: N801  # reads as the function it is
    """``3/4/1986`` in the column's order; without one only when just one order makes a date."""

    def __init__(self, order: Order) -> None:
        self.order = order

    def __call__(self, text: str) -> Day | None:
        found = _SLASHED.match(text)
        if found is None:
            return None
        first, second, year = found.groups()
        day_first, month_first = _day(year, second, first), _day(year, first, second)
        if self.order:
            return day_first if self.order == "dmy" else month_first
        if day_first == month_first or None in (day_first, month_first):
            return day_first or month_first
        return None


def _named(text: str) -> Day | None:
    """``12 Mar 2019``, ``4-Apr-21``, ``March 12, 2019``, ``12. März``."""
    found = _DAY_FIRST.match(text)
    if found and (month := _months().get(fold(found.group(2)))):
        return _day(found.group(3), str(month), found.group(1))
    found = _MONTH_FIRST.match(text)
    if found and (month := _months().get(fold(found.group(1)))):
        return _day(found.group(3), str(month), found.group(2))
    return None


@cache
def _months() -> dict[str, int]:
    languages: dict[str, list[str]] = tomllib.loads(
        files("importers.people").joinpath("months.toml").read_text("utf-8")
    )
    return {
        fold(name): number
        for months in languages.values()
        for number, names in enumerate(months, start=1)
        for name in names.split()
    }


def _day(year: str | None, month: str, day: str) -> Day | None:
    """A day that exists; a year 0 or 1604 is none, two digits are kept as two."""
    full = bool(year) and len(year or "") == 4
    number: int | None = int(year) if year else None
    if full and number in (0, NO_YEAR):
        number = None
    if full and number is not None and number < EARLIEST:
        return None
    try:
        date(2000 if number is None or not full else number, int(month), int(day))
    except ValueError:
        return None
    return Day(number, int(month), int(day), full or number is None)
