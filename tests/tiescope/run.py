"""Runs the command line in this process, as a person would in theirs."""

from __future__ import annotations

import sys
from dataclasses import dataclass

import pytest

from tiescope.launcher import main


@dataclass(frozen=True)
class Outcome:
    """Exit code and what was written to the two streams."""

    code: int
    out: str
    err: str


def tiescope(capfd: pytest.CaptureFixture[str], *words: object) -> Outcome:
    """Run ``tiescope WORDS...``."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "argv", ["tiescope", *map(str, words)])
        with pytest.raises(SystemExit) as stop:
            main()
    out, err = capfd.readouterr()
    code = stop.value.code
    return Outcome(code if isinstance(code, int) else 1, out, err)
