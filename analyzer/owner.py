"""The owner, classified like a contact, except that the export's own word wins over a guess."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cache

import polars as pl

from analyzer.audit import OwnerProfile
from analyzer.rows.sectors import sector_name
from analyzer.taxonomy import knowledge_rows
from importers.network import Owner
from importers.records import Job
from importers.text import fold

Classify = Callable[[pl.DataFrame], pl.DataFrame]


def owner_profile(owner: Owner, classify: Classify) -> OwnerProfile:
    """The owner with industry, level and function; what cannot be told stays empty.

    Position and organisation named on the owner win over the current job of the export. The industry
    of the export wins over what the classifier makes of the employer.
    """
    job = current_job(owner.jobs)
    position = owner.position or (job.title if job else "") or owner.headline
    organisation = owner.organisation or (job.organisation if job and not owner.position else "")
    row = _classified(position, organisation, owner.emails, classify)
    industry, naics = known_industry(owner.industry) or (row["industry"] or "", row["industry_naics"] or "")
    return OwnerProfile(
        name=owner.name,
        slug=owner.slug,
        position=position,
        organisation=organisation,
        organisation_key=row["organisation_key"] or "",
        industry=industry,
        sector=sector_name(naics),
        sector_naics=naics,
        level=row["level"] or "",
        function=row["function"] or "",
        recognised_by=owner.recognised_by,
    )


def current_job(jobs: tuple[Job, ...]) -> Job | None:
    """The job that still lasts, the latest begun of several; without one there is none."""
    lasting = [job for job in jobs if job.finished is None]
    return max(lasting, key=lambda job: job.started or date.min, default=None)


def known_industry(name: str) -> tuple[str, str] | None:
    """LinkedIn v2 industry and sector code for an industry name of LinkedIn's old or new list."""
    return _industries().get(_key(name)) if name else None


@cache
def _industries() -> dict[str, tuple[str, str]]:
    rows = list(knowledge_rows("industries.csv"))
    new = {row["industry"]: (row["industry"], row["naics"]) for row in rows}
    old = {_key(row["old_name"]): new[row["industry"]] for row in knowledge_rows("industries_v1.csv")}
    return old | {_key(name): value for name, value in new.items()}


def _key(name: str) -> str:
    return fold(name).replace("&", "and").replace("-", " ")


def _classified(position: str, organisation: str, emails: tuple[str, ...], classify: Classify) -> dict[str, str]:
    frame = pl.DataFrame(
        {"organisation": [organisation], "position": [position], "emails": [list(emails)]},
        schema={"organisation": pl.String, "position": pl.String, "emails": pl.List(pl.String)},
    )
    return classify(frame).row(0, named=True)
