"""Writing the documents of an audit: each whole or not at all."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, cast, get_args

from importers.atomic import spare_inputs, write_whole
from importers.errors import UserError
from reports.frame import Paper
from reports.look.look import HOUSE, Look
from reports.redact import How
from tiescope.console import Console
from tiescope.settings import Settings

if TYPE_CHECKING:
    from analyzer.audit import Audit
    from analyzer.review import Material


@dataclass(frozen=True, slots=True)
class Targets:
    """Where each document goes; None is not wanted."""

    pdf: Path | None = None
    html: Path | None = None
    json: Path | None = None
    xlsx: Path | None = None
    ics: Path | None = None

    def check(self, inputs: Iterable[Path] = ()) -> None:
        """Fail before the work, not after it: unknown folders, one file for two documents, or for one and an input."""
        wanted = [path for path in (self.pdf, self.html, self.json, self.xlsx, self.ics) if path]
        for path in wanted:
            if path.is_dir():
                raise UserError("is a folder", file=str(path), remedy="Name a file in it.", exit_code=4)
            if not path.absolute().parent.is_dir():
                raise UserError("its folder does not exist", file=str(path), remedy="Create it first.", exit_code=4)
        spare_inputs(wanted, inputs)
        if len({path.absolute() for path in wanted}) < len(wanted):
            raise UserError("two documents cannot go to one file", file=str(wanted[0]), exit_code=2)


@dataclass(frozen=True, slots=True)
class Edition:
    """How documents are made: page size, what stands for names (None is the private edition), language, look.

    ``greyscale`` is for a printer without colour.
    """

    paper: Paper = "a4"
    redaction: How | None = None
    language: str = "en"
    look: Look = HOUSE
    greyscale: bool = False


PRIVATE = Edition()


def chosen_edition(
    settings: Settings, paper: str | None, lang: str | None, *, greyscale: bool, how: How | None = None
) -> Edition:
    """What the command line says of the documents, else the settings."""
    return Edition(
        paper_named(paper or settings.paper), how, language_named(lang or settings.lang), settings.look, greyscale
    )


def paper_named(name: str) -> Paper:
    """The page size called ``name``; A4 for "". ``UserError`` for another."""
    for paper in get_args(Paper):
        if (name or "a4").lower() == paper:
            return cast("Paper", paper)
    raise UserError(f"there is no paper size {name!r}", remedy="Choose a4 or letter.", exit_code=2)


def language_named(name: str) -> str:
    """The language called ``name``; English for "". ``UserError`` for another."""
    from reports.languages import LANGUAGES

    if (name or "en").lower() in LANGUAGES:
        return (name or "en").lower()
    raise UserError(f"there is no report in {name!r}", remedy=f"Choose one of {', '.join(LANGUAGES)}.", exit_code=2)


def how_named(name: str) -> How:
    """The way of replacing names called ``name``, as the command line has checked it."""
    return cast("How", name)


def write_documents(
    audit: Audit, targets: Targets, edition: Edition, console: Console, review: Material | None = None
) -> None:
    """Render and write all documents; ``review`` is what the workbook shows to be corrected, if anything.

    Those that need no PDF library come first, so that they are there even when it is missing.
    """
    from analyzer.aggregates import aggregates
    from analyzer.json_io import audit_to_json
    from reports.html import render_html
    from reports.languages import words_for
    from reports.look.dress import dressed
    from reports.pdf import render_pdf
    from reports.redact import redact
    from reports.report import build_report

    words = words_for(edition.language)
    shown = redact(audit, edition.redaction, words) if edition.redaction else audit
    figures = aggregates(shown) if shown.edition == "share" else shown
    _write(targets.json, console, lambda: audit_to_json(figures).encode())
    if targets.xlsx:
        from reports.workbook import render_workbook

        _write(targets.xlsx, console, lambda: render_workbook(shown, review, words, edition.paper, edition.look))
    if targets.ics:
        from reports.calendar import render_calendar

        _write(targets.ics, console, lambda: render_calendar(shown, words))
    if not (targets.html or targets.pdf):
        return
    report = dressed(build_report(shown, words, edition.look.pages), edition.look, words)
    _write(targets.html, console, lambda: render_html(report).encode())
    with console.step("Rendering"):
        _write(targets.pdf, console, lambda: render_pdf(report, edition.paper, greyscale=edition.greyscale))


def write_progress(before: Audit, after: Audit, targets: Targets, edition: Edition, console: Console) -> None:
    """Render and write what moved between two audits."""
    from analyzer.compare import compare
    from analyzer.json_io import values_to_json
    from reports.html import render_html
    from reports.languages import words_for
    from reports.look.dress import dressed
    from reports.pdf import render_pdf
    from reports.progress import build_progress

    _write(targets.json, console, lambda: values_to_json(compare(before, after)).encode())
    if not (targets.html or targets.pdf):
        return
    words = words_for(edition.language)
    report = dressed(build_progress(before, after, words), edition.look, words)
    _write(targets.html, console, lambda: render_html(report).encode())
    with console.step("Rendering"):
        _write(targets.pdf, console, lambda: render_pdf(report, edition.paper, greyscale=edition.greyscale))


def _write(path: Path | None, console: Console, render: Callable[[], bytes]) -> None:
    if path is None:
        return
    data = render()
    write_whole(path, lambda stream: stream.write(data))
    console.tell(f"{path} ({len(data) / 1000:,.0f} kB)")
