"""Learning, calibrating and reading the small model."""

from __future__ import annotations

from math import log
from pathlib import Path

import numpy as np
import pytest

from analyzer.classify.calibrate_titles import CAUTION, EASE, curves, lowered, raised, write_calibration
from analyzer.classify.rows import read_rows
from analyzer.classify.title_calibration import UNMEASURED, Calibration, load_calibration
from analyzer.classify.title_learning import Goal, matrix, save, scores_of, train
from analyzer.classify.title_model import TitleModel, load_model, read_model, spell
from analyzer.classify.title_pieces import slot
from analyzer.classify.title_reading import read_titles

TITLES = ["fruit baker", "bread baker", "cake baker", "tax lawyer", "patent lawyer", "labour lawyer"]


def toy_goal() -> Goal:
    """Bakers are function 0, lawyers function 1."""
    accepted = np.array([[1, 0]] * 3 + [[0, 1]] * 3, dtype=np.float32)
    return Goal(accepted, np.ones(6, dtype=np.float32), np.zeros((6, 2), np.float32))


def test_model_learns_and_generalises_by_letters(tmp_path: Path) -> None:
    """Trained on six titles, saved in few bits and read again, it knows a baker it has never seen."""
    data = matrix(TITLES)
    weights, bias = train(data, toy_goal(), np.arange(6))
    save(weights, bias, tmp_path / "toy.npz")
    model = read_model((tmp_path / "toy.npz").read_bytes())
    found = model.read(read_titles([*TITLES, "rye bakers", "estate lawyers"]).spelling).scores
    assert found.argmax(axis=1).tolist() == [0, 0, 0, 1, 1, 1, 0, 1]


def test_training_and_serving_see_the_same() -> None:
    """The score that training computes is the score the classifier computes."""
    data = matrix(TITLES)
    random = np.random.default_rng(1)
    weights = random.integers(-15, 15, size=(1 << 17, 3)).astype(np.float32)
    bias = np.zeros(3, dtype=np.float32)
    model = TitleModel(weights.astype(np.int8), np.ones(3, dtype=np.float32), bias)
    served = model.read(read_titles(TITLES).spelling).scores
    assert served == pytest.approx(scores_of(data, np.arange(6), weights, bias), abs=1e-3)


def test_telling_word_adds_most_to_the_output() -> None:
    """Of each title's words the one that speaks loudest for an output is told, the first of equals."""
    weights = np.zeros((1 << 17, 2), dtype=np.int8)
    weights[slot(b"baker", 1 << 17)] = (9, 0)
    weights[slot(b"tax", 1 << 17)] = (0, 9)
    reading = TitleModel(weights, np.ones(2, np.float32), np.zeros(2, np.float32)).read(
        spell([["tax", "baker"], ["tax", "baker"], [], ["one", "two"]])
    )
    assert reading.telling([0, 1, 0, 0]) == ["baker", "tax", "", "one"]


def test_training_twice_gives_the_same() -> None:
    """The seed is fixed: the same titles make the same weights."""
    data = matrix(TITLES)
    first, second = (train(data, toy_goal(), np.arange(6))[0] for _ in range(2))
    assert np.array_equal(first, second)


def test_curves_rise_and_tell_the_share() -> None:
    """A step that is right in four of five cases is believed that often; curves never fall."""
    seen = [("a", i / 1000, i % 5 != 0) for i in range(1000)]
    [*points] = curves(seen, 1.0)["a"]
    shares = [share for _, share in points]
    assert shares == sorted(shares)
    assert shares[0] == pytest.approx(0.8, abs=0.02)


def test_calibration_is_read_back(tmp_path: Path) -> None:
    """What the script writes, the classifier reads; other tasks stay, and an own table of that name wins."""
    path = tmp_path / "title_calibration.csv"
    write_calibration({"level": {"role": [(1.0, 0.9)]}, "function": {"model": [(0.5, 0.2)]}}, path)
    write_calibration({"function": lowered(curves([("model", 0.5, 1.0)] * 200, 1.0))}, path)
    sure = load_calibration("function", tmp_path)
    assert sure.confidence("model", 0.5) == pytest.approx(CAUTION, abs=0.001)
    assert sure.confidence("never", 0.5) == UNMEASURED
    assert load_calibration("level", tmp_path).confidence("role", 1.0) == 0.9


def test_shares_are_raised_by_their_log_odds() -> None:
    """An even chance gains the most, a sure thing nothing."""
    [(_, even), (_, sure)] = raised({"title": [(0.4, 0.5), (0.9, 1.0)]})["title"]
    assert log(even / (1 - even)) == pytest.approx(EASE, abs=0.005)
    assert sure == 1


def test_confidence_between_two_points() -> None:
    """Between measured points the curve is straight, outside it stays."""
    sure = Calibration({"a": ((0.2, 0.6), (0.4, 0.8))})
    assert [sure.confidence("a", x) for x in (0.0, 0.2, 0.4, 0.6, 1.0)] == pytest.approx([0.4, 0.4, 0.6, 0.8, 0.8])


def test_shipped_model_fits_the_functions() -> None:
    """One output for each function."""
    assert load_model().weights.shape == (1 << 17, len(read_rows("functions.csv", ("function",))))
