"""The command reference is generated; every command has words of help."""

from __future__ import annotations

from pathlib import Path

import click
import pytest

from tiescope.cli import cli
from tiescope.reference_page import reference_page

ROOT = Path(__file__).parents[2]


def test_page_is_current() -> None:
    """docs/COMMANDS.md says what the program says; write it anew with `make docs`."""
    assert (ROOT / "docs/COMMANDS.md").read_text("utf-8") == reference_page()


@pytest.mark.parametrize("name", sorted(cli.commands))
def test_every_command_and_option_is_explained(name: str) -> None:
    """A command or an option without help text is a defect."""
    command = cli.commands[name]
    assert command.help
    assert command.short_help
    options = [p for p in command.params if isinstance(p, click.Option) and not p.hidden]
    silent = [option.name for option in options if not option.help]
    assert not silent
