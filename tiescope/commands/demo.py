"""``tiescope demo``: the audit of an invented person, to see what it looks like."""

from __future__ import annotations

from pathlib import Path

import click

from tiescope import options
from tiescope.console import Console


@click.command("demo", short_help="Make the audit of an invented person.")
@click.option(
    "-o",
    "--output",
    default="tiescope-demo",
    type=click.Path(path_type=Path, file_okay=False),
    help="Folder for the documents [tiescope-demo].",
)
@options.finish
@options.language
@options.talk
@click.pass_context
def command(
    ctx: click.Context, output: Path, settings: Path | None, greyscale: bool, lang: str | None, console: Console
) -> None:
    """Audit the sample exports that ship with tiescope; all people in them are invented."""
    import sample_data
    from importers.errors import UserError
    from tiescope.documents import Targets, chosen_edition, write_documents
    from tiescope.outcome import report_unreadable
    from tiescope.pipeline import Request, make_audit
    from tiescope.settings import load_settings

    chosen = load_settings(settings)
    edition = chosen_edition(chosen, None, lang, greyscale=greyscale)
    try:
        output.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UserError(f"cannot be created ({error.strerror})", file=str(output), exit_code=4) from error
    result = make_audit(Request(inputs=(sample_data.made(),), knowledge=chosen.knowledge), console)
    targets = Targets(pdf=output / "audit.pdf", json=output / "audit.json")
    targets.check()
    write_documents(result.audit, targets, edition, console)
    console.tell(result.summary())
    ctx.exit(report_unreadable(result.network.findings, console))
