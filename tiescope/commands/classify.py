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
    import polars as pl

    from analyzer.classify import classify
    from analyzer.classify.schema import CLASSIFIED
    from tiescope.plain_table import STDIN, read_plain, write_plain

    found = read_plain(table)
    columns = {meaning: found.column(meaning) for meaning in ("organisation", "position", "email")}
    if all(cells is None for cells in columns.values()):
        raise UserError(
            "has none of the columns company, position, email",
            file=STDIN if table == "-" else table,
            line=1,
            remedy="Name at least one of them in the first row.",
        )
    empty = [""] * len(found.rows)
    frame = pl.DataFrame(
        {meaning: cells or empty for meaning, cells in columns.items()}, dict.fromkeys(columns, pl.String)
    )
    emails = pl.concat_list(pl.col("email").replace("", None)).list.drop_nulls()
    with console.step(f"Classifying {frame.height:,} rows"):
        answers = classify(frame.select("organisation", "position", emails=emails)).select(list(CLASSIFIED))
    given = pl.DataFrame([pl.Series(str(place), cells) for place, cells in enumerate(zip(*found.rows, strict=True))])
    write_plain((*found.header, *CLASSIFIED), pl.concat([given, answers], how="horizontal"), output)
