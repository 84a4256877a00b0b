"""From clusters of cards to the contacts table: one row a person, nothing lost."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import chain

import polars as pl

from importers.merge.best import best_name, best_work, leftovers
from importers.merge.identity import best_key, contact_id
from importers.merge.lexicon import words
from importers.records import Card
from importers.schema import CONTACTS, conform, frame_schema
from importers.text import unique

_TEXTS = ("full_name", "given_name", "family_name", "organisation", "position", "profile_slug", "notes", "birthday")
_LISTS = ("emails", "phones", "urls", "categories")


def contacts_frame(cards: Sequence[Card], clusters: Sequence[Sequence[int]]) -> pl.DataFrame:
    """One row for each cluster, in the order given, as ``importers.schema.CONTACTS`` declares.

    The newest employer and title are those of the LinkedIn connection, the fullest name wins, lists
    are united, and what another record says otherwise is kept in the notes.
    """
    groups = [[cards[index] for index in cluster] for cluster in clusters]
    people = [group[0] if len(group) == 1 else combine(group) for group in groups]
    schema = frame_schema(CONTACTS)
    columns: dict[str, pl.Series] = {"contact_id": pl.Series(_ids(groups), dtype=pl.String)}
    for name in (*_TEXTS, "connected_on"):
        columns[name] = pl.Series([getattr(card, name) for card in people], dtype=schema[name])
    for name in _LISTS:
        columns[name] = _text_lists([getattr(card, name) for card in people])
    columns["sources"] = _sources(groups)
    return conform(pl.DataFrame(columns), CONTACTS)


def combine(group: Sequence[Card]) -> Card:
    """The cards of one person as one card, with the file and row of the first."""
    named, worked = best_name(group), best_work(group)
    notes = unique([line for card in group for line in (card.notes,)] + leftovers(group, named, worked))
    return Card(
        file=group[0].file,
        row=group[0].row,
        full_name=named.full_name,
        given_name=named.given_name,
        family_name=named.family_name,
        organisation=worked.organisation,
        position=worked.position,
        emails=_emails(group),
        phones=_phones(group),
        urls=_united(card.urls for card in group),
        profile_slug=next((card.profile_slug for card in group if card.profile_slug), ""),
        categories=_united(card.categories for card in group),
        notes="\n".join(notes),
        birthday=_birthday(group),
        connected_on=min((card.connected_on for card in group if card.connected_on), default=None),
    )


def _united(lists: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    return unique(list(chain.from_iterable(lists)))


def _emails(group: Sequence[Card]) -> tuple[str, ...]:
    """Own mailboxes before those of a desk, LinkedIn's before others, frequent before rare."""
    count = Counter(email for card in group for email in card.emails)
    stated = {email for card in group if card.connected_on for email in card.emails}
    desk = {email for email in count if email.partition("@")[0] in words().role_mailboxes}
    return tuple(sorted(count, key=lambda email: (email in desk, email not in stated, -count[email])))


def _phones(group: Sequence[Card]) -> tuple[str, ...]:
    """All numbers, without those that another gives in full: "0171 5550100" beside "+49 1715550100"."""
    numbers = _united(card.phones for card in group)
    full = {number for number in numbers if number.startswith("+")}
    return tuple(number for number in numbers if number in full or not _within(number, full))


def _within(number: str, full: set[str]) -> bool:
    digits = "".join(c for c in number if c.isdigit()).lstrip("0")
    return len(digits) > 6 and any(other.endswith(digits) for other in full)


def _birthday(group: Sequence[Card]) -> str:
    """The most frequent one; with a year before without."""
    count = Counter(card.birthday for card in group if card.birthday)
    return max(count, key=lambda day: (not day.startswith("--"), count[day]), default="")


def _ids(groups: Sequence[Sequence[Card]]) -> list[str]:
    """Stable ids; where two people share their best key, the later one is numbered."""
    seen: Counter[str] = Counter()
    found: list[str] = []
    for group in groups:
        key = contact_id(best_key(group))
        seen[key] += 1
        found.append(key if seen[key] == 1 else f"{key}-{seen[key]}")
    return found


def _text_lists(lists: Sequence[tuple[str, ...]]) -> pl.Series:
    """Lists of texts, built flat: polars takes ten times as long over nested Python lists."""
    rows = [number for number, values in enumerate(lists) for _ in values]
    flat = pl.DataFrame({"row": rows, "text": list(chain.from_iterable(lists))}, {"row": pl.Int64, "text": pl.String})
    filled = flat.group_by("row", maintain_order=True).agg("text")
    every = pl.DataFrame({"row": range(len(lists))}, {"row": pl.Int64})
    joined = every.join(filled, on="row", how="left", maintain_order="left")["text"]
    return joined.fill_null(pl.Series([[]], dtype=pl.List(pl.String)))


def _sources(groups: Sequence[Sequence[Card]]) -> pl.Series:
    """Each file and row as a list of structs, built flat too."""
    flat = pl.DataFrame(
        {
            "group": [number for number, group in enumerate(groups) for _ in group],
            "file": [card.file for group in groups for card in group],
            "row": [card.row for group in groups for card in group],
        },
        schema={"group": pl.Int64, "file": pl.String, "row": pl.Int64},
    )
    return flat.group_by("group", maintain_order=True).agg(pl.struct("file", "row").alias("sources"))["sources"]
