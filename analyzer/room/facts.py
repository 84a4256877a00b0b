"""The figures of one participant that a room is made of: no contact, no name of any other person."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from analyzer.audit import Audit, Measure
from analyzer.taxonomy import GROUPS, sectors

Cell = tuple[str, str]  # sector code, level group


@dataclass(frozen=True, slots=True)
class Facts:
    """Counts of one network. ``values`` holds the six headline figures, None where withheld."""

    contacts: int
    values: Mapping[str, float | None]
    units: Mapping[str, str]
    sectors: Mapping[str, int]
    cells: Mapping[Cell, int]
    industries: Mapping[str, int]
    employers: Mapping[str, int]
    reference: Mapping[str, float]
    region: str
    today: str
    own_sector: str = ""
    own_level: str = ""
    own_function: str = ""
    own_employer: str = ""


def facts(audit: Audit) -> Facts:
    """What the room needs of an audit, whole or aggregates only."""
    return Facts(
        contacts=audit.contacts,
        values={d.key: _value(d.headline) for d in audit.dimensions},
        units={d.key: d.headline.unit for d in audit.dimensions},
        sectors=_sectors(audit),
        cells={(c.sector_naics, c.level_group): c.count for c in audit.grid if c.count and c.level_group in GROUPS},
        industries={row.name: row.count for row in audit.industries},
        employers={row.name: row.count for row in audit.employers},
        reference={row.naics: row.reference_share for row in audit.sectors if row.reference_share is not None},
        region=audit.reference_region,
        today=audit.today,
        own_sector=audit.owner.sector_naics,
        own_level=audit.owner.level,
        own_function=audit.owner.function,
        own_employer=audit.owner.organisation_key,
    )


def _value(measure: Measure) -> float | None:
    return None if measure.withheld else measure.value


def _sectors(audit: Audit) -> dict[str, int]:
    """Contacts by single sector; where the reference joins codes ("42+44-45"), the grid tells them apart."""
    counted = {row.naics: row.count for row in audit.sectors}
    split = {s.naics: sum(c.count for c in audit.grid if c.sector_naics == s.naics) for s in sectors()}
    return {code: n for code in split if (n := counted.get(code, split[code]))}
