"""What is already done: aggregates by the digest of their input, documents by the digest of what is on them.

``OUT/.workshop/state.jsonl`` is only ever appended to, a line after the file it speaks of is whole on the
disk: an interruption at any moment costs at most the work that was under way.
"""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path

from importers.atomic import write_whole

FOLDER = ".workshop"


@dataclass
class State:
    """The record of one output folder. ``documents`` maps a file to (what is on it, its own digest)."""

    out: Path
    documents: dict[str, tuple[str, str]] = field(default_factory=dict)

    @property
    def folder(self) -> Path:
        """Where the record lies."""
        return self.out / FOLDER

    def aggregates(self, key: str) -> str | None:
        """Aggregates made before from the same input; a file cut short does not count."""
        with suppress(OSError, UnicodeDecodeError):
            text = self.aggregates_file(key).read_text("utf-8")
            return text if text.endswith("}\n") else None
        return None

    def keep_aggregates(self, key: str, text: str) -> None:
        """Remember the aggregates of an input."""
        write_whole(self.aggregates_file(key), lambda stream: stream.write(text.encode()))

    def is_current(self, file: str, key: str) -> bool:
        """Whether ``file`` is there, whole, and holds what ``key`` stands for."""
        known = self.documents.get(file)
        if known is None or known[0] != key:
            return False
        try:
            return digest((self.out / file).read_bytes()) == known[1]
        except OSError:
            return False

    def write(self, file: str, key: str, data: bytes) -> None:
        """Write a document whole, then note it."""
        (self.out / file).parent.mkdir(parents=True, exist_ok=True)
        write_whole(self.out / file, lambda stream: stream.write(data))
        self._note(file, (key, digest(data)))

    def forget_others(self, files: set[str], spared: str = "/") -> None:
        """Remove documents of an earlier run that this one does not have: a person who left, another number.

        Those whose name begins with ``spared`` are another step's.
        """
        for file in sorted(f for f in set(self.documents) - files if not f.startswith(spared)):
            with suppress(OSError):
                (self.out / file).unlink()
            del self.documents[file]
        self._rewrite()

    def aggregates_file(self, key: str) -> Path:
        """Where the aggregates of an input lie."""
        return self.folder / "aggregates" / f"{key}.json"

    def _note(self, file: str, value: tuple[str, str]) -> None:
        self.documents[file] = value
        with (self.folder / "state.jsonl").open("a", encoding="utf-8") as stream:
            stream.write(_line(file, value))

    def _rewrite(self) -> None:
        text = "".join(_line(file, value) for file, value in sorted(self.documents.items()))
        write_whole(self.folder / "state.jsonl", lambda stream: stream.write(text.encode()))


def open_state(out: Path, *, fresh: bool) -> State:
    """The record of ``out``; an empty one when it is new, ``fresh``, or unreadable."""
    state = State(out)
    (state.folder / "aggregates").mkdir(parents=True, exist_ok=True)
    with suppress(OSError, UnicodeDecodeError):
        for line in (state.folder / "state.jsonl").read_text("utf-8").splitlines():
            with suppress(ValueError, KeyError):  # the last line of an interrupted run may be half a line
                entry = json.loads(line)
                state.documents[entry["file"]] = (entry["key"], entry["sha"])
    if fresh:
        for file in (state.folder / "aggregates").glob("*.json"):
            file.unlink(missing_ok=True)
        state.documents = dict.fromkeys(state.documents, ("", ""))
    return state


def digest(data: bytes) -> str:
    """A short content digest."""
    return blake2b(data, digest_size=16).hexdigest()


def _line(file: str, value: tuple[str, str]) -> str:
    return json.dumps({"file": file, "key": value[0], "sha": value[1]}) + "\n"
