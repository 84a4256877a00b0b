"""The register's text: what is written is read back, whatever the keys and spellings."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analyzer.classify.organisation_index import Index, Lines, checksums
from analyzer.classify.organisation_register import Known, read_register, write_index, write_register

WORD = st.text("abcdefé&1", min_size=1, max_size=4)
NAME = st.lists(WORD, min_size=1, max_size=3).map(" ".join)
KNOWN = st.builds(
    Known, NAME.map(str.title), NAME, st.sampled_from(["Banking", "Retail"]), st.booleans(), own=st.just(value=False)
)


@st.composite
def entries(draw: st.DrawFn) -> list[tuple[Known, list[str], list[str]]]:
    """Organisations that share no spelling and no domain; a key may be one of the spellings or not."""
    known = draw(st.lists(KNOWN, max_size=6, unique=True))
    spellings = draw(st.lists(NAME, max_size=12, unique=True))
    domains = draw(st.lists(WORD.map("{}.example".format), max_size=8, unique=True))
    count = max(len(known), 1)
    return [(one, spellings[place::count], domains[place::count]) for place, one in enumerate(known)]


@given(entries())
def test_what_is_written_is_read_back(written: list[tuple[Known, list[str], list[str]]]) -> None:
    """Every spelling and domain leads to its organisation, and nothing else does."""
    text = write_register(written)
    register = read_register(text, write_index(text))
    wanted = {spelling: known for known, spellings, _ in written for spelling in spellings}
    assert {spelling: register.named(tuple(spelling.split(" "))) for spelling in wanted} == wanted
    assert len(register.spellings) == len(wanted)
    owned = {domain: known for known, _, domains in written for domain in domains}
    assert {domain: register.owner(domain) for domain in owned} == owned
    assert len(register.domains) == len(owned)


@given(st.lists(st.text("ab", min_size=1), unique=True).map(lambda texts: [text.encode() for text in texts]))
def test_an_index_finds_every_line(texts: list[bytes]) -> None:
    """Each has its own number, and a text that is not there has none."""
    index = Index.of(checksums({text: number for number, text in enumerate(texts)}))
    lines = Lines.of(b"\n".join(texts))
    assert [lines[number] for number in range(len(lines))] == lines.all() == texts
    assert [index.find(text, lines.__getitem__) for text in texts] == list(range(len(texts)))
    assert index.find(b"c", lines.__getitem__) is None


def test_texts_of_one_checksum_are_both_found() -> None:
    """The words plumless and buckeroo have the same CRC-32."""
    organisations = [Known(name.title(), name, "Retail") for name in ("plumless", "buckeroo")]
    register = read_register(write_register([(known, [known.key], []) for known in organisations]))
    assert [register.named((known.key,)) for known in organisations] == organisations


def test_nothing_known_is_a_register_too() -> None:
    """No organisation, no line."""
    register = read_register(write_register([]))
    assert register.named(("nordwind",)) is None
    assert register.owner("nordwind.example") is None


@pytest.mark.parametrize("spelling", ["nordwind", "nord wind"])
def test_a_coach_takes_the_place_of_a_spelling(spelling: str) -> None:
    """A row of one's own leads from the spelling, its aliases and domains; the shipped organisation's others stay."""
    shipped = Known("Nordwind", "nordwind", "Retail")
    register = read_register(write_register([(shipped, ["nordwind", "nord wind"], ["nordwind.example"])]))
    own = Known("Nordwind", "nordwind", "Banking")
    register.add(own, [spelling, "nw"], ["nw.example"])
    assert register.named(("nw",)) == register.named(tuple(spelling.split())) == own
    assert register.owner("nw.example") == register.owner("nordwind.example") == own
    assert register.named(("sudwind",)) is None
