"""What an audit is asked for, beside the network itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import polars as pl

from importers.network import Network

EPOCH = date(1970, 1, 1)


@dataclass(frozen=True, slots=True)
class Goals:
    """Where the owner wants to reach: NAICS sector codes and level groups, both may be empty."""

    sectors: tuple[str, ...] = ()
    level_groups: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Circle:
    """The owner's answers on the inner-circle grid: contact ids, and which of them know each other."""

    members: tuple[str, ...]
    ties: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class AuditOptions:
    """``today`` counts all ages; ``reference`` names a region of ``analyzer.reference.regions``.

    ``goals`` are the owner's, ``circle`` the answers on the inner circle; ``actions_folder`` holds a
    coach's own ``actions.toml`` and ``findings.toml``; ``seed`` starts the resampling, so that a run is
    repeatable.
    """

    today: date
    reference: str = "US"
    goals: Goals = Goals()
    circle: Circle | None = None
    closeness: Mapping[str, int] = field(default_factory=dict)
    actions_folder: Path | None = None
    seed: int = 20260101


def default_today(network: Network) -> date:
    """The newest date in the export; 1 January 1970 where it holds none."""
    found = [d for d in network.hidden if d is not None]
    connected = network.contacts.get_column("connected_on").max()
    if isinstance(connected, date):
        found.append(connected)
    newest = network.interactions.select(pl.col("at").dt.date().max()).item()
    if isinstance(newest, date):
        found.append(newest)
    return max(found, default=EPOCH)
