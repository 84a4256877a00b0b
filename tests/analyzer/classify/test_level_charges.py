"""Levels of those who have charge of something, and of offices and trades that sound like a rank."""

from __future__ import annotations

import pytest

from analyzer.classify.level import LevelClassifier, load_level

CHARGES = [  # a word of charge is ranked by what its holder has charge of
    ("Responsabile vendite", "manager"),
    ("Responsabile di turno", "senior_ic"),
    ("Responsabile import-export", "manager"),
    ("Responsable de la destilería", "senior_ic"),
    ("Responsable de la destilería de la tienda", "senior_ic"),  # the task wins
    ("Responsable des caisses", "senior_ic"),
    ("Responsable de los contratos", "entry_ic"),
    ("Encargada", "senior_ic"),
    ("Encargada de la tienda", "manager"),
    ("Responsável pela linha", "senior_ic"),
    ("Responsável pela loja", "manager"),
    ("Ansvarig för butiken", "manager"),
    ("Coordinator", "entry_ic"),
    ("Childcare Coordinator", "manager"),
    ("Coördinator kinderopvang", "manager"),
    ("Museum Curator", "entry_ic"),
    ("Zoo Curator", "manager"),
    ("Asistente del responsable de tienda", "entry_ic"),  # the charge is someone else's
    ("Operario de destilería", "entry_ic"),  # nobody's charge
]
OFFICES = [  # elected and appointed, in nine languages
    ("Kommunalpolitikerin", "c_suite"),
    ("Kreisrätin", "c_suite"),
    ("Ortsbürgermeisterin", "c_suite"),
    ("MEP", "c_suite"),
    ("MEP Engineer", "entry_ic"),  # mechanical, electrical, plumbing
    ("Député européen", "c_suite"),
    ("Bourgmestre", "c_suite"),
    ("Político", "c_suite"),
    ("Analista político", "entry_ic"),
    ("Console onorario", "c_suite"),
    ("Console Engineer", "entry_ic"),
    ("Statenlid", "c_suite"),
    ("Europosłanka", "c_suite"),
    ("Oppositionsråd", "c_suite"),
    ("Encargado de negocios", "director"),
    ("Konstrestaurator", "entry_ic"),
    ("Head Pharmacist", "senior_ic"),  # the foremost of a trade
    ("Head Customer Success", "director"),  # no trade, though it ends like one
    ("Golf Club Head Former", "entry_ic"),
    ("Department Chair", "director"),
    ("Chair Mender", "entry_ic"),
    ("Stage Builder", "entry_ic"),
    ("Restaurateur d'art", "entry_ic"),
    ("Restaurateur", "owner_founder"),
    ("Winkelhouder", "owner_founder"),
    ("Boekhouder", "entry_ic"),  # keeps books, no house
    ("Uitvaartondernemer", "senior_ic"),  # the name of a trade
]


@pytest.fixture(scope="module")
def level() -> LevelClassifier:
    """The classifier as it ships."""
    return load_level()


@pytest.mark.parametrize(("title", "expected"), CHARGES + OFFICES)
def test_level_by_what_is_led(level: LevelClassifier, title: str, expected: str) -> None:
    """What someone has charge of, or was elected to, makes their level."""
    answer = level.answer(title)
    assert answer.label == expected, answer.reason


@pytest.mark.parametrize(
    ("title", "reason"),
    [
        ("Responsabile", "'responsabile' has charge of something: manager"),
        (
            "Responsable de la destilería",
            "'destiler-' in 'destileria' is a task or a crew, and who has charge of it is a: senior professional",
        ),
        ("Encargada de la tienda", "'tienda' is a department or a house, and who has charge of it is a: manager"),
    ],
)
def test_reason_names_the_charge(level: LevelClassifier, title: str, reason: str) -> None:
    """The reason shows the word that ranked a word of charge."""
    assert level.answer(title).reason == reason
