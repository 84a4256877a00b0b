"""Measures are called on the page what docs/MEASURES.md calls them."""

from __future__ import annotations

import pytest

from analyzer.registry import all_metrics
from reports.charts.typeset import width
from reports.frame import LIVE
from reports.languages import LANGUAGES, words_for
from reports.layout import CELL_GAP
from reports.pages import method
from reports.side_figures import Label, labels
from tests.reports.audits import rich


def test_every_metric_has_its_label() -> None:
    """A metric that is added or renamed shows up here."""
    assert {key: label.full for key, label in labels().items()} == {m.key: m.title for m in all_metrics()}


@pytest.mark.parametrize("language", LANGUAGES)
def test_labels_fit_their_places(language: str) -> None:
    """In every language full names fit the method page's first column, short ones a quarter of the page."""
    words = words_for(language)
    column = LIVE[0] * method.build(rich(), words).tables[0].widths[0] / 100 - CELL_GAP
    full, short = ([words.say(text) for text in texts] for texts in zip(*map(_texts, labels().values()), strict=True))
    assert [text for text in full if width(text, 9) > column * 72 / 25.4] == []
    assert [text for text in short if width(text, 9, 600) > 39 * 72 / 25.4] == []


def _texts(label: Label) -> tuple[str, str]:
    return label.full, label.short
