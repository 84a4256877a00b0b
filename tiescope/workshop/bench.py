"""What a run has at hand: what was asked for, who does the work, and where its progress is told."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from tiescope.console import Console
from tiescope.documents import PRIVATE, Edition
from tiescope.workshop.executors import Executor
from tiescope.workshop.progress import Log
from tiescope.workshop.state import State


@dataclass(frozen=True, slots=True)
class Workshop:
    """What the command line asks for."""

    folder: Path
    out: Path
    roster: Path | None = None
    jobs: int = 1
    cluster: str = ""
    k: int = 5
    seed: int = 1
    fresh: bool = False
    today: date | None = None
    reference: str = "US"
    before: Path | None = None
    edition: Edition = PRIVATE
    knowledge: Path | None = None


@dataclass(frozen=True, slots=True)
class Bench:
    """The tools of one run."""

    asked: Workshop
    executor: Executor
    state: State
    console: Console
    log: Log
