"""``tiescope.toml``: what a person or a coach sets once."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, fields
from importlib.resources import files
from pathlib import Path
from typing import Any

from importers.errors import UserError
from reports.look.look import HOUSE, Look
from tiescope.look import TABLE, Written, load_look

LISTS = ("goals", "goal_levels")
TABLES = (".csv", ".toml")


@dataclass(frozen=True, slots=True)
class Settings:
    """Values of the settings file; empty means not set.

    ``knowledge`` is a folder of own tables, ``look`` a coach's own look. ``goals`` names industries or sectors
    to reach, ``goal_levels`` level groups (executive, director, manager, senior, junior).
    """

    owner: str = ""
    role: str = ""
    industry: str = ""
    reference: str = ""
    paper: str = ""
    lang: str = ""
    knowledge: Path | None = None
    goals: tuple[str, ...] = ()
    goal_levels: tuple[str, ...] = ()
    look: Look = HOUSE


def load_settings(path: Path | None) -> Settings:
    """The settings in ``path``; defaults without one. ``UserError`` names an unknown or ill-typed key."""
    if path is None:
        return Settings()
    try:
        text = path.read_text("utf-8-sig")
        found = tomllib.loads(text)
    except OSError as error:
        raise UserError(f"cannot be read ({error.strerror})", file=str(path), exit_code=2) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UserError(f"is not valid TOML: {error}", file=path.name, exit_code=2) from error
    written = Written(path, text)
    return Settings(**{key: _value(key, value, written) for key, value in found.items()})


def _value(key: str, value: Any, written: Written) -> Any:
    known = {field.name for field in fields(Settings)}
    if key not in known:
        raise written.fault(key, f"has an unknown setting {key!r}", f"Settings are: {', '.join(sorted(known))}.")
    if key == TABLE:
        return load_look(value, written)
    if key in LISTS and isinstance(value, list) and all(isinstance(v, str) for v in value):
        return tuple(value)
    if key not in LISTS and isinstance(value, str):
        return _folder(value, written) if key == "knowledge" else value
    kind = "a list of texts" if key in LISTS else "a text"
    raise written.fault(key, f"the setting {key!r} should be {kind}")


def _folder(name: str, written: Written) -> Path:
    """A folder of own tables; one that is not there, or a table of another name, would silently do nothing."""
    folder = written.path.parent / name
    if not folder.is_dir():
        raise written.fault("knowledge", f"there is no folder {name}", "Name a folder beside the settings file.")
    known = sorted(file.name for file in files("analyzer.knowledge").iterdir() if file.name.endswith(TABLES))
    for file in sorted(folder.iterdir()):
        if file.name.endswith(TABLES) and file.name not in known and not file.samefile(written.path):
            raise written.fault(
                "knowledge", f"{name}/{file.name} is no table of tiescope", f"Name it like one of: {', '.join(known)}."
            )
    return folder
