"""Names in compared form, and how alike two of them are."""

from __future__ import annotations

import pytest

from importers.merge.likeness import Known, likeness, slip
from importers.merge.names import Name, halves, name_of
from importers.records import Card


def card(text: str) -> Card:
    """A card of "Given / Family"."""
    given, _, family = (part.strip() for part in text.partition("/"))
    return Card("a.csv", 0, full_name=f"{given} {family}".strip(), given_name=given, family_name=family)


def name(text: str) -> Name:
    """The compared name of "Given / Family"."""
    return name_of(card(text))


@pytest.mark.parametrize(
    ("text", "first", "middle", "family", "generation"),
    [
        ("Jürgen / Müller", "jurgen", "", ("muller",), ""),
        ("Juergen / Mueller", "jurgen", "", ("muller",), ""),
        ("Søren / Åkesson", "soren", "", ("akesson",), ""),
        ("İbrahim / Öztürk", "ibrahim", "", ("ozturk",), ""),
        ("Александр / Иванов", "aleksandr", "", ("ivanov",), ""),
        ("Edward K. / Ferrari", "edward", "k", ("ferrari",), ""),
        ("Maria / de la Cruz", "maria", "", ("cruz",), ""),
        ("Siobhán / O'Brien", "siobhan", "", ("obrien",), ""),
        ("Henry / Ford Jr.", "henry", "", ("ford",), "junior"),
        ("Amartya / Sen", "amartya", "", ("sen",), ""),
        ("Li / Jun", "li", "", ("jun",), ""),
        ("Junior / Silva", "junior", "", ("silva",), ""),
        ("प्रिया / शर्मा", "priya", "", ("srma",), ""),
        ("Henry / Ford 3rd", "henry", "", ("ford",), "third"),
        ("Henry / Ford II", "henry", "", ("ford",), "second"),
        ("Cher /", "cher", "", (), ""),
        ("/ Meier", "meier", "", (), ""),
    ],
)
def test_a_name_is_taken_apart(text: str, first: str, middle: str, family: tuple[str, ...], generation: str) -> None:
    """Accents, scripts, particles and generations do not hide who is meant."""
    found = name(text)
    assert (found.first, found.middle, found.family, found.generation) == (first, middle, family, generation)


@pytest.mark.parametrize("full", ["", "ann@example.com", "Unknown", "+49 171 5550100"])
def test_what_is_no_name_is_none(full: str) -> None:
    """An address or a number in the place of a name is not compared as one."""
    assert name_of(Card("a.csv", 0, full_name=full)).empty


@pytest.mark.parametrize(
    ("full", "given", "family"),
    [
        ("Ann Lee", "Ann", "Lee"),
        ("Lee, Ann", "Ann", "Lee"),
        ("Ann Mary van der Lee", "Ann Mary", "van der Lee"),
        ("Henry Ford Jr.", "Henry", "Ford Jr."),
        ("Ford, Jr.", "Ford,", "Jr."),
        ("山田太郎", "", "山田太郎"),
    ],
)
def test_a_whole_name_has_two_halves(full: str, given: str, family: str) -> None:
    """The family name is behind, or before a comma."""
    assert tuple(part.strip() for part in halves(full)) == (given, family)


@pytest.mark.parametrize(
    ("one", "other", "keys"),
    [
        ("Anna / Meier", "ANNA / MEIER", ("name_same",)),
        ("Jürgen / Groß", "Juergen / Gross", ("name_same",)),
        ("Anna / Meier", "Meier / Anna", ("name_same", "swapped")),
        ("William / Kim", "Bill / Kim", ("given_variant",)),
        ("Oleksandr / Novak", "Sasha / Novak", ("given_variant",)),
        ("A. / Khan", "Andrew / Khan", ("given_initial",)),
        ("W. / Kim", "Bill / Kim", ("given_initial",)),
        ("Anna Maria / Meier", "Maria / Meier", ("given_part",)),
        ("Jean-Pierre / Roux", "Jean Pierre / Roux", ("name_same", "name_identified")),
        ("Ana / García López", "Ana / García", ("family_part",)),
        ("Ayşe / Thompson-Nowak", "Ayşe / Thompson", ("family_part",)),
        ("Eelni / Quigley", "Eleni / Quigley", ("given_misspelt",)),
        ("Stve / Kim", "Stephen / Kim", ("given_misspelt",)),
        ("Francesca / Snigh", "Francesca / Singh", ("family_misspelt",)),
        ("Ann / Clarke", "Ann / Clark", ("family_alike",)),
        ("Ann / Meyer", "Ann / Meier", ("family_alike",)),
        ("Ann B. / Lee", "Ann C. / Lee", ("name_same", "middle_differs")),
        ("Ann B. / Lee", "Ann / Lee", ("name_same", "middle_missing")),
        ("Henry / Ford Jr.", "Henry / Ford Sr.", ("name_same", "generation_differs")),
        ("Henry / Ford Jr.", "Henry / Ford", ("name_same", "generation_missing")),
        ("Anna / Meier", "Peter / Meier", ("given_differs",)),
        ("Mario / Rossi", "Maria / Rossi", ("given_differs",)),
        ("Paul / Rossi", "Paula / Rossi", ("given_differs",)),
        ("Anna / Meier", "Anna / Schulz", ("family_differs",)),
        ("Anna / Meier", "Peter / Schulz", ("name_differs",)),
        ("A. / Meier", "Anna / Schulz", ("name_differs",)),
        ("Anna /", "Anna / Schulz", ("family_missing",)),
        ("/ Schulz", "Anna / Schulz", ("family_missing",)),
        ("Peter /", "Anna / Schulz", ("name_differs",)),
        ("/", "Anna / Schulz", ("name_missing",)),
    ],
)
def test_two_names_meet_these_rules(one: str, other: str, keys: tuple[str, ...]) -> None:
    """The rules say how two names relate, whichever comes first."""
    assert likeness(name(one), name(other)) == keys
    assert likeness(name(other), name(one)) == keys


def test_two_names_that_are_common_here_are_no_slip() -> None:
    """Two rare spellings may be one name; what several families here bear are two."""
    one, other = name("Temrok / Xu"), name("Temzok / Xu")
    assert likeness(one, other) == ("given_misspelt",)
    assert likeness(one, other, Known(given={one.first, other.first})) == ("given_differs",)
    first, second = name("Ann / Quigley"), name("Ann / Quigly")
    assert likeness(first, second, Known(families={"quigley"})) == ("family_misspelt",)
    assert likeness(first, second, Known(families={"quigley", "quigly"})) == ("family_alike",)


@pytest.mark.parametrize(
    ("one", "other", "is_slip"),
    [("geren", "green", True), ("ann", "anna", False), ("penhaligon", "pehnaligno", True), ("meier", "maier", True),
     ("rossi", "russo", False)],
)  # fmt: skip
def test_a_slip_is_one_letter_or_two_in_a_long_word(one: str, other: str, is_slip: bool) -> None:
    """Swapped letters are one slip; short words have none."""
    assert slip(one, other) is is_slip
