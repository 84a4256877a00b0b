"""``tiescope classify``: industry, level and function for every row of a table."""

from __future__ import annotations

import click

from importers.errors import UserError
from tiescope import options
from tiescope.console import Console


@click.command("classify", short_help="Add industry, level and function to a table.")
@click.argument("table", default="-", metavar="[FILE|-]")
@click.option("-o", "--output", default="-", metavar="FILE|-", help="Where the CSV goes [-, standard output].")
@options.talk
def command(table: str, output: str, console: Console) -> None:
    """Classify a CSV with the columns company, position, email (any may be missing).

    It comes back row for row in the same order, with the classified columns added.
    """
    from analyzer.classify import classify_rows
    from tiescope.plain_table import STDIN, read_plain, write_plain

    found = read_plain(table)
    columns = [found.column(meaning) for meaning in ("position", "organisation", "email")]
    if all(cells is None for cells in columns):
        raise UserError(
            "has none of the columns company, position, email",
            file=STDIN if table == "-" else table,
            line=1,
            remedy="Name at least one of them in the first row.",
        )
    if found.overfull:
        raise UserError(
            f"has more cells than the header, which has {len(found.header)}",
            file=STDIN if table == "-" else table,
            line=found.overfull,
            remedy='Put cells that hold the delimiter into quotes: "Example, Inc."',
        )
    titles, companies, emails = (cells or [""] * len(found.rows) for cells in columns)
    with console.step(f"Classifying {len(found.rows):,} rows"):
        answers = classify_rows(titles, companies, [(email,) if email else () for email in emails])
    given = zip(*found.rows, strict=True) if found.rows else ((),) * len(found.header)
    write_plain((*found.header, *answers), [*given, *answers.values()], output)
