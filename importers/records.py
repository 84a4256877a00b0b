"""What readers produce: frozen records, one per card, row or event, before merging."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from importers.findings import Finding

Kind = Literal["message", "invitation", "endorsement", "recommendation"]


@dataclass(frozen=True, slots=True)
class Card:
    """One person as one card or row tells it. Texts are cleaned, lists hold no doubles.

    ``row`` counts cards or data rows of ``file`` from 0. ``emails`` are lower case, ``phones`` E.164
    where the country is known and as written otherwise, ``profile_slug`` is the decoded lower-case
    part behind ``/in/`` of a LinkedIn address. ``birthday`` is ``YYYY-MM-DD`` or ``--MM-DD``.
    """

    file: str
    row: int
    full_name: str = ""
    given_name: str = ""
    family_name: str = ""
    organisation: str = ""
    position: str = ""
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    urls: tuple[str, ...] = ()
    profile_slug: str = ""
    categories: tuple[str, ...] = ()
    notes: str = ""
    birthday: str = ""
    connected_on: date | None = None


@dataclass(frozen=True, slots=True)
class Party:
    """Someone named in an event: the profile slug where the export has it, and the name."""

    slug: str = ""
    name: str = ""
    organisation: str = ""


@dataclass(frozen=True, slots=True)
class Touch:
    """One event between two people, as the export tells it: who it came from and who it went to.

    Which of them is the owner is decided later, unless the kind of file says it: then ``direction``
    is set and the owner's side is an empty ``Party``. ``asked`` says whether the text holds a
    question; the text itself is dropped while reading and is nowhere after it.
    """

    file: str
    row: int
    kind: Kind
    sender: Party
    recipients: tuple[Party, ...]
    at: datetime | None
    conversation_id: str = ""
    asked: bool = False
    direction: Literal["", "sent", "received"] = ""


@dataclass(frozen=True, slots=True)
class Job:
    """One position of the owner; ``finished`` is None while it lasts. Dates are first of a month."""

    title: str
    organisation: str
    started: date | None = None
    finished: date | None = None


@dataclass(frozen=True, slots=True)
class OwnerFacts:
    """What one file says about the owner of the export; empty where it says nothing."""

    name: str = ""
    slug: str = ""
    headline: str = ""
    industry: str = ""
    emails: tuple[str, ...] = ()
    jobs: tuple[Job, ...] = ()
    source: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """All that one file gave."""

    cards: tuple[Card, ...] = ()
    touches: tuple[Touch, ...] = ()
    owner: OwnerFacts | None = None
    hidden: tuple[date | None, ...] = ()
    findings: tuple[Finding, ...] = ()
