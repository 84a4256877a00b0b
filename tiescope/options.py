"""Options that several commands share, declared once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any, TypeVar

import click

from tiescope.console import Console

YEARS = range(1990, 2200)  # of any export, and of moves planned ahead of its day
Command = TypeVar("Command", bound=Callable[..., Any])


def day(_: click.Context, __: click.Parameter, value: str | None) -> date | None:
    """The date that YYYY-MM-DD names, or a usage error that shows the form."""
    if value is None:
        return None
    try:
        found = datetime.strptime(value, "%Y-%m-%d").date()
    except ValueError:
        raise click.BadParameter(f"{value!r} is not a day; write it like 2026-10-31") from None
    if found.year not in YEARS:
        raise click.BadParameter(f"{value!r} is not a day of the years {YEARS[0]} to {YEARS[-1]}")
    return found


def inputs(command: Command) -> Command:
    """INPUT...: any mix of exports, address books and folders of them."""
    return click.argument("inputs", nargs=-1, required=True, metavar="INPUT...", type=click.Path(path_type=Path))(
        command
    )


def talk(command: Command) -> Command:
    """--quiet, --verbose, --debug, and the ``console`` argument made of them."""

    def wanted(ctx: click.Context, _: click.Parameter, __: object) -> Console:
        quiet, verbose = ctx.params.pop("quiet", False), ctx.params.pop("verbose", False)
        return Console(-1 if quiet else 1 if verbose else 0)

    for option in (
        click.option("--console", hidden=True, expose_value=True, callback=wanted),
        click.option("--debug", is_flag=True, expose_value=False, help="Show the traceback of a fault."),
        click.option("--verbose", is_flag=True, is_eager=True, help="Say what is being done."),
        click.option("--quiet", is_flag=True, is_eager=True, help="Say nothing but errors."),
    ):
        command = option(command)
    return command


def language(command: Command) -> Command:
    """--lang: the language of the documents."""
    from reports.languages import LANGUAGES

    return click.option("--lang", type=click.Choice(LANGUAGES), help="Language of the report [en].")(command)


def finish(command: Command) -> Command:
    """--settings, --print: what is set once, and how the documents are made."""
    for option in (
        click.option("--print", "greyscale", is_flag=True, help="The PDF without colour, sparing with toner."),
        click.option(
            "--settings", type=click.Path(path_type=Path), help="A tiescope.toml: settings, look, own tables."
        ),
    ):
        command = option(command)
    return command


def about_the_owner(command: Command) -> Command:
    """--owner, --role, --industry: what the user says about the owner wins over the files."""
    for option in (
        click.option("--industry", default="", metavar="NAME", help="The owner's industry, by its LinkedIn name."),
        click.option("--role", default="", metavar='"TITLE at COMPANY"', help="The owner's present job."),
        click.option("--owner", default="", metavar="NAME_OR_SLUG", help="Whose network this is."),
    ):
        command = option(command)
    return command
