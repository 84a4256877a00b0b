"""``tiescope workshop``: a room of people, each with a PDF, and one report of what they reach together."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from tiescope import options
from tiescope.console import Console

PARTLY = 3
SHOWN = 5


@click.command("workshop", short_help="Make the reports of a room of people.")
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("-o", "--output", required=True, type=click.Path(path_type=Path, file_okay=False), help="Folder for all.")
@click.option("--roster", type=click.Path(path_type=Path), help="CSV or XLSX: name, files, role, goals, consent, ...")
@click.option("--jobs", default=1, type=click.IntRange(1, 256), metavar="N", help="Processes on this machine [1].")
@click.option("--cluster", default="", metavar="ADDRESS", help="Send the work to this Dask scheduler.")
@click.option("--k", default=5, type=click.IntRange(3, 100), metavar="N", help="Hide counts of fewer people [5].")
@click.option("--seed", default=1, metavar="N", help="Another number makes other tables and numbers [1].")
@click.option("--resume/--fresh", default=True, help="Keep what an earlier run finished, or do all anew [--resume].")
@click.option("--today", metavar="YYYY-MM-DD", callback=options.day, help="Count ages from this day [each newest].")
@click.option("--paper", type=click.Choice(["a4", "letter"]), help="Page size [a4].")
@click.option("--reference", default="", metavar="REGION", help="Whose working people to compare with [US].")
@click.option(
    "--before", type=click.Path(path_type=Path), help="Output folder of an earlier workshop: what moved since."
)
@options.finish
@options.language
@options.talk
@click.pass_context
def command(
    ctx: click.Context,
    folder: Path,
    output: Path,
    roster: Path | None,
    jobs: int,
    cluster: str,
    k: int,
    seed: int,
    resume: bool,
    today: date | None,
    paper: str | None,
    reference: str,
    before: Path | None,
    settings: Path | None,
    greyscale: bool,
    lang: str | None,
    console: Console,
) -> None:
    """Read FOLDER, with one sub-folder or file for each participant, and make the documents of the room.

    A participant's data are exports as `tiescope audit` reads them, or the one file that
    `tiescope audit ... --json F --share` made at home. FOLDER may also be a roster that names the files.
    """
    from tiescope.documents import chosen_edition
    from tiescope.settings import load_settings
    from tiescope.workshop.run import Workshop, run_workshop

    chosen = load_settings(settings)
    asked = Workshop(
        folder, output, roster, jobs, cluster, k, seed, not resume, today, reference or chosen.reference or "US",
        before, chosen_edition(chosen, paper, lang, greyscale=greyscale), chosen.knowledge,
    )  # fmt: skip
    outcome = run_workshop(asked, console)
    room = outcome.room
    console.tell(
        f"{output / 'room.pdf'}, {output / 'room.xlsx'}, {len(room.members)} PDFs in {output / 'participants'}"
    )
    console.tell(f"Read now: {outcome.audited}; made now: {outcome.rendered} documents; the rest was there.")
    for one in room.left_out[:SHOWN]:
        what = "a file of " if one.partly else ""
        console.warn(f"left out {what}{one.name} (No. {one.badge}): {one.reason}")
    if len(room.left_out) > SHOWN:
        console.warn(f"and {len(room.left_out) - SHOWN} more; the room report lists all")
    for file, reason in outcome.failed.items():
        console.warn(f"{file} could not be made: {reason}")
    ctx.exit(PARTLY if room.left_out or outcome.failed else 0)
