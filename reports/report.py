"""``Report``: an audit said in words and drawn in charts, ready to become a PDF or a web page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from analyzer.audit import Audit
from importers.errors import UserError
from reports.layout import fitted
from reports.legible import clean
from reports.look.look import HOUSE, Look
from reports.page import Page
from reports.registry import Entry, entries
from reports.words import Words


@dataclass(frozen=True, slots=True)
class Placed:
    """A page and the template that lays it out, below ``templates/``."""

    name: str
    template: str
    page: Page


@dataclass(frozen=True, slots=True)
class Report:
    """A whole document. ``created`` is an ISO date.

    ``kind`` ("Network audit") and ``owner`` run along the head of every page but the first, ``foot``
    along its end. ``look`` is a coach's own, laid on by ``reports.look.dressed``.
    """

    title: str
    kind: str
    owner: str
    language: str
    created: str
    foot: str
    pages: tuple[Placed, ...]
    look: Look = HOUSE

    @property
    def charts(self) -> dict[str, str]:
        """Every drawing by its name."""
        return {chart.name: chart.svg for placed in self.pages for chart in placed.page.charts}


def build_report(audit: Audit, words: Words | None = None, pages: Sequence[str] = ()) -> Report:
    """The report of one audit.

    ``pages`` names the pages wanted, in their order ("industries", "map", ...); without it all that
    have something to say come in the order of the template folder. The edition is the audit's own:
    give it through ``reports.redact.redact`` first for one to share.
    """
    words = words or Words()
    audit = clean(audit)
    built = [
        Placed(e.name, e.template, fitted(page, e.name)) for e in _chosen(pages) if (page := e.build(audit, words))
    ]
    return Report(
        title=title(audit, words),
        kind=words.say("Network audit"),
        owner=audit.owner.name,
        language=words.language,
        created=audit.today,
        foot=foot(audit, words),
        pages=tuple(built),
    )


def title(audit: Audit, words: Words) -> str:
    """What the document is called: whose network, and of which day."""
    day = words.day(audit.today)
    if not audit.owner.name:
        return words.say("Network audit, {day}", day=day)
    return words.say("Network audit of {name}, {day}", name=audit.owner.name, day=day)


def _chosen(pages: Sequence[str]) -> Sequence[Entry]:
    every = {entry.name: entry for entry in entries()}
    if unknown := [name for name in pages if name not in every]:
        raise UserError(
            f"there is no page called {unknown[0]!r}", remedy=f"Choose from: {', '.join(every)}.", exit_code=2
        )
    return [every[name] for name in pages] if pages else list(every.values())


def foot(audit: Audit, words: Words) -> str:
    """The day, and whom the edition is for."""
    day = words.day(audit.today)
    if audit.edition == "share":
        return words.say("{day} · edition to share, without names", day=day)
    return words.say("{day} · private: names your contacts", day=day)
