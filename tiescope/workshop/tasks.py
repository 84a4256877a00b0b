"""The two kinds of work that another process can do: audit one participant, render one report.

Tasks and results are small plain values, so that a local process and a machine of a cluster take the same.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING

from importers.errors import UserError
from tiescope._version import __version__
from tiescope.documents import PRIVATE, Edition

if TYPE_CHECKING:
    from analyzer.audit import Audit
    from analyzer.room.room import Room
    from reports.report import Report
    from reports.room.participant import Own

CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class AuditTask:
    """What to audit; ``paths``, and the folder of own ``knowledge``, as text, visible to whoever does the work."""

    paths: tuple[str, ...]
    role: str = ""
    company: str = ""
    today: date | None = None
    reference: str = "US"
    knowledge: str = ""


@dataclass(frozen=True, slots=True)
class Audited:
    """Aggregates as JSON, or the ``reason`` why there are none.

    Once they lie on the disk, ``key`` stands for them: 50,000 of them do not fit into memory.
    """

    aggregates: str = ""
    reason: str = ""
    remedy: str = ""
    key: str = ""


@dataclass(frozen=True, slots=True)
class RenderTask:
    """One participant's report to be made."""

    own: Own
    edition: Edition = PRIVATE


@dataclass(frozen=True, slots=True)
class RoomTask:
    """The room report to be made."""

    room: Room
    edition: Edition = PRIVATE


@dataclass(frozen=True, slots=True)
class ProgressTask:
    """The files of two aggregates of one person, the earlier one first."""

    before: str
    after: str
    edition: Edition = PRIVATE


def audit_key(task: AuditTask) -> str:
    """A digest of everything that the result depends on: the files' bytes, the options, the program's version."""
    said = blake2b(digest_size=16)
    options = [__version__, task.role, task.company, str(task.today), task.reference]
    said.update(json.dumps(options).encode())
    for path in map(Path, (*task.paths, *([task.knowledge] if task.knowledge else []))):
        for file in sorted(p for p in path.rglob("*") if p.is_file()) if path.is_dir() else [path]:
            said.update(f"\0{file.relative_to(path.parent).as_posix()}\0{file.stat().st_size}\0".encode())
            with file.open("rb") as stream:
                while data := stream.read(CHUNK):
                    said.update(data)
    return said.hexdigest()


def audit_one(task: AuditTask) -> Audited:
    """Aggregates of one participant. Whatever goes wrong is that participant's alone."""
    try:
        return _audited(task)
    except UserError as error:
        return Audited(reason=error.what, remedy=error.remedy)
    except Exception as error:  # a fault of ours must not cost the room
        return Audited(reason=f"A fault in tiescope itself ({type(error).__name__})", remedy="Please report it.")


def _audited(task: AuditTask) -> Audited:
    from analyzer.aggregates import aggregates
    from analyzer.json_io import audit_to_json

    made = _handed_in(task)
    if made is None:
        from tiescope.pipeline import Request, make_audit

        role = f"{task.role} at {task.company}" if task.role and task.company else ""
        inputs = tuple(map(Path, task.paths))
        own = Path(task.knowledge) if task.knowledge else None
        request = Request(inputs=inputs, role=role, today=task.today, reference=task.reference, knowledge=own)
        made = make_audit(request).audit
    return Audited(aggregates=audit_to_json(aggregates(made)))


def _handed_in(task: AuditTask) -> Audit | None:
    """The audit that a participant made at home, where the only file is one."""
    from analyzer.json_io import audit_from_json

    files = [f for p in map(Path, task.paths) for f in (sorted(p.rglob("*")) if p.is_dir() else [p]) if f.is_file()]
    files = [file for file in files if not file.name.startswith(".")]
    if len(files) != 1 or files[0].suffix.lower() != ".json":
        return None
    try:
        text = files[0].read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise UserError("cannot be read as text", file=files[0].name) from error
    return audit_from_json(text, files[0].name)


def render_one(task: RenderTask | RoomTask) -> bytes:
    """The PDF of one participant, or of the room."""
    from reports.languages import words_for

    words = words_for(task.edition.language)
    if isinstance(task, RoomTask):
        from reports.room.report import build_room_report

        return _pdf(build_room_report(task.room, words), task.edition)
    from reports.room.participant import build_participant_report

    return _pdf(build_participant_report(task.own, words), task.edition)


def progress_one(task: ProgressTask) -> bytes | str:
    """The PDF of what moved for one participant, or why the two cannot be compared."""
    from analyzer.json_io import audit_from_json
    from reports.languages import words_for
    from reports.progress import build_progress

    try:
        before, after = (audit_from_json(Path(p).read_text("utf-8")) for p in (task.before, task.after))
        report = build_progress(before, after, words_for(task.edition.language))
    except OSError as error:
        return f"The aggregates cannot be read ({error.strerror})"
    except UserError as error:
        return error.what
    return _pdf(report, task.edition)


def _pdf(report: Report, edition: Edition) -> bytes:
    from reports.languages import words_for
    from reports.look.dress import dressed
    from reports.pdf import render_pdf

    whole = dressed(report, edition.look, words_for(edition.language))
    return render_pdf(whole, edition.paper, greyscale=edition.greyscale)
