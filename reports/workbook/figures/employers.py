"""Contacts by employer."""

from __future__ import annotations

from analyzer.audit import Audit
from reports.words import Words
from reports.workbook.figures.counts import counted
from reports.workbook.sheet import Sheet


def build(audit: Audit, words: Words) -> Sheet:
    """The sheet of employers; an edition to share names only those of several contacts."""
    return counted(words.say("Employers"), words.say("Employer"), audit.employers, words)
