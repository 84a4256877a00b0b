"""The steps of an audit in order: read, classify, measure. Each takes a value and returns a new one."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from importers.errors import UserError
from importers.network import Network
from importers.owner import Claims
from importers.read import read_network
from tiescope.console import Console

if TYPE_CHECKING:
    import polars as pl

    from analyzer.audit import Audit
    from analyzer.review import InForce, Material, Review

SILENT = Console(level=-1)


@dataclass(frozen=True, slots=True)
class Request:
    """What to audit and what the user said about it.

    ``role`` reads "TITLE at COMPANY". ``review`` is a workbook with the user's corrections, ``frames`` are
    pandas or polars frames of contacts.
    """

    inputs: tuple[Path, ...]
    owner: str = ""
    role: str = ""
    industry: str = ""
    today: date | None = None
    reference: str = "US"
    goals: tuple[str, ...] = ()
    goal_levels: tuple[str, ...] = ()
    knowledge: Path | None = None
    review: Path | None = None
    frames: tuple[object, ...] = ()

    def claims(self) -> Claims:
        """The user's word on the owner; ``UserError`` when --role or --industry cannot be understood."""
        from analyzer.industry_names import settle_industry

        title, organisation = split_role(self.role)
        return Claims(self.owner, title, organisation, settle_industry(self.industry) if self.industry else "")


@dataclass(frozen=True, slots=True)
class Classified:
    """A network, its classified contacts, and the user's corrections that are in them."""

    network: Network
    people: pl.DataFrame
    review: Review
    in_force: InForce


@dataclass(frozen=True, slots=True)
class Result:
    """An audit with what it was made from."""

    audit: Audit
    classified: Classified

    @property
    def network(self) -> Network:
        """The network as it was read."""
        return self.classified.network

    @property
    def people(self) -> pl.DataFrame:
        """Its contacts with their classes."""
        return self.classified.people

    def material(self) -> Material:
        """What the review workbook shows."""
        from analyzer.review import material

        found = self.classified
        return material(found.network, found.people, found.review, found.in_force)

    def summary(self) -> str:
        """One line for the terminal."""
        owner = f" of {self.audit.owner.name}" if self.audit.owner.name else ""
        hidden = f", {self.audit.hidden:,} more hide their name" if self.audit.hidden else ""
        people = "contact" if self.audit.contacts == 1 else "contacts"
        exchanges = (
            f", {self.network.interactions.height:,} exchanges with them" if self.network.interactions.height else ""
        )
        return f"Network{owner} on {self.audit.today}: {self.audit.contacts:,} {people}{exchanges}{hidden}."


def split_role(role: str) -> tuple[str, str]:
    """Title and company of "Head of Product at Northwind"; the last " at " or " @ " divides."""
    if not role.strip():
        return "", ""
    for mark in (" at ", " @ "):
        title, found, organisation = role.rpartition(mark)
        if found and title.strip() and organisation.strip():
            return title.strip(), organisation.strip()
    raise UserError(
        f"--role {role!r} names no company",
        remedy='Write it as "TITLE at COMPANY", for example --role "Head of Product at Northwind".',
        exit_code=2,
    )


def classified_network(request: Request, console: Console = SILENT) -> tuple[Network, pl.DataFrame]:
    """The network, and its contacts with the classified columns added."""
    found = reviewed_network(request, console)
    return found.network, found.people


def reviewed_network(request: Request, console: Console = SILENT) -> Classified:
    """The network read, merged and classified, with the user's corrections laid over each step."""
    from analyzer.classify import classify
    from analyzer.review import NO_REVIEW, in_force, read_review, with_classes, with_employers

    claims = request.claims()
    review = read_review(request.review) if request.review else NO_REVIEW
    with console.step("Reading") as step:
        network = read_network(request.inputs, claims, review.decisions, step.show, request.frames)
    found = in_force(review, network)
    with console.step(f"Classifying {network.contacts.height:,} contacts"):
        people = classify(with_employers(network.contacts, found.corrections), request.knowledge)
    told = (*network.findings, *review.findings, *found.findings)
    return Classified(replace(network, findings=told), with_classes(people, found.corrections), review, found)


def newest_date(network: Network) -> date:
    """The newest date in the data, so that a run can be repeated; the clock's when there is none."""
    from analyzer.options import EPOCH, default_today

    found = default_today(network)
    return found if found > EPOCH else datetime.now().astimezone().date()


def make_audit(request: Request, console: Console = SILENT) -> Result:
    """Read, classify and measure; ``UserError`` for what the user can mend."""
    from analyzer.classify import classify
    from analyzer.industry_names import settle_sector
    from analyzer.measure import audit_network
    from analyzer.options import AuditOptions, Goals
    from analyzer.owner import owner_profile

    found = reviewed_network(request, console)
    network = found.network
    owner = owner_profile(network.owner, partial(classify, knowledge=request.knowledge))
    options = AuditOptions(
        today=request.today or newest_date(network),
        reference=request.reference,
        goals=Goals(tuple(map(settle_sector, request.goals)), request.goal_levels),
        circle=found.in_force.circle,
        closeness=found.in_force.closeness,
        actions_folder=request.knowledge,
    )
    with console.step("Measuring"):
        audit = audit_network(network, found.people, owner, options)
    return Result(replace(audit, extras={**audit.extras, **found.review.extras}), found)
