"""Functions of job titles."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analyzer.classify.function import FunctionClassifier, load_function, weigh
from analyzer.classify.rows import read_rows
from importers.errors import UserError

FUNCTIONS = {row["function"] for row in read_rows("functions.csv", ("function",))}
CLASSIFIER = load_function()


@pytest.fixture(scope="module")
def function() -> FunctionClassifier:
    """The classifier as it ships."""
    return CLASSIFIER


TITLES = [
    ("Accountant", "Accounting"),
    ("Finanzbuchhalterin", "Accounting"),
    ("Steuerberater", "Accounting"),
    ("Executive Assistant to the CEO", "Administrative"),
    ("Assistante de direction", "Administrative"),
    ("Graphic Designer", "Arts and Design"),
    ("Business Development Manager", "Business Development"),
    ("Sozialarbeiterin", "Community and Social Services"),
    ("Senior Consultant", "Consulting"),
    ("Unternehmensberater", "Consulting"),
    ("Professor", "Education"),
    ("Nauczyciel", "Education"),
    ("Mechanical Engineer", "Engineering"),
    ("Bauingenieur", "Engineering"),
    ("Co-Founder", "Entrepreneurship"),
    ("Inhaberin", "Entrepreneurship"),
    ("CFO", "Finance"),
    ("Dyrektor finansowy", "Finance"),
    ("Registered Nurse", "Healthcare Services"),
    ("Zahnärztin", "Healthcare Services"),
    ("HR Business Partner", "Human Resources"),
    ("Chargée de recrutement", "Human Resources"),
    ("Responsable RH", "Human Resources"),
    ("Software Engineer", "Information Technology"),
    ("IT-Leiter", "Information Technology"),
    ("Rechtsanwältin", "Legal"),
    ("Avvocato", "Legal"),
    ("Marketing Manager", "Marketing"),
    ("Marknadschef", "Marketing"),
    ("Journalist", "Media and Communication"),
    ("Pressesprecher", "Media and Communication"),
    ("Police Officer", "Military and Protective Services"),
    ("Feuerwehrmann", "Military and Protective Services"),
    ("Head of Operations", "Operations"),
    ("Lagerleiter", "Operations"),
    ("Product Owner", "Product Management"),
    ("Chef de produit", "Product Management"),
    ("Project Manager", "Program and Project Management"),
    ("Projektleiter", "Program and Project Management"),
    ("Leiterin Einkauf", "Purchasing"),
    ("Acheteur", "Purchasing"),
    ("Quality Assurance Manager", "Quality Assurance"),
    ("Immobilienmakler", "Real Estate"),
    ("Research Scientist", "Research"),
    ("Key Account Manager", "Sales"),
    ("Vertriebsleiter", "Sales"),
    ("Jefe de ventas", "Sales"),
    ("Customer Success Manager", "Customer Success and Support"),
    ("Teamleiterin Kundenservice", "Customer Success and Support"),
]


@pytest.mark.parametrize(("title", "expected"), TITLES)
def test_function_of_title(function: FunctionClassifier, title: str, expected: str) -> None:
    """A plain title has its function, in any of the languages."""
    answer = function.answer(title)
    assert answer.label == expected, answer.steps


@pytest.mark.parametrize("title", ["", "  ", "???", "🙂 | 🙂", "-- / --"])
def test_nothing_understood_is_unknown(function: FunctionClassifier, title: str) -> None:
    """Where no word is understood, unknown is the answer, without confidence."""
    answer = function.answer(title)
    assert (answer.label, answer.confidence) == ("", 0.0)


@settings(deadline=None)
@given(st.lists(st.text(max_size=60), max_size=6))
def test_any_texts_have_functions_or_are_unknown(texts: list[str]) -> None:
    """Whatever stands in the column, each answer is one of the 26 with confidence and reason, or unknown."""
    answers = CLASSIFIER.answers(texts)
    assert len(answers) == len(texts)
    for answer in answers:
        assert answer.label in FUNCTIONS | {""}
        assert 0 <= answer.confidence <= 1
        assert bool(answer.label) == bool(answer.reason)


def test_many_answers_are_the_single_ones(function: FunctionClassifier) -> None:
    """Asking for many at once gives what asking one by one gives."""
    titles = [title for title, _ in TITLES]
    many, single = function.answers(titles), [function.answer(title) for title in titles]
    assert [a.label for a in many] == [a.label for a in single]
    assert [a.confidence for a in many] == pytest.approx([a.confidence for a in single], abs=1e-4)


def test_reason_is_the_loudest_phrase(function: FunctionClassifier) -> None:
    """The reason shows the words that decided and the pattern they fit."""
    assert "'finanzbuchhaltung' (as '*buchhalt*') speaks for Accounting" in function.answer("Finanzbuchhaltung").reason


def test_agreement_is_worth_more_than_doubt(function: FunctionClassifier) -> None:
    """At their surest phrase and model together are surer than either against the other."""
    sure = function.calibration.confidence
    assert sure("agreed", 1.0) > sure("phrase", 1.0)
    assert sure("agreed", 1.0) > sure("contested", 1.0)


def test_own_rows_win(tmp_path: Path) -> None:
    """A coach's table of the same name overrules ours."""
    (tmp_path / "title_functions.csv").write_text(
        "pattern,function,weight,example\nzzqx wizard,Legal,3,zzqx wizard\n", encoding="utf-8"
    )
    assert load_function(tmp_path).answer("Zzqx Wizard").label == "Legal"


def test_unknown_function_in_own_table_is_told(tmp_path: Path) -> None:
    """A function that is none is the user's to mend."""
    (tmp_path / "title_functions.csv").write_text("pattern,function,weight,example\nx,Boss,3,x\n", encoding="utf-8")
    with pytest.raises(UserError, match="'Boss'"):
        load_function(tmp_path)


def test_model_is_small() -> None:
    """The array file stays below its budget of 1.2 MB."""
    model = Path(__file__).parents[3] / "analyzer" / "knowledge" / "models" / "titles.npz"
    assert model.stat().st_size < 1_200_000


def test_weighing_tells_who_decided() -> None:
    """Model alone, the phrases against it, it against the phrases, both agreed."""
    model = np.array([[2.0, 1.0]] * 4, dtype=np.float32)
    phrases = np.array([[0, 0], [0, 3], [0, 0.5], [3, 0]], dtype=np.float32)
    weighed = weigh(model, phrases)
    assert [(best, step) for best, _, step in weighed] == [(0, "model"), (1, "phrase"), (0, "contested"), (0, "agreed")]
    assert weighed[0][1] == pytest.approx(1 / (1 + np.exp(-1)))
