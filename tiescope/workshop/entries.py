"""Who takes part: the sub-folders and files of a folder, the rows of a roster, or both."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from hashlib import blake2b
from pathlib import Path

from importers.errors import UserError
from importers.text import fold, squash
from tiescope.workshop.roster import Row, is_roster, read_roster

IGNORED = (".", "~$", "__MACOSX")


@dataclass(frozen=True, slots=True)
class Entry:
    """One participant before anything is read. ``key`` is unique and stays the same from run to run.

    ``problem`` says why there is nothing to read.
    """

    key: str
    name: str
    paths: tuple[Path, ...]
    badge: int = 0
    email: str = ""
    role: str = ""
    company: str = ""
    goals: tuple[str, ...] = ()
    consent: bool = False
    problem: str = ""


def find_entries(folder: Path, roster: Path | None, seed: int, out: Path | None = None) -> list[Entry]:
    """Everybody, with badge numbers in an order of chance; ``out`` is the folder of the results, no participant.

    ``folder`` may itself be a roster. A roster inside the folder is found. People of the folder whom the roster
    does not list take part without consent to be named.
    """
    if not folder.exists():
        raise UserError("there is no such folder", file=str(folder), remedy="Check the path.")
    if folder.is_file():
        folder, roster = folder.parent, folder
    results = {out.resolve()} if out else set()
    inside = [p for p in sorted(folder.iterdir()) if not p.name.startswith(IGNORED) and p.resolve() not in results]
    roster = roster or next((path for path in inside if path.is_file() and is_roster(path)), None)
    rows = read_roster(roster) if roster else ()
    own = [path for path in inside if not roster or path.resolve() != roster.resolve()]
    entries = _listed(rows, folder, roster, own)
    used = {path.resolve() for entry in entries for path in entry.paths}
    entries += [_entry(path, folder) for path in own if not roster or not _is_used(path, used)]
    if not entries:
        raise UserError(
            "holds no participants", file=str(folder), remedy="Put one folder or file for each participant into it."
        )
    return _with_badges(_unique(entries), seed)


def _is_used(path: Path, used: set[Path]) -> bool:
    """Whether the roster speaks of this path, or of something inside it."""
    own = path.resolve()
    return own in used or any(own in one.parents for one in used)


def _entry(path: Path, folder: Path) -> Entry:
    name = path.name if path.is_dir() else path.stem
    return Entry(path.relative_to(folder).as_posix(), squash(name.replace("_", " ")), (path,))


def _listed(rows: Sequence[Row], folder: Path, roster: Path | None, inside: Sequence[Path]) -> list[Entry]:
    return [_from_row(row, folder, roster, inside) for row in rows]


def _from_row(row: Row, folder: Path, roster: Path | None, inside: Sequence[Path]) -> Entry:
    paths, problem = _paths(row, folder, roster, inside)
    return Entry(
        "+".join([row.name, *row.files]),
        row.name or (Path(row.files[0]).stem if row.files else ""),
        paths,
        email=row.email,
        role=row.role,
        company=row.company,
        goals=row.goals,
        consent=row.consent,
        problem=problem,
    )


def _paths(row: Row, folder: Path, roster: Path | None, inside: Sequence[Path]) -> tuple[tuple[Path, ...], str]:
    """The files of a row: those it names, beside the folder or the roster, else what bears the person's name."""
    bases = [folder, *([roster.parent] if roster else [])]
    if not row.files:
        found = tuple(p for p in inside if fold((p.name if p.is_dir() else p.stem).replace("_", " ")) == fold(row.name))
        return found, "" if found else "The roster names no file, and nothing in the folder bears this name."
    paths = [next((base / file for base in bases if (base / file).exists()), None) for file in row.files]
    lacking = sum(path is None for path in paths)
    problem = f"{lacking} of {len(paths)} files that the roster names are not there." if lacking else ""
    return tuple(path for path in paths if path is not None), problem if lacking == len(paths) else ""


def _unique(entries: list[Entry]) -> list[Entry]:
    """Two rows alike in name and files stay two."""
    seen: Counter[str] = Counter()
    kept = []
    for entry in entries:
        seen[entry.key] += 1
        number = seen[entry.key]
        kept.append(entry if number == 1 else replace(entry, key=f"{entry.key} ({number})"))
    return kept


def _with_badges(entries: list[Entry], seed: int) -> list[Entry]:
    """Numbers that tell nothing of the alphabet, nor of another room.

    They hang on everybody who takes part: in a list of a room that lacks one person, all others have new numbers,
    so that comparing the two lists does not show whose number is gone.
    """
    room = blake2b("\n".join([str(seed), *sorted(e.key for e in entries)]).encode()).hexdigest()
    ordered = sorted(entries, key=lambda e: (blake2b(f"{room}/{e.key}".encode()).digest(), e.key))
    return [replace(entry, badge=badge) for badge, entry in enumerate(ordered, 1)]
