"""Industry, hierarchy level and function of each contact: ``classify`` a table, ``explain`` one person."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import polars as pl

    from analyzer.classify.frame import Classifiers, Explanation

__all__ = ["classify", "explain"]


def classify(frame: pl.DataFrame, knowledge: Path | None = None) -> pl.DataFrame:
    """``frame`` with the columns of ``analyzer.classify.schema`` added, rows and order unchanged.

    Reads the columns organisation, position and emails (a list of texts), any of which may be missing.
    ``knowledge`` is a folder with a coach's own tables, whose rows win over the shipped ones.
    """
    return _classifiers(knowledge).classify(frame)


def explain(title: str, company: str = "", email: str = "", knowledge: Path | None = None) -> Explanation:
    """What is said of one person and why."""
    return _classifiers(knowledge).explain(title, company, email)


@cache
def _classifiers(knowledge: Path | None) -> Classifiers:
    from analyzer.classify.frame import load_classifiers  # noqa: PLC0415 - the package is light to import

    return load_classifiers(knowledge)
