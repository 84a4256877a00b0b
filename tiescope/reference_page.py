"""docs/COMMANDS.md, generated from the commands themselves: ``python -m tiescope.reference_page FILE``."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from tiescope.cli import cli

HEAD = """# Commands

Generated from the program (`make docs`); a test fails when it is not current.

Documents go where `-o` says, written whole or not at all. Data goes to stdout, progress and messages
to stderr. `--quiet` leaves only errors, `--verbose` says what is being done, `NO_COLOR` is respected.

| exit code | meaning |
|---|---|
| 0 | done |
| 1 | no usable input |
| 2 | wrong usage |
| 3 | done, but part of the input could not be read: the message and the data-quality page say what |
| 4 | the output could not be written |
| 5 | the environment lacks something: `tiescope doctor` tells what |
| 130 | interrupted |
"""


def reference_page() -> str:
    """The page as Markdown."""
    sections = [HEAD]
    program = click.Context(cli, info_name="tiescope", **cli.context_settings)
    for name in sorted(cli.commands):
        command = cli.commands[name]
        context = click.Context(command, program, name, terminal_width=100)
        sections.append(f"## tiescope {name}\n\n```\n{command.get_help(context)}\n```\n")
    return "\n".join(sections)


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(reference_page(), "utf-8")
