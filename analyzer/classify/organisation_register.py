"""The register of known organisations, by spelling and by domain, as one text that is small and quick to read.

Its blocks are parted by empty lines: industries with how many organisations they have (those in a stock index by
themselves), the names of these, which of them have a key other than the name in small letters, these keys, how many
further spellings and how many domains each has, these spellings, these domains, and keys that are no spelling.
What is counted has a character for each organisation, "0" for none. A key is a spelling unless told otherwise: most
organisations have no other.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, chain
from typing import NamedTuple

import numpy as np

from analyzer.classify.organisation_legal import Words

ZERO = ord("0")


class Known(NamedTuple):
    """An organisation of the tables. ``key`` is that of its name, shared by its aliases.

    ``listed`` tells that it is in a stock index: a name so well known is hardly ever somebody else's.
    """

    name: str
    key: str
    industry: str
    listed: bool = False


Entry = tuple[Known, Sequence[str], Sequence[str]]  # an organisation, its spellings and its domains


@dataclass(slots=True)
class Register:
    """Places by spelling (folded words parted by spaces) and by domain.

    ``groups`` are industries, and whether their organisations are in a stock index; ``ends`` is where each group ends.
    """

    groups: Sequence[tuple[str, bool]]
    ends: Sequence[int]
    written: Sequence[str]
    keys: Sequence[str]
    names: dict[str, int]
    domains: dict[str, int]
    read: dict[int, Known] = field(default_factory=dict)

    def named(self, words: Words) -> Known | None:
        """The organisation of this spelling."""
        place = self.names.get(" ".join(words))
        return None if place is None else self._known(place)

    def owner(self, domain: str) -> Known | None:
        """The organisation that owns this very domain."""
        place = self.domains.get(domain)
        return None if place is None else self._known(place)

    def add(self, known: Known, spellings: list[str], domains: list[str], also: str = "") -> None:
        """A row of a coach: in place of the shipped one of its first spelling, if there is one.

        ``also`` is a further spelling, if nobody else has it.
        """
        place = self.names.get(spellings[0])
        if place is None:
            place = -len(self.read) - 1  # beyond the lines
        self.read[place] = known
        self.names.update(dict.fromkeys(spellings, place))
        self.names.setdefault(also or spellings[0], place)
        self.domains.update(dict.fromkeys(domains, place))

    def _known(self, place: int) -> Known:
        known = self.read.get(place)
        if known is None:
            group = self.groups[bisect_right(self.ends, place)]
            known = self.read[place] = Known(self.written[place], self.keys[place], *group)
        return known


def read_register(text: str) -> Register:
    """The register of a text made by ``write_register``."""
    grouped, written, other, others, more, further, owned, domains, strangers = text.split("\n\n")
    groups = [line.split("\t") for line in _lines(grouped)]
    keys = _lines(written.lower())
    for place, key in zip(_places(other), _lines(others), strict=True):
        keys[place] = key
    names = dict(zip(keys, range(len(keys)), strict=True))
    for stranger in _lines(strangers):
        del names[stranger]
    names.update(zip(_lines(further), _places(more), strict=True))
    return Register(
        [(industry, listed == "1") for industry, listed, _ in groups],
        list(accumulate(int(count) for _, _, count in groups)),
        _lines(written),
        keys,
        names,
        dict(zip(_lines(domains), _places(owned), strict=True)),
    )


def _lines(block: str) -> list[str]:
    block = block.removesuffix("\n")
    return block.split("\n") if block else []


def _places(counts: str) -> list[int]:
    """The organisation of each of the things that are counted."""
    each = np.frombuffer(counts.encode("ascii"), dtype=np.uint8) - ZERO
    places: list[int] = np.repeat(np.arange(len(each)), each).tolist()
    return places


def write_register(entries: Iterable[Entry]) -> str:
    """The text of organisations with their spellings, the key among these or not, and domains."""
    entries = sorted(entries, key=lambda entry: (entry[0].industry, entry[0].listed, entry[0]))
    known = [organisation for organisation, _, _ in entries]
    told = {organisation.key: place for place, organisation in enumerate(known)}
    others = [[organisation.key] * (organisation.key != organisation.name.lower()) for organisation in known]
    further = [
        [spelling for spelling in spellings if told.get(spelling) != place]
        for place, (_, spellings, _) in enumerate(entries)
    ]
    domains = [owned for _, _, owned in entries]
    groups = Counter((organisation.industry, organisation.listed) for organisation in known)
    spelled = {spelling for _, spellings, _ in entries for spelling in spellings}
    blocks = [
        [f"{industry}\t{int(listed)}\t{count}" for (industry, listed), count in groups.items()],
        [organisation.name for organisation in known],
        *(block for kind in (others, further, domains) for block in ([_counts(kind)], chain.from_iterable(kind))),
        sorted(told.keys() - spelled),
    ]
    return "\n\n".join("\n".join(block) for block in blocks) + "\n"


def _counts(kind: Sequence[Sequence[str]]) -> str:
    return "".join(chr(ZERO + len(one)) for one in kind)
