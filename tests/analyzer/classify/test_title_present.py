"""What is held today: the past, hopes and pauses tell neither the level nor the function."""

from __future__ import annotations

from dataclasses import replace

import pytest

from analyzer.classify import explain
from analyzer.classify.level import load_level
from analyzer.classify.level_absence import AbsenceWords
from analyzer.classify.rows import read_values
from analyzer.classify.title_roles import roles

TODAY = [
    ("CMO, ex-Head of Sales", "c_suite", "Marketing"),
    ("Former Marketing Manager | Nurse", "entry_ic", "Healthcare Services"),
    ("Software Engineer (ex-Google, ex-Marketing Manager)", "entry_ic", "Information Technology"),
    ("Ex Sales Director now Teacher", "entry_ic", "Education"),
    ("Ehemaliger Geschäftsführer, Berater", "entry_ic", "Consulting"),
    ("Antiguo director general, ahora consultor", "entry_ic", "Consulting"),
    ("Nurse, aspiring UX designer", "entry_ic", "Healthcare Services"),
    ("HR Manager (on maternity leave)", "manager", "Human Resources"),
    ("Projektleiter in Elternzeit", "entry_ic", "Program and Project Management"),
    ("Senior Consultant | Open to work", "senior_ic", "Consulting"),
    ("Electrician | Open to work", "entry_ic", "Operations"),  # a job that no word of rank tells is one all the same
    ("Electrician, open to work", "entry_ic", "Operations"),
    ("Sachbearbeitung, Elternzeit", "entry_ic", "Administrative"),
]
ALONE = [
    ("Ex dirigente in pensione", "retired", "Operations"),
    ("Former Head of Sales", "", "Sales"),  # what was is all that is told
    ("Aspiring Data Scientist", "entry_ic", "Information Technology"),
    ("Im Ruhestand", "retired", ""),
    ("Retired nurse", "retired", "Healthcare Services"),
    ("In Elternzeit", "", ""),
    ("Congé parental", "", ""),
    ("Career break", "", ""),
    ("En recherche d'emploi", "unpaid_student", ""),
    ("Looking for new opportunities", "unpaid_student", ""),
]
OTHERWISE = [  # the same words in another sense
    ("Parental Leave Consultant", "entry_ic", "Consulting"),
    ("Head of Now Marketing", "director", "Marketing"),
    ("VD:s assistent", "entry_ic", "Administrative"),
    ("Designer (she/her)", "entry_ic", "Arts and Design"),
    ("CEO | Founder", "owner_founder", "Entrepreneurship"),  # an owner goes first, whichever stands first
]


@pytest.mark.parametrize(("title", "level", "function"), [*TODAY, *ALONE, *OTHERWISE])
def test_what_is_held_today(title: str, level: str, function: str) -> None:
    """Level and function of a title; the past speaks for the function only where nothing else is told."""
    told = explain(title)
    assert (told.level.label, told.function.label) == (level, function)


def test_no_work_is_told_as_such() -> None:
    """The reason does not call the unemployed students."""
    assert explain("Unemployed").level.reason.startswith("'unemployed' tells of no paid work")
    assert explain("Sabbatical").level.reason == "a pause from work tells no level"


def test_no_title_with_a_past_is_taken_for_one_without() -> None:
    """What is skipped for want of a telling word is what a look at every title would leave as it stands."""
    levels = load_level()
    thorough = replace(levels, absence=AbsenceWords(["*"]))  # every word is telling
    phrases = [values[0].replace("*", "") for values in read_values("title_levels.csv", ("pattern", "kind", "level"))]
    titles = [title for title, _, _ in (*TODAY, *ALONE, *OTHERWISE)] + phrases
    said = [roles(title) for title in titles]
    assert levels.present(said) == thorough.present(said)


@pytest.mark.parametrize(
    ("pattern", "word", "telling"),
    [
        (", in retirement ,", "retirement", True),
        ("in retirement", "in", False),
        ("emeritiert*", "emeritierter", True),
        ("*pensionist", "fruhpensionist", True),
        ("*elternzeit*", "inelternzeiten", True),
        ("emeritiert*", "rektor", False),
    ],
)
def test_the_longest_word_of_a_pattern_tells(pattern: str, word: str, telling: bool) -> None:
    """A pattern that is all stems and endings is met by the words they fit."""
    assert bool(AbsenceWords([pattern]).among({word})) is telling
