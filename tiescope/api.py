"""The Python interface: the same steps as the command line, for notebooks and scripts."""

from __future__ import annotations

from datetime import date
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import polars as pl

    from analyzer.audit import Audit
    from tiescope.pipeline import Request


def audit(  # noqa: PLR0913  # all but the inputs are named
    *inputs: object,
    owner: str = "",
    role: str = "",
    industry: str = "",
    today: date | None = None,
    reference: str = "US",
    review: str | PathLike[str] | None = None,
) -> Audit:
    """The audit of the network in ``inputs``.

    Each is a path (an export, an address book, a folder of them) or a frame of contacts, pandas or polars,
    with headers as an address book file has them. ``role`` reads "TITLE at COMPANY". ``today`` defaults to
    the newest date in the data. ``review`` is a workbook of ``tiescope audit --xlsx`` with corrections, which
    win over everything. Raises ``importers.errors.UserError`` for what a user can mend.
    """
    from tiescope.pipeline import make_audit

    request = _request(inputs, review, owner=owner, role=role, industry=industry, today=today, reference=reference)
    return make_audit(request).audit


def contacts(*inputs: object, review: str | PathLike[str] | None = None) -> pl.DataFrame:
    """The people in ``inputs`` as one table, merged and classified; arguments as for ``audit``.

    ``.to_pandas()`` makes a pandas frame of it, with the extra ``tiescope[pandas]``.
    """
    from tiescope.pipeline import classified_network

    return classified_network(_request(inputs, review))[1]


def _request(inputs: tuple[object, ...], review: str | PathLike[str] | None, **said: object) -> Request:
    """Paths and frames told apart; what is neither is refused where frames are read."""
    from tiescope.pipeline import Request

    return Request(
        inputs=tuple(Path(i) for i in inputs if isinstance(i, str | PathLike)),
        frames=tuple(i for i in inputs if not isinstance(i, str | PathLike)),
        review=Path(review) if review else None,
        **said,  # type: ignore[arg-type]  # the keywords of ``audit``, which are typed there
    )
