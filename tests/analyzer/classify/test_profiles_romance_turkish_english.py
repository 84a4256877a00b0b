"""Levels and functions of titles as profiles in Romance languages, Turkish and English have them. All are invented."""

from __future__ import annotations

import pytest

from analyzer.classify.function import FunctionClassifier, load_function
from analyzer.classify.level import LevelClassifier, load_level

FRENCH = [
    ("Directeur général des services", "director", ""),
    ("Gestionnaire ADV Export", "entry_ic", "Sales"),
    ("Conseiller clientèle particuliers chez Banque Exemple", "entry_ic", "Finance"),
    ("Magistrat, vice-président au tribunal judiciaire", "senior_ic", "Legal"),
    ("Post-doctorante en neurosciences", "entry_ic", ""),
    ("Professeur des écoles", "entry_ic", "Education"),
    ("Chargé de TD", "entry_ic", "Education"),
    ("Étudiant en droit à la recherche d'un stage", "unpaid_student", "Legal"),
    ("En recherche d'opportunités | Responsable marketing", "manager", "Marketing"),
    ("Administratrice de sociétés", "c_suite", ""),
    ("Administrateur de biens", "entry_ic", "Real Estate"),
    ("Déclarant en douane", "entry_ic", "Operations"),
    ("Animateur QSE", "entry_ic", "Quality Assurance"),
    ("Chef de service éducatif", "manager", "Community and Social Services"),
    ("Interne en médecine", "intern_training", "Healthcare Services"),
    ("Pharmacien titulaire", "owner_founder", "Healthcare Services"),
    ("Fondé de pouvoir", "manager", ""),
    ("Adjudant-chef", "senior_ic", "Military and Protective Services"),
    ("Commis de cuisine en apprentissage", "intern_training", "Operations"),
    ("Plombier-chauffagiste à son compte", "owner_founder", "Engineering"),
    ("Sous-préfète", "director", ""),
    ("Conseillère technique, cabinet du ministre", "entry_ic", ""),
]
SPANISH = [
    ("Jefa de estudios", "manager", "Education"),
    ("Pasante en despacho de abogados", "intern_training", "Legal"),
    ("Prejubilado de banca", "retired", ""),
    ("MIR de Pediatría", "intern_training", "Healthcare Services"),
    ("Jefe de sala", "senior_ic", "Operations"),
    ("Contadora general", "manager", "Accounting"),
    ("Socia de Auditoría en Ejemplo & Co", "partner", "Accounting"),
    ("Visitador médico", "entry_ic", "Sales"),
    ("Ejecutivo de cobranza", "entry_ic", "Finance"),
    ("Consejero dominical", "c_suite", ""),
    ("Maestro de primaria en paro", "entry_ic", "Education"),
    ("Socio del área mercantil, Bufete Ejemplo", "partner", "Legal"),
    ("Profesor interino de secundaria", "entry_ic", "Education"),
    ("Ilustradora autónoma", "owner_founder", "Arts and Design"),
    ("Asesor parlamentario", "entry_ic", ""),
]
PORTUGUESE = [
    ("Analista Júnior – Contas a Pagar", "entry_ic", "Accounting"),
    ("Gerente de Relacionamento PJ", "entry_ic", "Finance"),
    ("Advogado sócio em Exemplo Advogados", "partner", "Legal"),
    ("Encarregado de Dados (DPO)", "entry_ic", ""),
    ("Líder de Produção", "senior_ic", "Operations"),
    ("Analista de DP", "entry_ic", "Human Resources"),
    ("Médico Residente", "intern_training", "Healthcare Services"),
    ("Administrador de Insolvência", "entry_ic", "Legal"),
    ("Pró-Reitor de Extensão", "director", "Education"),
    ("Capitão do Exército", "senior_ic", "Military and Protective Services"),
    ("Vogal do Conselho de Administração", "c_suite", ""),
    ("Pós-doutoranda em Física", "entry_ic", ""),
    ("Diretor de Loja", "manager", "Sales"),
]
ITALIAN = [
    ("Impiegato ufficio acquisti", "entry_ic", "Purchasing"),
    ("Direttore lavori", "senior_ic", "Engineering"),
    ("Socio di studio legale", "partner", "Legal"),
    ("Medico specializzando", "intern_training", "Healthcare Services"),
    ("DSGA", "manager", ""),
    ("Ispettore di Polizia", "senior_ic", "Military and Protective Services"),
    ("Vice direttrice di filiale", "manager", "Finance"),
    ("Assistente alla clientela", "entry_ic", "Customer Success and Support"),
    ("Consigliera di amministrazione indipendente", "c_suite", ""),
]
ROMANIAN_TURKISH = [
    ("Șefă de departament resurse umane", "manager", "Human Resources"),
    ("Bucătar șef", "senior_ic", "Operations"),
    ("Asistent manager", "entry_ic", "Administrative"),
    ("Auditor intern", "entry_ic", "Accounting"),
    ("Medic rezident", "intern_training", "Healthcare Services"),
    ("Membru în consiliul de administrație", "c_suite", ""),
    ("Specialist achiziții publice", "entry_ic", "Purchasing"),
    ("Student la Medicină", "unpaid_student", "Healthcare Services"),
    ("Bölge Satış Müdürü", "manager", "Sales"),
    ("Satın Alma Müdürü", "manager", "Purchasing"),
    ("Vardiya Amiri", "senior_ic", "Operations"),
    ("Portföy Yöneticisi", "entry_ic", "Finance"),
    ("İcra Kurulu Üyesi", "c_suite", ""),
    ("Eczane Sahibi", "owner_founder", "Healthcare Services"),
    ("Yönetici Asistanı", "entry_ic", "Administrative"),
    ("Genel Yayın Yönetmeni", "director", "Media and Communication"),
    ("Muhasebe Stajyeri", "intern_training", "Accounting"),
]
ENGLISH = [
    ("Head of Year 9", "manager", "Education"),
    ("Foundation Year 2 Doctor", "intern_training", "Healthcare Services"),
    ("Executive - HR", "entry_ic", "Human Resources"),
    ("Senior Executive – Digital Marketing", "senior_ic", "Marketing"),
    ("SDE-3", "senior_ic", "Information Technology"),
    ("Branch Head", "manager", "Finance"),
    ("Stores Incharge", "senior_ic", "Operations"),
    ("Major (Retd), Indian Army", "retired", "Military and Protective Services"),
    ("CA Final Student | Articled Trainee", "intern_training", "Accounting"),
    ("UPSC Aspirant", "unpaid_student", ""),
    ("Managing Associate", "senior_ic", "Legal"),
    ("Bookkeeper (self-employed)", "owner_founder", "Accounting"),
    ("Rising senior at Example University", "unpaid_student", ""),
    ("Enjoying retirement after 35 years in banking", "retired", ""),
]
PROFILES = FRENCH + SPANISH + PORTUGUESE + ITALIAN + ROMANIAN_TURKISH + ENGLISH


@pytest.fixture(scope="module")
def level() -> LevelClassifier:
    """The classifier of the shipped tables."""
    return load_level()


@pytest.fixture(scope="module")
def function() -> FunctionClassifier:
    """The classifier of the shipped tables and model."""
    return load_function()


@pytest.mark.parametrize(("title", "expected"), [(title, key) for title, key, _ in PROFILES])
def test_level(title: str, expected: str, level: LevelClassifier) -> None:
    """Ranks are read as people who label profiles read them."""
    assert level.answer(title).label == expected


@pytest.mark.parametrize(("title", "expected"), [(title, name) for title, _, name in PROFILES if name])
def test_function(title: str, expected: str, function: FunctionClassifier) -> None:
    """Fields are those of the holder's work, where the title tells one."""
    assert function.answer(title).label == expected
