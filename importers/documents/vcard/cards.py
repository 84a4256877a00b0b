"""From content lines to cards: where one begins and ends, even where the file does not say."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from importers.documents.vcard.draft import Draft
from importers.documents.vcard.handlers import HANDLERS
from importers.documents.vcard.lines import Line
from importers.documents.vcard.properties import Head, Property, parse_head, parse_quoted

VCARD = b"VCARD"
JOINED = b"VCARDBEGIN:VCARD"  # files put together where the first has no line end behind END:VCARD
MULTILINE = ("NOTE",)  # of these a broken line is taken as going on; of others it is left out


@dataclass(slots=True)
class Faults:
    """Physical lines of what had to be mended."""

    unended: list[int] = field(default_factory=list)
    strange: list[int] = field(default_factory=list)


def drafts(lines: Iterable[Line], fallback: Callable[[], str], faults: Faults) -> Iterator[Draft]:
    """Each card of the file; a card inside another (AGENT) is passed over with its properties."""
    draft: Draft | None = None
    nested = 0
    last = ""
    for number, line in lines:
        written, colon, value = line.partition(b":")
        head = parse_head(written)
        name = head.name
        if name == "BEGIN" and value.strip().upper() == VCARD:
            if draft is not None and (draft.agent or nested):
                draft.agent, nested = False, nested + 1
                continue
            if draft is not None:
                faults.unended.append(draft.line)
                yield draft
            draft, last = Draft(number), ""
        elif draft is None:
            continue
        elif name == "END" and value.strip().upper().startswith(VCARD):
            if not nested:
                yield draft
                draft = Draft(number) if value.strip().upper() == JOINED else None
            nested = max(0, nested - 1)
        elif not nested:
            taken = _take(draft, line, head, value, fallback) if colon else ""
            last = taken or _broken(draft, line, number, last, faults)
    if draft is not None:
        faults.unended.append(draft.line)
        yield draft


def _take(draft: Draft, line: bytes, head: Head, value: bytes, fallback: Callable[[], str]) -> str:
    """Hand the property in ``line`` to its handler; its name, "" when the line holds none."""
    if head.quoted:
        found = parse_quoted(line)
        if found is None:
            return ""
        head, value = found
    handler = HANDLERS.get(head.name)
    if handler is not None:
        handler(draft, Property(head.name, head.parameters, value, fallback))
    return head.name


def _broken(draft: Draft, line: bytes, number: int, last: str, faults: Faults) -> str:
    """A line without a property: the rest of a note written without folding, or garbage."""
    faults.strange.append(number)
    if last in MULTILINE and draft.notes:
        draft.notes[-1] += "\n" + line.decode("utf-8", "replace").strip()
    return last
