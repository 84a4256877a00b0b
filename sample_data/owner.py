"""The invented owner of the exports."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from typing import Any

from sample_data import tables
from sample_data.people import PROFILE


def facts() -> dict[str, Any]:
    """All that the table says of the owner."""
    return tables.settings("owner.toml")


def exported() -> date:
    """The day of the export: nothing in the data is later."""
    found: date = facts()["exported"]
    return found


def full_name() -> str:
    """The owner's name."""
    return f"{facts()['given']} {facts()['family']}"


def url() -> str:
    """The owner's profile address."""
    return f"{PROFILE}{facts()['slug']}"


def job_changes() -> tuple[date, ...]:
    """When the owner began with a new employer: messages come in bursts then."""
    jobs = facts()["position"]
    return tuple(job["started"] for job, before in pairwise(jobs) if job["organisation"] != before["organisation"])


def employer_on(day: date) -> str:
    """Where the owner worked that day."""
    jobs = facts()["position"]
    return next((str(job["organisation"]) for job in jobs if job["started"] <= day), str(jobs[-1]["organisation"]))
