"""What is done stays done, and only whole and current work counts."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tiescope.workshop.rooms import contacts
from tiescope.workshop.state import FOLDER, open_state
from tiescope.workshop.tasks import AuditTask, audit_key


def test_a_document_is_current_while_nothing_changed(tmp_path: Path) -> None:
    """Another content wanted, other bytes on the disk, or no file: it must be made again."""
    open_state(tmp_path, fresh=False).write("participants/001.pdf", "what is on it", b"%PDF")
    state = open_state(tmp_path, fresh=False)
    assert state.is_current("participants/001.pdf", "what is on it")
    assert not state.is_current("participants/001.pdf", "something else")
    (tmp_path / "participants/001.pdf").write_bytes(b"%PD")
    assert not state.is_current("participants/001.pdf", "what is on it")
    (tmp_path / "participants/001.pdf").unlink()
    assert not state.is_current("participants/001.pdf", "what is on it")


def test_half_a_line_costs_one_document(tmp_path: Path) -> None:
    """A record cut off by a power failure keeps all its whole lines."""
    state = open_state(tmp_path, fresh=False)
    for name in ("a.pdf", "b.pdf"):
        state.write(name, "key", b"%PDF")
    record = tmp_path / FOLDER / "state.jsonl"
    record.write_bytes(record.read_bytes()[:-20])
    again = open_state(tmp_path, fresh=False)
    assert again.is_current("a.pdf", "key")
    assert not again.is_current("b.pdf", "key")


def test_documents_of_those_who_left_go(tmp_path: Path) -> None:
    """A file of an earlier run that nobody wants now is removed; foreign files stay."""
    state = open_state(tmp_path, fresh=False)
    for name in ("a.pdf", "b.pdf"):
        state.write(name, "key", b"%PDF")
    (tmp_path / "notes.txt").write_text("mine", "utf-8")
    open_state(tmp_path, fresh=False).forget_others({"a.pdf"})
    assert sorted(p.name for p in tmp_path.glob("*.*") if p.is_file()) == ["a.pdf", "notes.txt"]
    assert open_state(tmp_path, fresh=False).is_current("a.pdf", "key")


def test_fresh_forgets(tmp_path: Path) -> None:
    """--fresh counts nothing as done."""
    state = open_state(tmp_path, fresh=False)
    state.write("a.pdf", "key", b"%PDF")
    state.keep_aggregates("digest", "{}\n")
    again = open_state(tmp_path, fresh=True)
    assert again.aggregates("digest") is None
    assert not again.is_current("a.pdf", "key")


@pytest.mark.parametrize("change", ["bytes", "name", "role", "another file"])
def test_the_key_of_an_audit_tells_its_input(tmp_path: Path, change: str) -> None:
    """Any change of what an audit is made from makes another key."""
    own = tmp_path / "Ada"
    own.mkdir()
    (own / "a.csv").write_text(contacts(1), "utf-8")
    before = audit_key(AuditTask((str(own),)))
    assert audit_key(AuditTask((str(own),))) == before
    if change == "bytes":
        (own / "a.csv").write_text(contacts(2), "utf-8")
    elif change == "name":
        (own / "a.csv").rename(own / "b.csv")
    elif change == "another file":
        (own / "b.csv").write_bytes(b"")
    assert audit_key(AuditTask((str(own),), role="Nurse" if change == "role" else "")) != before
