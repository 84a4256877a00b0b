"""What each column of one table holds: the words of its header, settled by the columns beside them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from importers.dialects.vocabulary import role_of
from importers.formula import restore
from importers.people.names import is_honorific
from importers.table import Table

NAMES = frozenset({"full_name", "given_name", "family_name"})
REACH = frozenset({"email", "phone"})
# A bare "Name" may be a course or a club; these beside it make it a person.
PERSONAL = REACH | {"organisation", "connected_on", "birthday"}
TOLD_BY = 50  # filled cells that decide whether "Title" means "Dr." or "Editor"

Columns = dict[str, list[int]]


@dataclass(frozen=True, slots=True)
class Layout:
    """The columns of each role, in the order of the table, and how many columns there are in all."""

    columns: Columns
    width: int

    def cells(self, row: Sequence[str], role: str) -> list[str]:
        """The filled cells of ``row`` with this role."""
        return [restore(cell) for i in self.columns.get(role, ()) if (cell := row[i].strip())]

    def first(self, row: Sequence[str], role: str) -> str:
        """The first filled cell with this role, "" when there is none."""
        for i in self.columns.get(role, ()):
            if cell := row[i].strip():
                return restore(cell)
        return ""

    def names_people(self) -> bool:
        """Whether the columns are those of an address book.

        A table that only reaches people, or only has two name columns, must be known in its greater part:
        LinkedIn's "Email Address, Confirmed, Primary, Updated On" lists the owner's own.
        """
        present = set(self.columns)
        if present & NAMES and present & (PERSONAL | {"position", "url"}):
            return True
        known = sum(map(len, self.columns.values()))
        if self.width == 1:
            return bool(present & (REACH | {"full_name"}))
        return 2 * known > self.width and bool(present & REACH or present >= {"given_name", "family_name"})


def layout(table: Table) -> Layout:
    """The roles of all columns of ``table``."""
    columns: Columns = {}
    for i, header in enumerate(table.header):
        if role := role_of(header):
            columns.setdefault(role, []).append(i)
    _settle_names(columns)
    _settle_titles(columns, table.rows)
    _settle_birthday(columns)
    return Layout(columns, len(table.header))


def _settle_names(columns: Columns) -> None:
    """``Name`` is the family name beside a "Vorname", the given name beside "Apellidos", else the whole."""
    named = columns.pop("name", None)
    if named is None:
        return
    given, family = "given_name" in columns, "family_name" in columns
    if given == family:
        whole = {"full_name"} & set(columns) or set(columns) & PERSONAL
        if whole:
            columns["full_name"] = columns.get("full_name", []) + named
    else:
        columns["family_name" if given else "given_name"] = named


def _settle_titles(columns: Columns, rows: Sequence[Sequence[str]]) -> None:
    """``Title`` is "Dr." beside a column of jobs, and the job where there is no other."""
    titles = columns.pop("title", [])
    if not titles:
        return
    if "position" in columns or (len(titles) == 1 and _holds_honorifics(titles[0], rows)):
        columns.setdefault("prefix", []).extend(titles)
        return
    if len(titles) > 1:  # Outlook in French: "Titre" (M., Mme), ..., "Titre" (the job)
        columns.setdefault("prefix", []).extend(titles[:-1])
    columns["position"] = titles[-1:]


def _holds_honorifics(column: int, rows: Sequence[Sequence[str]]) -> bool:
    filled = [cell for row in rows if (cell := row[column].strip())][:TOLD_BY]
    return bool(filled) and all(all(map(is_honorific, cell.split())) for cell in filled)


def _settle_birthday(columns: Columns) -> None:
    """Thunderbird has year, month and day apart, and calls the day "Geburtstag" in German."""
    if "birth_year" in columns and "birth_month" in columns and "birthday" in columns:
        columns["birth_day"] = columns.pop("birthday")
