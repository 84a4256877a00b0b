"""Levels of titles as people write them on profiles: short forms, decorations, many languages. All are invented."""

from __future__ import annotations

import pytest

from analyzer.classify.level import LevelClassifier, load_level

SHORT = [
    ("GF Vertrieb", "c_suite"),
    ("GL", "manager"),
    ("AL Einkauf", "manager"),
    ("TL Kundenservice", "manager"),
    ("PL", "entry_ic"),
    ("Abt.-Leiter Controlling", "manager"),
    ("Ltr. Einkauf", "manager"),
    ("Stv. Geschäftsführer", "c_suite"),
    ("Sr Dir Engineering", "director"),
    ("Assoc Dir, Regulatory Affairs", "director"),
    ("Asst Mgr Operations", "senior_ic"),
    ("Mgr. Finance", "manager"),
    ("EM @ Example", "manager"),
    ("SVP & GM, Cloud", "vp"),
    ("RVP Sales", "vp"),
    ("VP Eng", "vp"),
    ("PM", "entry_ic"),
    ("PO", "entry_ic"),
    ("TPM", "entry_ic"),
    ("AE", "entry_ic"),
    ("SDR", "entry_ic"),
    ("BDR", "entry_ic"),
    ("KAM", "entry_ic"),
    ("BDM", "entry_ic"),
    ("CISO", "c_suite"),
    ("CHRO", "c_suite"),
    ("CFO/COO", "c_suite"),
    ("DG", "c_suite"),
    ("DAF", "director"),
    ("DRH", "director"),
    ("DSI", "director"),
    ("DirCom", "director"),
    ("RRH", "manager"),
    ("RSSI", "manager"),
    ("CODIR", "c_suite"),
    ("P.D.G.", "c_suite"),
    ("NED", "c_suite"),
    ("Sr. Spec. HR", "senior_ic"),
    ("Exec. Asst.", "entry_ic"),
    ("Resp. Acquisti", "manager"),
    ("DGA bij Example BV", "owner_founder"),
    ("Z-ca Dyrektora", "manager"),
    ("VR-Präsident", "c_suite"),
    ("Analista Sênior", "senior_ic"),
]
LEARNING = [
    ("Référendaire", "intern_training"),
    ("Studienreferendar", "intern_training"),
    ("Chargée de communication en alternance", "intern_training"),
    ("Becaria de marketing", "intern_training"),
    ("Tirocinante", "intern_training"),
    ("Stagiaire HR", "intern_training"),
    ("Afstudeerstage", "intern_training"),
    ("Pflichtpraktikant", "intern_training"),
    ("Azubi", "intern_training"),
    ("Lernende Kauffrau EFZ", "intern_training"),
    ("Trainee Vertrieb", "intern_training"),
    ("Jovem Aprendiz", "intern_training"),
    ("Stajyer", "intern_training"),
    ("Working Student Marketing", "unpaid_student"),
    ("Duales Studium BWL", "unpaid_student"),
    ("HiWi", "unpaid_student"),
    ("Masterand", "unpaid_student"),
    ("Student an der Universität Example", "unpaid_student"),
    ("Vrijwilliger", "unpaid_student"),
]
OWNERS = [
    ("ZZP'er", "owner_founder"),
    ("Eget företag", "owner_founder"),
    ("Jednoosobowa działalność gospodarcza", "owner_founder"),
    ("Auto-entrepreneur", "owner_founder"),
    ("Gérant", "owner_founder"),
    ("Co-gérant", "owner_founder"),
    ("Geschäftsführender Gesellschafter", "owner_founder"),
    ("Directeur-eigenaar", "owner_founder"),
    ("Współwłaściciel", "owner_founder"),
    ("Sócia fundadora", "owner_founder"),
    ("Tulajdonos", "owner_founder"),
    ("Founder (acquired by Example)", "owner_founder"),
    ("CTO & Co-Founder @ Example (YC S21)", "owner_founder"),
    ("Founding Engineer", "entry_ic"),
    ("Gründungspartner", "partner"),
    ("Equity Partner", "partner"),
    ("Operating Partner", "partner"),
    ("Teilhaber", "partner"),
]
DECORATED = [
    ("🚀 CEO & Founder 🚀", "owner_founder"),
    ("✨ Marketing Manager ✨", "manager"),
    ("ex-Google, Product @ Example", "entry_ic"),
    ("GESCHÄFTSFÜHRER", "c_suite"),
    ("DIRETTORE VENDITE", "director"),
    ("Leiter Marketing / Head of Marketing", "director"),
    ("Prokuristin / Leiterin Finanzen", "manager"),
    ("Father of two, CEO of one", "c_suite"),
]
PAST = [
    ("In Rente", "retired"),
    ("Oberst a.D.", "retired"),
    ("Bürgermeister a. D.", "retired"),
    ("Geschäftsführer i.R.", "retired"),
    ("CEO @ Example (retired)", "retired"),
    ("Directrice de maison de retraite", "director"),  # a house for the retired
    ("Secrétaire général ad interim", "c_suite"),  # "ad" is no a.D.
    ("Intern auditor", "entry_ic"),  # Dutch: internal
    ("À la recherche d'un emploi", "unpaid_student"),
]
HOUSES = [
    ("Mitglied der Geschäftsleitung", "c_suite"),
    ("Mitglied des Vorstands", "c_suite"),
    ("Aufsichtsratsmitglied", "c_suite"),
    ("Member of the Board", "c_suite"),
    ("Członek Zarządu", "c_suite"),
    ("Diretor Presidente", "c_suite"),
    ("Zaakvoerder", "c_suite"),
    ("Amministratore Unico", "c_suite"),
    ("Vizedirektorin", "director"),
    ("Kadermitarbeiter", "manager"),
    ("Betriebsratsvorsitzender", "senior_ic"),
    ("Flugkapitän", "senior_ic"),
    ("Lider zespołu", "manager"),
    ("Starszy specjalista", "senior_ic"),
    ("Zastępca kierownika", "manager"),
    ("Gerente de Projetos", "entry_ic"),
    ("Group Product Manager", "manager"),
    ("Partner Success Manager", "entry_ic"),
    ("Associate Creative Director", "director"),
    ("Global Head of HR", "director"),
    ("Distinguished Engineer", "senior_ic"),
    ("Brand Ambassador", "entry_ic"),
    ("Gestore clientela", "entry_ic"),
    ("Gestor de cobros", "entry_ic"),
    ("Gestionnaire de paie", "entry_ic"),
    ("Administrateur systèmes", "entry_ic"),
]
FARTHER = [
    ("Ügyvezető igazgató", "c_suite"),
    ("Genel Müdür Yardımcısı", "vp"),
    ("Müdür", "manager"),
    ("Riaditeľ", "director"),
    ("Vodja oddelka", "manager"),
    ("Șef departament", "manager"),
    ("Διευθυντής Πωλήσεων", "director"),
    ("Заместитель директора", "director"),
]


@pytest.fixture(scope="module")
def level() -> LevelClassifier:
    """The classifier as it ships."""
    return load_level()


@pytest.mark.parametrize(
    ("title", "expected"),
    SHORT + LEARNING + OWNERS + DECORATED + PAST + HOUSES + FARTHER,
)
def test_level_of_profile(level: LevelClassifier, title: str, expected: str) -> None:
    """A title from a profile stands at the level that a careful reader gives it."""
    answer = level.answer(title)
    assert answer.label == expected, answer.reason


@pytest.mark.parametrize(
    ("his", "hers"),
    [
        ("Key Account Manager", "Key Account Managerin"),
        ("Vizepräsident", "Vizepräsidentin"),
        ("Klinikleiter", "Klinikleiterin"),
        ("Kursleiter", "Kursleiterin"),
        ("Gérant associé", "Gérante associée"),
        ("Chef de cuisine", "Cheffe de cuisine"),
        ("Directeur artistique", "Directrice artistique"),
        ("Socio director", "Socia directora"),
        ("Gestor de clientes", "Gestora de clientes"),
        ("Amministratore unico", "Amministratrice unica"),
        ("Coordenador de projetos", "Coordenadora de projetos"),
        ("Systeembeheerder", "Systeembeheerster"),
        ("Projectleider", "Projectleidster"),
        ("Winkelhouder", "Winkelhoudster"),
        ("Kierownik projektu", "Kierowniczka projektu"),
        ("Prezes", "Prezeska"),
    ],
)
def test_women_stand_where_men_do(level: LevelClassifier, his: str, hers: str) -> None:
    """The feminine form of a title has the level of the masculine one."""
    assert level.answer(hers).label == level.answer(his).label


@pytest.mark.parametrize("employed", ["{} @ Example", "{} at Example Ltd", "{} bei Muster GmbH", "{}, chez Exemple"])
@pytest.mark.parametrize("title", ["Gérant", "Principal", "DGA", "EM", "Head", "Salary Partner", "Schulleiter i.R."])
def test_employer_changes_nothing(level: LevelClassifier, title: str, employed: str) -> None:
    """A title has its level whether or not the employer is named behind it."""
    assert level.answer(employed.format(title)).label == level.answer(title).label
