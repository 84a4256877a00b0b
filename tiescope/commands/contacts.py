"""``tiescope contacts``: one clean address book out of many."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import click

from tiescope import options
from tiescope.console import Console, write_data
from tiescope.outcome import report_unreadable


@click.command("contacts", short_help="Write one clean, merged address book.")
@options.inputs
@click.option("-o", "--output", default="-", metavar="FILE|-", help=".csv .xlsx .jsonl .parquet .vcf; - is JSON lines.")
@click.option("--raw", is_flag=True, help="One JSON object per card or row, before merging.")
@click.option("--clusters", is_flag=True, help="One JSON object per person: which cards and rows are theirs.")
@options.talk
@click.pass_context
def command(
    ctx: click.Context, inputs: tuple[Path, ...], output: str, raw: bool, clusters: bool, console: Console
) -> None:
    """Read INPUT..., merge the records of one person, and write the people.

    The ending of FILE decides the format. An existing file is replaced only by a finished one.
    """
    if raw and clusters:
        raise click.UsageError("--raw and --clusters exclude each other.")
    if output != "-":
        from importers.atomic import spare_inputs

        spare_inputs([Path(output)], inputs)
    if raw or clusters:
        ctx.exit(_records(inputs, output, clusters, console))
    ctx.exit(_people(inputs, output, console))


def _records(inputs: tuple[Path, ...], output: str, clusters: bool, console: Console) -> int:
    from importers.export import cluster_lines, raw_lines
    from importers.merge import merge_cards
    from importers.read import read_all

    with console.step("Reading") as step:
        haul = read_all(inputs, step.show)
        cards = haul.cards
    if not cards:
        raise haul.nobody()
    lines = cluster_lines(cards, merge_cards(cards).clusters) if clusters else raw_lines(cards)
    _write_lines(lines, output)
    return report_unreadable(haul.all_findings, console)


def _people(inputs: tuple[Path, ...], output: str, console: Console) -> int:
    from importers.export import format_of, jsonl_lines, write_contacts
    from tiescope.pipeline import Request, classified_network

    if output != "-":
        format_of(Path(output))
    network, people = classified_network(Request(inputs=inputs), console)
    if output == "-":
        _write_lines(jsonl_lines(people), output)
    else:
        write_contacts(people, Path(output))
        console.tell(f"{people.height:,} contacts in {output}")
    return report_unreadable(network.findings, console)


def _write_lines(lines: Iterable[str], output: str) -> None:
    if output == "-":
        write_data(f"{line}\n" for line in lines)
        return
    from importers.atomic import write_whole

    text = "".join(f"{line}\n" for line in lines)
    write_whole(Path(output), lambda stream: stream.write(text.encode()))
