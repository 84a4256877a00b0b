"""``tiescope.toml``: what a person or a coach sets once."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from importers.errors import UserError

LISTS = ("goals", "goal_levels")


@dataclass(frozen=True, slots=True)
class Settings:
    """Values of the settings file; empty means not set.

    ``knowledge`` is a folder of own tables. ``goals`` names industries or sectors to reach,
    ``goal_levels`` level groups (executive, director, manager, senior, junior).
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


def load_settings(path: Path | None) -> Settings:
    """The settings in ``path``; defaults without one. ``UserError`` names an unknown or ill-typed key."""
    if path is None:
        return Settings()
    try:
        found = tomllib.loads(path.read_text("utf-8"))
    except OSError as error:
        raise UserError(f"cannot be read ({error.strerror})", file=str(path), exit_code=2) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UserError(f"is not valid TOML: {error}", file=path.name, exit_code=2) from error
    return Settings(**{key: _value(key, value, path) for key, value in found.items()})


def _value(key: str, value: Any, path: Path) -> Any:
    known = {field.name for field in fields(Settings)}
    if key not in known:
        raise UserError(
            f"has an unknown setting {key!r}",
            file=path.name,
            remedy=f"Settings are: {', '.join(sorted(known))}.",
            exit_code=2,
        )
    if key in LISTS and isinstance(value, list) and all(isinstance(v, str) for v in value):
        return tuple(value)
    if key not in LISTS and isinstance(value, str):
        return path.parent / value if key == "knowledge" else value
    kind = "a list of texts" if key in LISTS else "a text"
    raise UserError(f"the setting {key!r} should be {kind}", file=path.name, exit_code=2)
