"""Findings: true of the network, plain for 0, 1 and many, silent where an interval leaves it open."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from analyzer.audit import Audit
from analyzer.measure import audit_network
from analyzer.options import AuditOptions
from analyzer.registry import DIMENSIONS
from importers.errors import UserError
from tests.analyzer.builders import OPTIONS, OWNER, TODAY, Case, case, events, people, synthetic, without_messages


def _audit(given: Case, options: AuditOptions = OPTIONS) -> Audit:
    return audit_network(given.network, given.contacts, OWNER, options)


def _said(audit: Audit) -> dict[str, str]:
    return {r.key: r.text.format(**dict(r.facts)) for r in audit.remarks}


def test_every_dimension_has_a_say() -> None:
    """Of a whole export something is said in each dimension, in the order of the dimensions."""
    told = [r.dimension for r in _audit(synthetic(600, 4000)).remarks]
    assert set(told) == set(DIMENSIONS)
    assert told == sorted(told, key=DIMENSIONS.index)


@pytest.mark.parametrize("given", [synthetic(600, 4000), synthetic(20, 60), without_messages(synthetic(200, 0))])
def test_sentences_are_whole(given: Case) -> None:
    """Every remark fills up and ends in a full stop, with no hole in it."""
    for text in _said(_audit(given)).values():
        assert text.endswith(".")
        assert not any(bad in text for bad in ("{", "  ", " .", " ;", "None", " nan")), text


@pytest.mark.parametrize(
    ("alive", "text"),
    [
        (0, "No tie is alive in which both sides have written."),
        (1, "One tie is alive: both sides have written, and within the last year."),
        (3, "3 ties are alive: both sides have written, and within the last year."),
    ],
)
def test_none_one_many(alive: int, text: str) -> None:
    """The sentence agrees with its number."""
    rows = [
        (f"c{i:05d}", TODAY, "message", way, f"t{i}", way == "sent", False, 1)
        for i in range(alive)
        for way in ("sent", "received")
    ]
    linked: list[dict[str, object]] = [{"connected_on": TODAY} for _ in range(4)]
    assert _said(_audit(case(people(linked), events(list(rows)))))["living-ties"] == text


@pytest.mark.parametrize(("inside", "key"), [(0.9, "birds-of-a-feather"), (0.0, "hardly-anyone-alike")])
def test_a_comparison_needs_its_interval(inside: float, key: str) -> None:
    """More or fewer of one's own kind is said only when the whole interval lies on that side of chance."""
    rows: list[dict[str, object]] = [{"industry_naics": "51" if i < inside * 400 else "62"} for i in range(400)]
    told = _said(_audit(case(people(rows))))
    assert key in told
    two = [{"industry_naics": "51" if i < 2 else "62"} for i in range(100)]
    assert not {"birds-of-a-feather", "hardly-anyone-alike"} & set(_said(_audit(case(people(list(two))))))


def test_coach_adds_and_drops(tmp_path: Path) -> None:
    """A coach's findings.toml adds a sentence, drops one, and is checked like the actions."""
    own = """
    [[finding]]
    key = "questions"
    off = true
    [[finding]]
    key = "size"
    dimension = "quality"
    when = "contacts > 10"
    text = "You have {contacts} contacts."
    """
    (tmp_path / "findings.toml").write_text(own, "utf-8")
    told = _said(_audit(synthetic(300, 900), replace(OPTIONS, actions_folder=tmp_path)))
    assert told["size"] == "You have 300 contacts."
    assert "questions" not in told
    (tmp_path / "findings.toml").write_text(own.replace("{contacts}", "{friends}"), "utf-8")
    with pytest.raises(UserError, match="friends"):
        _audit(synthetic(50, 0), replace(OPTIONS, actions_folder=tmp_path))
