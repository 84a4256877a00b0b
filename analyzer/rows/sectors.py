"""Sectors against the reference, and the finer industries behind them."""

from __future__ import annotations

from analyzer.audit import CountRow, SectorRow
from analyzer.maths.indices import location_quotient
from analyzer.maths.resample import SHARE, interval
from analyzer.rows.counts import count_rows
from analyzer.taxonomy import sectors
from analyzer.view import View


def sector_rows(view: View) -> tuple[SectorRow, ...]:
    """One row per sector, or per group of sectors that the reference joins; unknown last, without a share."""
    if not view.size:
        return ()
    rows = [_row(view, group) for group in _groups(view)]
    unknown = view.size - view.sector.base
    return (*rows, SectorRow(naics="", name="", count=unknown, share=0.0))


def industry_rows(view: View) -> tuple[CountRow, ...]:
    """The finer industries, most common first."""
    return count_rows(view.contacts["industry"])


def _groups(view: View) -> list[tuple[str, ...]]:
    """The reference's groups and, alone, each sector that it leaves out."""
    left_out = [(s.naics,) for s in sectors() if view.reference.group_of(s.naics) is None]
    order = {s.naics: i for i, s in enumerate(sectors())}
    return sorted([*view.reference.groups, *left_out], key=lambda group: order[group[0]])


def _row(view: View, group: tuple[str, ...]) -> SectorRow:
    places = [i for i, s in enumerate(sectors()) if s.naics in group]
    count = int(view.sector.counts[places].sum())
    base = view.sector.base
    share = count / base if base else 0.0
    place = view.reference.group_of(group[0])
    reference = view.reference.shares[place] if place is not None else None
    draws = view.sector.draws[:, places].sum(axis=1) / max(base, 1)
    bounds = interval(share, draws, SHARE) if base else None
    quotient = location_quotient(share, reference) if base and reference else None
    return SectorRow(
        naics="+".join(group),
        name=" + ".join(sectors()[i].name for i in places),
        count=count,
        share=round(share, 6),
        share_interval=(round(bounds[0], 6), round(bounds[1], 6)) if bounds else None,
        reference_share=round(reference, 6) if reference is not None else None,
        quotient=round(quotient, 4) if quotient is not None else None,
    )


def spoken(*codes: str) -> str:
    """Sectors as a sentence says them: "health care", "retail, transport and utilities"; unknown ones left out."""
    names = [s.short.lower() for s in sectors() if s.naics in codes]
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


def sector_name(naics: str) -> str:
    """The sector's name; empty for an unknown code."""
    return next((s.name for s in sectors() if s.naics == naics), "")
