"""How working people of a region spread over the sectors, to hold a network against."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from analyzer.taxonomy import knowledge_rows, sectors
from importers.errors import UserError

TOTAL = "TOTAL"
COVERAGE_NOTE = "all working people, not office workers nor LinkedIn's members"


@dataclass(frozen=True, slots=True)
class Reference:
    """Employed people of one region by group of sectors.

    A group is one sector, or several that the source joins ("42+44-45"): those compare only together.
    ``groups`` holds their codes in the order of the taxonomy, ``shares`` adds up to 1. A sector the
    source leaves out is in no group. ``not_sought`` are sectors where an empty place is no gap: 55 counts
    head offices, whose staff name their company's own industry. ``managers`` is the share of managers among
    the employed, ``functions`` shares of job functions, several joined where the source cannot tell them.
    """

    region: str
    label: str
    source: str
    groups: tuple[tuple[str, ...], ...]
    shares: tuple[float, ...]
    not_sought: tuple[str, ...] = ()
    managers: float | None = None
    managers_source: str = ""
    functions: tuple[tuple[tuple[str, ...], float], ...] = ()

    def group_of(self, naics: str) -> int | None:
        """The place of the group that holds this sector."""
        return next((i for i, group in enumerate(self.groups) if naics in group), None)

    @property
    def complete(self) -> bool:
        """Whether every sector stands alone, so that counts of sectors compare."""
        return len(self.groups) == len(sectors())


@cache
def regions() -> tuple[str, ...]:
    """The regions to choose from. Partial lists (regions with a suffix in the source) are not offered."""
    return tuple(row["region"] for row in knowledge_rows("regions.csv"))


@cache
def load_reference(region: str) -> Reference:
    """The reference of ``region``; a ``UserError`` that lists all when there is none."""
    row = next((r for r in knowledge_rows("regions.csv") if r["region"].casefold() == region.casefold()), None)
    if row is None:
        raise UserError(
            f"there are no reference figures for the region {region!r}",
            remedy=f"Choose one of {', '.join(regions())}.",
            exit_code=2,
        )
    employed = _employed(row["region"])
    joined = [*employed, *([tuple(row["compare_joined"].split("+"))] if row["compare_joined"] else [])]
    groups = _merge(joined)
    sums = [sum(n for codes, n in employed.items() if set(codes) <= set(group)) for group in groups]
    managers = next((r for r in knowledge_rows("managers.csv") if r["region"] == row["region"]), None)
    return Reference(
        region=row["region"],
        label=row["label"],
        source=row["source"],
        groups=groups,
        shares=tuple(s / sum(sums) for s in sums),
        not_sought=tuple(row["not_sought"].split("+")),
        managers=float(managers["share"]) if managers else None,
        managers_source=managers["source"] if managers else "",
        functions=_functions(row["region"]),
    )


def _functions(region: str) -> tuple[tuple[tuple[str, ...], float], ...]:
    return tuple(
        (tuple(row["functions"].split("+")), float(row["employed_thousands"]) / float(row["total_thousands"]))
        for row in knowledge_rows("function_reference.csv")
        if row["region"] == region
    )


def _employed(region: str) -> Mapping[tuple[str, ...], float]:
    return {
        tuple(row["naics"].split("+")): float(row["employed_thousands"])
        for row in knowledge_rows("labour_market.csv")
        if row["region"] == region and row["naics"] != TOTAL
    }


def _merge(joined: Iterable[tuple[str, ...]]) -> tuple[tuple[str, ...], ...]:
    """Groups that overlap become one: EU27 joins 48-49+51 and 53+54+56, and 51 compares only with 54."""
    groups: list[set[str]] = []
    for codes in joined:
        touching = [g for g in groups if g & set(codes)]
        groups = [g for g in groups if not g & set(codes)]
        groups.append(set(codes).union(*touching))
    order = {s.naics: i for i, s in enumerate(sectors())}
    ordered = (tuple(sorted(g, key=order.__getitem__)) for g in groups)
    return tuple(sorted(ordered, key=lambda g: order[g[0]]))
