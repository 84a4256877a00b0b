"""What the review workbook shows, as plain values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import polars as pl

from analyzer.review.apply import contact_references
from analyzer.review.sheet import written
from analyzer.review.values import NO_REVIEW, NOTHING_IN_FORCE, InForce, Review
from analyzer.rows.sectors import sector_name
from analyzer.taxonomy import levels
from importers.merge import Pairing
from importers.network import Network


@dataclass(frozen=True, slots=True)
class Class:
    """One class of a contact: its name for people, how sure it is (0..1), and why."""

    label: str
    confidence: float
    reason: str


@dataclass(frozen=True, slots=True)
class ContactRow:
    """One contact. ``keys`` finds it again in a newer export."""

    contact_id: str
    keys: str
    name: str
    organisation: str
    position: str
    sector: str
    industry: Class
    level: Class
    function: Class

    @property
    def confidences(self) -> tuple[float, float, float]:
        """Those of industry, level and function, the lowest first."""
        low, middle, high = sorted((self.industry.confidence, self.level.confidence, self.function.confidence))
        return low, middle, high


@dataclass(frozen=True, slots=True)
class Material:
    """Contacts, the lowest confidence first; pairs of records; and what an earlier review said."""

    contacts: tuple[ContactRow, ...]
    merges: tuple[Pairing, ...] = ()
    proposals: tuple[Pairing, ...] = ()
    review: Review = NO_REVIEW
    in_force: InForce = NOTHING_IN_FORCE


def material(network: Network, people: pl.DataFrame, review: Review, found: InForce) -> Material:
    """The material of one network; ``people`` are its classified contacts."""
    keys = {row["contact_id"]: written(contact_references(row)) for row in network.contacts.iter_rows(named=True)}
    labels = {level.key: level.label for level in levels()}
    rows = [_row(row, keys[row["contact_id"]], labels) for row in people.iter_rows(named=True)]
    ranked = sorted(rows, key=lambda row: (*row.confidences, row.name, row.contact_id))
    return Material(tuple(ranked), network.merges, network.proposals, review, found)


def _row(row: Mapping[str, Any], keys: str, labels: Mapping[str, str]) -> ContactRow:
    return ContactRow(
        contact_id=row["contact_id"],
        keys=keys,
        name=row["full_name"] or "",
        organisation=row["organisation"] or "",
        position=row["position"] or "",
        sector=sector_name(row["industry_naics"] or ""),
        industry=_class(row, "industry", row["industry"] or ""),
        level=_class(row, "level", labels.get(row["level"] or "", "")),
        function=_class(row, "function", row["function"] or ""),
    )


def _class(row: Mapping[str, Any], task: str, label: str) -> Class:
    return Class(label, row[f"{task}_confidence"] or 0.0, row[f"{task}_reason"] or "")
