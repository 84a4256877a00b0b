"""Merging the records of one person: evidence for and against, in rules.toml; the user has the last word."""

from importers.merge.combine import contacts_frame
from importers.merge.identity import references
from importers.merge.merging import merge_cards
from importers.merge.pairings import Pairing, Side, pairings, unfound
from importers.merge.values import Decisions, Evidence, Merging, Reference

__all__ = [
    "Decisions",
    "Evidence",
    "Merging",
    "Pairing",
    "Reference",
    "Side",
    "contacts_frame",
    "merge_cards",
    "pairings",
    "references",
    "unfound",
]
