"""``tiescope compare``: what moved between two audits of one person."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from importers.errors import UserError
from tiescope import options
from tiescope.console import Console

if TYPE_CHECKING:
    from analyzer.audit import Audit


@click.command("compare", short_help="Show what moved between two audits.")
@click.argument("before", metavar="BEFORE.json", type=click.Path(path_type=Path))
@click.argument("after", metavar="AFTER.json", type=click.Path(path_type=Path))
@click.option("-o", "--output", default="progress.pdf", type=click.Path(path_type=Path), help="The PDF [progress.pdf].")
@click.option("--html", type=click.Path(path_type=Path), help="Also write one self-contained HTML file.")
@click.option("--json", "json_file", type=click.Path(path_type=Path), help="Also write what moved as JSON.")
@click.option("--paper", type=click.Choice(["a4", "letter"]), help="Page size [a4].")
@options.finish
@options.language
@options.talk
def command(
    before: Path,
    after: Path,
    output: Path,
    html: Path | None,
    json_file: Path | None,
    paper: str | None,
    settings: Path | None,
    greyscale: bool,
    lang: str | None,
    console: Console,
) -> None:
    """Compare two files of `audit --json` of one person, the earlier one first.

    Each figure is held against its interval, each planned move against what passed since.
    """
    from analyzer.compare import compare
    from reports.redact import alike
    from tiescope.documents import Targets, chosen_edition, write_progress
    from tiescope.settings import load_settings

    targets = Targets(pdf=output, html=html, json=json_file)
    targets.check((before, after))
    edition = chosen_edition(load_settings(settings), paper, lang, greyscale=greyscale)
    earlier, later = alike(_audit(before), _audit(after))
    progress = compare(earlier, later)
    write_progress(earlier, later, targets, edition, console)
    plan = f": {progress.made} of {len(progress.moves)} planned moves made" if progress.moves else ""
    console.tell(f"{progress.before} to {progress.after}{plan}.")


def _audit(path: Path) -> Audit:
    """The audit in a file; ``UserError`` when it holds none."""
    from analyzer.json_io import audit_from_json

    try:
        text = path.read_text("utf-8-sig")
    except OSError as error:
        raise UserError(f"cannot be read ({error.strerror})", file=str(path), exit_code=1) from error
    except UnicodeDecodeError as error:
        raise UserError(
            "is not JSON", file=path.name, remedy="Pass a file made with 'tiescope audit --json'."
        ) from error
    return audit_from_json(text, path.name)
