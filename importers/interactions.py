"""From events between named parties to interactions of the owner with known contacts."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime

import polars as pl

from importers.findings import Finding
from importers.network import Owner
from importers.records import Party, Touch
from importers.schema import INTERACTIONS, conform, frame_schema
from importers.text import fold

NOT_A_CONTACT = {
    "message": "Messages with people who are not among the contacts.",
    "invitation": "Invitations of people who are not among the contacts: declined, withdrawn or left since.",
    "endorsement": "Endorsements of people who are not among the contacts.",
    "recommendation": "Recommendations of people who are not among the contacts.",
}
NO_OWNER = "Messages whose direction is unknown, since the owner is: name the owner with --owner."
TWICE = "Events that two of the files both hold: counted once."


class People:
    """Finds the contact that a party means: by profile, else by a name that only one contact bears."""

    def __init__(self, contacts: pl.DataFrame) -> None:
        self._by_slug: dict[str, str] = {}
        names: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
        columns = ("contact_id", "profile_slug", "full_name", "organisation")
        for contact_id, slug, name, organisation in contacts.select(columns).iter_rows():
            if slug:
                self._by_slug[slug] = contact_id
            if name:
                names[fold(name)].append((contact_id, fold(organisation or "")))
        self._by_name = names

    def find(self, party: Party) -> str:
        """The contact_id; "" when nobody or more than one fits."""
        if party.slug and (known := self._by_slug.get(party.slug)):
            return known
        namesakes = self._by_name.get(fold(party.name), []) if party.name else []
        if len(namesakes) > 1 and party.organisation:
            namesakes = [n for n in namesakes if n[1] == fold(party.organisation)]
        return namesakes[0][0] if len(namesakes) == 1 else ""


def interactions_frame(
    touches: Sequence[Touch], contacts: pl.DataFrame, owner: Owner
) -> tuple[pl.DataFrame, list[Finding]]:
    """Rows of ``importers.schema.INTERACTIONS`` in order of time, and what was left out."""
    touches, doubles = _once(touches)
    people = People(contacts)
    is_owner = _OwnerTest(owner)
    threads = _threads(touches, is_owner)
    rows: list[tuple[object, ...]] = []
    strangers: Counter[str] = Counter()
    undirected = 0
    for touch in touches:
        others = _other_side(touch, is_owner)
        if others is None:
            undirected += 1
            continue
        direction, parties = others
        found = [contact for contact in map(people.find, parties) if contact]
        if not found:
            strangers[touch.kind] += 1
        size, opener = threads.get(touch.conversation_id, (len(parties), None))
        opened = touch.kind == "message" and opener is touch
        rows += [
            (c, touch.at, touch.kind, direction, touch.conversation_id, opened, touch.asked, size)
            for c in dict.fromkeys(found)
        ]
    frame = pl.DataFrame(rows, schema=frame_schema(INTERACTIONS), orient="row")
    frame = frame.sort("at", "contact_id", "kind", "conversation_id", nulls_last=True, maintain_order=True)
    return conform(frame, INTERACTIONS), _findings(doubles, strangers, undirected)


def _findings(doubles: int, strangers: Mapping[str, int], undirected: int) -> list[Finding]:
    found = [Finding("", "dropped", n, NOT_A_CONTACT[kind]) for kind, n in sorted(strangers.items())]
    if undirected:
        found.append(Finding("", "dropped", undirected, NO_OWNER))
    if doubles:
        found.append(Finding("", "merged", doubles, TWICE))
    return found


class _OwnerTest:
    """Whether a party is the owner."""

    def __init__(self, owner: Owner) -> None:
        self._slug = owner.slug
        self._name = fold(owner.name)

    def __call__(self, party: Party) -> bool:
        if party.slug and self._slug:
            return party.slug == self._slug
        return bool(party.name) and fold(party.name) == self._name


def _other_side(touch: Touch, is_owner: _OwnerTest) -> tuple[str, tuple[Party, ...]] | None:
    """Direction and the people at the other end; None when the owner is on neither side."""
    if touch.direction:
        return touch.direction, touch.recipients if touch.direction == "sent" else (touch.sender,)
    if is_owner(touch.sender):
        return "sent", tuple(p for p in touch.recipients if not is_owner(p))
    if any(map(is_owner, touch.recipients)):
        return "received", (touch.sender,)
    return None


def _threads(touches: Sequence[Touch], is_owner: _OwnerTest) -> dict[str, tuple[int, Touch]]:
    """For each conversation: how many take part besides the owner, and the touch that opened it."""
    parties: defaultdict[str, set[str]] = defaultdict(set)
    opener: dict[str, Touch] = {}
    for touch in touches:
        if touch.kind != "message" or not touch.conversation_id:
            continue
        thread = touch.conversation_id
        parties[thread].update(
            p.slug or fold(p.name) for p in (touch.sender, *touch.recipients) if (p.slug or p.name) and not is_owner(p)
        )
        first = opener.setdefault(thread, touch)
        if (touch.at or datetime.max) < (first.at or datetime.max):  # exports list the newest first
            opener[thread] = touch
    return {thread: (len(parties[thread]), touch) for thread, touch in opener.items()}


def _once(touches: Sequence[Touch]) -> tuple[list[Touch], int]:
    """Without events that another file told already: an old and a new export overlap."""
    told_by: dict[tuple[object, ...], str] = {}
    kept: list[Touch] = []
    for touch in touches:
        key = (touch.kind, touch.at, touch.conversation_id, _key(touch.sender), tuple(map(_key, touch.recipients)))
        if told_by.setdefault(key, touch.file) == touch.file:
            kept.append(touch)
    return kept, len(touches) - len(kept)


def _key(party: Party) -> str:
    return party.slug or party.name
