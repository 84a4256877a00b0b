"""Names: what is taken off, and what must stay."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from nameparser.config import CONSTANTS

from importers.people import lexicon
from importers.people.lexicon import is_generation
from importers.people.names import clean_name

UNCHANGED = [
    "Ann Ash",
    "ANN ASH",
    "Anne-Marie de la Cruz",
    "Siobhán O’Neill",
    "Ludwig van der Berg",
    "Li Ma",
    "Ed Do",
    "Jane (Janie) Doe",
    "John Doe III",
    "Robert Downey Jr.",
    "山田 太郎",
    "Иван Образцов",
    "%Stran_ge Name",
    "zzMad Perla 45",
    "Acme, Inc.",
    "Company, The",
    "URI PNG, version 3.0 with correct value type",
    "Cher",
    "Peig O´Neill",
    'Ann "Annie"',
    "M. Night",
    "Pace Cole",
    "Mr & Mrs Ash",
    "ann@example.com",
    "👍",
]


@pytest.mark.parametrize("name", UNCHANGED)
def test_a_name_as_it_is(name: str) -> None:
    """Names of people and companies stay as written; nothing is invented from them."""
    assert clean_name(name, "", "") == (name, "", "")


WHOLE = [
    ("Dr. Ann Ash", "Ann Ash"),
    ("Prof. Dr. Ann Ash", "Ann Ash"),
    ("Frau Ann Ash", "Ann Ash"),
    ("Ann Ash, MBA, PMP", "Ann Ash"),
    ("Ann Ash, Ph.D., CFA®", "Ann Ash"),
    ("Ann Ash MBA", "Ann Ash"),
    ("Ann Ash, CISSP-ISSAP", "Ann Ash"),
    ("Ann Ash (she/her)", "Ann Ash"),
    ("Ann Ash [elle/la]", "Ann Ash [elle/la]"),
    ("Ann Ash she/they", "Ann Ash"),
    ("Ann 🚀 Ash ✨", "Ann Ash"),
    ("🇩🇪 Ann Ash", "Ann Ash"),
    ("Ann Ash | We are hiring", "Ann Ash"),
    ("Ann Ash - MBA", "Ann Ash"),
    ("Ann\u200b  Ash\u00a0", "Ann Ash"),
    ("Ash, Ann", "Ann Ash"),
    ("van der Berg, Dr. Jan", "Jan van der Berg"),
    ("Ash, Jr.", "Ash Jr."),
    ("Ash, Ann Q., MBA", "Ann Q. Ash"),
    ("Dr. med. Ann Ash", "Ann Ash"),
    ("Ann Ash MD FACP", "Ann Ash"),
    ("Ann Ash RN, BSN", "Ann Ash"),
    ("Ann Ash <ann@example.com>", "Ann Ash"),
    ("Ann Ash (ann@example.com)", "Ann Ash"),
]


@pytest.mark.parametrize(("written", "cleaned"), WHOLE)
def test_a_whole_name(written: str, cleaned: str) -> None:
    """Degrees, pronouns, emoji, mottos and "Dr." are taken off; "Ash, Ann" is turned."""
    assert clean_name(written, "", "")[0] == cleaned


PARTS = [
    (("", "Ann", "Ash, MBA, PMP"), ("Ann Ash", "Ann", "Ash")),
    (("", "Ann", "Ash (she/her)"), ("Ann Ash", "Ann", "Ash")),
    (("", "Dr. Ann", "Ash"), ("Ann Ash", "Ann", "Ash")),
    (("", "🌟Ann", "Ash - MBA"), ("Ann Ash", "Ann", "Ash")),
    (("", "Ann", "Ash, Jr., MBA"), ("Ann Ash Jr.", "Ann", "Ash")),
    (("", "ANN", "ASH, JR"), ("ANN ASH JR", "ANN", "ASH")),
    (("", "", "Ash, Ann"), ("Ann Ash", "Ann", "Ash")),
    (("", "", "ASH, ANN"), ("ANN ASH", "ANN", "ASH")),
    (("", "Li", "Ma"), ("Li Ma", "Li", "Ma")),
    (("", "Ann", "Ash MD"), ("Ann Ash", "Ann", "Ash")),
    (("", "Ann", "Ash, M.Ed."), ("Ann Ash", "Ann", "Ash")),
    (("", "太郎", "山田"), ("山田 太郎", "太郎", "山田")),
    (("Dr. Ann Ash", "Ann", "Ash"), ("Ann Ash", "Ann", "Ash")),
    (("Ash, Ann", "Ann", "Ash"), ("Ann Ash", "Ann", "Ash")),
    (("Ann B. Ash", "Ann", "Ash"), ("Ann B. Ash", "Ann", "Ash")),
    (("Mr. Ann Ash Jr.", "Ann", "Ash"), ("Mr. Ann Ash Jr.", "Ann", "Ash")),
    (("Dr. Ann Ash 🚀", "Ann", "Ash"), ("Ann Ash", "Ann", "Ash")),
    (("Ann Ash III", "Ann", "Ash"), ("Ann Ash III", "Ann", "Ash")),
    (("Mr. John Richter, James Doe Sr.", "John", "Doe"), ("John Doe", "John", "Doe")),
    (("Mr. Doe John I Johny", "John", "Doe"), ("John Doe", "John", "Doe")),
    (("孔夫子", "", "Konfuzius"), ("孔夫子", "", "Konfuzius")),
    (("", "", ""), ("", "", "")),
]


@pytest.mark.parametrize(("written", "cleaned"), PARTS)
def test_parts_of_a_name(written: tuple[str, str, str], cleaned: tuple[str, str, str]) -> None:
    """The parts are cleaned, and the whole is built from them or held against them."""
    assert clean_name(*written) == cleaned


@settings(max_examples=300, deadline=None)
@given(full=st.text(max_size=40), given_name=st.text(max_size=20), family=st.text(max_size=20))
def test_cleaning_keeps_something_and_settles(full: str, given_name: str, family: str) -> None:
    """A name with a letter in it never vanishes, and cleaning twice changes nothing more."""
    once = clean_name(full, given_name, family)
    if any(c.isalpha() for c in full + family):
        assert once[0]
    assert clean_name(*clean_name(*once)) == clean_name(*once)


@pytest.mark.parametrize(("word", "is_one"), [("Jr.", True), ("III", True), ("MBA", False), ("", False)])
def test_generations(word: str, is_one: bool) -> None:
    """What tells father and son apart is no degree."""
    assert is_generation(word) is is_one


def test_acronyms_are_those_of_nameparser() -> None:
    """Read from the file of its word lists, they are what the package itself says."""
    assert lexicon._acronyms() == {a for a in CONSTANTS.suffix_acronyms if len(a) > lexicon.SEVERAL_LETTERS}
