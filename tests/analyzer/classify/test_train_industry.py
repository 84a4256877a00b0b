"""The learners of the two industry models, on a handful of invented names and trades."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from analyzer.classify.industry_evidence import load_evidence
from analyzer.classify.industry_model import IndustryModel, softmax
from analyzer.classify.train_industry import train
from analyzer.classify.train_industry_data import Sample
from analyzer.classify.train_industry_descriptions import learn_descriptions
from analyzer.classify.train_industry_file import added
from analyzer.classify.train_industry_names import Lessons, learn_names

SECTORS = ("62", "72", "23")
TEXTS = ("nursing of old people", "serving of hot meals", "laying of floor tiles")


def lessons() -> Lessons:
    """Three trades, each said in five ways; the last sector is accepted beside the second as well."""
    texts = [f"{start} {text}" for text in TEXTS for start in ("skilled", "cheap", "local", "mobile", "daily")]
    first = np.repeat(np.arange(3), 5)
    accepted = np.eye(3, dtype=np.bool_)[first]
    accepted[first == 1, 2] = True
    return Lessons([(text, ()) for text in texts], accepted, first, np.ones(15, dtype=np.float32), SECTORS)


@pytest.mark.parametrize("learn", [learn_names, learn_descriptions])
def test_a_learner_places_words_it_has_seen(learn: Callable[[Lessons], IndustryModel]) -> None:
    """New combinations of known words get an accepted sector with more than a third of the share."""
    model = learn(lessons())
    shares = softmax(model.logits(["kind nursing", "tiles and floor laying"], [(), ()]))
    assert [model.sectors[column] for column in shares.argmax(axis=1)] == ["62", "23"]
    assert shares.max(axis=1).min() > 1 / 3


@pytest.mark.parametrize("learn", [learn_names, learn_descriptions])
def test_a_learner_gives_the_same_weights_twice(learn: Callable[[Lessons], IndustryModel]) -> None:
    """The seed is fixed."""
    first, second = learn(lessons()), learn(lessons())
    assert np.array_equal(first.weights, second.weights)
    assert np.array_equal(first.bias, second.bias)


def test_entries_teach_both_models_and_companies_that_of_names() -> None:
    """A company's name leaves the model of descriptions alone; an entry of a register has its say on names too."""
    trades = [Sample(text, "", (sector,), "trades") for text, sector in zip(TEXTS, SECTORS, strict=True)]
    company = Sample("Quazzle Nordwind", "quazzle.example", ("62",), "company_x")
    entry = Sample("quazzling of northern winds", "", ("62",), "codes")
    evidence = load_evidence()
    plain, named, described = (train([*trades, *more], evidence) for more in ([], [company], [entry]))
    assert np.array_equal(plain.descriptions.weights, named.descriptions.weights)
    assert not np.array_equal(plain.descriptions.weights, described.descriptions.weights)
    assert not np.array_equal(plain.names.weights, named.names.weights)
    assert not np.array_equal(plain.names.weights, described.names.weights)


def test_models_added_weigh_as_both_do() -> None:
    """Logits of the sum are the sum of logits, but for the rounding to whole weights."""
    first, second = learn_names(lessons()), learn_descriptions(lessons())
    asked = (["skilled nursing", "hot meals"], [(), ()])
    wanted = first.logits(*asked) + 0.5 * second.logits(*asked)
    assert added(first, second, 0.5).logits(*asked) == pytest.approx(wanted, abs=0.05)
