"""What a column header means: the words of all exporters and languages, kept in address_book.toml."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files

from importers.signatures import header_key
from importers.text import fold, words

OTHER = "other"
NO_ROLES = ("stems", "beside", "qualifiers", "footers", "orders", "system_groups", "not_people")
LONGEST_HEADER = 80  # "Nom complet de l'adresse de messagerie 2" has 40; a sentence is no header
_NO_HEADER = re.compile(r'[@{}\[\]<>"=]')  # an address, JSON, markup, code
_DIGITS = re.compile(r"\d+")

Languages = dict[str, list[str]]


@cache
def data() -> dict[str, Languages]:
    """address_book.toml as written."""
    text = files("importers.dialects").joinpath("address_book.toml").read_text("utf-8")
    loaded: dict[str, Languages] = tomllib.loads(text)
    return loaded


@cache
def _roles() -> dict[str, str]:
    tables = {role: languages for role, languages in data().items() if role not in NO_ROLES}
    return {
        column_key(header): role
        for role, languages in tables.items()
        for headers in languages.values()
        for header in headers
    }


@cache
def _stems() -> tuple[dict[str, str], frozenset[str]]:
    stems = data()["stems"]
    roles = {fold(word): role for role, listed in stems.items() if role != "never" for word in listed}
    return roles, frozenset(fold(word) for word in stems["never"])


@cache
def _beside(role: str) -> frozenset[str]:
    return frozenset(fold(word) for word in data()["beside"].get(role, ()))


def column_key(header: str) -> str:
    """A header without case, accents, punctuation and numbering ("E-mail 2 Address" -> "emailaddress")."""
    return _DIGITS.sub("", header_key(header))


@cache
def role_of(header: str) -> str:
    """What a column holds, by its header; "" when the header says nothing known."""
    if len(header) > LONGEST_HEADER or _NO_HEADER.search(header):
        return ""
    listed = _roles().get(column_key(header)) or _role_of_contact(header)
    return listed or _role_of_either(header) or _role_by_stem(header)


def _role_of_contact(header: str) -> str:
    """``Contact First Name`` and ``Contact: First Name`` are the first name."""
    first, _, rest = header.strip().partition(" ")
    return _roles().get(column_key(rest), "") if fold(first.rstrip(":")) in _qualifiers() else ""


def _role_of_either(header: str) -> str:
    """``Last Name / Surname`` says one thing twice; in ``Role / Title`` the title is the job."""
    roles = {_roles().get(column_key(part), "") for part in header.split("/")} - {"title"}
    return roles.pop() if "/" in header and len(roles) == 1 else ""


@cache
def _qualifiers() -> frozenset[str]:
    return frozenset(fold(word) for listed in data()["qualifiers"].values() for word in listed)


def _role_by_stem(header: str) -> str:
    """``Tel. Büro`` and ``E-mail pro`` are listed nowhere, yet one of their words tells."""
    roles, never = _stems()
    spoken = words(fold(header).replace("e-mail", "email"))
    found = {roles[word] for word in spoken if word in roles}
    if not 0 < len(spoken) <= 4 or len(found) != 1:
        return ""
    role = found.pop()
    return role if never.isdisjoint(set(spoken) - _beside(role)) else ""


@cache
def footers() -> tuple[str, ...]:
    """Folded beginnings of lines that end a report and name nobody."""
    return tuple(fold(text) for texts in data()["footers"].values() for text in texts)


@cache
def is_system_group(label: str) -> bool:
    """A group that the exporter puts everybody in ("myContacts")."""
    return fold(label) in {fold(text) for texts in data()["system_groups"].values() for text in texts}


def lists_no_contacts(header: tuple[str, ...]) -> bool:
    """A table of the owner's own addresses or applications."""
    keys = set(map(column_key, header))
    signs = (sign.split(",") for listed in data()["not_people"].values() for sign in listed)
    return any(keys.issuperset(map(column_key, sign)) for sign in signs)


def known_order(header: tuple[str, ...]) -> str:
    """The order of day and month that the exporter or the language of this header writes, "" where it varies."""
    keys = set(map(column_key, header))
    for order, signs in data()["orders"].items():
        if not keys.isdisjoint(map(column_key, signs)):
            return order
    return ""
