"""``tiescope audit``: the network audit as a PDF, and as HTML, JSON, a workbook and calendar entries."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from tiescope import options
from tiescope.console import Console


@click.command("audit", short_help="Make the PDF audit of a network.")
@options.inputs
@click.option("-o", "--output", default="audit.pdf", type=click.Path(path_type=Path), help="The PDF [audit.pdf].")
@click.option("--html", type=click.Path(path_type=Path), help="Also write one self-contained HTML file.")
@click.option("--json", "json_file", type=click.Path(path_type=Path), help="Also write every figure as JSON.")
@click.option("--xlsx", type=click.Path(path_type=Path), help="Also write a workbook: charts, contacts to correct.")
@click.option("--ics", type=click.Path(path_type=Path), help="Also write the dated moves for a calendar.")
@click.option("--share", is_flag=True, help="An edition that names no third party.")
@click.option(
    "--redact",
    type=click.Choice(["initials", "ids", "none"]),
    default="initials",
    help="What --share shows instead of names [initials].",
)
@options.about_the_owner
@click.option("--review", type=click.Path(path_type=Path), help="The workbook with your corrections; they win.")
@options.finish
@click.option(
    "--today",
    metavar="YYYY-MM-DD",
    callback=options.day,
    help="Count ages from this day [the newest date in the data].",
)
@click.option("--paper", type=click.Choice(["a4", "letter"]), help="Page size [a4].")
@options.language
@click.option("--reference", default="", metavar="REGION", help="Whose working people to compare with [US].")
@options.talk
@click.pass_context
def command(
    ctx: click.Context,
    inputs: tuple[Path, ...],
    output: Path,
    html: Path | None,
    json_file: Path | None,
    xlsx: Path | None,
    ics: Path | None,
    share: bool,
    redact: str,
    owner: str,
    role: str,
    industry: str,
    review: Path | None,
    settings: Path | None,
    greyscale: bool,
    today: date | None,
    paper: str | None,
    lang: str | None,
    reference: str,
    console: Console,
) -> None:
    """Read INPUT..., classify everybody, measure the network, and render the audit.

    INPUT is any mix of a LinkedIn archive (zip or unpacked folder), Connections.csv, vCards, CSV and
    XLSX address books, or a folder of those.
    """
    from tiescope.documents import Targets, chosen_edition, how_named, write_documents
    from tiescope.outcome import report_review, report_unreadable
    from tiescope.pipeline import Request, make_audit
    from tiescope.settings import load_settings

    targets = Targets(pdf=output, html=html, json=json_file, xlsx=xlsx, ics=ics)
    targets.check((*inputs, *([settings] if settings else [])))
    chosen = load_settings(settings)
    request = Request(
        inputs=inputs,
        owner=owner or chosen.owner,
        role=role or chosen.role,
        industry=industry or chosen.industry,
        today=today,
        reference=reference or chosen.reference or "US",
        goals=chosen.goals,
        goal_levels=chosen.goal_levels,
        knowledge=chosen.knowledge,
        review=review,
    )
    edition = chosen_edition(chosen, paper, lang, greyscale=greyscale, how=how_named(redact) if share else None)
    result = make_audit(request, console)
    write_documents(result.audit, targets, edition, console, result.material() if xlsx and not share else None)
    report_review(result.classified.review, result.classified.in_force, console)
    console.tell(result.summary())
    ctx.exit(report_unreadable(result.network.findings, console))
