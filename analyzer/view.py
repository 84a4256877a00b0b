"""``View``: a network as arrays, computed once and read by every metric."""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from datetime import date

import numpy as np
import polars as pl
from numpy.typing import NDArray

from analyzer.audit import OwnerProfile
from analyzer.conversations import Conversations, build_conversations
from analyzer.maths.resample import class_draws
from analyzer.options import EPOCH, AuditOptions
from analyzer.reference import Reference, load_reference
from analyzer.taxonomy import functions, levels, sectors
from analyzer.ties import Ties, build_ties
from analyzer.weights import Weights, load_weights
from importers.network import Network

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]

UNKNOWN = -1
YEAR = 365
_LABELS = {"industry": "industry_naics"}  # counted by sector; the finer name is as fine as the evidence carries


@dataclass(frozen=True, slots=True, eq=False)
class Trait:
    """One classified trait of all contacts: category by contact (-1 unknown), confidence, the owner's own.

    ``draws`` are resampled counts, one row per draw and one column per category.
    """

    name: str
    categories: tuple[str, ...]
    codes: Ints
    confidence: Floats
    own: int
    draws: Ints

    @property
    def known(self) -> Bools:
        """Which contacts have it."""
        return self.codes >= 0

    @property
    def base(self) -> int:
        """How many contacts have it."""
        return int(self.known.sum())

    @property
    def counts(self) -> Ints:
        """Contacts per category."""
        return np.bincount(self.codes[self.known], minlength=len(self.categories))


@dataclass(frozen=True, slots=True, eq=False)
class View:
    """Everything a metric reads. Arrays have one entry per contact, in the order of ``contacts``.

    Contacts stand in the order of their ids, so that of equals the first place is always the same one.

    ``level`` tells the eleven levels, ``ladder`` the eight rungs (partner, founder and executive share
    one; the retired stand outside). ``rank`` is the rung, -1 for unknown and retired. ``linked`` marks
    whom the export could hold messages with: connections and all who ever wrote. ``connected`` the day of the
    connection since 1970, -1 where unknown; ``employer`` indexes ``employers`` (keys, sorted).
    """

    contacts: pl.DataFrame
    owner: OwnerProfile
    options: AuditOptions
    reference: Reference
    weights: Weights
    files: frozenset[str]
    today: int
    sector: Trait
    level: Trait
    ladder: Trait
    function: Trait
    rank: Ints
    own_rank: int
    linked: Bools
    employer: Ints
    employers: tuple[str, ...]
    own_employer: int
    connected: Ints
    ties: Ties
    conversations: Conversations
    interactions: pl.DataFrame
    hidden: tuple[date | None, ...]

    @property
    def size(self) -> int:
        """How many contacts there are."""
        return len(self.connected)

    @property
    def colleagues(self) -> Bools:
        """Contacts at the owner's present employer."""
        return np.asarray((self.employer == self.own_employer) & (self.own_employer != UNKNOWN))

    def rng(self, key: str) -> np.random.Generator:
        """A generator of its own for each measure, so that adding one moves no other's interval."""
        return _rng(self.options.seed, key)


def build_view(network: Network, contacts: pl.DataFrame, owner: OwnerProfile, options: AuditOptions) -> View:
    """The view of these classified contacts; whoever and whatever came after ``options.today`` is left out."""
    later = pl.col("connected_on") > pl.lit(options.today)
    contacts = contacts.filter(~later.fill_null(value=False)).sort("contact_id")
    today = (options.today - EPOCH).days
    events = network.interactions.filter(pl.col("at").is_null() | (pl.col("at").dt.date() <= pl.lit(options.today)))
    weights = load_weights()
    employer, employers = _employers(contacts)
    level = _trait("level", contacts, tuple(rung.key for rung in levels()), owner.level, options.seed)
    ladder = _ladder(level, options.seed)
    connected = contacts["connected_on"].cast(pl.Int32).cast(pl.Int64).fill_null(UNKNOWN).to_numpy()
    return View(
        contacts=contacts,
        owner=owner,
        options=options,
        reference=load_reference(options.reference),
        weights=weights,
        files=network.files,
        today=today,
        sector=_trait("industry", contacts, tuple(s.naics for s in sectors()), owner.sector_naics, options.seed),
        level=level,
        ladder=ladder,
        function=_trait("function", contacts, functions(), owner.function, options.seed),
        rank=np.where(ladder.known, ladder.codes + 1, UNKNOWN),
        own_rank=ladder.own + 1 if ladder.own >= 0 else UNKNOWN,
        linked=_linked(contacts, events),
        employer=employer,
        employers=employers,
        own_employer=employers.index(owner.organisation_key) if owner.organisation_key in employers else UNKNOWN,
        connected=connected,
        ties=build_ties(contacts["contact_id"], events, today, weights),
        conversations=build_conversations(events),
        interactions=events,
        hidden=tuple(d for d in network.hidden if d is None or d <= options.today),
    )


def _rng(seed: int, key: str) -> np.random.Generator:
    return np.random.default_rng([seed, zlib.crc32(key.encode())])


def _trait(name: str, contacts: pl.DataFrame, categories: tuple[str, ...], own: str, seed: int) -> Trait:
    """A classified column as codes; a label outside the taxonomy counts as unknown."""
    column = _LABELS.get(name, name)
    places = {name: i for i, name in enumerate(categories)}
    codes = contacts[column].replace_strict(places, default=UNKNOWN, return_dtype=pl.Int64).to_numpy()
    confidence = contacts[f"{name}_confidence"].fill_null(0.0).to_numpy()
    draws = class_draws(_rng(seed, name), codes, confidence, len(categories))
    return Trait(name, categories, codes, confidence, places.get(own, UNKNOWN), draws)


def _ladder(level: Trait, seed: int) -> Trait:
    """Levels as rungs: codes are ranks from 0."""
    ranks = np.array([UNKNOWN if rung.rank is None else rung.rank - 1 for rung in levels()] + [UNKNOWN])
    rungs = tuple(str(rank + 1) for rank in range(int(ranks.max()) + 1))
    codes = ranks[level.codes]
    draws = class_draws(_rng(seed, "ladder"), codes, level.confidence, len(rungs))
    return Trait("level", rungs, codes, level.confidence, int(ranks[level.own]), draws)


def _linked(contacts: pl.DataFrame, events: pl.DataFrame) -> Bools:
    """Contacts that are on LinkedIn as far as the export tells."""
    met = contacts["contact_id"].is_in(events["contact_id"].unique().to_list())
    known = contacts["connected_on"].is_not_null() | (contacts["profile_slug"].fill_null("") != "")
    return np.asarray((met | known).to_numpy())


def _employers(contacts: pl.DataFrame) -> tuple[Ints, tuple[str, ...]]:
    """Employer codes in the order of the sorted keys; -1 where there is none."""
    keys = contacts["organisation_key"].fill_null("")
    names = tuple(keys.filter(keys != "").unique().sort().to_list())
    places = {name: i for i, name in enumerate(names)}
    return keys.replace_strict(places, default=UNKNOWN, return_dtype=pl.Int64).to_numpy(), names
