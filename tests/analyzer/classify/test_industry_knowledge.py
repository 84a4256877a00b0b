"""Every row of the industry knowledge says something true in its own terms."""

from __future__ import annotations

import io
import re
from pathlib import Path

import numpy as np
import pytest

from analyzer.classify.industries import load_industries
from analyzer.classify.industry import IndustryClassifier, load_industry
from analyzer.classify.industry_calibration import CEILING
from analyzer.classify.industry_domains import load_domain_rules
from analyzer.classify.industry_words import load_name_words
from analyzer.classify.organisation_legal import load_legal_forms, name_words
from analyzer.classify.organisation_register import write_index
from analyzer.classify.organisation_tables import COLUMNS, FILE, INDEX, folded, spelled
from analyzer.classify.rows import read_folder, read_values
from importers.errors import UserError

KNOWLEDGE = Path(__file__).parents[3] / "analyzer" / "knowledge"
PACKAGES = [KNOWLEDGE / "index_companies.csv", KNOWLEDGE / "banks.csv"]
TABLES = [*sorted(KNOWLEDGE.glob("organisations/*.csv")), *PACKAGES]
DOMAIN = re.compile(r"[a-z0-9-]+(\.[a-z0-9-]+)+")
FREE = {row[0] for row in read_values("free_mail.csv", ("domain",))}
# Providers that are employers too: their staff write from the domain that they give away.
BOTH = {"vodafone.de", "sunrise.ch", "proximus.be", "telenet.be", "a1.net", "telia.com", "virginmedia.com", "sky.com"}


@pytest.fixture(scope="module")
def classifier() -> IndustryClassifier:
    """The shipped classifier."""
    return load_industry()


@pytest.mark.parametrize("table", TABLES, ids=lambda path: path.stem)
def test_organisation_rows_are_well_formed(table: Path) -> None:
    """Four columns, an exact industry, plain lower-case domains that are not free mail, no name twice."""
    rows = read_values(table.relative_to(KNOWLEDGE).as_posix(), COLUMNS)
    industries = load_industries()
    problems = [row for row in rows if len(row) != 4 or not row[0].strip() or row[3] not in industries]
    problems += [row for row in rows for domain in row[2].split(";") if domain and not DOMAIN.fullmatch(domain)]
    problems += [row for row in rows for domain in row[2].split(";") if domain in FREE - BOTH]
    names = [(row[0], row[1]) for row in rows]
    assert problems == []
    assert [name for name in set(names) if names.count(name) > 1] == []


def test_every_organisation_is_found_by_its_name_and_aliases(classifier: IndustryClassifier) -> None:
    """Each spelling of the tables leads to a row with the industry that the last table gives it."""
    wanted: dict[tuple[str, ...], str] = {}
    written: dict[tuple[str, ...], str] = {}
    for name, aliases, _, industry in read_folder("organisations", COLUMNS):
        for spelling in (name, *filter(None, aliases.split(";"))):
            wanted[spelled(spelling)] = industry
            written[spelled(spelling)] = spelling
    resolve = classifier.evidence.organisations.resolve
    wrong = {}
    for words, spelling in written.items():
        known = resolve(spelling).known
        if known is None or (known.industry != wanted[words] and len(words) > 1):
            wrong[spelling] = known
    assert wrong == {}


def test_the_register_is_that_of_the_tables() -> None:
    """It is what the tables make now, and so is its index."""
    text = folded(load_legal_forms())
    current = (KNOWLEDGE / FILE).read_bytes() == text  # no diff of 5 MB
    assert current, "the tables of organisations have changed: make register"
    shipped, made = (KNOWLEDGE / INDEX).read_bytes(), write_index(text)
    with np.load(io.BytesIO(shipped)) as before, np.load(io.BytesIO(made)) as after:
        assert {name: before[name].tobytes() for name in before} == {name: after[name].tobytes() for name in after}


def test_every_name_word_is_found_in_its_example() -> None:
    """Each row's example holds it: whole words and phrases as such, suffixes at the end of a longer word."""
    words = load_name_words()
    rows = read_values("name_words.csv", ("words", "kind", "industry", "strength", "example"))
    industries = load_industries()
    wrong = []
    for text, kind, industry, strength, example in rows:
        hits = words.find(name_words(example))
        good = industry in industries and strength in "1234" and kind in ("word", "suffix")
        if not good or text not in [hit.words for hit in hits]:
            wrong.append((text, kind, example, hits))
    assert wrong == []


@pytest.mark.parametrize(
    ("pattern", "industry", "example"),
    [(p, i, e) for p, i, _, e in read_values("domain_rules.csv", ("pattern", "industry", "strength", "example"))],
)
def test_every_domain_rule_matches_its_example(pattern: str, industry: str, example: str) -> None:
    """Each row's example domain gets its industry."""
    hit = load_domain_rules().find(example)
    assert hit is not None
    assert (hit.industry, hit.industry in load_industries()) == (industry, True), pattern


def test_index_labels_name_real_industries() -> None:
    """The mapping from the index package's labels ends in the taxonomy."""
    rows = read_values("index_industries.csv", ("words", "industry"))
    assert [row for row in rows if row[1] not in load_industries()] == []


def test_a_coach_overrules_an_organisation(tmp_path: Path) -> None:
    """A row in a coach's folder wins over the shipped one."""
    folder = tmp_path / "organisations"
    folder.mkdir()
    (folder / "mine.csv").write_text("industry,name,aliases,domains\nBanking,Siemens,Nordwind,nordwind.example\n")
    classifier = load_industry(tmp_path)
    details = [classifier.answer(company).detail for company in ("Siemens AG", "Nordwind GmbH")]
    assert details == ["Banking", "Banking"]
    assert classifier.answer(emails=["a@mail.nordwind.example"]).detail == "Banking"


@pytest.mark.parametrize(
    ("company", "industry"),
    [
        ("Siemens", "Banking"),  # the row "Siemens AG" stands for every spelling of that name
        ("Siemens Deutschland GmbH", "Banking"),
        ("Delta GmbH", "Farming"),
        ("Delta Air Lines", "Airlines and Aviation"),  # "Delta" is only a short form of theirs
    ],
)
def test_a_coachs_row_with_a_legal_form(company: str, industry: str, tmp_path: Path) -> None:
    """It stands for the bare name too, unless that is another organisation's short form; nothing is surer."""
    folder = tmp_path / "organisations"
    folder.mkdir()
    (folder / "mine.csv").write_text("name,aliases,domains,industry\nSiemens AG,,,Banking\nDelta GmbH,,,Farming\n")
    answer = load_industry(tmp_path).answer(company)
    assert answer.detail == industry
    assert (answer.confidence == CEILING) == (industry in ("Banking", "Farming"))


def test_a_coach_adds_a_name_word(tmp_path: Path) -> None:
    """A row of a coach's name_words.csv is believed like a shipped one."""
    (tmp_path / "name_words.csv").write_text(
        "words,kind,industry,strength,example\nzorbing,word,Recreational Facilities,3,Zorbing Nordwind\n"
    )
    assert load_name_words(tmp_path).find(("zorbing",))[0].industry == "Recreational Facilities"


def test_a_table_without_a_column_is_told(tmp_path: Path) -> None:
    """A coach's table that lacks a column is an error that says which."""
    (tmp_path / "name_words.csv").write_text("words,industry\nzorbing,Banking\n")
    with pytest.raises(UserError, match="lacks the column kind, strength, example"):
        load_name_words(tmp_path)
