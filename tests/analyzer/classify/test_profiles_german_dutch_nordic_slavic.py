"""Titles as profiles have them in German, Dutch, the Nordic languages, Polish and Czech. All are invented."""

from __future__ import annotations

import pytest

from analyzer.classify.function import FunctionClassifier, load_function
from analyzer.classify.level import LevelClassifier, load_level

BOTH = [
    ("Zahnärztin in eigener Praxis", "owner_founder", "Healthcare Services"),
    ("Prorektorin", "director", "Education"),
    ("Kompaniechef", "senior_ic", "Military and Protective Services"),
    ("Mandatsleiterin Treuhand", "senior_ic", "Accounting"),
    ("Ausbildung zum Fachinformatiker", "intern_training", "Information Technology"),
    ("Leiter Asset Management Immobilien", "manager", "Real Estate"),
    ("Category Manager Indirekter Einkauf", "entry_ic", "Purchasing"),
    ("Leitender Arzt Radiologie", "manager", "Healthcare Services"),
    ("Teamleiter Lohnbuchhaltung", "manager", "Accounting"),
    ("Schulsozialarbeiter", "entry_ic", "Community and Social Services"),
    ("Stadtkämmerer", "manager", "Finance"),
    ("Leiter Werkschutz", "manager", "Military and Protective Services"),
    ("Leiterin Rechenzentrum", "manager", "Information Technology"),
    ("Mitarbeiter Redaktion", "entry_ic", "Media and Communication"),
    ("Teamleiterin Wohngruppe", "manager", "Community and Social Services"),
    ("Erster Offizier", "senior_ic", "Operations"),
    ("Kaufmännischer Sachbearbeiter", "entry_ic", "Administrative"),
    ("Majoor Koninklijke Landmacht", "senior_ic", "Military and Protective Services"),
    ("Meewerkstage HR", "intern_training", "Human Resources"),
    ("Zelfstandig fysiotherapeut", "owner_founder", "Healthcare Services"),
    ("Vrijgevestigd psycholoog", "owner_founder", "Healthcare Services"),
    ("Lector Hogeschool", "senior_ic", "Education"),
    ("Assistent storemanager", "manager", "Sales"),
    ("Hoofd Informatisering", "manager", "Information Technology"),
    ("Medewerker debiteuren", "entry_ic", "Accounting"),
    ("Docent Nederlands", "entry_ic", "Education"),
    ("Wijkagent", "entry_ic", "Military and Protective Services"),
    ("Kapten i Försvarsmakten", "senior_ic", "Military and Protective Services"),
    ("Egen firma", "owner_founder", "Entrepreneurship"),
    ("Digitaliseringschef", "manager", "Information Technology"),
    ("Redovisningsansvarig", "manager", "Accounting"),
    ("Hyresförvaltare", "entry_ic", "Real Estate"),
    ("Beredskapschef", "manager", "Military and Protective Services"),
    ("Afdelingssygeplejerske", "manager", "Healthcare Services"),
    ("Tandlæge, klinikejer", "owner_founder", "Healthcare Services"),
    ("Skoleleder", "manager", "Education"),
    ("Kontorelev", "intern_training", "Administrative"),
    ("Køkkenchef", "senior_ic", "Operations"),
    ("Supportmedarbejder", "entry_ic", "Customer Success and Support"),
    ("Styrer barnehage", "manager", "Education"),
    ("Seksjonsoverlege", "manager", "Healthcare Services"),
    ("Førsteamanuensis", "senior_ic", "Education"),
    ("Orlogskaptein", "senior_ic", "Military and Protective Services"),
    ("Kundeserviceleder", "manager", "Customer Success and Support"),
    ("Työnjohtaja", "senior_ic", "Operations"),
    ("Osastonhoitaja", "manager", "Healthcare Services"),
    ("Kauppias", "owner_founder", "Sales"),
    ("Tuotepäällikkö", "entry_ic", "Product Management"),
    ("Yliluutnantti", "senior_ic", "Military and Protective Services"),
    ("Konttorinjohtaja", "manager", "Finance"),
    ("Apulaisrehtori", "manager", "Education"),
    ("Hankekoordinaattori", "entry_ic", "Program and Project Management"),
    ("Majster", "senior_ic", "Operations"),
    ("Team Leader w dziale AP", "manager", "Accounting"),
    ("Kierownik laboratorium", "manager", "Research"),
    ("Specjalista ds. wynagrodzeń", "entry_ic", "Human Resources"),
    ("Inżynier jakości", "entry_ic", "Quality Assurance"),
    ("Dyrektor ds. ryzyka", "director", "Finance"),
    ("Własna firma", "owner_founder", "Entrepreneurship"),
    ("Hlavní účetní", "manager", "Accounting"),
    ("Advokátní koncipient", "intern_training", "Legal"),
    ("Vrchní sestra", "manager", "Healthcare Services"),
    ("Mistr výroby", "senior_ic", "Operations"),
    ("Zástupce vedoucího prodejny", "manager", "Sales"),
    ("Správce nemovitostí", "entry_ic", "Real Estate"),
    ("Ředitelka mateřské školy", "director", "Education"),
    ("Manažer rizik", "manager", "Finance"),
]
RANKS = [
    ("Geschäftsfeldleiter", "director"),
    ("Oberarzt i.R.", "retired"),
    ("Auf Stellensuche", "unpaid_student"),
    ("Schepen van Financiën", "c_suite"),
    ("Kommunchef", "c_suite"),
    ("Specialkonsulent", "senior_ic"),
    ("Førtidspensionist", "retired"),
    ("Ordfører", "c_suite"),
    ("Arbeidssøker", "unpaid_student"),
    ("Sikkerhetsansvarlig", "senior_ic"),
    ("Regnskabsansvarlig", "manager"),
    ("Verkstedleder", "manager"),
    ("Studievejleder", "entry_ic"),  # leads nobody, though it ends so
    ("Tidl. salgssjef, nå konsulent", "entry_ic"),
    ("Szukam pracy jako kierownik", "unpaid_student"),
    ("Suche neue Herausforderung als Vertriebsleiter", "unpaid_student"),
    ("Produktejer", "entry_ic"),  # of a product, no firm
    ("Varatoimitusjohtaja", "c_suite"),
    ("Tradenomiopiskelija", "unpaid_student"),
    ("Szukam pracy", "unpaid_student"),
    ("Výkonná ředitelka", "c_suite"),
    ("V důchodu", "retired"),
]
FIELDS = [
    ("Legitimerad psykolog", "Healthcare Services"),
    ("Klinischer Monitor", "Research"),
    ("Officier van justitie", "Legal"),
    ("Chef vom Dienst", "Media and Communication"),
    ("Rekkakuski", "Operations"),
    ("Penningmeester", "Finance"),
    ("Utleieansvarlig", "Real Estate"),
    ("Leiterin Debitorenbuchhaltung", "Accounting"),
]


@pytest.fixture(scope="module")
def level() -> LevelClassifier:
    """The classifier of levels as it ships."""
    return load_level()


@pytest.fixture(scope="module")
def function() -> FunctionClassifier:
    """The classifier of functions as it ships."""
    return load_function()


@pytest.mark.parametrize(("title", "expected"), [(title, rank) for title, rank, _ in BOTH] + RANKS)
def test_level_on_profiles(level: LevelClassifier, title: str, expected: str) -> None:
    """A rank of the place stands where those who live there put it."""
    answer = level.answer(title)
    assert answer.label == expected, answer.reason


@pytest.mark.parametrize(("title", "expected"), [(title, field) for title, _, field in BOTH] + FIELDS)
def test_function_on_profiles(function: FunctionClassifier, title: str, expected: str) -> None:
    """A department is known by its compound, its case or its short form."""
    answer = function.answer(title)
    assert answer.label == expected, answer.reason
