"""docs/ACTIONS.md tells a coach every fact and list there is."""

from __future__ import annotations

from pathlib import Path

from analyzer.plan.actions_doc import document
from analyzer.plan.moves import plan_facts
from analyzer.registry import all_metrics, measure_dimensions
from analyzer.taxonomy import knowledge_rows
from analyzer.view import build_view
from tests.analyzer.builders import OPTIONS, OWNER, case, people, synthetic

DOC = Path(__file__).parents[2] / "docs" / "ACTIONS.md"


def test_document_is_current() -> None:
    """docs/ACTIONS.md is what the program says; write it anew with python -m analyzer.plan.actions_doc."""
    assert DOC.read_text("utf-8") == document()


def test_every_fact_and_list_is_described() -> None:
    """Facts and lists are the same for any network, and each has its row."""
    described = {row["name"] for row in knowledge_rows("facts.csv")}
    lists = {row["name"] for row in knowledge_rows("lists.csv")}
    counted = {f"{name}_{what}" for name in lists for what in ("count", "taken", "left")}
    measured = {m.key.replace(".", "_") for m in all_metrics() if "circle" not in m.needs}
    for given in (case(people([])), synthetic(200, 900)):
        view = build_view(given.network, given.contacts, OWNER, OPTIONS)
        facts, listed, _ = plan_facts(view, measure_dimensions(view))
        ends = {f"{name}{end}" for name in measured for end in ("_low", "_high", "_reference")}
        assert set(facts.words) == described | counted | measured | ends
        assert set(facts.numbers) <= set(facts.words)
        assert set(listed) == lists
