"""The command line: one file per command in ``tiescope/commands``."""

from __future__ import annotations

import click

from tiescope._version import __version__
from tiescope.commands import audit, classify, compare, contacts, demo, doctor, explain, workshop


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="tiescope", message="%(prog)s %(version)s")
def cli() -> None:
    """Read exported contacts, and audit the network in them. Nothing leaves this machine."""


for module in (audit, compare, contacts, classify, explain, workshop, demo, doctor):
    cli.add_command(module.command)
