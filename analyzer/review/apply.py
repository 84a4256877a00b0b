"""A review put in force: found again in a network, and laid over what was read and classified."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

import polars as pl

from analyzer.options import Circle
from analyzer.review import columns as c
from analyzer.review.sheet import gathered, misread
from analyzer.review.values import Correction, Grid, InForce, Review, Who
from importers.findings import Finding
from importers.merge import Reference
from importers.merge.identity import contact_id
from importers.network import Network
from importers.text import fold

REASON = "your correction"
ABSENT = "A corrected contact is not in these files; the correction waits for an export that has it."
STRANGER = "Somebody on the inner-circle grid is not in these files and is left out of it."
UNDECIDED = "A decision is on a record that these files do not hold; it waits for an export that has it."
TWICE = "Two rows correct the same contact differently; the first one holds."
_CLASSES = {"industry": "industry_naics", "level": "", "function": ""}


def in_force(review: Review, network: Network) -> InForce:
    """The review for these contacts: by contact id, else by profile, e-mail, phone or name with employer."""
    waiting = [d.row for d in review.decided if not network.unfound.isdisjoint((d.one, d.other))]
    undecided = [misread(review.file, c.MERGES, row, UNDECIDED) for row in waiting]
    if not (review.corrections or review.grid):
        return InForce(findings=gathered(undecided))
    find = _Finder(network.contacts)
    found: dict[str, Correction] = {}
    lost: list[Correction] = []
    told: list[Finding] = []
    for correction in review.corrections:
        known = find(correction.who)
        if known is None:
            lost.append(correction)
            told.append(misread(review.file, c.CONTACTS, correction.row, ABSENT))
        elif known not in found:
            found[known] = correction
        else:
            found[known], agree = _joined(found[known], correction)
            told += [] if agree else [misread(review.file, c.CONTACTS, correction.row, TWICE)]
    circle = None
    if review.grid:
        circle = _circle(review.grid, find)
        seats = zip(review.grid.members, review.grid.rows, strict=True)
        told += [misread(review.file, c.CIRCLE, row, STRANGER) for who, row in seats if find(who) is None]
    return InForce(found, circle, tuple(lost), gathered([*told, *undecided]))


def with_employers(contacts: pl.DataFrame, corrections: Mapping[str, Correction]) -> pl.DataFrame:
    """The contacts with the employers that the owner corrected: done before they are classified."""
    named = {i: x.organisation for i, x in corrections.items() if x.organisation is not None}
    if not named:
        return contacts
    return contacts.with_columns(_replaced("organisation", named, pl.String))


def with_classes(people: pl.DataFrame, corrections: Mapping[str, Correction]) -> pl.DataFrame:
    """The classified contacts with the owner's classes: sure, and with their reason."""
    for task, code in _CLASSES.items():
        given = {i: label for i, x in corrections.items() if (label := getattr(x, task)) is not None}
        if not given:
            continue
        columns = [
            _replaced(task, given, pl.String),
            _replaced(f"{task}_confidence", {i: float(bool(label)) for i, label in given.items()}, pl.Float64),
            _replaced(f"{task}_reason", dict.fromkeys(given, REASON), pl.String),
        ]
        if code:
            columns.append(_replaced(code, {i: corrections[i].sector or "" for i in given}, pl.String))
        people = people.with_columns(columns)
    return people


def _replaced(column: str, values: Mapping[str, object], dtype: type[pl.DataType]) -> pl.Expr:
    """The column with new values for some contacts."""
    key = pl.col("contact_id")
    new = key.replace_strict(list(values), list(values.values()), default=None, return_dtype=dtype)
    return pl.when(key.is_in(list(values))).then(new).otherwise(pl.col(column)).alias(column)


def _joined(first: Correction, second: Correction) -> tuple[Correction, bool]:
    """Both corrections of one contact, whose two rows were merged since; whether they agree."""
    names = ("industry", "sector", "level", "function", "organisation", "closeness")
    more = {n: getattr(second, n) for n in names if getattr(first, n) is None}
    agree = all(getattr(second, n) in (None, getattr(first, n)) for n in names if n not in more)
    return replace(first, **more), agree


def _circle(grid: Grid, find: _Finder) -> Circle:
    """The grid by contact ids; two that were merged since are one."""
    ids = [find(who) for who in grid.members]
    pairs = {(ids[a], ids[b]) for a, b in grid.ties}
    members = tuple(dict.fromkeys(i for i in ids if i is not None))
    return Circle(members, tuple(sorted((a, b) for a, b in pairs if a is not None and b is not None and a != b)))


class _Finder:
    """Contacts of a frame by everything that may name them."""

    def __init__(self, contacts: pl.DataFrame) -> None:
        self._ids = set(contacts["contact_id"].to_list())
        self._known: dict[Reference, str] = {}
        shared: set[Reference] = set()  # a switchboard names nobody
        for row in contacts.iter_rows(named=True):
            for reference in contact_references(row):
                if self._known.setdefault(reference, row["contact_id"]) != row["contact_id"]:
                    shared.add(reference)
        for reference in shared:
            del self._known[reference]

    def __call__(self, who: Who) -> str | None:
        """The id that a contact has here; None when it is not here."""
        if who.contact_id in self._ids:
            return who.contact_id
        return next((self._known[r] for r in who.references if r in self._known), None)


def contact_references(row: Mapping[str, object]) -> tuple[Reference, ...]:
    """What names a contact in a newer export, in which its id may have changed: the surest first."""
    found: list[Reference] = [("profile", str(row["profile_slug"]))] if row["profile_slug"] else []
    found += [("email", email) for email in _texts(row["emails"])]
    found += [("phone", phone) for phone in _texts(row["phones"])]
    if row["full_name"]:
        key = f"name:{fold(str(row['full_name']))}|{fold(str(row['organisation'] or ''))}"
        found.append(("contact", contact_id(key)))
    return tuple(found)


def _texts(value: object) -> Iterable[str]:
    return value if isinstance(value, list) else ()
