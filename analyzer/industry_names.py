"""An industry as a person names it, settled to LinkedIn's name for it."""

from __future__ import annotations

from difflib import get_close_matches

from analyzer.owner import known_industry
from analyzer.taxonomy import knowledge_rows, sectors
from importers.errors import UserError

SHOWN = 4


def settle_industry(name: str) -> str:
    """LinkedIn's name for an industry, an old name of it, a sector's short name or its NAICS code.

    ``UserError`` (exit code 2) shows the names that are closest.
    """
    return _settle(name)[0]


def settle_sector(name: str) -> str:
    """The NAICS code of the sector that an industry, a sector or a code names; errors as above."""
    return _settle(name)[1]


def _settle(name: str) -> tuple[str, str]:
    wanted = name.strip().casefold()
    sector = next((s.name for s in sectors() if wanted in (s.naics, s.short.casefold())), "")
    if found := known_industry(name) or known_industry(sector):  # "Farming" is an industry, and short for its sector
        return found
    names = {row["industry"].casefold(): row["industry"] for row in knowledge_rows("industries.csv")}
    close = get_close_matches(name.casefold(), names, SHOWN, 0.5)
    raise UserError(
        f"there is no industry called {name!r}",
        remedy=f"Close to it: {'; '.join(names[c] for c in close)}."
        if close
        else f"Name one of LinkedIn's industries, or a sector: {'; '.join(s.name for s in sectors())}.",
        exit_code=2,
    )
