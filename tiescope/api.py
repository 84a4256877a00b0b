"""The Python interface: the same steps as the command line, for notebooks and scripts."""

from __future__ import annotations

from datetime import date
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import polars as pl

    from analyzer.audit import Audit


def audit(
    *inputs: str | PathLike[str],
    owner: str = "",
    role: str = "",
    industry: str = "",
    today: date | None = None,
    reference: str = "US",
) -> Audit:
    """The audit of the network in ``inputs`` (exports, address books, folders of them).

    ``role`` reads "TITLE at COMPANY". ``today`` defaults to the newest date in the data. Raises
    ``importers.errors.UserError`` for what a user can mend.
    """
    from tiescope.pipeline import Request, make_audit

    request = Request(
        inputs=tuple(Path(i) for i in inputs),
        owner=owner,
        role=role,
        industry=industry,
        today=today,
        reference=reference,
    )
    return make_audit(request).audit


def contacts(*inputs: str | PathLike[str]) -> pl.DataFrame:
    """The people in ``inputs`` as one table, merged and classified."""
    from tiescope.pipeline import Request, classified_network

    return classified_network(Request(inputs=tuple(Path(i) for i in inputs)))[1]
