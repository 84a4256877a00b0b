"""The register of known organisations, by spelling and by domain, as one text that is small and quick to read.

Its blocks are parted by form feeds: industries with how many organisations they have (those in a stock index by
themselves), the names of these, which of them have a key other than the name in small letters, these keys, how many
further spellings and how many domains each has, these spellings, these domains, and keys that are no spelling.
What is counted has a character for each organisation, "0" for none. A key is a spelling unless told otherwise: most
organisations have no other. Beside it goes an index of the spellings and the domains, so that nothing of the text is
read but what is asked for.
"""

from __future__ import annotations

import io
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, chain
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from analyzer.classify.organisation_index import Index, Lines, Pair, checksums
from analyzer.classify.organisation_legal import Words

ZERO = ord("0")
PARTING = b"\f"  # found in a tenth of the time of an empty line, since nothing else begins like it


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
Places = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class _Text:
    """The blocks of the text; ``more`` and ``owners`` tell whose each further spelling and each domain is."""

    groups: Sequence[tuple[str, bool]]
    ends: Sequence[int]
    names: Lines
    others: dict[int, bytes]
    further: Lines
    more: Places
    domains: Lines
    owners: Places
    strangers: Lines

    @classmethod
    def of(cls, text: bytes) -> _Text:
        blocks = text.removesuffix(b"\n").split(PARTING)
        grouped, names, other, others, more, further, owned, domains, strangers = blocks
        groups = [line.split("\t") for line in _lines(grouped)]
        return cls(
            [(industry, listed == "1") for industry, listed, _ in groups],
            list(accumulate(int(count) for _, _, count in groups)),
            Lines.of(names),
            dict(zip(_places(other).tolist(), Lines.of(others).all(), strict=True)),
            Lines.of(further),
            _places(more),
            Lines.of(domains),
            _places(owned),
            Lines.of(strangers),
        )

    def key(self, place: int) -> bytes:
        return self.others.get(place) or self.names[place].lower()

    def spelling(self, number: int) -> bytes:
        """Keys are counted first, then further spellings."""
        return self.key(number) if number < len(self.names) else self.further[number - len(self.names)]

    def place(self, number: int) -> int:
        """The organisation of a spelling."""
        return number if number < len(self.names) else int(self.more[number - len(self.names)])


@dataclass(slots=True)
class Register:
    """The organisations by spelling (folded words parted by spaces) and by domain; a coach's own beside the shipped.

    ``read`` are the organisations that were asked for, and a coach's rows in place of shipped ones.
    """

    text: _Text
    spellings: Index
    domains: Index
    read: dict[int, Known] = field(default_factory=dict)
    own: dict[str, int] = field(default_factory=dict)
    own_domains: dict[str, int] = field(default_factory=dict)

    def named(self, words: Words) -> Known | None:
        """The organisation of this spelling."""
        place = self._place(" ".join(words))
        return None if place is None else self._known(place)

    def owner(self, domain: str) -> Known | None:
        """The organisation that owns this very domain."""
        place = self._owner(domain)
        return None if place is None else self._known(place)

    def add(self, known: Known, spellings: list[str], domains: list[str], also: str = "") -> None:
        """A row of a coach: in place of the shipped one of its first spelling, if there is one.

        ``also`` is a further spelling, if nobody else has it or the shipped organisation has it for its name: a row
        "Siemens AG" stands for Siemens in all its spellings, but "Delta GmbH" not for Delta Air Lines.
        """
        place, bare = self._place(spellings[0]), self._place(also or spellings[0])
        if place is None and bare is not None and self._known(bare).key == also:
            place = bare
        if place is None:
            place = -len(self.read) - 1  # beyond the lines
        self.read[place] = known
        self.own.update(dict.fromkeys(spellings, place))
        if bare is None:
            self.own[also or spellings[0]] = place
        self.own_domains.update(dict.fromkeys(domains, place))

    def names(self) -> list[str]:
        """The names of all shipped organisations, as written."""
        return [name.decode() for name in self.text.names.all()]

    def _place(self, spelling: str) -> int | None:
        if (place := self.own.get(spelling)) is not None:
            return place
        number = self.spellings.find(spelling.encode(), self.text.spelling)
        return None if number is None else self.text.place(number)

    def _owner(self, domain: str) -> int | None:
        if (place := self.own_domains.get(domain)) is not None:
            return place
        number = self.domains.find(domain.encode(), self.text.domains.__getitem__)
        return None if number is None else int(self.text.owners[number])

    def _known(self, place: int) -> Known:
        known = self.read.get(place)
        if known is None:
            group = self.text.groups[bisect_right(self.text.ends, place)]
            name, key = self.text.names[place].decode(), self.text.key(place).decode()
            known = self.read[place] = Known(name, key, *group)
        return known


def read_register(text: bytes, index: bytes | None = None) -> Register:
    """The register of a text made by ``write_register``, with the index made by ``write_index`` or a new one."""
    blocks = _Text.of(text)
    if index is None:
        spellings, domains = _indexed(blocks)
    else:
        with np.load(io.BytesIO(index)) as arrays:
            spellings = arrays["spellings"], arrays["spelled"]
            domains = arrays["domains"], arrays["owned"]
    return Register(blocks, Index.of(spellings), Index.of(domains))


def write_index(text: bytes) -> bytes:
    """What finds the spellings and domains of a text made by ``write_register``."""
    spellings, domains = _indexed(_Text.of(text))
    data = io.BytesIO()
    np.savez(data, spellings=spellings[0], spelled=spellings[1], domains=domains[0], owned=domains[1])
    return data.getvalue()


def _indexed(blocks: _Text) -> tuple[Pair, Pair]:
    keys = map(blocks.key, range(len(blocks.names)))
    numbers = {spelling: number for number, spelling in enumerate(chain(keys, blocks.further.all()))}
    for stranger in blocks.strangers.all():
        del numbers[stranger]
    domains = {domain: number for number, domain in enumerate(blocks.domains.all())}
    return checksums(numbers), checksums(domains)


def _lines(block: bytes) -> list[str]:
    return [line.decode() for line in Lines.of(block).all()]


def _places(counts: bytes) -> Places:
    """The organisation of each of the things that are counted."""
    each = np.frombuffer(counts, dtype=np.uint8) - ZERO
    return np.repeat(np.arange(len(each)), each)


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
    return PARTING.join("\n".join(block).encode() for block in blocks) + b"\n"


def _counts(kind: Sequence[Sequence[str]]) -> str:
    return "".join(chr(ZERO + len(one)) for one in kind)
