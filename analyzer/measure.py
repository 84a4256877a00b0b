"""``audit_network``: from a classified network to the whole ``Audit``."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import polars as pl

from analyzer.audit import SCHEMA_VERSION, Audit, ClassifierQuality, DataFinding, Move, OwnerProfile, Person
from analyzer.options import EPOCH, AuditOptions, default_today
from analyzer.plan.moves import make_plan
from analyzer.plan.revive import Revival
from analyzer.registry import measure_dimensions
from analyzer.rows import counts, exchanges, grid, growth, levels, persons, sectors
from analyzer.view import UNKNOWN, Trait, View, build_view
from importers.network import Network

__all__ = ["audit_network", "default_today"]

LOW_CONFIDENCE = 0.6  # under it a class deserves a look in the workbook
WANTED = (
    "connections",
    "messages",
    "invitations",
    "endorsements_given",
    "endorsements_received",
    "recommendations_given",
    "recommendations_received",
    "profile",
    "positions",
)


def audit_network(network: Network, contacts: pl.DataFrame, owner: OwnerProfile, options: AuditOptions) -> Audit:
    """The audit of ``network``; ``contacts`` are its contacts with the classified columns.

    Rows may come in any order: everything is counted or sorted by contact id.
    """
    view = build_view(network, contacts, owner, options)
    dimensions = measure_dimensions(view)
    plan = make_plan(view, dimensions)
    connected = view.connected[view.connected != UNKNOWN]
    close, asleep, owed = persons.closest(view), persons.dormant(view), persons.owed_a_word(view)
    revive, far = _revived(view, plan.revival), persons.far(view)
    return Audit(
        version=SCHEMA_VERSION,
        today=options.today.isoformat(),
        owner=owner,
        contacts=view.size,
        hidden=len(view.hidden),
        first_connected=_iso(connected.min()) if connected.size else "",
        last_connected=_iso(connected.max()) if connected.size else "",
        reference_region=view.reference.region,
        dimensions=dimensions,
        sectors=sectors.sector_rows(view),
        industries=sectors.industry_rows(view),
        levels=levels.level_rows(view),
        functions=counts.function_rows(view),
        employers=counts.employer_rows(view),
        grid=grid.grid_cells(view),
        years=growth.year_rows(view),
        quarters=growth.quarter_rows(view),
        jobs=growth.job_rows(network.owner.jobs),
        exchanges=exchanges.exchange_rows(view),
        closest=close,
        dormant=asleep,
        revive=revive,
        owed=owed,
        far=far,
        others=_others(view, plan.moves, (*close, *asleep, *revive, *owed, *far)),
        revive_gain=plan.revival.steps,
        dots=persons.dots(view, close),
        ties=persons.ties(view),
        moves=plan.moves,
        remarks=plan.remarks,
        classifiers=_classifiers(view),
        findings=_findings(network),
        missing=tuple(name for name in WANTED if name not in view.files),
    )


def _iso(day: int) -> str:
    return (EPOCH + timedelta(days=int(day))).isoformat()


def _revived(view: View, revived: Revival) -> tuple[Person, ...]:
    """The people to write to, each with what that step adds in effective industries and levels."""
    people = persons.persons(view, revived.places)
    if not revived.steps:
        return people
    pairs = zip(people, revived.steps, revived.steps[1:], strict=False)
    return tuple(
        replace(p, gain=round(after.openness - before.openness + after.scope - before.scope, 4))
        for p, before, after in pairs
    )


def _others(view: View, moves: tuple[Move, ...], listed: tuple[Person, ...]) -> tuple[Person, ...]:
    """People of the moves who are in none of the lists."""
    known = {p.contact_id for p in listed}
    wanted = {i for move in moves for i in move.people} - known
    places = [place for place, i in enumerate(view.contacts["contact_id"]) if i in wanted]
    return persons.persons(view, places)


def _classifiers(view: View) -> tuple[ClassifierQuality, ...]:
    return tuple(_quality(trait, view.size) for trait in (view.sector, view.level, view.function))


def _quality(trait: Trait, size: int) -> ClassifierQuality:
    sure = trait.confidence[trait.known]
    mean = round(float(sure.mean()), 4) if sure.size else 0.0
    return ClassifierQuality(trait.name, trait.base, size, mean, int((sure < LOW_CONFIDENCE).sum()))


def _findings(network: Network) -> tuple[DataFinding, ...]:
    return tuple(DataFinding(f.file, f.what, f.count, f.reason, f.lines, f.remedy) for f in network.findings)
