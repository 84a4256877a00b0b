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
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, chain
from typing import NamedTuple

import numpy as np

from analyzer.classify.organisation_legal import Words

ZERO = ord("0")


class Known(NamedTuple):
    """An organisation of the tables. ``key`` is that of its name, shared by its aliases.

    ``listed`` tells that it is in a stock index: a name so well known is hardly ever somebody else's; ``own`` that a
    coach's table holds it.
    """

    name: str
    key: str
    industry: str
    listed: bool = False
    own: bool = False


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
    owned: Callable[[], dict[str, int]]
    read: dict[int, Known] = field(default_factory=dict)
    _domains: dict[str, int] | None = None

    @property
    def domains(self) -> dict[str, int]:
        """Places by domain, read when one is first asked for: few exports have many addresses."""
        if self._domains is None:
            self._domains = self.owned()
        return self._domains

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

        ``also`` is a further spelling, if nobody else has it or the shipped organisation has it for its name: a row
        "Siemens AG" stands for Siemens in all its spellings, but "Delta GmbH" not for Delta Air Lines.
        """
        place = self.names.get(spellings[0])
        if place is None and (bare := self.names.get(also)) is not None and self._named_just(bare, also):
            place = bare
        if place is None:
            place = -len(self.read) - 1  # beyond the lines
        self.read[place] = known
        self.names.update(dict.fromkeys(spellings, place))
        self.names.setdefault(also or spellings[0], place)
        self.domains.update(dict.fromkeys(domains, place))

    def _named_just(self, place: int, spelling: str) -> bool:
        return self._known(place).key == spelling

    def _known(self, place: int) -> Known:
        known = self.read.get(place)
        if known is None:
            group = self.groups[bisect_right(self.ends, place)]
            known = self.read[place] = Known(self.written[place], self.keys[place], *group)
        return known


def read_register(text: bytes) -> Register:
    """The register of a text made by ``write_register``.

    Bytes are taken apart and put in small letters in a fifth of the time of text that is not all ASCII.
    """
    grouped, written, other, others, more, further, owned, domains, strangers = text.split(b"\n\n")
    groups = [line.split("\t") for line in _lines(grouped)]
    keys = _lines(written.lower())
    for place, key in zip(_places(other), _lines(others), strict=True):
        keys[place] = key
    spellings = chain(zip(keys, range(len(keys)), strict=True), zip(_lines(further), _places(more), strict=True))
    names = dict(spellings)
    for stranger in _lines(strangers):
        del names[stranger]
    return Register(
        [(industry, listed == "1") for industry, listed, _ in groups],
        list(accumulate(int(count) for _, _, count in groups)),
        _lines(written),
        keys,
        names,
        lambda: dict(zip(_lines(domains), _places(owned), strict=True)),
    )


def _lines(block: bytes) -> list[str]:
    block = block.removesuffix(b"\n")
    return block.decode().split("\n") if block else []


def _places(counts: bytes) -> list[int]:
    """The organisation of each of the things that are counted."""
    each = np.frombuffer(counts, dtype=np.uint8) - ZERO
    places: list[int] = np.repeat(np.arange(len(each)), each).tolist()
    return places


def plain_key(name: str) -> str:
    """The key that needs no telling: the name with its ASCII letters small."""
    return name.encode().lower().decode()


def write_register(entries: Iterable[Entry]) -> bytes:
    """The text of organisations with their spellings, the key among these or not, and domains."""
    entries = sorted(entries, key=lambda entry: (entry[0].industry, entry[0].listed, entry[0]))
    known = [organisation for organisation, _, _ in entries]
    told = {organisation.key: place for place, organisation in enumerate(known)}
    others = [[organisation.key] * (organisation.key != plain_key(organisation.name)) for organisation in known]
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
    return ("\n\n".join("\n".join(block) for block in blocks) + "\n").encode()


def _counts(kind: Sequence[Sequence[str]]) -> str:
    return "".join(chr(ZERO + len(one)) for one in kind)
