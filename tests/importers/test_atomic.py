"""A file is written whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path
from typing import BinaryIO

import pytest

from importers.atomic import write_whole
from importers.errors import UserError


def fill(stream: BinaryIO) -> None:
    """Write something."""
    stream.write(b"new")


def fail(stream: BinaryIO) -> None:
    """Write half and break."""
    stream.write(b"half")
    raise RuntimeError("broken in the middle")


def no_space(stream: BinaryIO) -> None:
    """What a full disk does."""
    stream.write(b"half")
    raise OSError(28, "No space left on device")


def test_a_file_is_written_and_nothing_else(tmp_path: Path) -> None:
    """The temporary file is gone afterwards."""
    write_whole(tmp_path / "a.csv", fill)
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("a.csv", b"new")]


@pytest.mark.parametrize(("write", "error"), [(fail, RuntimeError), (no_space, UserError)])
@pytest.mark.parametrize("before", [None, b"old"])
def test_a_broken_write_leaves_what_was(
    tmp_path: Path, write: object, error: type[Exception], before: bytes | None
) -> None:
    """The old file stays, or none; nothing half is left behind."""
    target = tmp_path / "a.csv"
    if before is not None:
        target.write_bytes(before)
    with pytest.raises(error):
        write_whole(target, write)  # type: ignore[arg-type]
    assert [path.read_bytes() for path in tmp_path.iterdir()] == ([] if before is None else [before])


@pytest.mark.parametrize("name", ["no/such/folder/a.csv", ".", "file/a.csv"])
def test_what_the_system_refuses_is_for_the_user_to_mend(tmp_path: Path, name: str) -> None:
    """A missing folder, a folder in the place of the file: exit code 4 and the name."""
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(UserError, match="cannot be written") as caught:
        write_whole(tmp_path / name, fill)
    assert caught.value.exit_code == 4
    assert caught.value.file == str(tmp_path / name)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")
def test_a_file_that_may_not_be_changed_is_not_replaced(tmp_path: Path) -> None:
    """Although the folder would allow it."""
    target = tmp_path / "a.csv"
    target.write_bytes(b"old")
    target.chmod(0o400)
    with pytest.raises(UserError, match="may not be changed"):
        write_whole(target, fill)
    assert target.read_bytes() == b"old"


def test_permissions_and_links_are_kept(tmp_path: Path) -> None:
    """A private file stays private, a link stays a link, a new file is as readable as others."""
    private, link, new = tmp_path / "private.csv", tmp_path / "link.csv", tmp_path / "new.csv"
    private.write_bytes(b"old")
    private.chmod(0o600)
    link.symlink_to(private)
    write_whole(link, fill)
    write_whole(new, fill)
    assert link.is_symlink()
    assert (private.read_bytes(), private.stat().st_mode & 0o777) == (b"new", 0o600)
    other = tmp_path / "other.csv"
    other.touch()
    assert new.stat().st_mode == other.stat().st_mode


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_is_written_through(tmp_path: Path) -> None:
    """``-o /dev/stdout`` and its like have no file to replace."""
    pipe = tmp_path / "pipe.csv"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    write_whole(pipe, fill)
    assert os.read(reader, 10) == b"new"
    os.close(reader)
