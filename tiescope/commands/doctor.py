"""``tiescope doctor``: whether this machine has what the program needs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from tiescope import options
from tiescope.console import Console, write_data

if TYPE_CHECKING:
    from tiescope.checkup import Check

LACKING = 5


@click.command("doctor", short_help="Check that everything needed is installed.")
@options.talk
@click.pass_context
def command(ctx: click.Context, console: Console) -> None:
    """Check Python, libraries, fonts and the sample data; exit 5 when something lacks."""
    from tiescope.checkup import checkup

    checks = checkup()
    write_data(line for check in checks for line in _lines(check))
    ctx.exit(LACKING if any(check.needed and not check.ok for check in checks) else 0)


def _lines(check: Check) -> Iterator[str]:
    yield f"{'ok  ' if check.ok else 'LACK' if check.needed else 'slow'}  {check.what}: {check.found}\n"
    if not check.ok and check.remedy:
        yield f"      {check.remedy}\n"
