"""Functions as people name them on profiles: departments and their short forms in some fifteen languages."""

from __future__ import annotations

import csv
from collections import defaultdict
from pathlib import Path

import pytest

from analyzer.classify.function import load_function

# Lines made up for this test; rows of the table were mended after them, some lines stay open to dispute.
with Path(__file__).with_name("departments.csv").open(encoding="utf-8", newline="") as lines:
    ROWS = list(csv.DictReader(lines))
CLASSIFIER = load_function()
BY_FUNCTION: dict[str, list[str]] = defaultdict(list)
for row in ROWS:
    BY_FUNCTION[row["function"]].append(row["title"])


@pytest.mark.parametrize(("function", "titles"), BY_FUNCTION.items(), ids=list(BY_FUNCTION))
def test_titles_name_their_department(function: str, titles: list[str]) -> None:
    """Nine of ten lines of each function get it."""
    wrong = {
        title: answer.label
        for title, answer in zip(titles, CLASSIFIER.answers(titles), strict=True)
        if answer.label != function
    }
    assert len(wrong) <= 0.1 * len(titles), wrong


@pytest.mark.parametrize(
    ("short", "function"),
    [
        *[(short, "Finance") for short in ("CFO", "DAF", "FP&A")],
        *[(short, "Human Resources") for short in ("CHRO", "DRH", "RRH", "HRBP", "RR.HH.")],
        *[(short, "Information Technology") for short in ("CIO", "CISO", "DSI", "RSSI", "SRE")],
        *[(short, "Sales") for short in ("CRO", "KAM", "SDR", "AE")],
        *[(short, "Program and Project Management") for short in ("PMO", "TPM")],
        *[(short, "Research") for short in ("R&D", "F&E")],
        ("CMO", "Marketing"),
        ("CSM", "Customer Success and Support"),
        ("SCM", "Operations"),
        ("M&A", "Business Development"),
        ("QC", "Quality Assurance"),
    ],
)
def test_short_forms_are_known(short: str, function: str) -> None:
    """A department's abbreviation is enough."""
    assert CLASSIFIER.answer(short).label == function
