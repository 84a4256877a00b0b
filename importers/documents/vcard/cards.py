"""From content lines to cards: where one begins and ends, even where the file does not say."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from importers.documents.vcard.draft import Draft
from importers.documents.vcard.handlers import HANDLERS
from importers.documents.vcard.lines import Line
from importers.documents.vcard.properties import parse

BEGIN, END = b"BEGIN:VCARD", b"END:VCARD"
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
        mark = _mark(line)
        if mark == BEGIN:
            if draft is not None and (draft.agent or nested):
                draft.agent, nested = False, nested + 1
                continue
            if draft is not None:
                faults.unended.append(draft.line)
                yield draft
            draft, last = Draft(number), ""
        elif draft is None:
            continue
        elif mark == END and nested:
            nested -= 1
        elif mark == END:
            yield draft
            draft = None
        elif not nested:
            last = _take(draft, line, fallback) or _broken(draft, line, number, last, faults)
    if draft is not None:
        faults.unended.append(draft.line)
        yield draft


def _mark(line: bytes) -> bytes:
    """BEGIN or END of a card, however spaced and cased; else nothing."""
    if line[:1] not in b"BbEe \t\xef" or len(line) > 40:
        return b""
    bare = b"".join(line.removeprefix(b"\xef\xbb\xbf").split()).upper()
    return bare if bare in (BEGIN, END) else b""


def _take(draft: Draft, line: bytes, fallback: Callable[[], str]) -> str:
    """Hand the property in ``line`` to its handler; its name, "" when the line holds none."""
    prop = parse(line, fallback)
    if prop is None:
        return ""
    handler = HANDLERS.get(prop.name)
    if handler is not None:
        if prop.name == "AGENT" and b"BEGIN:VCARD" in prop.raw.upper():
            draft.agent = True
        handler(draft, prop)
    return prop.name


def _broken(draft: Draft, line: bytes, number: int, last: str, faults: Faults) -> str:
    """A line without a property: the rest of a note written without folding, or garbage."""
    faults.strange.append(number)
    if last in MULTILINE and draft.notes:
        draft.notes[-1] += "\n" + line.decode("utf-8", "replace").strip()
    return last
