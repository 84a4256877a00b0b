"""Contacts by function."""

from __future__ import annotations

from analyzer.audit import Audit
from reports.words import Words
from reports.workbook.figures.counts import counted
from reports.workbook.sheet import Sheet


def build(audit: Audit, words: Words) -> Sheet:
    """The sheet of functions."""
    return counted(words.say("Functions"), words.say("Function"), audit.functions, words, said=True)
