"""What a title alone tells of the industry: phrases, the model beside them, occupations."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from analyzer.classify.industries import load_industries, load_sectors
from analyzer.classify.industry_titles import LEAST, TitleFields, field_scores, find_fields, load_title_fields, weigh
from analyzer.classify.rows import read_rows
from analyzer.classify.title_roles import roles
from analyzer.classify.train_titles import load_shares, sector_shares, spread
from importers.errors import UserError

# Titles made up for this test, in the wording of job advertisements and profiles.
TITLES = [
    ("RN - Emergency Department (Nights)", "62"),
    ("Travel Physical Therapist", "62"),
    ("Pflegedienstleiterin (m/w/d)", "62"),
    ("Aide-soignante de nuit", "62"),
    ("K-12 Substitute Teacher", "61"),
    ("Maître de conférences en physique", "61"),
    ("Profesora de secundaria", "61"),
    ("Mortgage Loan Officer, Branch 12", "52"),
    ("Kundenberater Bank", "52"),
    ("Courtier en assurances", "52"),
    ("Assistant Store Manager", "44-45"),
    ("Vendeuse en magasin", "44-45"),
    ("CDL-A Truck Driver, Regional", "48-49"),
    ("Kierowca ciężarówki", "48-49"),
    ("Sous Chef", "72"),
    ("Cameriera di sala", "72"),
    ("Front Desk Agent", "72"),
    ("CNC Machinist, 2nd Shift", "31-33"),
    ("Fertigungsleiter", "31-33"),
    ("Construction Superintendent", "23"),
    ("Conducteur de travaux BTP", "23"),
    ("Associate Attorney - Litigation", "54"),
    ("Steuerberaterin", "54"),
    ("Leasing Consultant, Multifamily", "53"),
    ("Makelaar wonen", "53"),
    ("Investigative Reporter", "51"),
    ("Security Officer, Unarmed", "56"),
    ("Deputy Sheriff", "92"),
    ("Funcionario de prisiones", "92"),
    ("Youth Pastor", "81"),
    ("Friseurmeisterin", "81"),
    ("Group Fitness Instructor", "71"),
    ("Landwirt", "11"),
    ("Drilling Engineer, Offshore Rig", "21"),
    ("Journeyman Lineman", "22"),
]
SILENT = ["", "Manager", "Chef de projet", "Director", "???"]


@pytest.fixture(scope="module")
def fields() -> TitleFields:
    """The shipped table and model."""
    return load_title_fields()


@pytest.mark.parametrize(("title", "naics"), TITLES)
def test_a_telling_title_gives_its_sector(fields: TitleFields, title: str, naics: str) -> None:
    """The words of a trade say where its people work, in several languages."""
    answer = fields.answer(title)
    assert answer.label == load_sectors()[naics]
    assert load_industries()[answer.detail].sector == answer.label
    assert answer.confidence >= LEAST


@pytest.mark.parametrize("title", SILENT)
def test_what_stands_everywhere_says_nothing(fields: TitleFields, title: str) -> None:
    """A rank without a trade belongs to no sector; a French chef de projet is no cook."""
    assert fields.answer(title).label == ""


def test_many_at_once_are_answered_like_one_by_one(fields: TitleFields) -> None:
    """The batch changes nothing."""
    titles = [title for title, _ in TITLES] + SILENT
    alone = [fields.answer(title) for title in titles]
    for one, other in zip(fields.answers(titles), alone, strict=True):
        assert (one.label, one.reason) == (other.label, other.reason)
        assert one.confidence == pytest.approx(other.confidence, abs=1e-4)


def test_further_phrases_add_a_part(fields: TitleFields) -> None:
    """Two words for one sector tell more than one, but less than twice as much."""
    one, two = field_scores([find_fields(roles(title), fields.table) for title in ("surgeon", "surgeon, oncologist")])
    assert one.max() < two.max() < 2 * one.max()


def test_the_witnesses_are_averaged() -> None:
    """Where phrases speak, half the share is theirs; elsewhere the model's stands alone; "elsewhere" is no answer."""
    sectors = len(load_sectors()) + 1
    model = np.zeros((2, sectors), dtype=np.float32)
    model[:, 1] = 50
    phrases = np.zeros_like(model)
    phrases[0, 2] = 50
    shares = weigh(model, phrases)
    assert shares.shape == (2, sectors - 1)
    assert shares[0, 1:3] == pytest.approx([0.5, 0.5], abs=1e-3)
    assert shares[1, 1] == pytest.approx(1, abs=1e-3)


def test_a_coachs_row_wins(tmp_path: Path) -> None:
    """A row of one's own overrules the shipped one; a share that is none is told."""
    own = tmp_path / "title_industries.csv"
    own.write_text("pattern,industry,share\nmachinist,Museums,.95\ncnc machinist,Museums,.95\n", "utf-8")
    found = find_fields(roles("CNC Machinist"), load_title_fields(tmp_path).table)
    assert [one.row.industry for one in found] == ["Museums"]
    own.write_text("pattern,industry,share\nmachinist,Museums,1\n", "utf-8")
    with pytest.raises(UserError, match="no industry with a share"):
        load_title_fields(tmp_path)


def test_rows_name_real_industries() -> None:
    """Each phrase has an industry and a share of its holders, or neither: then it only shields others."""
    for row in read_rows("title_industries.csv", ("pattern", "industry", "share")):
        assert bool(row["industry"]) == bool(row["share"]), row
        assert not row["industry"] or (row["industry"] in load_industries() and 0 < float(row["share"]) < 1), row


def test_occupations_name_real_sectors() -> None:
    """Each occupation has an example and sectors whose shares, with elsewhere, make one."""
    for row in read_rows("occupation_sectors.csv", ("system", "prefix", "sectors", "example")):
        assert row["system"] in ("soc", "isco"), row
        assert row["example"], row
        assert all(part.split(":")[0] in load_sectors() for part in row["sectors"].split()), row
    assert all(shares.sum() == pytest.approx(1, abs=1e-4) for shares in load_shares().values())


def test_the_longest_beginning_of_a_code_counts() -> None:
    """Nurses have an entry of their own beside the one for all of health care; unknown codes are elsewhere."""
    table = load_shares()
    nurse, other = (sector_shares(table, "soc", code) for code in ("29-1141.01", "29-1999.00"))
    assert nurse.tolist() == table["soc", "29-1141"].tolist()
    assert other.tolist() == table["soc", "29"].tolist()
    assert sector_shares(table, "soc", "99-0000").tolist() == spread({}).tolist()
