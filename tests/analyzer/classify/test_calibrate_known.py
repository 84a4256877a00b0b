"""How far registers agree with the tables of known organisations, by industry."""

from __future__ import annotations

from pathlib import Path

import pytest

from analyzer.classify.calibrate_known import calibrate_known
from analyzer.classify.industries import load_industries
from analyzer.classify.industry import load_industry
from analyzer.classify.industry_calibration import AGREEMENT, AGREEMENT_COLUMNS, LEAST_KNOWN, Calibration
from analyzer.classify.industry_evidence import load_evidence
from analyzer.classify.rows import read_values
from analyzer.classify.train_industry_data import Sample

BANKS = ("Deutsche Bank", "Commerzbank", "Barclays", "Societe Generale", "BNP Paribas")
SHOPS = ("Tesco", "Carrefour", "Walmart", "Lidl", "Sainsbury's")


def _agreement(folder: Path) -> dict[str, tuple[float, int, float]]:
    rows = [line.split(",") for line in (folder / AGREEMENT).read_text(encoding="utf-8").splitlines()[1:]]
    return {group: (float(log_odds), int(count), float(right)) for group, log_odds, count, right in rows}


def test_a_field_where_registers_agree_is_surer_than_one_where_they_do_not(tmp_path: Path) -> None:
    """Banks that are banks to all raise banks, shops that a register calls makers lower shops."""
    samples = [Sample(name, "", ("52",), "company_listed_gics") for name in BANKS * 5]
    samples += [Sample(name, "", ("31-33",), "company_listed_gics") for name in SHOPS * 5]
    samples += [Sample("Quazzle Nordwind", "", ("62",), "company_listed_gics")]
    samples += [Sample("Tesco", "", ("44-45",), "codes")] * 50
    calibrate_known(load_evidence(), samples, tmp_path)
    found = _agreement(tmp_path)
    assert found["52"][0] > 0 > found["44-45"][0]
    assert found["52"][1:] == (25, 1.0)
    assert found["44-45"][1:] == (25, 0.0)
    assert "62" not in found


@pytest.mark.parametrize(("industry", "wanted"), [("Banking", 0.9), ("Insurance", 0.8), ("Retail", 0.7)])
def test_an_industry_speaks_before_its_sector(industry: str, wanted: float) -> None:
    """Its own shift where it was measured, else that of the sector, else none."""
    calibration = Calibration({"known name": (0.0, 0.8473)}, {"Banking": 1.35, "52": 0.539})
    assert calibration.confidence_of_known("known name", load_industries()[industry]) == pytest.approx(wanted, abs=1e-3)


def test_what_is_known_stays_above_what_people_do() -> None:
    """However seldom registers agree: a title overrules an employer only below that."""
    calibration = Calibration({"known name": (0.0, 1.0)}, {"Retail": -9.0})
    assert calibration.confidence_of_known("known name", load_industries()["Retail"]) == LEAST_KNOWN


def test_the_shipped_groups_are_industries_or_sectors() -> None:
    """Each is the name of one or the code of one, with shifts that do not run away."""
    industries = load_industries()
    codes = {industry.naics for industry in industries.values()}
    for group, log_odds, count, right in read_values(AGREEMENT, AGREEMENT_COLUMNS):
        assert group in industries or group in codes
        assert abs(float(log_odds)) < 2.5
        assert int(count) > 0
        assert 0 <= float(right) <= 1


def test_mines_are_surer_than_wholesalers() -> None:
    """As measured: a gold mine is one to every register."""
    classifier = load_industry()
    mine, dealer = classifier.answer("Barrick Gold"), classifier.answer("Sysco")
    assert mine.label == "Oil, Gas, and Mining"
    assert dealer.label == "Wholesale"
    assert mine.confidence > 0.9 > dealer.confidence > 0.5
