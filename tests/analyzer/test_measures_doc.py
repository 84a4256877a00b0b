"""docs/MEASURES.md belongs to the metric files."""

from __future__ import annotations

from pathlib import Path

from analyzer.measures_doc import document
from analyzer.registry import all_metrics

DOC = Path(__file__).parents[2] / "docs" / "MEASURES.md"


def test_document_is_current() -> None:
    """docs/MEASURES.md is what the metrics say; write it anew with python -m analyzer.measures_doc."""
    assert DOC.read_text("utf-8") == document()


def test_every_formula_has_its_anchor() -> None:
    """Each formula id of a measure leads to its place in the document."""
    text = DOC.read_text("utf-8")
    assert all(f'<a id="{m.formula_id}"></a>' in text for m in all_metrics())
