"""The spelling model, its features and its calibration as arithmetic."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analyzer.classify.calibrate_industry import fit
from analyzer.classify.industry_calibration import COLUMNS, load_calibration
from analyzer.classify.industry_features import BUCKETS, extract
from analyzer.classify.industry_model import DESCRIPTIONS, NAMES, IndustryModel, load_model, softmax
from analyzer.classify.rows import read_rows
from analyzer.classify.train_industry import split
from analyzer.classify.train_industry_data import Sample

WRITTEN = st.lists(st.text("abc äß中", max_size=12).map(lambda text: " ".join(text.split())), min_size=1, max_size=6)


def hashed(names: list[str], clues: list[tuple[str, ...]]) -> list[list[int]]:
    """The sorted buckets of each name."""
    rows: list[list[int]] = [[] for _ in names]
    for part in extract(names, clues):
        for bucket, row in zip(part.buckets.tolist(), part.rows.tolist(), strict=True):
            rows[row].append(bucket)
    return [sorted(row) for row in rows]


@settings(deadline=None)
@given(WRITTEN)
def test_features_do_not_depend_on_the_company_they_keep(names: list[str]) -> None:
    """A name has the same features alone, first or last in a batch."""
    clues = [("w:52:3",) * (place % 2) for place in range(len(names))]
    together = hashed(names, clues)
    alone = [hashed([name], [clue])[0] for name, clue in zip(names, clues, strict=True)]
    assert together == alone


def test_features_count_what_they_say() -> None:
    """A word of four letters between spaces has 4 stretches of three bytes, 3 of four and so on, and is one word."""
    sizes = [len(part.buckets) for part in extract(["abcd"], [()])]
    assert sizes == [4, 3, 2, 1, 1, 0]
    assert [len(part.buckets) for part in extract(["ab cd"], [("x", "x")])] == [4, 2, 0, 0, 4, 1]


def test_logits_are_the_sum_of_weights_over_the_root_of_their_number() -> None:
    """Compared with the plain definition, by hand."""
    random = np.random.default_rng(1)
    weights = random.integers(-9, 9, (BUCKETS, 3)).astype(np.int8)
    model = IndustryModel(weights, 0.5, np.array([1, 2, 3], dtype=np.float32), ("a", "b", "c"))
    names, clues = ["nord wind", "", "sud"], [("w:1",), (), ()]
    wanted = [
        weights[row].astype(float).sum(axis=0) * 0.5 / max(len(row), 1) ** 0.5 + [1, 2, 3]
        if row
        else np.array([1.0, 2.0, 3.0])
        for row in hashed(names, clues)
    ]
    assert model.logits(names, clues) == pytest.approx(np.array(wanted), abs=1e-4)


def test_a_clue_may_stand_for_several() -> None:
    """One text of clues parted by tabs weighs as much as the clues one by one."""
    random = np.random.default_rng(3)
    model = IndustryModel(
        random.integers(-9, 9, (BUCKETS, 2)).astype(np.int8), 0.1, np.zeros(2, np.float32), ("a", "b")
    )
    together = model.logits(["nord wind"], [("w:62:3\tw:62:3", "tld:org")])
    assert together == pytest.approx(model.logits(["nord wind"], [("w:62:3", "w:62:3", "tld:org")]))


def test_what_is_kept_back_shares_no_first_word_with_what_is_learned() -> None:
    """Rows of registers that begin alike stay on one side; other sources are always learned from."""
    names = [f"{first} {last}" for first in "abcdefghijklmnopqrstuvwxyz" for last in ("one", "two")]
    samples = [Sample(name, "", ("62",), source) for name in names for source in ("company_x", "codes")]
    learned, held = split(samples)
    firsts = {sample.text[0] for sample in held}
    assert firsts
    assert all(sample.source == "company_x" for sample in held)
    assert not [sample for sample in learned if sample.source == "company_x" and sample.text[0] in firsts]
    assert len(learned) + len(held) == len(samples)


def test_softmax_gives_shares() -> None:
    """Rows sum to one, also for large logits."""
    shares = softmax(np.array([[1000.0, 0.0], [0.0, 0.0]], dtype=np.float32))
    assert shares.sum(axis=1) == pytest.approx([1, 1])
    assert shares[1] == pytest.approx([0.5, 0.5])


@pytest.mark.parametrize("name", [NAMES, DESCRIPTIONS])
def test_the_shipped_models_have_a_column_per_sector(name: str) -> None:
    """20 sectors in both."""
    assert len(load_model(name).sectors) == 20


@pytest.mark.parametrize(("slope", "intercept"), [(1.0, 0.0), (0.5, -0.5), (1.5, 0.5)])
def test_calibration_finds_the_line_it_was_drawn_from(slope: float, intercept: float) -> None:
    """Answers made to be right with a known probability give that line back."""
    random = np.random.default_rng(2)
    raw = random.uniform(0.05, 0.95, 40_000)
    share = 1 / (1 + np.exp(-(slope * np.log(raw / (1 - raw)) + intercept)))
    points = [(float(r), bool(u < s), 1.0) for r, s, u in zip(raw, share, random.random(len(raw)), strict=True)]
    assert fit(points) == pytest.approx((slope, intercept), abs=0.08)


@pytest.mark.parametrize("shape", ["name", "name and domain", "description"])
@pytest.mark.parametrize("backing", ["told", "backed", "against", "alone"])
def test_confidence_grows_with_the_model_s_own(shape: str, backing: str) -> None:
    """Each route is calibrated by a rising line."""
    calibration = load_calibration()
    values = [calibration.confidence(f"{shape} {backing}", raw) for raw in (0.1, 0.4, 0.7, 0.99)]
    assert values == sorted(values)
    assert 0 < values[0] < values[-1] < 1


def test_backed_answers_were_right_more_often_than_bare_ones() -> None:
    """On the rows kept back a telling word beside the model made it right more often, in names and in descriptions."""
    right = {row["route"]: float(row["right"] or 0) for row in read_rows("industry_calibration.csv", COLUMNS)}
    for shape in ("name", "name and domain", "description"):
        assert right[f"{shape} told"] > right[f"{shape} alone"] > right[f"{shape} told"] / 2
