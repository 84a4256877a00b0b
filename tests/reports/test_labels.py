"""Measures are called on the page what docs/MEASURES.md calls them."""

from __future__ import annotations

from analyzer.registry import all_metrics
from reports.charts.typeset import width
from reports.frame import LIVE
from reports.layout import CELL_GAP
from reports.pages import method
from reports.side_figures import labels
from reports.words import Words
from tests.reports.audits import rich


def test_every_metric_has_its_label() -> None:
    """A metric that is added or renamed shows up here."""
    assert {key: label.full for key, label in labels().items()} == {m.key: m.title for m in all_metrics()}


def test_labels_fit_their_places() -> None:
    """Full names fit the method page's first column, short ones a quarter of the page."""
    column = LIVE[0] * method.build(rich(), Words()).tables[0].widths[0] / 100 - CELL_GAP
    for label in labels().values():
        assert width(label.full, 9) <= column * 72 / 25.4, label.full
        assert width(label.short, 9, 600) <= 39 * 72 / 25.4, label.short
