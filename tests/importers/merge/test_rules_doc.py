"""docs/MERGING.md belongs to the rules."""

from __future__ import annotations

from pathlib import Path

from importers.merge.lexicon import rules
from importers.merge.rules_doc import document

DOC = Path(__file__).parents[3] / "docs" / "MERGING.md"


def test_document_is_current() -> None:
    """docs/MERGING.md is what the rules say; write it anew with python -m importers.merge.rules_doc."""
    assert DOC.read_text("utf-8") == document()


def test_every_rule_is_in_it() -> None:
    """With the words that the user reads, each once."""
    lines = document().splitlines()
    assert all(sum(line.startswith(f"| {rule.says} |") for line in lines) == 1 for rule in rules().values())
