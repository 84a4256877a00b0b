"""Levels of job titles: the traps that others fell into, in many languages."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analyzer.classify.level import LevelClassifier, load_level
from analyzer.classify.rows import read_rows
from importers.errors import UserError

LEVELS = {row["level"] for row in read_rows("levels.csv", ("level",))}


@pytest.fixture(scope="module")
def level() -> LevelClassifier:
    """The classifier as it ships."""
    return load_level()


TRAPS = [
    ("International Sales Manager", "manager"),  # "intern" inside
    ("Internal Auditor", "entry_ic"),
    ("Vice President", "vp"),  # not a president
    ("V.P. Engineering", "vp"),
    ("EVP, Global Operations", "vp"),
    ("Associate Dean", "director"),
    ("Associate Professor of Physics", "senior_ic"),
    ("Associate Director, Clinical Operations", "director"),
    ("Sales Associate", "entry_ic"),
    ("Member of Technical Staff", "senior_ic"),
    ("Middle East Editor", "entry_ic"),
    ("Lead Generation Specialist", "entry_ic"),
    ("Assistant to the CEO", "entry_ic"),
    ("Executive Assistant to the Managing Director", "entry_ic"),
    ("Personal Assistant to CFO", "entry_ic"),
    ("Director's assistant", "entry_ic"),
    ("VP Assistant", "entry_ic"),
    ("Head Chef", "senior_ic"),
    ("Product Manager", "entry_ic"),  # leads no people
    ("Senior Product Manager", "senior_ic"),
    ("Key Account Manager", "entry_ic"),
    ("Community Manager", "entry_ic"),
    ("Engineering Manager", "manager"),
    ("Managing Director", "c_suite"),
    ("Partner Manager", "entry_ic"),
    ("HR Business Partner", "entry_ic"),
    ("Partner", "partner"),
    ("Managing Partner", "partner"),
    ("Owner", "owner_founder"),
    ("Product Owner", "entry_ic"),
    ("Principal, Oakwood High School", "director"),
    ("Principal Engineer", "senior_ic"),
    ("Chief of Staff to the CEO", "senior_ic"),
    ("Chief Happiness Officer", "c_suite"),
    ("Chief Petty Officer", "senior_ic"),
    ("Staff Engineer", "senior_ic"),
    ("Staff Nurse", "entry_ic"),
    ("Account Executive", "entry_ic"),
    ("Attorney at Law", "entry_ic"),  # "at" is no employer here
    ("Retired CEO", "retired"),
    ("Ex-Google Engineer", "entry_ic"),
    ("Former VP Sales | Consultant", "entry_ic"),
    ("Former CEO", ""),  # what they are today, nobody says
    ("Aspiring Data Scientist", "entry_ic"),
    ("Secretary", "entry_ic"),
    ("Secretary General", "c_suite"),
    ("Volunteer Coordinator", "entry_ic"),
    ("Student Affairs Director", "director"),
    ("PhD Candidate", "unpaid_student"),
    ("Management Trainee", "intern_training"),
    ("Sr. Mgr., Supply Chain", "manager"),
    ("Dir. of Sales", "director"),
    ("C.E.O.", "c_suite"),
    ("Team Lead", "manager"),
    ("Lead Designer", "senior_ic"),
    ("Colonel", "director"),
    ("Interim CFO", "c_suite"),
    ("Acting Director of Finance", "director"),
    ("Deputy Head of Sales", "manager"),
    ("Assistant Vice President", "manager"),
    ("Founder's Associate", "entry_ic"),
]
SEVERAL = [
    ("Founder & CEO", "owner_founder"),
    ("Student | Founder at Acme", "owner_founder"),
    ("Software Engineer @ Acme | Board Member", "c_suite"),
    ("Project Manager / Team Lead", "manager"),
    ("Former CEO, now Advisor", "entry_ic"),
    ("Product Owner & Scrum Master", "entry_ic"),
    ("Writer, Mother, Runner", "entry_ic"),
]
LANGUAGES = [
    ("Geschäftsführer", "c_suite"),
    ("Geschaeftsfuehrerin", "c_suite"),
    ("GmbH-Geschäftsführer", "c_suite"),
    ("Finanzvorstand", "c_suite"),
    ("Geschäftsführende Gesellschafterin", "owner_founder"),
    ("Inhaberin", "owner_founder"),
    ("Bereichsleiterin Vertrieb", "director"),
    ("Abteilungsleiter IT", "manager"),
    ("Leiter:in Marketing (m/w/d)", "manager"),
    ("Leiter/in Personal", "manager"),
    ("Leiter(in) Einkauf", "manager"),
    ("Stellvertretende Leiterin Einkauf", "manager"),
    ("Prokurist", "manager"),
    ("Projektleiterin", "entry_ic"),
    ("Assistenz der Geschäftsführung", "entry_ic"),
    ("Referent des Vorstands", "entry_ic"),
    ("Vorstandsassistentin", "entry_ic"),
    ("Sachbearbeiter Buchhaltung", "entry_ic"),
    ("Werkstudent Marketing", "unpaid_student"),
    ("Praktikantin Controlling", "intern_training"),
    ("PDG", "c_suite"),
    ("Directeur général", "c_suite"),
    ("Directrice commerciale", "director"),
    ("Chef de service", "manager"),
    ("Chef de projet", "entry_ic"),
    ("Attachée de presse", "entry_ic"),
    ("Stagiaire", "intern_training"),
    ("Director de RRHH", "director"),
    ("Jefe de ventas", "manager"),
    ("Consejera delegada", "c_suite"),
    ("Socio fundador", "owner_founder"),
    ("Comerciante al por mayor", "entry_ic"),  # no mayor of a town
    ("Amministratore delegato", "c_suite"),
    ("Responsabile vendite", "manager"),
    ("Amministratore di condominio", "entry_ic"),
    ("Diretor comercial", "director"),
    ("Gerente de vendas", "manager"),
    ("Estagiário", "intern_training"),
    ("Algemeen directeur", "c_suite"),
    ("Hoofd Marketing", "manager"),
    ("Afdelingshoofd", "manager"),
    ("Directiesecretaresse", "entry_ic"),
    ("Prezes zarządu", "c_suite"),
    ("Dyrektor finansowy", "director"),
    ("Kierownik sprzedaży", "manager"),
    ("Stażystka", "intern_training"),
    ("VD", "c_suite"),
    ("Försäljningschef", "manager"),
    ("Projektledare", "entry_ic"),
    ("Administrerende direktør", "c_suite"),
    ("Afdelingsleder", "manager"),
    ("Salgssjef", "manager"),
    ("Toimitusjohtaja", "c_suite"),
    ("Myyntipäällikkö", "manager"),
    ("Generální ředitel", "c_suite"),
    ("Генеральный директор", "c_suite"),
    ("Руководитель отдела продаж", "manager"),
    ("Менеджер по продажам", "entry_ic"),
]
CONVENTIONS = [  # manager where both a reader of profiles and the occupation lists say so
    ("Training Manager", "manager"),
    ("Compliance Manager", "manager"),
    ("PR Manager", "manager"),
    ("Back Office Manager", "manager"),
    ("Office Manager", "entry_ic"),
    ("Assistant Store Manager", "manager"),  # runs the shop in shifts
    ("Assistant Account Manager", "entry_ic"),
    ("Project Managers", "entry_ic"),
    ("Software Test Manager", "senior_ic"),
    ("Chief Accountant", "manager"),
    ("Creative Director", "director"),
    ("Art Director", "senior_ic"),
    ("Fish Chef", "senior_ic"),  # no Swedish head of department
    ("Bauleiter Hochbau", "manager"),
    ("Büroleiterin", "senior_ic"),
    ("Gastwirtin", "owner_founder"),
    ("Fuhrunternehmer", "owner_founder"),
    ("Rentenfondsmanager", "entry_ic"),
    ("DRH", "director"),
    ("Chef électricien", "senior_ic"),  # the foremost of a trade, no head of a department
    ("Chef de chantier", "senior_ic"),
    ("Chef comptable", "manager"),
    ("Coordinador de voluntariado", "senior_ic"),
    ("Coordinador general", "manager"),
    ("Ingeniero jefe", "senior_ic"),
    ("Jefe", "manager"),
    ("Assessora jurídica", "senior_ic"),  # Portuguese: an adviser
    ("Assessora comunale", "c_suite"),  # Italian: in a town's government
    ("Coordinatrice di reparto", "manager"),
    ("Staatssecretaris", "c_suite"),
    ("Winkeleigenaar", "owner_founder"),
    ("Szef sprzedaży", "manager"),
    ("Szef kuchni", "senior_ic"),
    ("Główna księgowa", "manager"),
    ("Wójt gminy", "c_suite"),
    ("Responsável pelos ensaios", "senior_ic"),
    ("Förskoleföreståndare", "manager"),
    ("Marknadsansvarig", "manager"),
    ("Kundansvarig", "entry_ic"),
    ("Hotellägare", "owner_founder"),
]
EMPLOYERS = [
    ("Vice President", "Deutsche Bank", "", "manager"),
    ("Managing Director", "Example Bank", "52", "vp"),
    ("Managing Director", "Muster GmbH", "", "c_suite"),
    ("Vice President", "Example Food Bank", "62", "vp"),  # no bank of money
    ("Assistant to the Managing Director", "Example Bank", "52", "entry_ic"),
    ("Managing Director", "Accenture", "", "vp"),
    ("Managing Director", "Muster Consulting GmbH", "", "c_suite"),  # a house of its own, no grade
    ("Principal", "Muster Consulting GmbH", "", "director"),
    ("Principal Consultant", "Deloitte", "", "senior_ic"),
    ("Vice President", "Kreissparkasse Musterstadt", "", "manager"),
    ("Coach", "Selbständig", "", "owner_founder"),
    ("Fotografin", "freelance", "", "owner_founder"),
]


@pytest.mark.parametrize(("title", "expected"), TRAPS + SEVERAL + LANGUAGES + CONVENTIONS)
def test_level_of_title(level: LevelClassifier, title: str, expected: str) -> None:
    """A title stands at the level that a careful reader gives it."""
    answer = level.answer(title)
    assert answer.label == expected, answer.reason


@pytest.mark.parametrize(("title", "organisation", "sector", "expected"), EMPLOYERS)
def test_level_at_employer(level: LevelClassifier, title: str, organisation: str, sector: str, expected: str) -> None:
    """Some houses have ranks of their own."""
    assert level.answer(title, organisation, sector).label == expected


@given(st.text(max_size=80))
def test_any_text_has_a_level_or_is_unknown(text: str) -> None:
    """Whatever stands in the column, the answer is a level with a confidence and a reason, or unknown."""
    answer = CLASSIFIER.answer(text)
    assert answer.label in LEVELS | {""}
    assert 0 <= answer.confidence <= 1
    assert bool(answer.label) <= bool(answer.reason and answer.steps)


@given(st.sampled_from([title for title, _ in TRAPS + LANGUAGES]))
def test_case_and_space_do_not_matter(title: str) -> None:
    """Shouted, whispered or spaced out, a title keeps its level."""
    expected = CLASSIFIER.answer(title).label
    assert CLASSIFIER.answer(title.upper()).label == expected
    assert CLASSIFIER.answer(f"  {title.lower()}\n").label == expected


CLASSIFIER = load_level()


@pytest.mark.parametrize(
    ("title", "reason"),
    [
        ("Vertriebsleiter", "'-leiter' at the end of 'vertriebsleiter' is a word for: manager"),
        ("Praktikantin", "'praktikant-' in 'praktikantin' decides, whatever stands beside it: intern or trainee"),
        ("Assistant to the CEO", "'assistant to' assists someone, so a rank beside it is the other's: professional"),
        ("Barista", "no word speaks of rank: a professional"),
    ],
)
def test_reason_names_the_words(level: LevelClassifier, title: str, reason: str) -> None:
    """The reason shows the word, or its part, that decided, and what it stands for."""
    assert level.answer(title).reason == reason


def test_unknown_level_in_own_table_is_told(tmp_path: Path) -> None:
    """A level that is none is the user's to mend, and the message lists the right ones."""
    (tmp_path / "title_levels.csv").write_text("pattern,kind,level,example\nx y,role,boss,x y\n", encoding="utf-8")
    with pytest.raises(UserError, match="'boss' is no level"):
        load_level(tmp_path)


def test_own_rows_win(tmp_path: Path) -> None:
    """A coach's table of the same name overrules ours."""
    (tmp_path / "title_levels.csv").write_text(
        "pattern,kind,level,example\nkey account manager,role,manager,x\n", encoding="utf-8"
    )
    assert load_level(tmp_path).answer("Key Account Manager").label == "manager"


def test_many_answers_are_the_single_ones(level: LevelClassifier) -> None:
    """Asking for many at once gives what asking one by one gives."""
    titles = [title for title, _ in SEVERAL]
    assert level.answers(titles) == [level.answer(title) for title in titles]
