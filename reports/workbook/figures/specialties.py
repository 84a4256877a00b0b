"""Contacts by industry in LinkedIn's finer division."""

from __future__ import annotations

from analyzer.audit import Audit
from reports.words import Words
from reports.workbook.figures.counts import counted
from reports.workbook.sheet import Sheet


def build(audit: Audit, words: Words) -> Sheet:
    """The sheet of finer industries."""
    return counted(words.say("Industries in detail"), words.say("Industry"), audit.industries, words, said=True)
