"""The cascade: which evidence decides, in which words and how sure."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from analyzer.classify.answer import Answer
from analyzer.classify.industries import load_industries, load_sectors
from analyzer.classify.industry import IndustryClassifier, load_industry, with_title
from analyzer.classify.industry_calibration import better

EVAL = Path(__file__).parents[4] / "shared" / "eval" / "classify"
COMPANIES = [
    ("Siemens Healthineers AG", "Medical Equipment Manufacturing"),
    ("Deutsche Bank AG", "Banking"),
    ("KPMG", "Accounting"),
    ("Kreissparkasse Nordstadt", "Banking"),
    ("Stadtwerke Nordstadt GmbH", "Utilities"),
    ("Kanzlei Nordwind Rechtsanwälte PartG mbB", "Law Practice"),
    ("Universidad de Viento Norte", "Higher Education"),
    ("Nordwind Versicherungsmakler GmbH", "Insurance Agencies and Brokerages"),
    ("Hôpital du Vent du Nord", "Hospitals"),
    ("Noordenwind Advocaten B.V.", "Law Practice"),
    ("Nordanvind Bygg AB", "Construction"),
    ("Nordwind Hochbau GmbH", "Construction"),
    ("Szpital Wiatrowy", "Hospitals"),
    ("Ristorante Vento del Nord", "Restaurants"),
    ("Transportes Vento Norte Lda.", "Transportation, Logistics, Supply Chain and Storage"),
    ("Northwind Ventures", "Venture Capital and Private Equity Principals"),
    ("Ministerium für Wind", "Government Administration"),
    ("Northwind Staffing LLC", "Staffing and Recruiting"),
]
DOMAINS = [
    ("a@uni-nordstadt.de", "Higher Education"),
    ("a@northwind.ac.uk", "Higher Education"),
    ("a@viento.gob.mx", "Government Administration"),
    ("a@vent.gouv.fr", "Government Administration"),
    ("a@wind.admin.ch", "Government Administration"),
    ("a@navy.mil", "Armed Forces"),
    ("a@siemens.com", "Automation Machinery Manufacturing"),
]
TITLES = [
    ("Registered Nurse", "62"),
    ("Grundschullehrerin", "61"),
    ("Krankenpfleger", "62"),
    ("Avocate", "54"),
    ("Chef de cuisine", "72"),
    ("Enfermera", "62"),
    ("Vrachtwagenchauffeur", "48-49"),
    ("Bricklayer", "23"),
]


@pytest.fixture(scope="module")
def classifier() -> IndustryClassifier:
    """The shipped classifier."""
    return load_industry()


@pytest.mark.parametrize(("company", "industry"), COMPANIES)
def test_names_tell_the_finest_industry(classifier: IndustryClassifier, company: str, industry: str) -> None:
    """Known organisations and telling words in nine languages name an exact LinkedIn industry."""
    answer = classifier.answer(company)
    assert (answer.detail, answer.label) == (industry, load_industries()[industry].sector)
    assert answer.confidence > 0.5


@pytest.mark.parametrize(("email", "industry"), DOMAINS)
def test_domains_tell_without_a_company(classifier: IndustryClassifier, email: str, industry: str) -> None:
    """Education, government and forces of all countries, and known companies, by address alone."""
    assert classifier.answer(emails=[email]).detail == industry


@pytest.mark.parametrize("email", ["a@gmail.com", "a@gmx.de", "a@qq.com", "no address", ""])
def test_free_mail_tells_nothing(classifier: IndustryClassifier, email: str) -> None:
    """An address at a provider is no evidence of an employer."""
    assert classifier.answer(emails=[email]) == Answer()


@pytest.mark.parametrize(("title", "naics"), TITLES)
def test_titles_speak_where_nothing_else_does(classifier: IndustryClassifier, title: str, naics: str) -> None:
    """A title that gives the field away is weak evidence, also for the self-employed."""
    for company in ("", "Self-employed", "n/a"):
        assert classifier.answer(company, title=title).label == load_sectors()[naics]


def test_the_employer_decides_not_the_job(classifier: IndustryClassifier) -> None:
    """A lawyer at a bank is in finance, a nurse at a carmaker in manufacturing."""
    assert classifier.answer("Deutsche Bank AG", title="Rechtsanwältin").label == "Financial Services"
    assert classifier.answer("BMW Group", title="Registered Nurse").label == "Manufacturing"


@pytest.mark.parametrize(
    "company", ["Confidential", "Stealth Startup", "N/A", "Retired", "Looking for work", "Freelance"]
)
def test_placeholders_give_no_industry(classifier: IndustryClassifier, company: str) -> None:
    """What is written in place of an employer is not read as one."""
    assert classifier.answer(company).label == ""


def test_a_bank_on_a_government_domain_is_a_bank(classifier: IndustryClassifier) -> None:
    """The name outweighs the kind of domain where it names another trade."""
    assert classifier.answer("Banco de Viento Norte", ["a@bvn.gov.br"]).label == "Financial Services"


@pytest.mark.parametrize(
    ("company", "industry"),
    [("Goldman Sachs Nordwind", "Investment Banking"), ("Deutsche Telekom Nordwind GmbH", "Telecommunications")],
)
def test_a_known_name_speaks_for_longer_ones(classifier: IndustryClassifier, company: str, industry: str) -> None:
    """A subsidiary no table knows gets the parent's field and keeps its own key."""
    assert classifier.answer(company).detail == industry
    assert "nordwind" in classifier.evidence.organisations.resolve(company).key


def test_a_known_name_is_surer_where_its_words_agree(classifier: IndustryClassifier) -> None:
    """Deutsche Bank says what it is, Siemens does not."""
    assert classifier.answer("Deutsche Bank").confidence > classifier.answer("Siemens").confidence > 0.85


def test_every_answer_carries_its_evidence(classifier: IndustryClassifier) -> None:
    """The reason is in words, the chain of steps is kept, a label is always one of the 20 sectors."""
    for company, _ in COMPANIES:
        answer = classifier.answer(company, title="Registered Nurse")
        assert answer.reason
        assert answer.steps
        assert answer.label in load_sectors().values()
        assert 0 < answer.confidence < 1


def test_many_at_once_are_answered_like_one_by_one(classifier: IndustryClassifier) -> None:
    """The batch changes nothing."""
    employers = [(company, ()) for company, _ in COMPANIES] + [("Zorbtan", ("zorbtan.example",))]
    together = [answer for _, answer in classifier.answers(employers)]
    assert together == [classifier.answers([employer])[0][1] for employer in employers]


@pytest.mark.parametrize(
    ("employer", "title", "label"),
    [(0.9, 0.95, "employer"), (0.5, 0.9, "employer"), (0.3, 0.4, "title"), (0.3, 0.2, "employer"), (0.0, 0.3, "title")],
)
def test_a_title_helps_only_where_the_employer_tells_little(employer: float, title: float, label: str) -> None:
    """From one half on, the employer's evidence stands."""
    first = Answer("employer", employer) if employer else Answer()
    assert with_title(first, Answer("title", title)).label == label


def test_the_surer_answer_wins_and_both_chains_stay() -> None:
    """Equal answers keep the first."""
    one, two = Answer("a", 0.4), Answer("b", 0.4)
    assert better(one, two).label == "a"
    assert better(one, Answer("b", 0.5)).label == "b"


FLOORS = [
    ("company_sp500", 0.933),
    ("company_listed_gics", 0.737),
    ("company_naics_uscis", 0.597),
    ("company_universities", 0.983),
    ("industry_text_naics2012", 0.916),
    ("industry_text_uksic2007", 0.883),
]


@pytest.mark.slow
@pytest.mark.parametrize(("name", "floor"), FLOORS)
def test_accuracy_holds_on_labelled_sets(classifier: IndustryClassifier, name: str, floor: float) -> None:
    """Sectors right of all rows, labels from outside: not .01 under the figures of docs/classifiers/organisations.md.

    The labelled sets are no part of the project: where they do not lie beside the checkout, nothing is measured.
    """
    path = EVAL / f"{name}.csv"
    if not path.exists():
        pytest.skip("the labelled sets do not lie beside this checkout")
    with path.open(encoding="utf-8", newline="") as stream:
        rows = [row for row in csv.DictReader(stream) if row.get("accept_naics2") or row["naics2"]]
    employers = [(row.get("company") or row["text"], (row["domain"],) if row.get("domain") else ()) for row in rows]
    sectors = load_sectors()
    right = [
        answer.label in {sectors[code] for code in (row.get("accept_naics2") or row["naics2"]).split(";")}
        for row, (_, answer) in zip(rows, classifier.answers(employers), strict=True)
    ]
    assert sum(right) / len(right) >= floor


def test_a_settling_word_wins_over_the_owner_of_the_domain(classifier: IndustryClassifier) -> None:
    """A university that writes from a company's address is a school; a name that says nothing is the company's."""
    assert classifier.answer("Nordwind University", ["a@siemens.com"]).label == "Education"
    assert classifier.answer("Zorbtan", ["a@siemens.com"]).label == "Manufacturing"
