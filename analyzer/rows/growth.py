"""The network over time: at each year's end, by quarter, beside the owner's jobs."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

import numpy as np
from numpy.typing import NDArray

from analyzer.audit import WITHHELD_UNDER, JobRow, QuarterRow, YearRow
from analyzer.maths.rarefaction import rarefied
from analyzer.metrics.openness_industries import COMMON_BASE
from analyzer.novelty import novelty
from analyzer.options import EPOCH
from analyzer.registry import SHARE_BASE
from analyzer.view import UNKNOWN, View
from importers.records import Job

Ints = NDArray[np.int64]


def year_rows(view: View) -> tuple[YearRow, ...]:
    """One row per calendar year from the first connection to today."""
    years = _years(view)
    hidden = Counter(d.year for d in view.hidden if d is not None)
    first = min([*years[years != UNKNOWN].tolist(), *hidden], default=None)
    if first is None:
        return ()
    fresh = novelty(view)
    rows: list[YearRow] = []
    total = 0
    for year in range(first, view.options.today.year + 1):
        new = int((years == year).sum()) + hidden[year]
        total += new
        counts = _sector_counts(view, (years != UNKNOWN) & (years <= year))
        judged = fresh.judged & (years == year)
        base = int(counts.sum())
        rows.append(
            YearRow(
                year=year,
                new=new,
                total=total,
                openness=round(rarefied(counts, COMMON_BASE, 1, most=len(counts)), 4)
                if base >= WITHHELD_UNDER
                else None,
                openness_base=base,
                new_to_you=round(float(fresh.any[judged].mean()), 4) if judged.sum() >= SHARE_BASE else None,
                partial=date(year, 12, 31) > view.options.today,
            )
        )
    return tuple(rows)


def quarter_rows(view: View) -> tuple[QuarterRow, ...]:
    """New contacts per quarter, hidden members included, without holes."""
    days = [EPOCH + timedelta(days=int(d)) for d in view.connected[view.connected != UNKNOWN]]
    counts = Counter((d.year, (d.month + 2) // 3) for d in (*days, *(h for h in view.hidden if h is not None)))
    if not counts:
        return ()
    last = (view.options.today.year, (view.options.today.month + 2) // 3)
    every = [(y, q) for y in range(min(counts)[0], last[0] + 1) for q in (1, 2, 3, 4)]
    return tuple(QuarterRow(f"{y}-Q{q}", counts[y, q]) for y, q in every if min(counts) <= (y, q) <= last)


def job_rows(jobs: tuple[Job, ...]) -> tuple[JobRow, ...]:
    """The owner's jobs, oldest first; those without a start come first."""
    ordered = sorted(jobs, key=lambda j: (j.started or date.min, j.finished or date.max, j.title))
    return tuple(JobRow(j.title, j.organisation, _iso(j.started), _iso(j.finished)) for j in ordered)


def _iso(day: date | None) -> str:
    return day.isoformat() if day else ""


def _years(view: View) -> Ints:
    """Calendar year of the connection, -1 where unknown."""
    stamps = view.connected.astype("datetime64[D]").astype("datetime64[Y]").astype(np.int64) + EPOCH.year
    return np.where(view.connected == UNKNOWN, UNKNOWN, stamps)


def _sector_counts(view: View, chosen: NDArray[np.bool_]) -> Ints:
    codes = view.sector.codes[chosen & view.sector.known]
    return np.bincount(codes, minlength=len(view.sector.categories))
