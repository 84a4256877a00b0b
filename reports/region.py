"""The reference region as readers know it."""

from __future__ import annotations

from analyzer.audit import Audit
from analyzer.reference import load_reference
from reports.words import Words


def region_label(audit: Audit, words: Words) -> str:
    """A label such as "the United States"; empty where the audit was held against no region."""
    return words.say(load_reference(audit.reference_region).label) if audit.reference_region else ""
