"""``Network``: what importing ends in and analysing starts from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import polars as pl

from importers.findings import Finding
from importers.merge.pairings import Pairing
from importers.merge.values import Reference
from importers.records import Job


@dataclass(frozen=True, slots=True)
class Owner:
    """Whose network this is. ``recognised_by`` says in words how we know; empty fields are unknown."""

    name: str = ""
    slug: str = ""
    headline: str = ""
    industry: str = ""
    position: str = ""
    organisation: str = ""
    emails: tuple[str, ...] = ()
    jobs: tuple[Job, ...] = ()
    recognised_by: str = ""


@dataclass(frozen=True, slots=True)
class Network:
    """People, what passed between them and the owner, and how good the data are.

    ``contacts`` and ``interactions`` follow ``importers.schema``. ``hidden`` holds the connection
    dates of members who hide or left. ``files`` names the kinds of file that were found
    ("connections", "messages", "invitations", "endorsements_given", "endorsements_received",
    "recommendations_given", "recommendations_received", "profile", "positions",
    "imported_contacts", "address_book", "vcard"), so that a measure can tell "none" from "not in
    this export". ``merges`` are the pairs of records joined, ``proposals`` those left for the user;
    ``unfound`` are records that the user decided on and that are not here.
    """

    contacts: pl.DataFrame
    interactions: pl.DataFrame
    owner: Owner
    findings: tuple[Finding, ...] = ()
    hidden: tuple[date | None, ...] = ()
    files: frozenset[str] = frozenset()
    merges: tuple[Pairing, ...] = ()
    proposals: tuple[Pairing, ...] = ()
    unfound: frozenset[Reference] = frozenset()
