"""Where the header row stands: above it may be titles, notes and empty lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice

from importers.dialects.vocabulary import role_of
from importers.signatures import header_key, signatures

SEARCHED_ROWS = 200
PEOPLE = frozenset({"full_name", "name", "given_name", "family_name", "email", "phone"})
REACH = frozenset({"email", "phone"})
LONE = frozenset({"email", "phone", "full_name"})  # what a table of one column may be
NEXT_ROWS = 3  # a row of group titles ("Person", "Company") can stand right above the real header
# A header names what a column holds; a cell with an address, a number or a date is held already.
_WORDS = re.compile(r"[^\W\d_]+(?:[ -][^\W\d_]+)*\Z")  # the header of a lone column, not "Home,192.0.2.1"
_VALUE = re.compile(r"@|https?:|^\+?[\d ()/.:-]{5,}$")


def find_header(rows: Sequence[Sequence[str]]) -> int | None:
    """The index of the header row; None when no row names columns of people or of a LinkedIn table."""
    scores = enumerate(map(header_score, rows[:SEARCHED_ROWS]))
    first, known = next(((i, score) for i, score in scores if score), (None, 0))
    return next((i for i, score in islice(scores, NEXT_ROWS) if score > 2 * known), first)


def header_score(row: Sequence[str]) -> int:
    """How many cells are known headers; 0 when the row cannot be the header of a table of people."""
    filled = [cell for cell in map(str.strip, row) if cell]
    if any(_VALUE.search(cell) for cell in filled):
        return 0
    if linkedin := _linkedin_columns(filled):
        return linkedin
    roles = [role for role in map(role_of, filled) if role]
    if len(roles) >= 2 and not PEOPLE.isdisjoint(roles) and (3 * len(roles) >= len(filled) or _evident(roles)):
        return len(roles)
    return int(len(row) == 1 and len(roles) == 1 and roles[0] in LONE and bool(_WORDS.match(filled[0])))


def _evident(roles: list[str]) -> bool:
    """Names and how to reach them, among many columns of somebody's own ("Ticket", "Question 1")."""
    return len(set(roles)) >= 3 and not REACH.isdisjoint(roles) and not (PEOPLE - REACH).isdisjoint(roles)


def _linkedin_columns(cells: list[str]) -> int:
    rules = signatures()
    aliases = rules["aliases"]
    keys = {str(aliases.get(key, key)) for key in map(header_key, cells)}
    fits = any(keys.issuperset(rule["needs"]) for kind, rule in rules.items() if kind != "aliases")
    return len(keys) if fits else 0
