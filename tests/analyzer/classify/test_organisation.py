"""Who an employer is: spellings, legal forms, countries, departments, placeholders."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analyzer.classify.level_employers import load_employers
from analyzer.classify.organisation import Organisations, load_organisations
from analyzer.classify.organisation_legal import load_legal_forms, name_words
from analyzer.classify.rows import read_rows, read_values

LEGAL = read_values("legal_forms.csv", ("form", "place", "example"))
NOBODY = read_values("placeholders.csv", ("words", "kind", "example"))
SAME = [
    ("siemens", ["Siemens", "Siemens AG", "SIEMENS AG", "Siemens AG, Munich", "Siemens Deutschland", "siemens"]),
    ("google", ["Google", "Google LLC", "Google Deutschland GmbH", "Google Ireland", "YouTube", "Google UK"]),
    ("deloitte", ["Deloitte", "Deloitte Consulting", "Deloitte & Touche LLP", "Deloitte GmbH"]),
    ("ey", ["EY", "Ernst & Young", "Ernst and Young LLP", "EY GmbH"]),
    ("mckinsey", ["McKinsey & Company", "McKinsey", "McKinsey & Company, Inc."]),
    ("bmw", ["BMW", "BMW AG", "BMW Group", "Bayerische Motoren Werke AG"]),
    ("walt disney", ["The Walt Disney Company", "Walt Disney", "Disney"]),
    ("procter gamble", ["Procter & Gamble", "Procter and Gamble", "P&G"]),
    ("viento norte", ["Viento Norte, S.A. de C.V.", "Viento Norte SA de CV", "VIENTO NORTE"]),
    ("wiatr", ["Wiatr Sp. z o.o.", "Wiatr sp. z o. o.", "Wiatr Spółka z o.o."]),
    ("nordwind", ["Nordwind GmbH & Co. KG", "nordwind gmbh", "Nordwind Deutschland GmbH"]),
]
APART = [
    ("Siemens AG", "Siemens Healthineers AG"),
    ("Siemens", "Siemens Energy"),
    ("Merck & Co.", "Merck KGaA"),
    ("Air France", "Air"),
    ("Amazon", "Amazon Web Services"),
    ("Porsche AG", "Porsche Consulting"),
    ("Bank of America", "Bank"),
]


@cache
def shipped() -> Organisations:
    """The shipped tables, loaded once."""
    return load_organisations()


@pytest.fixture
def organisations() -> Organisations:
    """The shipped tables."""
    return shipped()


@pytest.mark.parametrize(("form", "place", "example"), LEGAL, ids=[f"{f}-{p}" for f, p, _ in LEGAL])
def test_every_legal_form_comes_off_its_example(form: str, place: str, example: str) -> None:
    """Each row's example loses its form and keeps a name."""
    words = name_words(example)
    core, found = load_legal_forms().strip(words)
    joined = " " in form or all(ord(letter) < 0x3000 for letter in form)
    assert core
    assert found and core != words if joined else core == words, place


@pytest.mark.parametrize(("key", "names"), SAME, ids=[key for key, _ in SAME])
def test_spellings_of_one_employer_share_a_key(organisations: Organisations, key: str, names: list[str]) -> None:
    """Legal forms, countries, departments and aliases do not make another employer."""
    assert {name: organisations.resolve(name).key for name in names} == dict.fromkeys(names, key)


@pytest.mark.parametrize("written", ["Nordwind Quay (Hong Kong)", "NORDWIND QUAY (HONG KONG) CO., LTD."])
def test_what_stands_in_brackets_may_belong_to_the_name(tmp_path: Path, written: str) -> None:
    """A registered name with a place in brackets is found with and without its legal form; a bare one is another."""
    organisations = load_organisations(_knowing(tmp_path, "Nordwind Quay (Hong Kong)"))
    known = organisations.resolve(written).known
    assert known is not None
    assert known.name == "Nordwind Quay (Hong Kong)"
    assert organisations.resolve("Nordwind Quay (Singapore)").known is None


def test_a_known_name_is_no_placeholder(tmp_path: Path) -> None:
    """Stealth is what founders write who tell nothing yet, but a firm may be called so."""
    organisations = load_organisations(_knowing(tmp_path, "Stealth Nordwind Shipping"))
    assert organisations.resolve("Stealth Nordwind Shipping").known is not None
    assert organisations.resolve("Stealth Start-up").key == ""


def _knowing(folder: Path, name: str) -> Path:
    """A coach's folder with one row."""
    (folder / "organisations").mkdir()
    (folder / "organisations" / "mine.csv").write_text(f"name,aliases,domains,industry\n{name},,,Retail\n")
    return folder


@pytest.mark.parametrize(("one", "other"), APART)
def test_employers_that_only_look_alike_stay_apart(organisations: Organisations, one: str, other: str) -> None:
    """A longer name can be another firm."""
    assert organisations.resolve(one).key != organisations.resolve(other).key


@pytest.mark.parametrize("name", ["Plan A", "The Limited", "Company", "E.ON", "S.A.", "3M", "H&M", "株式会社"])
def test_a_name_is_never_stripped_away(name: str) -> None:
    """What looks like a legal form may be the whole name."""
    core, _ = load_legal_forms().strip(name_words(name))
    assert core


def test_plan_a_is_not_plan(organisations: Organisations) -> None:
    """No legal form has one letter."""
    assert organisations.resolve("Plan A").key == "plan a"


@pytest.mark.parametrize(("words", "kind", "example"), NOBODY, ids=[words for words, _, _ in NOBODY])
def test_placeholders_name_no_employer(organisations: Organisations, words: str, kind: str, example: str) -> None:
    """Self-employed, retired, looking for work, n/a: no organisation key and no industry from these words."""
    found = organisations.resolve(example)
    assert (found.key, found.known, kind in ("is", "starts")) == ("", None, True), words


@pytest.mark.parametrize("name", ["Software", "Partners", "Solutions GmbH", "Bank", "Law"])
def test_a_word_of_many_names_is_nobodys(organisations: Organisations, name: str) -> None:
    """Software AG and SIA Partners lose their legal form, but what is left is not theirs alone."""
    assert organisations.resolve(name).known is None


@pytest.mark.parametrize("name", ["", " ", "-", "...", "🚀", "—"])
def test_nothing_written_is_no_employer(organisations: Organisations, name: str) -> None:
    """Empty and punctuation-only cells are no employers."""
    assert organisations.resolve(name).key == ""


@pytest.mark.parametrize(
    ("domain", "key"),
    [("siemens.com", "siemens"), ("de.bosch.com", "bosch"), ("x.y.google.com", "google"), ("nordwind.example", "")],
)
def test_a_domain_belongs_to_its_owner(organisations: Organisations, domain: str, key: str) -> None:
    """Sub-domains belong to the owner of the domain above."""
    known = organisations.domain(domain)
    assert (known.key if known else "") == key


@settings(deadline=None, max_examples=200)
@given(st.text(max_size=80))
def test_any_text_has_a_stable_key(text: str) -> None:
    """No text breaks the look-up, keys are trimmed, and capitals do not matter."""
    organisations = shipped()
    key = organisations.resolve(text).key
    assert key == key.strip()
    assert key == organisations.resolve(text.upper()).key or not text.isascii()


def test_no_house_of_its_own_ranks_is_passed_over(organisations: Organisations) -> None:
    """What the quick look at an employer's words passes over has no group in the full reading either."""
    employers = load_employers()
    names = {
        *organisations.register.names()[::4],
        *(row["example"] for row in read_rows("title_employers.csv", ("example",))),
    }
    folded = {name: words for name in names if (words := organisations.resolve(name).spelling.words)}
    looked_at = employers.may_group(folded.values())
    assert [name for name, words in folded.items() if employers.group(name) and words not in looked_at] == []
    assert 0 < sum(words in looked_at for words in folded.values()) < len(folded) / 5
