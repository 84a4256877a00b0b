"""``Audit``: the whole result as frozen plain values, versioned, JSON in and out.

Nothing here is a data frame: reports, other programs and later versions read these values.
"""

from __future__ import annotations

from dataclasses import dataclass, field

SCHEMA_VERSION = 1

WITHHELD_UNDER = 30  # classified contacts below which no diversity figure is shown


@dataclass(frozen=True, slots=True)
class Measure:
    """One figure with everything needed to judge it.

    ``key`` is "dimension.name". ``unit`` is one of "industries", "employers", "functions", "levels",
    "contacts", "share" (0..1), "index" (-1..1), "ratio", "years", "days", "messages".
    ``base`` counts what the figure rests on, ``base_unit`` names it ("contacts", "messages", "threads",
    "ties"); ``coverage`` is that base over all that would have counted, 0..1. ``interval`` is the
    central 90 % of resampling contacts and classifier confidence together. ``value`` is None when
    ``withheld`` says why: "too-few" (under WITHHELD_UNDER), "not-in-export", "owner-unknown",
    "no-data". ``formula`` is the id in docs/MEASURES.md. ``reference`` is a published figure or the
    reference region's, with ``reference_source`` naming it. ``title`` is the measure's name in English, so
    that a report can show a measure it has no words of its own for.
    """

    key: str
    value: float | None
    unit: str
    base: int
    base_unit: str = "contacts"
    coverage: float = 1.0
    interval: tuple[float, float] | None = None
    reference: float | None = None
    reference_source: str = ""
    formula: str = ""
    withheld: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class Dimension:
    """One of the six: openness, scope, vision, quality, curiosity, reciprocity.

    ``headline`` comes first in every report; ``missing`` names the export files whose absence
    silences (part of) it, by the keys of ``Network.files``.
    """

    key: str
    headline: Measure
    measures: tuple[Measure, ...] = ()
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OwnerProfile:
    """The owner, classified. Empty text is unknown; ``recognised_by`` says how we know."""

    name: str = ""
    slug: str = ""
    position: str = ""
    organisation: str = ""
    organisation_key: str = ""
    industry: str = ""
    sector: str = ""
    sector_naics: str = ""
    level: str = ""
    function: str = ""
    recognised_by: str = ""


@dataclass(frozen=True, slots=True)
class SectorRow:
    """One sector (the 20 LinkedIn v2 sectors with NAICS codes; "" is unknown).

    ``share`` is of the classified contacts; ``reference_share`` of the reference region's employed;
    ``quotient`` is share / reference share (location quotient), None without reference.
    A row can stand for joined codes of the reference ("42+44-45"): compare the merged group only.
    """

    naics: str
    name: str
    count: int
    share: float
    share_interval: tuple[float, float] | None = None
    reference_share: float | None = None
    quotient: float | None = None


@dataclass(frozen=True, slots=True)
class LevelRow:
    """One of the 11 level keys, lowest first; ``band`` is "below", "same", "above" or "" (owner unknown)."""

    level: str
    count: int
    share: float
    band: str = ""


@dataclass(frozen=True, slots=True)
class CountRow:
    """A name and how many contacts stand behind it (employers, functions, finer industries)."""

    name: str
    count: int
    share: float


@dataclass(frozen=True, slots=True)
class GridCell:
    """Contacts of one sector at one level group ("executive", "director", "manager", "senior", "junior").

    ``gap`` marks an empty cell that the reference and the owner's goals would fill.
    """

    sector_naics: str
    level_group: str
    count: int
    gap: bool = False


@dataclass(frozen=True, slots=True)
class YearRow:
    """The network at one year's end. ``openness`` is rarefied Hill 1D, None under the base."""

    year: int
    new: int
    total: int
    openness: float | None = None
    openness_base: int = 0
    new_to_you: float | None = None
    partial: bool = False


@dataclass(frozen=True, slots=True)
class QuarterRow:
    """New contacts in one quarter, "2024-Q3"."""

    quarter: str
    new: int


@dataclass(frozen=True, slots=True)
class JobRow:
    """One of the owner's own jobs, to lay over the growth chart; dates ISO, finished "" while it lasts."""

    title: str
    organisation: str
    started: str = ""
    finished: str = ""


@dataclass(frozen=True, slots=True)
class ExchangeRow:
    """Given and got, for one kind of exchange; None where the export lacks the file.

    ``kind`` is one of "opened", "replies", "messages", "endorsements", "recommendations",
    "invitations", "introductions".
    """

    kind: str
    given: int | None
    got: int | None
    since: str = ""


@dataclass(frozen=True, slots=True)
class Person:
    """One contact as the report needs it. The only value here that names a third party.

    ``strength`` is 0..1; ``silent_days`` since the last exchange, None when there never was one;
    ``state`` is "alive" (within a year), "cooling" (1-3 years), "dormant" (3 years or more), "never".
    ``gain`` is set in ``Audit.revive``: what reviving this tie, after those before it, adds in effective
    industries plus effective levels among living ties.
    """

    contact_id: str
    name: str
    organisation: str = ""
    position: str = ""
    sector: str = ""
    sector_naics: str = ""
    level: str = ""
    function: str = ""
    strength: float = 0.0
    silent_days: int | None = None
    last_exchange: str = ""
    connected_on: str = ""
    state: str = "never"
    sent: int = 0
    received: int = 0
    gain: float | None = None


@dataclass(frozen=True, slots=True)
class Dot:
    """One contact on the map: no name; ``person`` is the contact_id of a labelled one, else ""."""

    sector_naics: str
    strength: float
    state: str
    person: str = ""


@dataclass(frozen=True, slots=True)
class Tie:
    """How one tie stands, for a comparison with a later audit: no name.

    ``state`` as in ``Person``; ``owed`` when the contact gave and got nothing back.
    """

    contact_id: str
    state: str
    last_exchange: str = ""
    owed: bool = False


@dataclass(frozen=True, slots=True)
class GainStep:
    """Openness among living ties after reviving the first ``revived`` of ``Audit.revive``."""

    revived: int
    openness: float
    scope: float


@dataclass(frozen=True, slots=True)
class Move:
    """One thing to do. ``kind``: gap, revive, introduce, give, meet, ask. ``due`` is an ISO date.

    ``key`` is the entry of the findings data file it came from; ``title``, ``reason`` and ``effect``
    are that entry's sentences, still with ``{placeholders}`` so that they can be translated, and
    ``facts`` fills them. ``people`` holds contact ids; ``"{people}"`` stands for their names.
    """

    key: str
    kind: str
    title: str
    reason: str
    effect: str
    due: str
    people: tuple[str, ...] = ()
    facts: tuple[tuple[str, str], ...] = ()
    source: str = ""


@dataclass(frozen=True, slots=True)
class Remark:
    """A sentence that holds of this network, from the findings file.

    ``text`` keeps its ``{placeholders}`` so that it can be translated; ``facts`` fills them. It names nobody.
    ``own`` marks a coach's own entry: it is shown before the others.
    """

    key: str
    dimension: str
    text: str
    facts: tuple[tuple[str, str], ...] = ()
    source: str = ""
    own: bool = False


@dataclass(frozen=True, slots=True)
class ClassifierQuality:
    """How far the classes can be trusted. ``task``: industry, level, function."""

    task: str
    known: int
    total: int
    mean_confidence: float
    low_confidence: int


@dataclass(frozen=True, slots=True)
class DataFinding:
    """A data-quality finding (importers.findings.Finding as a plain value)."""

    file: str
    what: str
    count: int
    reason: str = ""
    lines: tuple[int, ...] = ()
    remedy: str = ""


@dataclass(frozen=True, slots=True)
class Audit:
    """Everything the report, the workbook, the workshop and ``compare`` need.

    ``today`` is the day all ages are counted from. ``contacts`` counts people, ``hidden`` members
    without a name. ``others`` are people whom a move names and no other list holds, so that every id in
    ``Move.people`` has its ``Person`` somewhere here. ``missing`` holds keys of files the export lacks.
    ``ties`` are all contacts with whom a word was ever exchanged or to whom one is owed; a share edition has
    none. ``edition`` is "private", "share" or "aggregates"; a share edition has been through ``reports.redact`` and
    names no third party, an aggregates edition holds nobody but the owner.
    """

    version: int
    today: str
    owner: OwnerProfile
    contacts: int
    hidden: int
    first_connected: str
    last_connected: str
    reference_region: str
    dimensions: tuple[Dimension, ...]
    sectors: tuple[SectorRow, ...] = ()
    industries: tuple[CountRow, ...] = ()
    levels: tuple[LevelRow, ...] = ()
    functions: tuple[CountRow, ...] = ()
    employers: tuple[CountRow, ...] = ()
    grid: tuple[GridCell, ...] = ()
    years: tuple[YearRow, ...] = ()
    quarters: tuple[QuarterRow, ...] = ()
    jobs: tuple[JobRow, ...] = ()
    exchanges: tuple[ExchangeRow, ...] = ()
    closest: tuple[Person, ...] = ()
    dormant: tuple[Person, ...] = ()
    revive: tuple[Person, ...] = ()
    revive_gain: tuple[GainStep, ...] = ()
    owed: tuple[Person, ...] = ()
    far: tuple[Person, ...] = ()
    others: tuple[Person, ...] = ()
    dots: tuple[Dot, ...] = ()
    ties: tuple[Tie, ...] = ()
    moves: tuple[Move, ...] = ()
    remarks: tuple[Remark, ...] = ()
    classifiers: tuple[ClassifierQuality, ...] = ()
    findings: tuple[DataFinding, ...] = ()
    missing: tuple[str, ...] = ()
    edition: str = "private"
    extras: dict[str, str] = field(default_factory=dict)
