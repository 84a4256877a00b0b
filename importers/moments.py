"""The dates of LinkedIn's export: six forms, none of them ambiguous once the file is known."""

from __future__ import annotations

from datetime import date, datetime
from functools import lru_cache

MOMENTS = (
    "%m/%d/%y, %I:%M %p",  # invitations, recommendations: 7/8/26, 3:43 PM
    "%m/%d/%Y, %I:%M %p",
    "%Y-%m-%d %H:%M:%S UTC",  # messages: 2023-05-01 14:22:10 UTC
    "%Y/%m/%d %H:%M:%S UTC",  # endorsements: 2017/10/24 08:06:57 UTC
    "%Y-%m-%d %H:%M:%S",  # these two after a spreadsheet saved them again
    "%Y-%m-%dT%H:%M:%S",
    "%Y/%m/%d %H:%M:%S",
    "%Y-%m-%d %H:%M",
    "%Y-%m-%d",
)
MONTHS = ("%b %Y", "%B %Y", "%Y-%m", "%m/%Y", "%Y")
EARLIEST = 2000  # LinkedIn opened in 2003; a year before that is a misread one
NARROW_SPACES = str.maketrans({"\u202f": " ", "\u00a0": " "})  # newer exports write "3:43\u202fPM"


@lru_cache(maxsize=200_000)
def moment(text: str) -> datetime | None:
    """When something happened, without zone (UTC where the file says so); None when not understood."""
    text = text.translate(NARROW_SPACES).strip()
    if len(text) >= 19 and text[4] == text[7] and text[4] in "-/" and text[:4].isdigit():  # most rows by far
        try:
            return datetime.fromisoformat(text[:19].replace("/", "-"))
        except ValueError:
            return None
    return _first(text, MOMENTS)


@lru_cache(maxsize=4_096)
def month(text: str) -> date | None:
    """The first day of a month as positions give it ("Mar 2019"); a bare year is its January."""
    found = _first(text.translate(NARROW_SPACES).strip(), MONTHS)
    return found.date() if found else None


def _first(text: str, forms: tuple[str, ...]) -> datetime | None:
    for form in forms:
        try:
            found = datetime.strptime(text, form)
        except ValueError:
            continue
        return found if found.year >= EARLIEST or form in MONTHS else None
    return None
