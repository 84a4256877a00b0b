"""Seeded networks of invented people, already classified, for the tests of the analyzer."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

import numpy as np
import polars as pl

from analyzer.audit import OwnerProfile
from analyzer.measure import WANTED
from analyzer.options import AuditOptions
from analyzer.taxonomy import functions, levels, sectors
from importers.network import Network, Owner
from importers.records import Job
from importers.schema import CONTACTS, INTERACTIONS, conform, frame_schema

TODAY = date(2026, 6, 30)
NOON = time(12)
START = date(2015, 1, 1)
ALL_FILES = frozenset(WANTED)

OWNER = OwnerProfile(
    name="Maren Oldenkott",
    slug="maren-oldenkott",
    position="Head of Product",
    organisation="Northwind Systems",
    organisation_key="employer 1",
    industry="Software Development",
    sector="Technology, Information and Media",
    sector_naics="51",
    level="director",
    function="Product Management",
    recognised_by="Profile.csv",
)
OPTIONS = AuditOptions(today=TODAY)


@dataclass(frozen=True)
class Case:
    """A network with its classified contacts."""

    network: Network
    contacts: pl.DataFrame


def synthetic(contacts: int = 400, messages: int = 2400, seed: int = 1, unknown: float = 0.15) -> Case:
    """A network skewed to the owner's industry, with heavy-tailed ties."""
    rng = np.random.default_rng(seed)
    frame = _contacts(rng, contacts, unknown)
    events = _interactions(rng, frame["contact_id"].to_list(), messages)
    owner = Owner(
        name=OWNER.name,
        jobs=(
            Job("Product Manager", "Harbour Media", date(2015, 1, 1), date(2019, 3, 1)),
            Job("Head of Product", "Northwind Systems", date(2019, 4, 1)),
        ),
    )
    hidden = (date(2020, 5, 1), date(2023, 2, 3), None)
    return Case(Network(conform(frame, CONTACTS), events, owner, (), hidden, ALL_FILES), frame)


def people(rows: list[dict[str, object]]) -> pl.DataFrame:
    """Classified contacts from a few hand-written columns; the rest is empty, confidences are 1."""
    blank: dict[str, object] = {
        "full_name": "", "given_name": "", "family_name": "", "organisation": "", "position": "", "emails": [],
        "phones": [], "urls": [], "profile_slug": "", "categories": [], "notes": "", "birthday": "",
        "connected_on": None, "sources": [], "organisation_key": "", "industry": "", "industry_naics": "",
        "industry_confidence": 1.0, "industry_reason": "", "level": "", "level_confidence": 1.0, "level_reason": "",
        "function": "", "function_confidence": 1.0, "function_reason": "",
    }  # fmt: skip
    filled = [{"contact_id": f"c{i:05d}"} | blank | row for i, row in enumerate(rows)]
    return pl.DataFrame(filled, schema=_classified_schema())


def events(rows: list[tuple[str, date | None, str, str, str, bool, bool, int]]) -> pl.DataFrame:
    """Interactions from tuples in the order of the schema, days instead of moments."""
    moments = [(c, None if d is None else datetime.combine(d, NOON), *rest) for c, d, *rest in rows]
    return pl.DataFrame(moments, schema=frame_schema(INTERACTIONS), orient="row")


def case(contacts: pl.DataFrame, interactions: pl.DataFrame | None = None, files: frozenset[str] = ALL_FILES) -> Case:
    """A network of these contacts and interactions."""
    touched = events([]) if interactions is None else interactions
    return Case(Network(conform(contacts, CONTACTS), touched, Owner(), (), (), files), contacts)


def without_messages(given: Case) -> Case:
    """The same people when the export holds only Connections.csv."""
    bare = replace(given.network, interactions=events([]), files=frozenset({"connections"}))
    return Case(bare, given.contacts)


def _classified_schema() -> pl.Schema:
    text, number = pl.String(), pl.Float64()
    added = {
        "organisation_key": text, "industry": text, "industry_naics": text, "industry_confidence": number,
        "industry_reason": text, "level": text, "level_confidence": number, "level_reason": text, "function": text,
        "function_confidence": number, "function_reason": text,
    }  # fmt: skip
    return pl.Schema({**frame_schema(CONTACTS), **added})


def _contacts(rng: np.random.Generator, n: int, unknown: float) -> pl.DataFrame:
    codes = [s.naics for s in sectors()]
    weights = np.array([0.2, 0.2, 1, 1, 5, 1, 3, 2, 34, 13, 1, 21, 0, 2, 6, 7, 1, 1.5, 1, 4])
    names = {s.naics: s.name for s in sectors()}
    rungs, jobs = [rung.key for rung in levels()], functions()
    rung_weights = np.array([2, 3, 22, 20, 18, 14, 6, 5, 2, 7, 1])
    span = (TODAY - START).days
    rows = []
    for i in range(n):
        naics = str(rng.choice(codes, p=weights / weights.sum())) if rng.random() > unknown else ""
        level = str(rng.choice(rungs, p=rung_weights / rung_weights.sum())) if rng.random() > unknown else ""
        employer = int(rng.zipf(1.35)) % max(n, 2)
        rows.append(
            {
                "contact_id": f"c{i:05d}",
                "full_name": f"Person {i}",
                "organisation": f"Employer {employer}" if employer % 7 else "",
                "organisation_key": f"employer {employer}" if employer % 7 else "",
                "position": level,
                "industry": names.get(naics, ""),
                "industry_naics": naics,
                "industry_confidence": float(rng.uniform(0.5, 1)) if naics else 0.0,
                "level": level,
                "level_confidence": float(rng.uniform(0.6, 1)) if level else 0.0,
                "function": str(rng.choice(jobs)) if level else "",
                "function_confidence": float(rng.uniform(0.5, 1)) if level else 0.0,
                "connected_on": START + timedelta(days=int(rng.random() ** 0.8 * span)),
            }
        )
    return people(rows)


def _interactions(rng: np.random.Generator, ids: list[str], messages: int) -> pl.DataFrame:
    rows: list[tuple[str, date | None, str, str, str, bool, bool, int]] = []
    partners = max(1, len(ids) * 55 // 100)
    span = (TODAY - START).days
    while len(rows) < messages:
        who = ids[int(rng.pareto(0.9) * 3) % partners]
        day = START + timedelta(days=int(rng.random() ** 0.6 * span))
        thread, mine = f"t{len(rows)}", bool(rng.random() < 0.55)
        others = 2 if rng.random() < 0.04 else 1
        for turn in range(int(rng.geometric(0.3))):
            direction = "sent" if (turn % 2 == 0) == mine else "received"
            asked = bool(rng.random() < 0.35)
            rows.append(
                (who, min(day + timedelta(days=turn), TODAY), "message", direction, thread, turn == 0, asked, others)
            )
    for kind, share in (("endorsement", 0.12), ("recommendation", 0.01), ("invitation", 0.5)):
        for who in ids:
            if rng.random() < share:
                day = START + timedelta(days=int(rng.random() * span))
                rows.append((who, day, kind, "sent" if rng.random() < 0.4 else "received", "", False, False, 1))
    return events(rows)
