"""From what the user names to byte sources: files, folders and zip archives, safely."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import BinaryIO

from importers.errors import UserError
from importers.findings import Finding

MAX_BYTES = 1_000_000_000  # one file, unpacked: far above any real export, far below the memory
MAX_MEMBERS = 5_000
HEAD = 65_536
XLSX_PART = "xl/workbook.xml"  # a workbook is a zip too, and not an archive of exports
# So are documents of other office programs, which a reader names ("save it as .xlsx") if it cannot read them.
DOCUMENT_PARTS = (XLSX_PART, "[content_types].xml", "mimetype", "index.zip", "index/document.iwa")
IGNORED = (".ds_store", "thumbs.db", "desktop.ini")


Opener = Callable[[], BinaryIO]


@dataclass(frozen=True)
class Source:
    """The bytes of one file. ``file`` is what messages call it, ``group`` the archive it came in.

    ``path`` is set for a plain file on the disk, which can be read without holding all of it.
    """

    file: str
    load: Callable[[], bytes] = field(repr=False)
    group: str = ""
    path: Path | None = field(default=None, repr=False)

    @cached_property
    def data(self) -> bytes:
        """The bytes, read once; ``UserError`` when they cannot be had."""
        return self.load()

    def open(self) -> io.BufferedReader | io.BytesIO:
        """The bytes as a stream: straight from the disk where that is possible."""
        if self.path is None:
            return io.BytesIO(self.data)
        try:
            return self.path.open("rb")
        except OSError as error:
            raise UserError(
                f"cannot be read ({error.strerror})", file=self.file, remedy="Check its permissions."
            ) from error

    @cached_property
    def head(self) -> bytes:
        """The first bytes, enough to tell what kind of file it is."""
        with self.open() as stream:
            return stream.read(HEAD)


Found = tuple[list[Source], list[Finding]]


def find_sources(path: Path) -> Found:
    """Every file below ``path`` in a stable order: a file itself, a zip's members, a folder's files."""
    if not path.exists():
        raise UserError("there is no such file or folder", file=readable(str(path)), remedy="Check the path.")
    if path.is_dir():
        return _from_folder(path)
    return _from_file(path, readable(path.name), "")


def readable(name: str) -> str:
    """A file's name as text: the system may not know its letters, and it may hold codes that move a cursor."""
    known = name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    return "".join(c if c.isprintable() else "\ufffd" for c in known)


def _from_folder(folder: Path) -> Found:
    sources: list[Source] = []
    findings: list[Finding] = []
    for path in sorted(p for p in folder.rglob("*") if p.is_file() and not _ignored(p.relative_to(folder).parts)):
        try:
            name = readable(path.relative_to(folder).as_posix())
            more, told = _from_file(path, name, readable(folder.name) or ".")
        except UserError as error:
            findings.append(unreadable(error))
            continue
        sources += more
        findings += told
    return sources, findings


def unreadable(error: UserError) -> Finding:
    """A file that could not be read, as a finding: the rest of the input goes on."""
    lines = () if error.line is None else (error.line,)
    return Finding(error.file, "unreadable", 1, error.what, lines, error.remedy)


def _ignored(parts: Sequence[str]) -> bool:
    return any(part.startswith((".", "__MACOSX", "~$")) or part.lower() in IGNORED for part in parts)


def _from_file(path: Path, name: str, group: str) -> Found:
    try:
        with path.open("rb") as stream:
            head = stream.read(4)
        size = path.stat().st_size
    except OSError as error:
        raise UserError(f"cannot be read ({error.strerror})", file=name, remedy="Check its permissions.") from error
    if head.startswith(b"PK") and (members := _members(lambda: path.open("rb"), name, name)) is not None:
        return members
    _check_size(size, name)
    return [Source(name, path.read_bytes, group, path)], []


def _check_size(size: int, name: str) -> None:
    if size > MAX_BYTES:
        raise UserError(
            f"is {size / 1e9:.1f} GB, more than an address book can be",
            file=name,
            remedy="Pass the contacts file alone, without attachments and photos.",
        )


def _members(opener: Opener, name: str, group: str) -> Found | None:
    """The files inside a zip, and inside a zip in it; None when the zip is a workbook or another document."""
    try:
        with opener() as stream, zipfile.ZipFile(stream) as archive:
            infos = [i for i in archive.infolist() if not i.is_dir() and not _ignored(_inside(i).split("/"))]
    except (zipfile.BadZipFile, OSError, NotImplementedError, ValueError) as error:  # one bad byte gives any of them
        raise UserError(
            "is a damaged or incomplete zip archive", file=name, remedy="Download it again, then pass it unchanged."
        ) from error
    if any(i.filename.lower() in DOCUMENT_PARTS for i in infos):
        return None
    if len(infos) > MAX_MEMBERS:
        raise UserError(f"holds {len(infos)} files; an export holds fewer than {MAX_MEMBERS}", file=name)
    found: Found = ([], [])
    for info in sorted(infos, key=_inside):
        label = f"{name}/{readable(_inside(info))}"
        source = Source(label, _member_loader(opener, info, label), group)
        more, told = _unpacked(source) if group == name else ([source], [])
        found[0].extend(more)
        found[1].extend(told)
    return found


def _inside(info: zipfile.ZipInfo) -> str:
    """The path in the archive; some Windows programs write it with backslashes."""
    return info.filename.replace("\\", "/")


def _unpacked(source: Source) -> Found:
    """What a member is: itself, or the files of the zip that somebody packed once more."""
    if not source.file.lower().endswith(".zip"):
        return [source], []
    try:
        return _members(lambda: io.BytesIO(source.data), source.file, source.group) or ([source], [])
    except UserError as error:
        return [], [unreadable(error)]


def _member_loader(opener: Opener, info: zipfile.ZipInfo, label: str) -> Callable[[], bytes]:
    def load() -> bytes:
        _check_size(info.file_size, label)
        if info.flag_bits & 0x1:
            raise UserError("is locked with a password", file=label, remedy="Unpack it and pass the folder.")
        try:
            with opener() as outer, zipfile.ZipFile(outer) as archive, archive.open(info) as stream:
                data = stream.read(MAX_BYTES + 1)
        except (zipfile.BadZipFile, OSError, EOFError, NotImplementedError, RuntimeError, ValueError) as error:
            raise UserError(
                "is damaged inside the archive", file=label, remedy="Download the archive again."
            ) from error
        except Exception as error:  # zlib.error and lzma errors share no base class
            raise UserError("cannot be unpacked", file=label, remedy="Download the archive again.") from error
        _check_size(len(data), label)
        return data

    return load
