"""tiescope.toml: what is accepted, and what is said about the rest."""

from __future__ import annotations

from pathlib import Path

import pytest

from importers.errors import UserError
from tiescope.settings import Settings, load_settings


def settings(folder: Path, text: str) -> Settings:
    """The settings that a file with this text holds."""
    file = folder / "tiescope.toml"
    file.write_text(text, "utf-8")
    return load_settings(file)


def test_no_file_means_defaults() -> None:
    """Without --settings nothing is set."""
    assert load_settings(None) == Settings()


def test_all_kinds_of_value(tmp_path: Path) -> None:
    """Texts, lists, and a folder that is looked for beside the file."""
    (tmp_path / "mine").mkdir()
    found = settings(tmp_path, 'owner = "Mia"\ngoals = ["Retail"]\nknowledge = "mine"\n')
    assert found == Settings(owner="Mia", goals=("Retail",), knowledge=tmp_path / "mine")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("ownr = 'x'", "'ownr'.*\n.*owner"),
        ("owner = 3", "should be a text"),
        ("goals = 'x'", "should be a list"),
        ("goals = [3]", "should be a list"),
        ("owner = ", "TOML"),
        ("owner = 'x'\nknowledge = 'none'", "line 2: there is no folder none"),
    ],
)
def test_mistakes_are_named(text: str, said: str, tmp_path: Path) -> None:
    """An unknown key lists the known ones; a wrong kind of value says which is right."""
    with pytest.raises(UserError, match=said) as caught:
        settings(tmp_path, text)
    assert caught.value.exit_code == 2
