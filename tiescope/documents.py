"""Writing the documents of an audit: each whole or not at all."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from importers.export.atomic import write_whole

from importers.errors import UserError
from tiescope.console import Console

if TYPE_CHECKING:
    from analyzer.audit import Audit


@dataclass(frozen=True, slots=True)
class Targets:
    """Where each document goes; None is not wanted."""

    pdf: Path | None = None
    html: Path | None = None
    json: Path | None = None

    def check(self) -> None:
        """Fail before the work, not after it: unknown folders, one file for two documents."""
        wanted = [path for path in (self.pdf, self.html, self.json) if path]
        for path in wanted:
            if path.is_dir():
                raise UserError("is a folder", file=str(path), remedy="Name a file in it.", exit_code=4)
            if not path.absolute().parent.is_dir():
                raise UserError("its folder does not exist", file=str(path), remedy="Create it first.", exit_code=4)
        if len({path.absolute() for path in wanted}) < len(wanted):
            raise UserError("two documents cannot go to one file", file=str(wanted[0]), exit_code=2)


def write_documents(audit: Audit, targets: Targets, paper: str, redact_how: str, console: Console) -> None:
    """Render and write; ``redact_how`` is "" for the private edition.

    The documents that need no PDF library come first, so that they are there even when it is missing.
    """
    from analyzer.json_io import audit_to_json
    from reports.html import render_html
    from reports.pdf import render_pdf
    from reports.redact import redact
    from reports.report import build_report
    from reports.words import Words

    shown = redact(audit, redact_how) if redact_how else audit
    _write(targets.json, console, lambda: audit_to_json(shown).encode())
    if not (targets.html or targets.pdf):
        return
    report = build_report(shown, Words())
    _write(targets.html, console, lambda: render_html(report).encode())
    with console.step("Rendering"):
        _write(targets.pdf, console, lambda: render_pdf(report, paper))


def _write(path: Path | None, console: Console, render: Callable[[], bytes]) -> None:
    if path is None:
        return
    data = render()
    write_whole(path, lambda stream: stream.write(data))
    console.tell(f"{path} ({len(data) / 1000:,.0f} kB)")
