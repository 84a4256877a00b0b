"""--lang and the setting ``lang``: which language the documents speak."""

from __future__ import annotations

from pathlib import Path

import pytest

from importers.errors import UserError
from tests.tiescope.run import tiescope
from tiescope.documents import language_named

SAMPLES = Path(__file__).parents[1] / "samples" / "linkedin"
CONNECTIONS = SAMPLES / "linkedin_connections_2024.csv"


@pytest.mark.parametrize(
    ("words", "lang", "title"),
    [
        ((), "en", "Network audit"),
        (("--lang", "fr"), "fr", "Audit de réseau"),
        (("--settings", "de"), "de", "Netzwerk-Audit"),
        (("--settings", "de", "--lang", "es"), "es", "Auditoría de la red"),
    ],
)
def test_the_report_speaks_the_language_asked_for(
    words: tuple[str, ...], lang: str, title: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """The option wins over the settings file, and that over English."""
    settings, page = tmp_path / "tiescope.toml", tmp_path / "audit.html"
    settings.write_text('lang = "de"\n', "utf-8")
    named = [settings if word == "de" else word for word in words]
    outcome = tiescope(capfd, "audit", CONNECTIONS, "-o", tmp_path / "audit.pdf", "--html", page, *named)
    assert outcome.code == 0, outcome.err
    shown = page.read_text("utf-8")
    assert f'<html lang="{lang}">' in shown
    assert title in shown


@pytest.mark.parametrize(("name", "language"), [("", "en"), ("DE", "de"), ("es", "es")])
def test_a_language_is_named_in_any_case(name: str, language: str) -> None:
    """The setting may be written in capitals; without one the report is English."""
    assert language_named(name) == language


def test_an_unknown_language_names_the_known_ones() -> None:
    """A wrong setting says what to choose from."""
    with pytest.raises(UserError, match="en, de, fr, es"):
        language_named("it")


def test_an_unknown_option_value_is_wrong_usage(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """--lang takes only languages that are complete."""
    assert tiescope(capfd, "audit", CONNECTIONS, "-o", tmp_path / "a.pdf", "--lang", "it").code == 2


def test_the_data_are_the_same_in_every_language(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """A language changes what is said, never what is stored: audits stay comparable."""
    stored = []
    for lang in ("en", "de"):
        file = tmp_path / f"{lang}.json"
        words = ("-o", tmp_path / "audit.pdf", "--share", "--redact", "ids", "--json", file, "--lang", lang)
        assert tiescope(capfd, "audit", CONNECTIONS, *words).code == 0
        stored.append(file.read_bytes())
    assert stored[0] == stored[1]
