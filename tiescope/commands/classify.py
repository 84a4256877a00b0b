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
    texts = {meaning: columns[meaning] or empty for meaning in ("organisation", "position")}
    frame = pl.DataFrame(texts, schema=dict.fromkeys(texts, pl.String))
    if columns["email"]:
        emails = [[email] if email else [] for email in columns["email"]]
        frame = frame.with_columns(emails=pl.Series(emails, dtype=pl.List(pl.String)))
    with console.step(f"Classifying {frame.height:,} rows"):
        answers = classify(frame).select(list(CLASSIFIED))
    cells = [_cells(answers[name].to_list()) for name in CLASSIFIED]
    rows = [(*row, *answer) for row, answer in zip(found.rows, zip(*cells, strict=True), strict=True)]
    write_plain((*found.header, *CLASSIFIED), rows, output)


def _cells(values: list[object]) -> list[object]:
    return [f"{value:.3f}" if isinstance(value, float) else value for value in values]
