"""Industry, hierarchy level and function of each contact: ``classify`` a table, ``explain`` one person."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import polars as pl

    from analyzer.classify.classifiers import Classifiers, Columns, Explanation

__all__ = ["classify", "classify_rows", "explain"]


def classify(frame: pl.DataFrame, knowledge: Path | None = None) -> pl.DataFrame:
    """``frame`` with the columns of ``analyzer.classify.schema`` added, rows and order unchanged.

    Reads the columns organisation, position and emails (a list of texts), any of which may be missing.
    ``knowledge`` is a folder with a coach's own tables, whose rows win over the shipped ones.
    """
    from analyzer.classify.frame import classify_frame  # noqa: PLC0415 - who has no frame does without polars

    return classify_frame(frame, knowledge)


def classify_rows(
    titles: Sequence[str], companies: Sequence[str], emails: Sequence[Sequence[str]], knowledge: Path | None = None
) -> Columns:
    """The same columns for rows that are no frame; all three of one length, "" and () where nothing is given."""
    return _classifiers(knowledge).classify(titles, companies, emails)


def explain(title: str, company: str = "", email: str = "", knowledge: Path | None = None) -> Explanation:
    """What is said of one person and why."""
    return _classifiers(knowledge).explain(title, company, email)


@cache
def _classifiers(knowledge: Path | None) -> Classifiers:
    from analyzer.classify.classifiers import load_classifiers  # noqa: PLC0415 - the package is light to import

    return load_classifiers(knowledge)
