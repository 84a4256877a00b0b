"""Levels of crews' leads, executives, trainees and coordinators, whose words mean more in one place than in another."""

from __future__ import annotations

import pytest

from analyzer.classify.level import LevelClassifier, load_level

POSTINGS = [  # as American postings mean them
    ("Warehouse Lead", "senior_ic"),
    ("Marketing Lead", "manager"),
    ("Staff RN", "entry_ic"),  # of the staff, no grade
    ("Staff Data Scientist", "senior_ic"),
    ("Engineer V", "senior_ic"),
    ("Data Engineer 3", "senior_ic"),
    ("Advanced Practice Provider", "entry_ic"),
    ("Policy Fellow", "entry_ic"),
    ("Client Executive", "entry_ic"),
    ("Technology Executive", "director"),
    ("Chief Nurse Executive", "c_suite"),
    ("General Manager in Training", "intern_training"),
    ("Engineer in Training", "entry_ic"),  # has a degree
    ("Summer Internship Program", "intern_training"),
    ("Internship Program Manager", "entry_ic"),
    ("Assistant Coffee Shop Manager", "manager"),
    ("Head Strength Coach", "senior_ic"),
    ("Corporate Controller", "manager"),
    ("Tourist Office Manager", "manager"),
    ("Office Manager", "entry_ic"),
    ("Primary Care Manager", "manager"),
    ("Care Manager", "entry_ic"),
    ("Nursing Home Owner", "owner_founder"),
    ("Home Owner", "entry_ic"),
    ("Director of First Impressions", "entry_ic"),  # at the front desk
]
COORDINATORS = [
    ("Coordenadora de Vendas", "manager"),  # leads analysts, in Brazil
    ("Coordenadora de projetos", "entry_ic"),
    ("Coordinadora de ventas", "senior_ic"),
    ("Afdelingscoördinator", "manager"),  # the department in the compound
    ("Projectcoördinator", "entry_ic"),
    ("Oberstufenkoordinatorin", "manager"),
    ("Shelter Coordinator", "manager"),
]
CREWS = [  # led by the foremost of a trade
    ("Capo cameriere", "senior_ic"),
    ("Capo settore", "manager"),
    ("Capoarea", "manager"),
    ("Jefe de tripulación", "senior_ic"),
    ("Chefe de cozinha", "senior_ic"),
    ("Kökschef", "senior_ic"),
    ("Ploegleider", "senior_ic"),
    ("Praxisanleiterin", "entry_ic"),
    ("Fahrdienstleiter", "entry_ic"),
    ("Teamleiterin Social Media", "manager"),
    ("Dirigente medico", "senior_ic"),  # any specialist of an Italian hospital
    ("Patrón de pesca", "senior_ic"),
    ("Bestuurder heftruck", "entry_ic"),
    ("Diretora de turma", "senior_ic"),  # a teacher
]
OTHERS = [  # whose rank is another's
    ("Owner's Representative", "entry_ic"),
    ("Prime Minister's Office Analyst", "entry_ic"),
    ("Conseillère du ministre", "entry_ic"),
    ("Chargé de mission auprès du DG", "entry_ic"),
    ("Assessora do prefeito", "entry_ic"),
    ("I help founders grow", "entry_ic"),
    ("Coach für Führungskräfte und Unternehmer", "entry_ic"),
    ("Founder | Helping founders raise", "owner_founder"),
    ("Mitarbeiterin der Geschäftsleitung", "entry_ic"),
    ("Sterbebegleitung", "entry_ic"),  # leads nobody, though it ends so
    ("Bauoberleitung", "manager"),
    ("Dueña de casa", "unpaid_student"),
]
HOUSES = [
    ("Encargada de peluquería", "manager"),
    ("Responsabile di asilo nido", "manager"),
    ("Responsabile asilo", "entry_ic"),  # asylum
    ("Responsable de centro de congresos", "manager"),
    ("SEO-ansvarig", "senior_ic"),
    ("Distributionsansvarig", "manager"),
    ("Prowadząca pensjonat", "owner_founder"),
    ("Salongsinnehavare", "owner_founder"),
    ("Postkantoorhouder", "owner_founder"),
    ("Kneipenbesitzerin", "owner_founder"),
]
OFFICES = [
    ("p.o. kierownika", "manager"),
    ("Szef gabinetu", "director"),
    ("Finanzamtsvorsteher", "director"),
    ("Bürovorsteherin", "senior_ic"),
    ("Vereinsobfrau", "c_suite"),
    ("Haut fonctionnaire", "director"),
    ("Ministro de culto", "entry_ic"),
    ("Auditor General", "c_suite"),
    ("Travel Ambassador", "entry_ic"),
    ("Ambassador to Chad", "c_suite"),
    ("CFO Advisory Senior Consultant", "senior_ic"),
    ("Sargento Mayor", "entry_ic"),
    ("Asesora política", "entry_ic"),
    ("Médico principal", "senior_ic"),
    ("Head Sushi Chef", "senior_ic"),
    ("Financial Aid Director", "director"),  # aid, no aide
    ("Avdelningschefen", "manager"),
]


@pytest.fixture(scope="module")
def level() -> LevelClassifier:
    """The classifier as it ships."""
    return load_level()


@pytest.mark.parametrize(("title", "expected"), POSTINGS + COORDINATORS + CREWS + OTHERS + HOUSES + OFFICES)
def test_level_as_the_place_means_it(level: LevelClassifier, title: str, expected: str) -> None:
    """A word of rank stands at the level that its language, trade or house gives it."""
    answer = level.answer(title)
    assert answer.label == expected, answer.reason
