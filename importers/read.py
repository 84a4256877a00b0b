"""From what the user names to one ``Network``: find, read, recognise the owner, merge, connect."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from hashlib import blake2b, file_digest
from pathlib import Path

from importers.documents import read_document
from importers.errors import UserError
from importers.findings import Finding, account
from importers.frames import cards_from_frame
from importers.interactions import interactions_frame
from importers.merge import Decisions, merge_cards, pairings, unfound
from importers.merge.combine import contacts_frame
from importers.missing import HOW_TO, missing_files, no_people
from importers.network import Network, Owner
from importers.owner import Claims, recognise
from importers.records import Card, Reading
from importers.schema import CONTACTS, conform
from importers.signatures import linkedin_kind
from importers.sources import Source, find_sources, readable, unreadable
from importers.table import Table
from importers.tables import find_kind
from importers.text import fold

NOT_NEEDED = "Files of the export that hold no contacts and are not needed."
SAME_BYTES = "The same file once more, under another name: read once."
NEVER_CONTACTS = (".html", ".htm", ".json", ".jpg", ".jpeg", ".png", ".pdf", ".mp4", ".ics", ".toml", ".md", ".py")

Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Haul:
    """Everything read from the inputs, before anything is joined."""

    readings: tuple[Reading, ...]
    findings: tuple[Finding, ...]
    kinds: frozenset[str]
    names: tuple[str, ...]

    @property
    def cards(self) -> list[Card]:
        """All cards, in the order of files and rows."""
        return [card for reading in self.readings for card in reading.cards]

    @property
    def all_findings(self) -> tuple[Finding, ...]:
        """What every file told, then what happened to the files themselves."""
        return (*(finding for reading in self.readings for finding in reading.findings), *self.findings)

    def nobody(self) -> UserError:
        """Why there is no person: a file that could not be read, or nothing that lists any."""
        unread = next((f for f in self.findings if f.what == "unreadable"), None)
        if unread is not None:
            return UserError(unread.reason, file=unread.file, remedy=unread.remedy)
        if "connections" in self.kinds:
            return UserError("lists no connection that is still a member", file=self.names[0], remedy=HOW_TO)
        return no_people(list(self.names), archive="messages" in self.kinds or "profile" in self.kinds)


def read_all(paths: Sequence[Path], progress: Progress = lambda _: None) -> Haul:
    """Read every file behind ``paths``. A bad file becomes a finding; ``UserError`` when none is usable."""
    sources, findings = _all_sources(paths)
    readings: list[Reading] = []
    kinds: set[str] = set()
    failures: list[UserError] = []
    seen: set[bytes] = set()
    skipped: Counter[str] = Counter()
    for source in sources:
        progress(source.file)
        try:
            if _seen_before(source, seen):
                findings.append(Finding(source.file, "skipped", 1, SAME_BYTES))
                continue
            found = list(_read(source))
        except UserError as error:
            failures.append(error)
            findings.append(unreadable(error))
            continue
        for kind, reading in found:
            if kind:
                kinds.add(kind)
                readings.append(reading)
            else:
                skipped[source.group] += 1
    findings += [Finding(group, "skipped", n, NOT_NEEDED) for group, n in skipped.items()]
    if not readings and failures:
        raise failures[0]
    names = tuple(path.name for path in paths)
    return Haul(tuple(readings), tuple(findings), frozenset(kinds), names)


def _all_sources(paths: Sequence[Path]) -> tuple[list[Source], list[Finding]]:
    found: list[tuple[Path, Source]] = []
    findings: list[Finding] = []
    for path in paths:
        try:
            more, told = find_sources(path)
        except UserError as error:
            if len(paths) == 1:
                raise
            more, told = [], [unreadable(error)]
        found += [(path, source) for source in more]
        findings += told
    sources = _distinct(found)
    if not sources:
        if findings:
            first = findings[0]
            raise UserError(first.reason, file=first.file, remedy=first.remedy)
        raise no_people([path.name for path in paths], archive=False)
    return sources, findings


def _distinct(found: Sequence[tuple[Path, Source]]) -> list[Source]:
    """The sources under names of their own: last year's Connections.csv beside this year's go by their folders."""
    names = Counter(source.file for _, source in found)
    return [source if names[source.file] == 1 else replace(source, file=_full(path, source)) for path, source in found]


def _full(path: Path, source: Source) -> str:
    folder = path if path.is_dir() else path.parent
    return f"{readable(folder.as_posix())}/{source.file}"


def _seen_before(source: Source, seen: set[bytes]) -> bool:
    with source.open() as stream:
        digest = file_digest(stream, blake2b).digest()
    if digest in seen and source.head:
        return True
    seen.add(digest)
    return False


def _read(source: Source) -> Iterator[tuple[str, Reading]]:
    """The (kind, reading) pairs of one file; kind "" for a table that is not needed."""
    in_archive = bool(source.group)
    if in_archive and source.file.lower().endswith(NEVER_CONTACTS):
        yield "", Reading()
        return
    document = read_document(source)
    if document.reading is not None:
        yield document.kind, document.reading
    kinds = [find_kind(table) for table in document.tables]
    if document.tables and not in_archive and not any(kinds):
        raise _no_known_columns(document.tables[0])
    for table, kind in zip(document.tables, kinds, strict=True):
        if kind is None:
            yield "", Reading()
        else:
            yield _kind_key(kind.__name__, linkedin_kind(table), table.file), kind.extract(table)


def _no_known_columns(table: Table) -> UserError:
    return UserError(
        "has no columns that name people",
        file=table.file,
        line=table.header_line,
        remedy="The first row should name its columns, for example: First Name, Last Name, Company, Position.",
    )


def _kind_key(module: str, signature: str, file: str) -> str:
    """The key that ``Network.files`` uses."""
    if signature == "recommendations":
        return "recommendations_given" if "given" in fold(file.rsplit("/", 1)[-1]) else "recommendations_received"
    return signature or module.rsplit(".", 1)[-1]


def read_network(
    paths: Sequence[Path],
    claims: Claims = Claims(),
    decisions: Decisions = Decisions(),
    progress: Progress = lambda _: None,
    frames: Sequence[object] = (),
) -> Network:
    """Everything behind ``paths``, and in pandas or polars ``frames``, as one ``Network``.

    ``decisions`` on who is who overrule the rules of merging. ``UserError`` when there is no person.
    """
    haul = read_all(paths, progress) if paths or not frames else Haul((), (), frozenset(), ())
    haul = _with_frames(haul, frames)
    cards = haul.cards
    if not cards:
        raise haul.nobody()
    touches = [touch for reading in haul.readings for touch in reading.touches]
    owner = recognise([r.owner for r in haul.readings if r.owner], touches, claims)
    cards, own = _without_owner(cards, owner)
    owner = replace(owner, emails=tuple(dict.fromkeys([*owner.emails, *(e for c in own for e in c.emails)])))
    merging = merge_cards(cards, decisions)
    contacts = conform(contacts_frame(cards, merging.clusters), CONTACTS)
    interactions, told = interactions_frame(touches, contacts, owner)
    findings = [
        *haul.all_findings,
        *_owner_findings(own),
        *merging.findings,
        *told,
        *(missing_files(haul.kinds) if _is_linkedin(haul.kinds) else ()),
    ]
    hidden = tuple(day for reading in haul.readings for day in reading.hidden)
    return Network(
        contacts=contacts,
        interactions=interactions,
        owner=owner,
        findings=tuple(findings),
        hidden=hidden,
        files=haul.kinds,
        merges=pairings(cards, merging.merges),
        proposals=pairings(cards, merging.proposals),
        unfound=unfound(cards, decisions),
    )


def _with_frames(haul: Haul, frames: Sequence[object]) -> Haul:
    """The haul with the people of the user's own frames, called "frame 1", "frame 2"."""
    for number, frame in enumerate(frames, 1):
        file = f"frame {number}"
        cards = cards_from_frame(frame, file)
        kind = "connections" if any(card.connected_on for card in cards) else "address_book"
        read = Reading(cards, findings=account(file, len(cards), len(cards), {}))
        haul = replace(haul, readings=(*haul.readings, read), kinds=haul.kinds | {kind}, names=(*haul.names, file))
    return haul


def _is_linkedin(kinds: frozenset[str]) -> bool:
    return not kinds.isdisjoint({"connections", "messages", "profile", "invitations"})


def _without_owner(cards: list[Card], owner: Owner) -> tuple[list[Card], list[Card]]:
    """People keep a card of themselves in their phone: it is no contact."""
    own = [card for card in cards if _is_owner(card, owner)]
    if not own:
        return cards, own
    mine = {id(card) for card in own}
    return [card for card in cards if id(card) not in mine], own


def _is_owner(card: Card, owner: Owner) -> bool:
    if card.profile_slug and owner.slug:
        return card.profile_slug == owner.slug
    if owner.emails and not set(card.emails).isdisjoint(owner.emails):
        return True
    return bool(owner.name) and card.connected_on is None and fold(card.full_name) == fold(owner.name)


def _owner_findings(own: list[Card]) -> list[Finding]:
    counts = Counter(card.file for card in own)
    return [Finding(file, "dropped", n, "The owner's own card.") for file, n in sorted(counts.items())]
