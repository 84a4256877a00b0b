"""The legal form of a company's name, told from the name itself: cleanco's lists, wrapped in one place."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from importers.text import squash

_EDGE = re.compile(r"[\s,;.&-]+\Z")


@cache
def _terms() -> list[tuple[int, list[str]]]:
    from cleanco import prepare_default_terms  # noqa: PLC0415  # needed late, and not by every run

    terms: list[tuple[int, list[str]]] = list(prepare_default_terms())
    return terms


@lru_cache(maxsize=65_536)
def split_legal_form(organisation: str) -> tuple[str, str]:
    """("Bellwether Press", "Ltd.") of "Bellwether Press Ltd."; the form is "" where there is none."""
    from cleanco import basename  # noqa: PLC0415  # see above

    written = squash(organisation)
    base = _EDGE.sub("", str(basename(written, terms=_terms()))) if written else ""
    if not base or not written.startswith(base):
        return written, ""
    form = written[len(base) :].strip(" ,")
    return (base, form) if any(map(str.isalpha, form)) else (written, "")  # "Smith, John Q." ends in no form
