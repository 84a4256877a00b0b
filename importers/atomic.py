"""A file is written whole or not at all, and never over what is read."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from importers.errors import UserError

_NEW_FILE_MODE = 0o666


def write_whole(target: Path, write: Callable[[BinaryIO], object]) -> None:
    """Let ``write`` fill a temporary file beside ``target``, then put it in its place.

    A file that stands there is replaced only by a finished one, and keeps its permissions. What the
    system refuses is a ``UserError`` with exit code 4; any other error passes, and leaves nothing behind.
    """
    try:
        _write(Path(os.path.realpath(target)), write)
    except OSError as error:
        raise UserError(
            f"cannot be written ({error.strerror or error})",
            file=str(target),
            remedy="Check that the folder exists, that you may write there, that the disk is not full "
            "and that no other program has the file open.",
            exit_code=4,
        ) from error


def spare_inputs(targets: Iterable[Path], inputs: Iterable[Path]) -> None:
    """``UserError`` for a target that would replace what is read: an export is not to be had again at once."""
    read = {path.resolve() for path in inputs}
    for path in targets:
        if path.resolve() in read:
            raise UserError("is one of the inputs", file=str(path), remedy="Name another file.", exit_code=2)


def _write(target: Path, write: Callable[[BinaryIO], object]) -> None:
    if target.is_dir():
        raise IsADirectoryError(21, "it is a folder")
    if target.exists() and not target.is_file():  # a device or a pipe has no place beside it: /dev/stdout
        with target.open("wb") as stream:
            write(stream)
        return
    if target.exists() and not os.access(target, os.W_OK):
        raise PermissionError(13, "it may not be changed")
    handle, name = tempfile.mkstemp(prefix=f".{target.name[:40]}.", suffix=".part", dir=target.parent)
    unfinished = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            write(stream)
            stream.flush()
            os.fsync(stream.fileno())
        unfinished.chmod(_mode(target))
        unfinished.replace(target)
    except BaseException:
        with suppress(OSError):
            unfinished.unlink()
        raise


def _mode(target: Path) -> int:
    """The permissions of the file that is replaced, or those that a new file gets here."""
    try:
        return target.stat().st_mode & 0o7777
    except FileNotFoundError:
        mask = os.umask(0)
        os.umask(mask)
        return _NEW_FILE_MODE & ~mask
