"""The ``tiescope`` command: runs the command line and turns every outcome into an exit code."""

from __future__ import annotations

import gc
import os
import sys
from typing import NoReturn

INTERRUPTED = 130


def main() -> NoReturn:
    """Run the command line; exit codes as in the contract (docs/COMMANDS.md)."""
    # A short run makes millions of small values and hardly a cycle: looking for cycles seldom saves a sixth.
    gc.set_threshold(1_000_000, 20, 100)
    # No sum here is large enough to share out: numpy's idle threads cost a twentieth of a second at every start.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    import click

    from importers.errors import UserError
    from tiescope.cli import cli
    from tiescope.console import silence_stdout

    debug = "--debug" in sys.argv
    try:
        code = cli.main(prog_name="tiescope", standalone_mode=False) or 0
    except click.ClickException as error:
        error.show(sys.stderr)
        code = error.exit_code
    except (click.Abort, KeyboardInterrupt):
        _tell("interrupted")
        code = INTERRUPTED
    except UserError as error:
        _raise_if(debug)
        _tell(str(error))
        code = error.exit_code
    except BrokenPipeError:  # `tiescope contacts ... | head` is no fault
        silence_stdout()
        code = 0
    except Exception as error:
        _raise_if(debug)
        _tell(
            f"a fault in tiescope itself ({type(error).__name__}).\n"
            "Run the same command with --debug and report what it shows, after removing personal data."
        )
        code = 1
    gc.freeze()  # at its end Python looks through all values for cycles: a tenth of the run, for nothing
    sys.exit(code)


def _raise_if(debug: bool) -> None:
    if debug:
        raise  # noqa: PLE0704  # called inside an except block only


def _tell(message: str) -> None:
    sys.stderr.write(f"tiescope: {message}\n")
