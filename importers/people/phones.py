"""Telephone numbers in one form: E.164 where the country is known, as written otherwise."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from importers.text import squash

FEWEST_DIGITS = 3
LONGEST = 60
WHOLE_NUMBER = 7
_SCHEME = re.compile(r"^(?:tel|phone|callto|whatsapp)\s*:\s*", re.IGNORECASE)
_EXTENSION = re.compile(
    r"(?:;\s*ext=|\bext(?:ension)?\b\.?|\bdurchwahl\b|(?<=\d)\s*x(?=\s*\d))[\s:.]*(\d{1,7})\s*$", re.IGNORECASE
)
_PARAMETERS = re.compile(r";\w[\w-]*=.*$")
_PUNCTUATION = str.maketrans("", "", " -./()\u00a0\u2010\u2011\u2013")
# A country code, then a number without a 0 that might be the trunk prefix of "+44 (0)20": nothing to look up.
_INTERNATIONAL = re.compile(r"\+[1-9](?:[1-9]{3})\d{5,11}\Z")
_TRUNK = re.compile(r"\(0\)")
_DIGIT = re.compile(r"\d")
_BETWEEN = re.compile(r":::|[|\n]|;(?! ?ext=)|,(?= ?\+)")
_EXPONENT = re.compile(r"^\d[.,]\d+E\+\d+$", re.IGNORECASE)
_FLOAT = re.compile(r"^(\d{7,15})\.0$")


@lru_cache(maxsize=65_536)
def clean_phone(text: str, country: str = "") -> str:
    """``text`` as E.164, with ";ext=" where it has an extension; "" when it holds no number.

    ``country`` (ISO 3166 two letters) stands for numbers that do not say theirs. Numbers that a
    spreadsheet rounded (4.477E+11) are lost and give "".
    """
    written = squash(text)
    if (dialled := written.translate(_PUNCTUATION)) and _INTERNATIONAL.match(dialled):
        return dialled
    stripped = _FLOAT.sub(r"\1", _SCHEME.sub("", written).lstrip("'=\"").rstrip('"'))
    if len(_DIGIT.findall(stripped)) < FEWEST_DIGITS or _EXPONENT.match(stripped) or len(stripped) > LONGEST:
        return ""
    extension = _EXTENSION.search(stripped)
    number = stripped[: extension.start()] if extension else stripped
    number = _TRUNK.sub("", _PARAMETERS.sub("", number)).strip(" ,;")
    formatted = _e164(number, country)
    if not formatted:
        return stripped
    return f"{formatted};ext={extension.group(1)}" if extension else formatted


def _e164(number: str, country: str) -> str:
    """The number in international form; "" when it says no country and none is given."""
    import phonenumbers  # noqa: PLC0415  # slow to import, and an export of LinkedIn has no numbers

    international = number if number.startswith("+") else f"+{number[2:]}" if number.startswith("00") else ""
    if not (international or country):
        return ""
    try:
        parsed = phonenumbers.parse(international or number, country.upper() or None)
    except phonenumbers.NumberParseException:
        return ""
    if not phonenumbers.is_possible_number(parsed):
        return ""
    return str(phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164))


def clean_phones(texts: Sequence[str], country: str = "") -> tuple[str, ...]:
    """All numbers of some cells, each once ("+44 7700 900501 ::: 01632 960502")."""
    found: dict[str, str] = {}
    for text in texts:
        for part in _numbers(text):
            if part.strip() and (number := clean_phone(part, country)):
                found.setdefault("".join(_DIGIT.findall(number)), number)
    return tuple(found.values())


def _numbers(text: str) -> list[str]:
    """The numbers of one cell; "030 / 901820" is one number, two whole ones beside a slash are two."""
    halves = text.split(" / ")
    if len(halves) > 1 and all(len(_DIGIT.findall(half)) >= WHOLE_NUMBER for half in halves):
        return halves
    return _BETWEEN.split(text)
