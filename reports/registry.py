"""The pages there are: ``templates/pages/NN-name.html`` with ``reports/pages/name.py`` beside it, in the order NN."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from importlib.resources import files

from analyzer.audit import Audit
from reports.page import Page
from reports.words import Words

_TEMPLATE = re.compile(r"(\d\d)-([a-z_]+)\.html")


@dataclass(frozen=True, slots=True)
class Entry:
    """One kind of page. ``build`` gives None where the audit has nothing to say on it."""

    name: str
    template: str
    build: Callable[[Audit, Words], Page | None]


@cache
def entries() -> tuple[Entry, ...]:
    """All pages in their order."""
    names = sorted(file.name for file in (files("templates") / "pages").iterdir())
    found = [(file, match[2]) for file in names if (match := _TEMPLATE.fullmatch(file))]
    return tuple(Entry(name, f"pages/{file}", import_module(f"reports.pages.{name}").build) for file, name in found)
